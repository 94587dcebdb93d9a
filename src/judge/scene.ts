/** What is known of a site beside its pages' observations: enough to find, name and date every page. */
import type { Gap, Item, Subject } from "../model/collection.ts";
import { type Evidence, excerptOf } from "../model/evidence.ts";
import type { PageKind } from "../model/observation.ts";
import type { Page } from "../model/page.ts";
import type { Probe } from "../model/probe.ts";
import { fateOf } from "../model/reason.ts";
import type { SampleManifest } from "../model/sample-manifest.ts";
import type { Site } from "../model/site.ts";
import type { Text } from "../model/text.ts";
import { pageKeyOf, siteHostOf } from "../model/url.ts";
import type { SiteCoverage, SiteFacts, SiteLink, StoredPage } from "../store/store.ts";
import { fullKeyOf } from "./address.ts";
import { reasonWords } from "./field-words.ts";
import type { EarlierAnswer, Visit } from "./history.ts";
import type { Inspection } from "./inspections.ts";
import type { ListStanding } from "./site-list.ts";

/** What is kept of every page. */
export interface PageBrief {
  readonly url: string;
  readonly finalUrl: string;
  readonly role: Page["role"];
  readonly depth: number;
  readonly reason: Page["reason"];
  readonly fetchedAt: string;
  readonly bodySha256: string | null;
  /** null where the page was not observed. */
  readonly kind: PageKind | null;
  readonly title: string | null;
  /** True where a row of it carries a date. */
  readonly printsDates: boolean;
}

export interface Scene {
  readonly site: Site;
  /** RFC 3339 with +08:00. */
  readonly asOf: string;
  /** The as-of day. */
  readonly day: string;
  /** The page a visitor meets first; null when nothing was asked for. */
  readonly home: PageBrief | null;
  readonly homeIsRead: boolean;
  readonly coverage: SiteCoverage;
  /** By page key. */
  readonly pages: ReadonlyMap<string, PageBrief>;
  readonly links: readonly SiteLink[];
  readonly facts: SiteFacts;
  /** null when no ledger was given. */
  readonly probes: readonly Probe[] | null;
  /** The site's row against the others; null when no list was given. */
  readonly standing: ListStanding | null;
  /** Inspections up to the as-of time; null when the run log was not asked. */
  readonly inspections: readonly Inspection[] | null;
  /** The draw the run's list was made by; null when it was given whole. */
  readonly sample: SampleManifest | null;
  /** The homepage in earlier runs, newest first; only where it prints no date now. */
  readonly homeVisits: readonly Visit[];
  /** What became in earlier runs of the links that could not be confirmed now, newest first. */
  readonly earlierAnswers: ReadonlyMap<string, readonly EarlierAnswer[]>;
}

export const briefOf = ({ page, observations }: StoredPage): PageBrief => ({
  url: page.url,
  finalUrl: page.finalUrl,
  role: page.role,
  depth: page.depth,
  reason: page.reason,
  fetchedAt: page.fetchedAt,
  bodySha256: page.bodySha256,
  kind: observations["page.kind"] ?? null,
  title: observations["page.title"] ?? null,
  printsDates: observations.listing?.items.some(({ date }) => date !== null) ?? false,
});

/** The server says there is no such page: a dead link, and nothing that might still hold something. */
export const isGone = ({ reason }: Pick<PageBrief, "reason">): boolean =>
  reason === "not-found" || reason === "gone" || reason === "soft-404";

/** Pages that hold nothing of the site's own. */
const hollow = new Set<PageKind>(["challenge", "error", "shell"]);

/** True where the page was answered and says something of its own. */
export const isRead = (page: PageBrief): boolean =>
  fateOf(page.reason) === "ok" && page.kind !== null && !hollow.has(page.kind);

/**
 * The homepage: the first page that was read, else the page it leads to, by redirect or, from a stub, by being the one
 * front page one click away that is not for small screens.
 */
