/**
 * The cycle for one site: take the best waiting URL, ask for it, look at what came, queue what it names, save both, until
 * nothing waits, the budget is spent or the run is told to stop.
 */
import { leftOutSchema } from "../model/omission.ts";
import { packView } from "../model/packed-view.ts";
import type { Page } from "../model/page.ts";
import { fateOf } from "../model/reason.ts";
import { normaliseUrl, pageKeyOf } from "../model/url.ts";
import type { CrawledPage, QueuedUrl, SiteFacts, SiteFrontier, StoredPage } from "../store/store.ts";
import { Admission } from "./admission.ts";
import { Allowance } from "./allowance.ts";
import { askPage, type Fetched } from "./ask-page.ts";
import { Batch } from "./batch.ts";
import { lookForCloaking } from "./cloaking.ts";
import { firstPageFacts } from "./first-page.ts";
import { firstQueue, firstUrlsOf } from "./first-queue.ts";
import { Frontier } from "./frontier.ts";
import { inOrder } from "./in-order.ts";
import { mayHavePassed } from "./may-have-passed.ts";
import { Omissions } from "./omissions.ts";
import { pageRecord, redirectTarget } from "./page-record.ts";
import { priorities } from "./priority.ts";
import { Scope } from "./scope.ts";
import { type SeenPage, type SeeTools, seePage, unseen } from "./see-page.ts";
import type { SiteJob, SiteTools } from "./site-job.ts";
import { sitemapUrls } from "./sitemap.ts";
import { settleSoft404 } from "./soft-404.ts";
import { StyleShelf } from "./style-shelf.ts";

/** How many URLs of a site are in flight; how many of them are sent at once is the host gate's business. */
const windowWidth = 8;
/** Unconfirmed pages that are asked for once more at the end. */
const secondLooks = 50;
/** Pages that a resumed site reads at once of those it saved. */
const readAtOnce = 100;

/** Crawls a site to its end, or as far as it may; true when it is done. */
export async function crawlSite(job: SiteJob, tools: SiteTools): Promise<boolean> {
  const crawl = new SiteCrawl(job, tools);
  return crawl.run();
}

class SiteCrawl {
  readonly #job: SiteJob;
  readonly #tools: SiteTools;
  readonly #frontier = new Frontier();
  readonly #scope: Scope;
  readonly #omissions = new Omissions();
  readonly #admission: Admission;
  readonly #allowance: Allowance;
  readonly #batch: Batch<CrawledPage>;
  readonly #seeTools: SeeTools;
  readonly #firstKeys: ReadonlySet<string>;
  readonly #unconfirmed: QueuedUrl[] = [];
  /** URLs taken from the frontier whose answers were not taken yet. */
  #flying = 0;
  #isSecondLook = false;
  #isCutNoted = false;
  #facts: SiteFacts = {};

