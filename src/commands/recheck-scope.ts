/** What a run found wrong, as addresses to look at again. */
import type { RecheckScope } from "../crawl/crawl-options.ts";
import type { RecheckPage } from "../crawl/site-job.ts";
import type { SiteVerdict } from "../model/judgement.ts";
import { fateOf } from "../model/reason.ts";
import type { Run } from "../model/run.ts";
import type { Site } from "../model/site.ts";
import type { JudgementHead, SiteLink, Store } from "../store/store.ts";

export interface Recheck {
  readonly sites: readonly Site[];
  readonly only: RecheckScope;
}

/** Pages that name a link and are read again with it: enough to see that it is still named. */
const referrersEach = 3;
/** Pages of a site that did not answer, looked at again at once. */
const mostUnread = 500;

/** `unconfirmedBefore`: links that gave no clear answer are looked at again only once they had time to recover. */
export async function recheckScope(
  store: Store,
  run: Run,
  judgement: JudgementHead,
  unconfirmedBefore: string,
): Promise<Recheck> {
  const sites = await store.sitesOf(run.id);
  const found: { site: Site; pages: RecheckPage[] }[] = [];
  const links = new Set<string>();
  for await (const [index, verdict] of store.verdictsOf(judgement)) {
    const site = sites[index];
    if (site === undefined) continue;
    const named = await store.linksOf(run.id, index, referrersEach);
    const wanted = new Set([
      ...findingAddresses(verdict),
      ...unconfirmedAddresses(named, unconfirmedBefore),
      ...(await unreadPages(store, run, index)),
    ]);
    const pages = await pagesAmong(store, run, index, wanted);
    for (const url of wanted) links.add(url);
    if (wanted.size > 0) found.push({ site, pages });
  }
  return { sites: found.map(({ site }) => site), only: { pages: found.map(({ pages }) => pages), links } };
}

function findingAddresses({ outcomes }: SiteVerdict): string[] {
  return outcomes.flatMap(({ findings }) =>
    findings
      .filter(({ confidence }) => confidence !== "suspect")
      .flatMap(({ url, referrers }) => [url, ...referrers.slice(0, referrersEach)]),
  );
}

/** RFC 3339 with one fixed offset: their order is the order of their texts. */
function unconfirmedAddresses(links: readonly SiteLink[], before: string): string[] {
  return links
    .filter(({ seen }) => seen !== null && fateOf(seen.reason) === "unconfirmed" && seen.checkedAt <= before)
    .flatMap(({ url, referrers }) => [url, ...referrers]);
}

/** What was blocked or gave no clear answer may be readable now, and a site that was down may be up. */
async function unreadPages(store: Store, run: Run, index: number): Promise<string[]> {
  const { seen, blocked, failed } = await store.coverageOf(run.id, index);
  if (seen > 0 && blocked + failed === 0) return [];
  const unread: string[] = [];
  for await (const { page } of store.pagesOf(run.id, index)) {
    const fate = fateOf(page.reason);
    const isDown = fate === "dead" && page.depth === 0;
    if (page.role === "page" && (fate === "blocked" || fate === "unconfirmed" || isDown))
      unread.push(page.url);
    if (unread.length >= mostUnread) break;
  }
  return unread;
}

/** Those the crawl visited as pages; they keep their distance, by which rules choose the pages of a sample. */
async function pagesAmong(
  store: Store,
  run: Run,
  index: number,
  urls: ReadonlySet<string>,
): Promise<RecheckPage[]> {
  const pages: RecheckPage[] = [];
  for (const url of urls) {
    const known = await store.findPage(run.id, index, url);
    if (known?.page.role === "page") pages.push({ url, depth: known.page.depth });
  }
  return pages;
}
