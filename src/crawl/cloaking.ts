/**
 * Asks a few pages of a site again in the guise of a search engine's robot, and of a visitor who comes from one: hacked
 * pages show those two what they hide from everybody else. Diagnostic requests, under the same robots rules, pacing and
 * guard as all; our own name stands in the user agent all the same.
 */
import type { Tampering } from "../model/observation.ts";
import { fateOf } from "../model/reason.ts";
import { toStamp } from "../model/time.ts";
import { challengeOf } from "../observe/kinds/challenge.ts";
import type { Lists } from "../observe/observer.ts";
import { indexPage, type PageIndex } from "../observe/page/page-index.ts";
import { cloaking, type Disguise, disguises } from "../observe/tampering/cloaking.ts";
import type { Store, TitledPage } from "../store/store.ts";
import { decodeBody } from "./charset.ts";
import type { Client } from "./client.ts";
import { cloakingSample } from "./diagnostics.ts";
import type { RecheckPage, SiteJob } from "./site-job.ts";

export interface CloakingTools {
  readonly store: Pick<Store, "titledPages" | "findPage" | "body" | "saveSiteFacts">;
  readonly client: Pick<Client, "fetch" | "userAgent">;
  readonly stopping: AbortSignal;
}

/** A sign of cloaking, as the site's facts keep it. */
export interface CloakingNote extends Tampering {
  readonly url: string;
  /** RFC 3339 with +08:00. */
  readonly seenAt: string;
}

/** Pages of a re-check that are asked for again. */
const mostAgain = 10;
const maxBytes = 1_000_000;

export async function lookForCloaking(
  { runId, siteIndex, lists, only }: Pick<SiteJob, "runId" | "siteIndex" | "lists" | "only">,
  tools: CloakingTools,
): Promise<void> {
  const seen = await tools.store.titledPages(runId, siteIndex);
  const pages = only === null ? sampleOf(seen) : again(seen, only);
  const notes: CloakingNote[] = [];
  for (const url of pages) {
    const plain = await storedPage(url, runId, siteIndex, tools);
    if (plain === null) continue;
    for (const disguise of disguises) {
      if (tools.stopping.aborted) return;
      const note = await compare(url, plain, disguise, lists, tools.client);
      if (note !== null) notes.push(note);
    }
  }
  await tools.store.saveSiteFacts(runId, siteIndex, { cloaking: { pages, notes } });
}

/** The first page, and the first few of each kind by their distance from it: the same ones in every run. */
function sampleOf(pages: readonly TitledPage[]): string[] {
  const near = [...pages].sort((a, b) => a.depth - b.depth || (a.url < b.url ? -1 : 1));
  const first = near.find(({ depth }) => depth === 0);
  const rest = Object.entries(cloakingSample).flatMap(([kind, count]) =>
    near.filter((page) => page !== first && page.kind === kind).slice(0, count),
  );
  return [...(first === undefined ? [] : [first]), ...rest].map(({ url }) => url);
}

/** A re-check looks at what it was sent to look at. */
function again(seen: readonly TitledPage[], only: readonly RecheckPage[]): string[] {
  const wanted = new Set(only.map(({ url }) => url));
  return seen
    .filter(({ url, depth }) => depth === 0 || wanted.has(url))
    .map(({ url }) => url)
    .slice(0, mostAgain);
}

async function storedPage(
  url: string,
  runId: string,
  siteIndex: number,
  { store }: CloakingTools,
): Promise<PageIndex | null> {
  const page = (await store.findPage(runId, siteIndex, url))?.page;
  const body = page?.bodySha256 == null ? null : await store.body(page.bodySha256);
  if (page === undefined || body === null) return null;
  return indexPage(decodeBody(body, page.contentType).text, page.finalUrl);
}

/** What differs is held against a fresh plain answer too: a page may have changed since it was crawled. */
async function compare(
  url: string,
  plain: PageIndex,
  disguise: Disguise,
  lists: Lists,
  client: CloakingTools["client"],
): Promise<CloakingNote | null> {
  const disguised = await ask(url, guises[disguise](client.userAgent), lists, client);
  if (disguised === null || cloaking(plain, disguised.page, disguise, lists) === null) return null;
  const control = await ask(url, {}, lists, client);
  const found = control === null ? null : cloaking(control.page, disguised.page, disguise, lists);
  return found === null ? null : { url, seenAt: toStamp(disguised.at), ...found };
}

/** Baidu is the engine that such pages are made for. */
const guises: Readonly<Record<Disguise, (own: string) => Readonly<Record<string, string>>>> = {
  crawler: (own) => ({
    "user-agent": `Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html) ${own}`,
  }),
  "search-visitor": () => ({ referer: "https://www.baidu.com/link?url=" }),
};

/** null where nothing was answered that could be compared: who refuses a robot does not cloak. */
async function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  { challenges = [] }: Lists,
  client: CloakingTools["client"],
): Promise<{ readonly page: PageIndex; readonly at: number } | null> {
  const result = await client.fetch({ url, method: "GET", purpose: "diagnostic", headers, maxBytes });
  const { reason, status, body, finalUrl, at } = result;
  const type = result.headers["content-type"] ?? null;
  if (fateOf(reason) !== "ok" || status === null || body === null || !/html|^$/.test(type ?? "")) return null;
  const { text } = decodeBody(body, type);
  if (challengeOf({ status, headers: result.headers, body: text }, challenges) !== null) return null;
  return { page: indexPage(text, finalUrl), at };
}