  constructor(job: SiteJob, tools: SiteTools) {
    this.#job = job;
    this.#tools = tools;
    const firstUrls = firstUrlsOf(job.site);
    this.#scope = new Scope(firstUrls, job);
    this.#firstKeys = new Set(firstUrls.map(pageKeyOf));
    this.#admission = new Admission({
      frontier: this.#frontier,
      scope: this.#scope,
      omissions: this.#omissions,
      budget: job.budget,
      isRecheck: job.only !== null,
    });
    this.#allowance = new Allowance(job.budget);
    this.#seeTools = { store: tools.store, styles: new StyleShelf(job, tools, this.#scope) };
    this.#batch = new Batch((pages) => tools.store.savePages(job.runId, job.siteIndex, pages));
  }

  async run(): Promise<boolean> {
    await this.#begin();
    await this.#cycle();
    await this.#lookAgain();
    await this.#batch.flush();
    await this.#settleDoubts();
    await this.#lookForCloaking();
    const isDone = !this.#tools.stopping.aborted;
    await this.#saveFacts({ ...this.#facts, skipped: this.#omissions.counts });
    await this.#setProgress(isDone ? "done" : "crawling");
    return isDone;
  }

  /** Takes up what an earlier process left, or queues the first pages; then the sitemap. */
  async #begin(): Promise<void> {
    const { runId, siteIndex, site, only } = this.#job;
    const { store, stopping } = this.#tools;
    await this.#setProgress("crawling");
    this.#facts = await store.siteFacts(runId, siteIndex);
    this.#omissions.resume(leftOutSchema.parse(this.#facts.skipped));
    const left = await store.frontierOf(runId, siteIndex);
    if (left.visited.length > 0) await this.#resume(left);
    else await this.#queue(firstQueue(this.#job, this.#scope).filter((entry) => this.#frontier.add(entry)));
    // The first pages come before the sitemap: where they lead decides which hosts are the site's own.
    await this.#cycle((entry) => entry.priority === priorities.first);
    if (stopping.aborted || this.#facts.sitemap !== undefined || only !== null) return;
    await this.#queueSitemap(typeof this.#facts.homepage === "string" ? this.#facts.homepage : site.url);
  }

  async #resume(left: SiteFrontier): Promise<void> {
    const { homepage } = this.#facts;
    if (typeof homepage === "string") this.#scope.add(homepage);
    for (const url of left.visited) this.#admission.remember(url);
    for (const entry of left.waiting) this.#frontier.putBack(entry);
    this.#allowance.resume(left);
    const { runId, siteIndex } = this.#job;
    for (let at = 0; at < left.saved.length; at += readAtOnce) {
      const urls = left.saved.slice(at, at + readAtOnce);
      for (const seen of await this.#tools.store.findPages(runId, siteIndex, urls)) this.#recall(seen);
    }
  }

  /** What an earlier process learned from a page and kept to itself. */
  #recall({ page, observations }: StoredPage): void {
    if (Object.keys(observations).length > 0) this.#admission.recall(page.url, observations);
    const { url, depth, role } = page;
    if (mayHavePassed(page.reason)) this.#unconfirmed.push({ url, depth, role, priority: priorities.page });
  }

  #queueSitemap(home: string): Promise<void> {
    return this.#unlessGivenUp(async () => {
      const found = await sitemapUrls(this.#tools.client, home);
      await this.#queue(found.urls.flatMap((url) => this.#admission.admit(url, 1, priorities.sitemap) ?? []));
      this.#facts = { ...this.#facts, sitemap: { files: found.files, urls: found.urls.length } };
      await this.#saveFacts({ sitemap: this.#facts.sitemap });
    });
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

  /** What failed for a while, it may be, is asked for once more, when the server had time to recover. */
  async #lookAgain(): Promise<void> {
    if (this.#tools.stopping.aborted) return;
    this.#isSecondLook = true;
    const again = this.#unconfirmed.splice(0, secondLooks);
    await inOrder(
      windowWidth,
      () => (this.#tools.stopping.aborted ? undefined : again.shift()),
      (entry) => this.#ask(entry),
      (entry, fetched) => this.#take(entry, fetched),
    );
  }

  async #settleDoubts(): Promise<void> {
    if (this.#tools.stopping.aborted) return;
    await this.#unlessGivenUp(() => settleSoft404(this.#job.runId, this.#job.siteIndex, this.#tools));
  }

  async #lookForCloaking(): Promise<void> {
    if (!this.#job.cloaking || this.#tools.stopping.aborted) return;
    await this.#unlessGivenUp(() => lookForCloaking(this.#job, this.#tools));
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
      if (this.#allowance.take(entry.role)) {
        this.#flying += 1;
        return entry;
      }
      if (this.#flying > 0) {
        // What is in flight may turn out to be no page and leave room for this one.
        this.#frontier.putBackFirst(entry);
        return undefined;
      }
      this.#omissions.cut("budget-cut");
    }
  }

  #ask(entry: QueuedUrl): Promise<Fetched | null> {
    return askPage(entry.url, this.#isSecondLook ? "diagnostic" : "crawl", this.#job, this.#tools);
  }

  async #take(entry: QueuedUrl, fetched: Fetched | null): Promise<void> {
    if (fetched === null) return;
    const { result } = fetched;
    this.#allowance.received(result.bytes);
    const { reason } = result;
    const page = pageRecord(entry, result);
    if (fateOf(reason) === "dead" && !this.#isSecondLook) this.#allowance.giveBack(entry.role);
    const isFirst = this.#firstKeys.has(pageKeyOf(entry.url));
    if (isFirst) {
      this.#facts = firstPageFacts(page, result, this.#facts, this.#scope);
      // Before the page itself: a process that takes the site up later must know which hosts are its own.
      await this.#saveFacts(this.#facts);
    }
    if (mayHavePassed(reason) && !this.#isSecondLook) this.#unconfirmed.push(entry);
    const target = this.#targetOf(page);
    if (target === "elsewhere" || fateOf(reason) !== "ok") return this.#save(unseen(page));
    if (target !== page) await this.#save(unseen(page));
    if (target !== null)
      await this.#unlessGivenUp(async () => {
        const seen = await seePage(target, fetched, isFirst, this.#job, this.#seeTools);
        if (mayHavePassed(seen.page.reason) && !this.#isSecondLook) this.#unconfirmed.push(entry);
        await this.#save(seen);
      });
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
    this.#allowance.charge(page.role);
    return { ...redirectTarget(page), url };
  }

  async #save(seen: SeenPage): Promise<void> {
    const { page, body, observers, observations, links, knownView } = seen;
    const queue = observations === null ? [] : this.#admission.foundOn(page, observations, links);
    const view = knownView ?? (observations === null ? null : packView(observations, links));
    await this.#batch.add({ page, body, view, observers, queue });
    if (this.#omissions.budgetCut) await this.#noteCut();
    this.#tools.onPage(page);
  }

  /** Once, and soon: a process that takes the site up later does not meet again what was cut off here. */
  async #noteCut(): Promise<void> {
    if (this.#isCutNoted) return;
    this.#isCutNoted = true;
    await this.#setProgress("crawling");
  }

  async #unlessGivenUp(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!this.#tools.giveUp.aborted) throw error;
    }
  }

  #queue(urls: readonly QueuedUrl[]): Promise<void> {
    return this.#tools.store.queue(this.#job.runId, this.#job.siteIndex, urls);
  }

  #saveFacts(facts: SiteFacts): Promise<void> {
    return this.#tools.store.saveSiteFacts(this.#job.runId, this.#job.siteIndex, facts);
  }

  #setProgress(state: "crawling" | "done"): Promise<void> {
    const { runId, siteIndex } = this.#job;
    return this.#tools.store.setProgress(runId, { siteIndex, state, budgetCut: this.#omissions.budgetCut });
  }
}
