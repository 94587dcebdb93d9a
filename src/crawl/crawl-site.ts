/**
 * The cycle for one site: take the best waiting URL, ask for it, look at what came, queue what it names, save both, until
 * nothing waits, the budget is spent or the run is told to stop.
 */
import { createHash } from "node:crypto";
import { getDomain } from "tldts";
import { flat } from "../model/evidence.ts";
import type { FoundLink } from "../model/link.ts";
import type { Observations } from "../model/observation.ts";
import { type Page, pageRoles } from "../model/page.ts";
import { fateOf } from "../model/reason.ts";
import type { Site } from "../model/site.ts";
import { looksLikeResource, normaliseUrl, pageKeyOf } from "../model/url.ts";
import type { Lists } from "../observe/observer.ts";
import type { CrawledPage, QueuedUrl, SiteFacts, Store, View } from "../store/store.ts";
import { Batch } from "./batch.ts";
import type { Client } from "./client.ts";
import type { FetchRequest, FetchResult } from "./fetch.ts";
import { Frontier } from "./frontier.ts";
import { inOrder } from "./in-order.ts";
import { lookAt } from "./look.ts";
import { pageRecord, redirectTarget } from "./page-record.ts";
import { priorities, prioritiesOn } from "./priority.ts";
import { reasonOfAnswer } from "./reason-of-answer.ts";
import { Scope } from "./scope.ts";
import { sitemapUrls } from "./sitemap.ts";
import { settleSoft404 } from "./soft-404.ts";
import { linksPerPage, Traps } from "./traps.ts";

/** The part of the store that the crawl of a site needs; a worker thread has it by messages. */
export type SiteStore = Pick<
  Store,
  | "frontierOf"
  | "queue"
  | "savePages"
  | "earlierPage"
  | "viewOf"
  | "body"
  | "pagesInDoubt"
  | "findPage"
  | "siteFacts"
  | "saveSiteFacts"
  | "setProgress"
>;

export interface SiteBudget {
  readonly maxPages: number;
  readonly maxDepth: number;
  /** Bytes on the wire. */
  readonly maxBytes: number;
  /** Milliseconds; null is no limit. */
  readonly maxTimeMs: number | null;
}

/** A page that is looked at again, as far from the first page as it was. */
export type RecheckPage = Pick<QueuedUrl, "url" | "depth">;

export interface SiteJob {
  readonly runId: string;
  readonly siteIndex: number;
  readonly site: Site;
  readonly budget: SiteBudget;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly lists: Lists;
  /** Version of observers and lists: names the views. */
  readonly observers: string;
  /** True when the database holds earlier runs that may have seen the same pages. */
  readonly hasEarlierRuns: boolean;
  /** Looks at the first page and these alone; null for the whole site. */
  readonly only: readonly RecheckPage[] | null;
}

export interface SiteTools {
  readonly store: SiteStore;
  /** Built with `giveUp` as its signal. */
  readonly client: Client;
  /** No further URL is taken; what is in flight is finished and saved. */
  readonly stopping: AbortSignal;
  /** What is in flight is given up: its URLs stay waiting. */
  readonly giveUp: AbortSignal;
  readonly onPage: (page: Page) => void;
}

/** How many URLs of a site are in flight; how many of them are sent at once is the host gate's business. */
const windowWidth = 8;
const limits = {
  /** URLs known per page that may be asked for: beyond it a site without end only fills the memory. */
  knownPerPage: 30,
  /** Dead URLs per page that do not count against the page budget. */
  deadPerPage: 4,
  includes: 200,
  endpoints: 100,
  /** Unconfirmed pages that are asked for once more at the end. */
  secondLooks: 50,
  /** Bytes of one page. */
  pageBytes: 10_000_000,
};

/** Crawls a site to its end, or as far as it may; true when it is done. */
export async function crawlSite(job: SiteJob, tools: SiteTools): Promise<boolean> {
  const crawl = new SiteCrawl(job, tools);
  return crawl.run();
}

interface Fetched {
  readonly result: FetchResult;
  /** The earlier run's page, where one made the request conditional. */
  readonly earlier: Page | null;
}

