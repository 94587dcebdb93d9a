/** A site as a crawl leaves it, in literal pages. */
import { gatherSite, type SiteSource } from "../../src/judge/gather-site.ts";
import type { Collection, Item } from "../../src/model/collection.ts";
import type { CollectionName } from "../../src/model/fact-catalogue.ts";
import type { Listing, Observations, PageKind } from "../../src/model/observation.ts";
import { type SiteInput, siteSchema } from "../../src/model/site.ts";
import type { SiteLink, StoredPage } from "../../src/store/store.ts";

export const home = "https://www.example.gov.cn/";
export const asOf = "2018-07-28T23:59:59+08:00";

export const listing = (given: Partial<Listing> = {}): Listing => ({
  isColumn: false,
  name: null,
  items: [],
  empty: false,
  emptyWhy: null,
  nextPage: null,
  evidence: null,
  endpoints: [],
  ...given,
});

export const row = (date: string | null, url: string | null = `${home}a/${date}.html`) => ({
  title: `消息${date}`,
  url,
  date,
});

export function page(
  path: string,
  kind: PageKind | null,
  observations: Observations = {},
  given: Partial<StoredPage["page"]> = {},
): StoredPage {
  const url = new URL(path, home).href;
  return {
    page: {
      url,
      finalUrl: url,
      role: "page",
      depth: path === "/" ? 0 : 1,
      reason: "answered",
      status: 200,
      hops: [],
      contentType: "text/html",
      charset: "utf-8",
      bodySha256: null,
      bytes: 100,
      etag: null,
      lastModified: null,
      headers: {},
      remoteAddress: null,
      fetchedAt: "2018-07-28T10:00:00+08:00",
      durationMs: 10,
      ...given,
    },
    observations: kind === null ? observations : { "page.kind": kind, "page.title": "示例", ...observations },
  };
}

export const link = (
  url: string,
  reason: NonNullable<SiteLink["seen"]>["reason"] | null,
  given: Partial<SiteLink> = {},
): SiteLink => ({
  url,
  kind: "page",
  seen:
    reason === null
      ? null
      : {
          reason,
          status: null,
          finalUrl: url,
          hops: [],
          title: null,
          target: null,
          checkedAt: "2018-07-28T10:00:00+08:00",
        },
  referrers: [home],
  onHomepage: true,
  text: "链接",
  ...given,
});

export interface Given {
  readonly site?: Partial<SiteInput>;
  readonly pages?: readonly StoredPage[];
  readonly links?: readonly SiteLink[];
  readonly coverage?: Partial<SiteSource["coverage"]>;
  readonly probes?: SiteSource["probes"];
  readonly facts?: SiteSource["facts"];
  readonly beside?: Pick<SiteSource, "standing" | "inspections" | "sample" | "history">;
}

/** The homepage that most tests start from: updated in time, with a navigation and a way to ask. */
export const freshHome = (observations: Observations = {}): StoredPage =>
  page("/", "homepage", {
    listing: listing({ items: [row("2018-07-20")] }),
    navigation: [{ name: "通知公告", url: `${home}tzgg/`, level: 1, kind: "notice" }],
    "messages.channel": {
      kind: "entry",
      url: "https://12345.example.gov.cn/",
      evidence: { excerpt: "咨询", place: "nav" },
    },
    ...observations,
  });

export const gather = (
  { site, pages = [freshHome()], links = [], coverage, probes = null, facts = {}, beside = {} }: Given = {},
  ...names: CollectionName[]
) =>
  gatherSite(
    {
      ...beside,
      site: siteSchema.parse({ url: home, kind: "department", ...site }),
      pages,
      links,
      facts,
      coverage: {
        known: pages.length,
        seen: pages.length,
        blocked: 0,
        failed: 0,
        budgetCut: false,
        ...coverage,
      },
      probes,
    },
    asOf,
    names.length === 0 ? {} : { names: new Set(names) },
  );

export async function collectionOf(name: CollectionName, given: Given): Promise<Collection> {
  const found = (await gather(given, name)).collections.get(name);
  if (found === undefined) throw new Error(`no collection ${name}`);
  return found;
}

export const fieldsOf = (collection: Collection): Item["fields"][] =>
  collection.items.map((item) => item.fields);