export function homeOf(pages: ReadonlyMap<string, PageBrief>, site: Site): PageBrief | null {
  const first = firstPages(pages, site);
  const read = first.find(isRead);
  if (read !== undefined) return read;
  for (const page of first) {
    const target = pages.get(pageKeyOf(page.finalUrl));
    if (target !== undefined && isRead(target)) return target;
  }
  if (first.some((page) => page.kind === "shell")) {
    const fronts = [...pages.values()].filter(
      (p) => p.depth === 1 && p.kind === "homepage" && isRead(p) && fullKeyOf(pageKeyOf(p.url)) === null,
    );
    if (fronts.length === 1) return fronts[0] ?? null;
  }
  return first[0] ?? null;
}

/** 跳转网址 is visited before 首页网址; both are first pages. */
function firstPages(pages: ReadonlyMap<string, PageBrief>, site: Site): PageBrief[] {
  const listed = [site.jumpUrl, site.url].flatMap((url) =>
    url === null ? [] : (pages.get(pageKeyOf(url)) ?? []),
  );
  const rest = [...pages.values()].filter((page) => page.depth === 0 && page.role === "page");
  return [...new Set([...listed, ...rest])];
}

/** The host that the site is: where its homepage was found, else as the list has it. */
export const ownHostOf = ({ home, site }: Pick<Scene, "home" | "site">): string =>
  siteHostOf(home?.finalUrl ?? site.url);

/** What a finding about the homepage, or about the site as a whole, points at. */
export function homeSubject(scene: Scene): Subject {
  const { home, site } = scene;
  if (home === null)
    return { url: site.url, evidence: { excerpt: "", place: "url" }, seenAt: scene.asOf, referrers: [] };
  return subjectOf(home, { excerpt: excerptOf(home.title ?? ""), place: "title" });
}

export function subjectOf(page: PageBrief | Page, evidence: Evidence): Subject {
  return {
    url: page.url,
    evidence: ofBody(evidence, page.bodySha256),
    seenAt: page.fetchedAt,
    referrers: [],
  };
}

/** Evidence names the body it was seen in. */
export const ofBody = (evidence: Evidence, bodySha256: string | null): Evidence =>
  evidence.bodySha256 !== undefined || bodySha256 === null ? evidence : { ...evidence, bodySha256 };

/** A gap for a page that could not be read, and what kept it from being read where that is known. */
export function unreadGap(url: string | null, what: Text, because: Text | null = null): Gap {
  const told = because === null ? { zh: "", en: "" } : { zh: `（${because.zh}）`, en: ` (${because.en})` };
  return {
    url,
    why: { zh: `${what.zh}未能读取${told.zh}`, en: `${what.en} could not be read${told.en}` },
    needs: {
      zh: `在${what.zh}可以读取后再次检查，或由人工确认`,
      en: `another look once ${what.en} can be read, or a person's`,
    },
  };
}

export function homeGap({ home, site }: Pick<Scene, "home" | "site">): Gap {
  const because = home === null ? null : whyUnread(home);
  const gap = unreadGap(home?.url ?? site.url, { zh: "首页", en: "the homepage" }, because);
  return home?.reason === "private-address" ? { ...gap, needs: permission } : gap;
}

/** A server within the walls is asked by who may. */
const permission: Text = {
  zh: "用 --allow-private 写明可以访问的内网地址后再次检查",
  en: "another inspection with --allow-private, if its address may be asked",
};

/** What was met in place of a homepage. */
function whyUnread({ reason, kind }: PageBrief): Text | null {
  if (fateOf(reason) !== "ok") return reasonWords[reason];
  if (kind === null) return { zh: "返回的不是网页", en: "what was answered is no web page" };
  return hollowWords[kind] ?? null;
}

const hollowWords: Partial<Record<PageKind, Text>> = {
  challenge: reasonWords.challenge,
  error: { zh: "打开的是错误或维护提示", en: "an error or maintenance notice is shown" },
  shell: { zh: "只有框架或跳转代码", en: "nothing but a frame or a redirect" },
};

/** Items in a stable order, whatever order the pages came in. */
export const sortItems = <F extends string>(items: readonly Item<F>[]): Item<F>[] =>
  [...items].sort((a, b) => compare(a.url, b.url) || compare(a.title ?? "", b.title ?? ""));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