class SiteCrawl {
  readonly #job: SiteJob;
  readonly #tools: SiteTools;
  readonly #frontier = new Frontier();
  readonly #scope: Scope;
  readonly #traps = new Traps();
  readonly #batch: Batch<CrawledPage>;
  readonly #startedAt = performance.now();
  readonly #firstKeys: ReadonlySet<string>;
  /** URLs looked at already, as written: most links of a page are those of the page before. */
  readonly #considered = new Set<string>();
  readonly #skipped: Record<string, number> = {};
  readonly #unconfirmed: QueuedUrl[] = [];
  readonly #asked = { page: 0, include: 0, endpoint: 0 };
  /** URLs taken from the frontier whose answers were not taken yet. */
  #flying = 0;
  /** Dead URLs that were given back to the budget. */
  #spared = 0;
  #bytes = 0;
  #budgetCut = false;
  #isSecondLook = false;
  #facts: Record<string, unknown> = {};

  constructor(job: SiteJob, tools: SiteTools) {
    this.#job = job;
    this.#tools = tools;
    this.#scope = new Scope(firstUrlsOf(job.site), job);
    this.#firstKeys = new Set(firstUrlsOf(job.site).map(pageKeyOf));
    this.#batch = new Batch((pages) => tools.store.savePages(job.runId, job.siteIndex, pages));
  }

  async run(): Promise<boolean> {
    await this.#begin();
    await this.#cycle();
    await this.#lookAgain();
    await this.#batch.flush();
    await this.#settleDoubts();
    const isDone = !this.#tools.stopping.aborted;
    await this.#saveFacts({ skipped: this.#skipped, ...this.#facts });
    await this.#tools.store.setProgress(this.#job.runId, {
      siteIndex: this.#job.siteIndex,
      state: isDone ? "done" : "crawling",
      budgetCut: this.#budgetCut,
    });
    return isDone;
  }

  /** Takes up what an earlier process left, or queues the first page and the columns a person named; then the sitemap. */
  async #begin(): Promise<void> {
    const { runId, siteIndex, site } = this.#job;
    const { store, stopping } = this.#tools;
    await store.setProgress(runId, { siteIndex, state: "crawling", budgetCut: false });
    this.#facts = { ...(await store.siteFacts(runId, siteIndex)) };
    const left = await store.frontierOf(runId, siteIndex);
    if (left.visited.length > 0) this.#resume(left);
    else
      await store.queue(
        runId,
        siteIndex,
        this.#firstQueue().filter((entry) => this.#frontier.add(entry)),
      );
    // The first pages come before the sitemap: where they lead decides which hosts are the site's own.
    await this.#cycle((entry) => entry.priority === priorities.first);
    if (stopping.aborted || this.#facts.sitemap !== undefined || this.#job.only !== null) return;
    await this.#queueSitemap(typeof this.#facts.homepage === "string" ? this.#facts.homepage : site.url);
  }

  #resume({ waiting, visited, asked, dead }: Awaited<ReturnType<SiteStore["frontierOf"]>>): void {
    const { homepage } = this.#facts;
    if (typeof homepage === "string") this.#scope.add(homepage);
    for (const url of visited) {
      this.#frontier.claim(url);
      this.#traps.trapOf(url);
    }
    for (const entry of waiting) this.#frontier.putBack(entry);
    Object.assign(this.#asked, asked);
    for (const role of pageRoles) for (let left = dead[role]; left > 0; left -= 1) this.#spare(role);
  }

  #firstQueue(): QueuedUrl[] {
    const { site, only } = this.#job;
    const entry = (url: string, priority: number): QueuedUrl => ({ url, depth: 0, priority, role: "page" });
    const first = firstUrlsOf(site).map((url) => entry(url, priorities.first));
    if (only !== null)
      return [...first, ...only.map(({ url, depth }) => ({ ...entry(url, priorities.hint), depth }))];
    const columns = site.hints.columns.flatMap(({ url }) => normaliseUrl(url, site.url) ?? []);
    return [
      ...first,
      ...columns
        .filter((url) => this.#scope.holds(url))
        .map((url) => ({ ...entry(url, priorities.hint), depth: 1 })),
    ];
  }

  async #queueSitemap(home: string): Promise<void> {
    const { runId, siteIndex } = this.#job;
    try {
      const found = await sitemapUrls(this.#tools.client, home);
      const queued = found.urls.flatMap((url) => this.#admitted(url, 1, priorities.sitemap) ?? []);
      await this.#tools.store.queue(runId, siteIndex, queued);
      this.#facts.sitemap = { files: found.files, urls: found.urls.length };
      await this.#saveFacts({ sitemap: this.#facts.sitemap });
    } catch (error) {
      if (!this.#tools.giveUp.aborted) throw error;
    }
  }

  #cycle(only?: (entry: QueuedUrl) => boolean): Promise<void> {
    return inOrder(
      windowWidth,
      () => this.#next(only),
      (entry) => this.#ask(entry),
      (entry, fetched) => {
        this.#flying -= 1;
        return this.#take(entry, fetched);
      },
    );
  }

  /** What failed without a clear answer is asked for once more, when the server had time to recover. */
  async #lookAgain(): Promise<void> {
    if (this.#tools.stopping.aborted) return;
    this.#isSecondLook = true;
    const again = this.#unconfirmed.splice(0, limits.secondLooks);
    await inOrder(
      windowWidth,
      () => (this.#tools.stopping.aborted ? undefined : again.shift()),
      (entry) => this.#ask(entry),
      (entry, fetched) => this.#take(entry, fetched),
    );
  }

  async #settleDoubts(): Promise<void> {
    if (this.#tools.stopping.aborted) return;
    try {
      await settleSoft404(this.#job.runId, this.#job.siteIndex, this.#tools);
    } catch (error) {
      if (!this.#tools.giveUp.aborted) throw error;
    }
  }

  #next(only: ((entry: QueuedUrl) => boolean) | undefined): QueuedUrl | undefined {
    if (this.#tools.stopping.aborted) return undefined;
    for (;;) {
      const entry = this.#frontier.take();
      if (entry === undefined) return undefined;
      if (only !== undefined && !only(entry)) {
        this.#frontier.putBackFirst(entry);
        return undefined;
      }
      if (this.#isWithinBudget(entry)) {
        this.#flying += 1;
        return entry;
      }
      if (this.#flying > 0) {
        // What is in flight may turn out to be no page and leave room for this one.
        this.#frontier.putBackFirst(entry);
        return undefined;
      }
      this.#budgetCut = true;
      this.#skip("budget-cut");
    }
  }

  #isWithinBudget({ role }: QueuedUrl): boolean {
    const { maxPages, maxBytes, maxTimeMs } = this.#job.budget;
    const most = { page: maxPages, include: limits.includes, endpoint: limits.endpoints };
    if (this.#asked[role] >= most[role] || this.#bytes >= maxBytes) return false;
    if (maxTimeMs !== null && performance.now() - this.#startedAt > maxTimeMs) return false;
    this.#asked[role] += 1;
    return true;
  }

  /** The budget counts pages: a URL that led to none is given back, up to a bound that a site of dead links meets. */
  #spare(role: Page["role"]): void {
    if (this.#spared >= this.#job.budget.maxPages * limits.deadPerPage) return;
    this.#spared += 1;
    this.#asked[role] -= 1;
  }

  /** null when the run gave up: the URL stays waiting. */
  async #ask(entry: QueuedUrl): Promise<Fetched | null> {
    try {
      const earlier = this.#job.hasEarlierRuns
        ? await this.#tools.store.earlierPage(this.#job.runId, entry.url)
        : null;
      const fetched = { result: await this.#fetch(entry.url, earlier), earlier };
      return this.#isHomeWithGuessedScheme(entry) && fateOf(fetched.result.reason) !== "ok"
        ? await this.#askPlainly(entry, fetched)
        : fetched;
    } catch (error) {
      if (this.#tools.giveUp.aborted) return null;
      throw error;
    }
  }

  #fetch(url: string, earlier: Page | null): Promise<FetchResult> {
    const request: FetchRequest = {
      url,
      method: "GET",
      purpose: this.#isSecondLook ? "diagnostic" : "crawl",
      maxBytes: limits.pageBytes,
      ...(earlier !== null && { known: { etag: earlier.etag, lastModified: earlier.lastModified } }),
    };
    return this.#tools.client.fetch(request);
  }

  #isHomeWithGuessedScheme(entry: QueuedUrl): boolean {
    const { schemeGuessed, url } = this.#job.site;
    return schemeGuessed && entry.url === normaliseUrl(url) && entry.url.startsWith("https:");
  }

  /** The list named a host without a scheme: what https does not answer, http may. */
  async #askPlainly(entry: QueuedUrl, secure: Fetched): Promise<Fetched> {
    const url = entry.url.replace(/^https:/, "http:");
    const result = await this.#fetch(url, null);
    if (fateOf(result.reason) !== "ok") return secure;
    const hop = { url: entry.url, status: secure.result.status, location: null };
    return { result: { ...result, url: entry.url, hops: [hop, ...result.hops] }, earlier: null };
  }

  async #take(entry: QueuedUrl, fetched: Fetched | null): Promise<void> {
    if (fetched === null) return;
    const { result } = fetched;
    this.#bytes += result.bytes;
    // A good answer is read as a whole further down; here a failure may turn out to be a bot check.
    const reason = fateOf(result.reason) === "ok" ? result.reason : reasonOfAnswer(result);
    const page = pageRecord(entry, { ...result, reason });
    if (fateOf(reason) === "dead") this.#spare(entry.role);
    const isFirst = this.#firstKeys.has(pageKeyOf(entry.url));
    if (isFirst) {
      this.#noteFirst(page, result);
      // Before the page itself: a process that takes the site up later must know which hosts are its own.
      await this.#saveFacts(this.#facts);
    }
    if (fateOf(page.reason) === "unconfirmed" && page.reason !== "host-unwell" && !this.#isSecondLook)
      this.#unconfirmed.push(entry);
    const target = this.#targetOf(page);
    if (target === "elsewhere" || fateOf(page.reason) !== "ok") return this.#save(page, null, null, []);
    if (target !== page) await this.#save(page, null, null, []);
    if (target !== null) await this.#see(target, fetched, isFirst);
  }

  /**
   * Where a redirect ended: the page itself, another page of the site that this request has now brought (null when it
   * was known already), or elsewhere.
   */
  #targetOf(page: Page): Page | "elsewhere" | null {
    if (page.finalUrl === page.url || pageKeyOf(page.finalUrl) === pageKeyOf(page.url)) return page;
    if (!this.#scope.holds(page.finalUrl)) return "elsewhere";
    const url = normaliseUrl(page.finalUrl) ?? page.finalUrl;
    if (!this.#frontier.claim(url)) return null;
    this.#asked[page.role] += 1;
    return { ...redirectTarget(page), url };
  }

  #noteFirst(page: Page, result: FetchResult): void {
    if (result.tls !== null) this.#facts.tls = result.tls;
    if (fateOf(page.reason) !== "ok") {
      this.#facts.first ??= firstFact(page);
      return;
    }
    // A site that moved within its own domain lives where it moved to; one that leads to a stranger does not.
    const isSame = getDomain(page.finalUrl) === getDomain(page.url) && getDomain(page.url) !== null;
    if (isSame) this.#scope.add(page.finalUrl);
    this.#facts.first = { ...firstFact(page), leadsAway: !this.#scope.holds(page.finalUrl) };
    if (this.#scope.holds(page.finalUrl)) this.#facts.homepage ??= page.finalUrl;
  }

  /** Looks at an answered page, unless the same body was looked at before, and queues what it names. */
  async #see(page: Page, { result, earlier }: Fetched, isFirst: boolean): Promise<void> {
    const sha256 = result.body === null ? earlier?.bodySha256 : sha256Of(result.body);
    const unchanged = earlier !== null && earlier.bodySha256 === sha256 ? earlier : null;
    const answered = withEarlier({ ...page, bodySha256: sha256 ?? null }, unchanged);
    if (result.truncated) return this.#save({ ...answered, reason: "too-large" }, null, null, []);
    const known = await this.#knownView(answered, isFirst);
    if (known !== null) return this.#save(answered, known.observations, result.body, known.links, isFirst);
    const body = result.body ?? (sha256 == null ? null : await this.#tools.store.body(sha256));
    if (body === null) return this.#save(answered, null, null, []);
    const looked = {
      ...answered,
      body,
      isFirstPage: isFirst,
      status: unchanged?.status ?? answered.status ?? 200,
      headers: result.headers,
    };
    const sight = lookAt(looked, this.#job.lists);
    const seen = { ...answered, charset: sight.charset, reason: sight.reason ?? answered.reason };
    const kept = sight.observations === null ? null : body;
    await this.#save(seen, sight.observations, kept, sight.links, isFirst);
  }

  async #knownView(page: Page, isFirst: boolean): Promise<View | null> {
    if (!this.#job.hasEarlierRuns || page.bodySha256 === null) return null;
    return this.#tools.store.viewOf(page.url, page.bodySha256, this.#observersFor(isFirst));
  }

  /** The first page is observed as such: its view is not that of the same page met elsewhere. */
  #observersFor(isFirst: boolean): string {
    return isFirst ? `${this.#job.observers} first` : this.#job.observers;
  }

  async #save(
    page: Page,
    observations: Observations | null,
    body: Buffer | null,
    links: readonly FoundLink[],
    isFirst = false,
  ): Promise<void> {
    const queue = observations === null ? [] : this.#found(page, observations, links);
    const observers = this.#observersFor(isFirst);
    await this.#batch.add({ page, body, observations, observers, links, queue });
    this.#tools.onPage(page);
  }

  /** What a page names and was not known: its links, the files it is made of, the addresses its lists come from. */
  #found(page: Page, observations: Observations, links: readonly FoundLink[]): QueuedUrl[] {
    // A frame is a part of its page: what it names is as far away as what the page names.
    const depth = page.role === "include" ? page.depth : page.depth + 1;
    const queued: QueuedUrl[] = [];
    for (const { url } of page.role === "page" ? (observations["page.includes"] ?? []) : [])
      this.#queueRole(queued, url, depth, "include");
    for (const url of observations.listing?.endpoints ?? []) this.#queueRole(queued, url, depth, "endpoint");
    const special = prioritiesOn(observations);
    const usual = page.depth === 0 ? priorities.home : priorities.page;
    for (const { url, kind } of links) {
      if (kind !== "page" && kind !== "external") continue;
      if (queued.length >= linksPerPage) {
        this.#skip("link-farm");
        continue;
      }
      const entry = this.#admitted(url, depth, special.get(url) ?? usual);
      if (entry !== null) queued.push(entry);
    }
    return queued;
  }

  #queueRole(queued: QueuedUrl[], url: string, depth: number, role: "include" | "endpoint"): void {
    if (!this.#scope.holds(url) || this.#scope.leavesOut(url)) return;
    const entry = { url: flat(url), depth, priority: priorities[role], role };
    if (this.#frontier.add(entry)) queued.push(entry);
  }

  /** The queued URL, or null when it is known, not the site's, or left out for a reason that is counted. */
  #admitted(url: string, depth: number, priority: number): QueuedUrl | null {
    if (this.#considered.has(url)) return null;
    const own = flat(url);
    this.#considered.add(own);
    if (!this.#scope.holds(own) || looksLikeResource(own)) return null;
    if (this.#scope.leavesOut(own)) return this.#skip("excluded");
    if (depth > this.#job.budget.maxDepth) return this.#cut("too-deep");
    const trap = this.#traps.trapOf(own);
    if (trap !== null) return this.#skip(trap);
    if (this.#frontier.known >= this.#job.budget.maxPages * limits.knownPerPage)
      return this.#cut("budget-cut");
    const entry: QueuedUrl = { url: own, depth, priority, role: "page" };
    if (this.#job.only !== null) return this.#unasked(entry);
    return this.#frontier.add(entry) ? entry : null;
  }

  /** Named by a page that is looked at again, and not looked at itself: known, and not silently so. */
  #unasked(entry: QueuedUrl): QueuedUrl | null {
    this.#cut("not-rechecked");
    return this.#frontier.claim(entry.url) ? entry : null;
  }

  #skip(why: string): null {
    this.#skipped[why] = (this.#skipped[why] ?? 0) + 1;
    return null;
  }

  #cut(why: string): null {
    this.#budgetCut = true;
    return this.#skip(why);
  }

  #saveFacts(facts: SiteFacts): Promise<void> {
    return this.#tools.store.saveSiteFacts(this.#job.runId, this.#job.siteIndex, facts);
  }
}

/** 跳转网址 before 首页网址; what is no URL was refused with the list. */
function firstUrlsOf(site: Site): string[] {
  const urls = [site.jumpUrl, site.url].flatMap((url) => (url === null ? [] : (normaliseUrl(url) ?? [])));
  return [...new Set(urls)];
}

/** What a 304 or the same bytes leave unsaid stands in the earlier answer. */
const withEarlier = (page: Page, earlier: Page | null): Page =>
  earlier === null
    ? page
    : {
        ...page,
        charset: earlier.charset,
        contentType: page.contentType ?? earlier.contentType,
        etag: page.etag ?? earlier.etag,
        lastModified: page.lastModified ?? earlier.lastModified,
        headers: { ...earlier.headers, ...page.headers },
      };

const firstFact = (page: Page) => ({
  url: page.url,
  finalUrl: page.finalUrl,
  reason: page.reason,
  status: page.status,
  leadsAway: false,
});

const sha256Of = (body: Buffer): string => createHash("sha256").update(body).digest("hex");
