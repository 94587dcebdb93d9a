/**
 * The crawl of a run. `inspect` calls
 *
 *   crawlRun(options, { store, signal, onProgress }): Promise<CrawlSummary>
 *
 * with a store opened to inspect. It makes the run (or, with `resume`, goes on with the latest unfinished one), crawls all
 * sites, checks all links, and leaves the run in its state: `finished`, or `stopped` (max-duration, full disk) and
 * `interrupted` (signal), both resumable. Judging comes after, on what the store then holds; `exit` is the caller's to set
 * with `store.setRunState` once it has judged.
 */
import { createHash, randomBytes } from "node:crypto";
import { setMaxListeners } from "node:events";
import pLimit from "p-limit";
import { FullError, UserError } from "../model/failure.ts";
import type { LinkCheck } from "../model/link.ts";
import type { Page } from "../model/page.ts";
import { fateOf } from "../model/reason.ts";
import type { Run } from "../model/run.ts";
import type { Site } from "../model/site.ts";
import { toStamp } from "../model/time.ts";
import { hostOf, siteHostOf } from "../model/url.ts";
import type { Lists } from "../observe/observer.ts";
import type { SiteFacts, Store } from "../store/store.ts";
import { allDone } from "./all-done.ts";
import { checkLinks, lookAgain } from "./check-links.ts";
import { type Client, type ClientOptions, createClient } from "./client.ts";
import type { CrawlEvent } from "./crawl-event.ts";
import { crawlSite, type RecheckPage, type SiteBudget } from "./crawl-site.ts";
import { dnsFacts } from "./dns-facts.ts";
import type { HostLedger } from "./fetch.ts";

export interface CrawlOptions {
  readonly sites: readonly Site[];
  /** RFC 3339 with +08:00: the moment everything is judged at. */
  readonly asOf: string;
  /** Ids of the rule sets, kept with the run. */
  readonly ruleSets: readonly string[];
  readonly toolVersion: string;
  /** What is stored as the run's options, secrets redacted; a resume must not differ. */
  readonly stored: Readonly<Record<string, unknown>>;
  /** Facts of the run that are known before it starts, such as the draw its list was made by. */
  readonly facts?: SiteFacts;
  readonly resume: boolean;
  readonly lists: Lists;
  readonly client: ClientOptions;
  /** Sites at once; 8. */
  readonly concurrency?: number;
  /** Pages per site; 2000. */
  readonly maxPages?: number;
  /** Clicks from the first page; 20. */
  readonly maxDepth?: number;
  /** Bytes per site; 2 GB. */
  readonly maxSiteBytes?: number;
  /** Milliseconds per site; no limit. */
  readonly maxSiteTimeMs?: number;
  /** Milliseconds of the whole run; no limit. */
  readonly maxDurationMs?: number;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Reads the titles of other hosts' pages, for finding resold domains: one diagnostic request each; true by default. */
  readonly readTitles?: boolean;
  /** Looks at these alone, beside each site's first page: what an earlier run found wrong. */
  readonly only?: RecheckScope;
}

export interface RecheckScope {
  /** Pages of each site, in the order of the sites. */
  readonly pages: readonly (readonly RecheckPage[])[];
  /** Files and other hosts' addresses. */
  readonly links: ReadonlySet<string>;
}

export interface CrawlTools {
  readonly store: Store;
  /** First Ctrl-C: nothing new is asked for, what is in flight is finished and saved. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CrawlProgress) => void;
  readonly onEvent?: ((event: CrawlEvent) => void) | undefined;
}

export interface CrawlProgress {
  readonly runId: string;
  readonly stage: "sites" | "links" | "second-looks";
  readonly sites: number;
  readonly sitesDone: number;
  readonly pages: number;
  readonly linksChecked: number;
  readonly requests: number;
  /** Pages and links that did not answer well, so far. */
  readonly problems: number;
  /** URL that was looked at last. */
  readonly current: string;
  /** Milliseconds since the run was started or taken up. */
  readonly elapsedMs: number;
}

export interface CrawlSummary {
  readonly run: Run;
  /** null when the run came to its end. */
  readonly stoppedBy: "max-duration" | "full-disk" | "signal" | null;
  readonly requests: number;
  readonly diagnosticRequests: number;
}

/** How long an earlier run's check of another host's URL is good. */
const linkLife = { ok: 3 * 86_400_000, failed: 600_000 };
/** After a stop, what is in flight has this long to come to its end. */
const graceMs = 5000;
const defaults = { concurrency: 8, maxPages: 2000, maxDepth: 20, maxSiteBytes: 2_000_000_000 };

export async function crawlRun(options: CrawlOptions, tools: CrawlTools): Promise<CrawlSummary> {
  const run = options.resume ? await takeUp(options, tools.store) : await begin(options, tools.store);
  const stop = new Stop(tools.signal, options.maxDurationMs);
  const client = createClient({ ...options.client, signal: stop.giveUp, onEvent: tools.onEvent });
  const crawl = new RunCrawl(run, options, tools, client, stop);
  try {
    return await crawl.run();
  } finally {
    stop.dispose();
    await client.close();
  }
}

async function begin(options: CrawlOptions, store: Store): Promise<Run> {
  const startedAt = toStamp(Date.now());
  const run: Run = {
    id: `${startedAt.slice(0, 19).replace(/[-:]/g, "")}-${randomBytes(2).toString("hex")}`,
    state: "running",
    asOf: options.asOf,
    startedAt,
    finishedAt: null,
    exit: null,
    options: { ...options.stored },
    ruleSets: [...options.ruleSets],
    toolVersion: options.toolVersion,
  };
  await store.createRun(run, options.sites);
  if (options.facts !== undefined) await store.saveRunFacts(run.id, options.facts);
  return run;
}

/** The latest unfinished run, its options and sites being those given now. */
async function takeUp(options: CrawlOptions, store: Store): Promise<Run> {
  const unfinished = (await store.listRuns()).filter(({ state }) => state !== "finished").at(-1);
  if (unfinished === undefined)
    throw new UserError("there is no unfinished run to resume", { hint: "start one without --resume" });
  const differing = differingOption(unfinished.options, options.stored);
  if (differing !== null)
    throw new UserError(
      `run ${unfinished.id} was started with another ${differing}: ${JSON.stringify(unfinished.options[differing] ?? null)}, not ${JSON.stringify(options.stored[differing] ?? null)}`,
      { hint: "resume with the same options, or start a new run without --resume" },
    );
  const sites = await store.sitesOf(unfinished.id);
  if (canonical(sites) !== canonical(options.sites))
    throw new UserError(`run ${unfinished.id} was started with another site list`, {
      hint: "resume with the same list, or start a new run without --resume",
    });
  await store.setRunState(unfinished.id, "running");
  return { ...unfinished, state: "running", finishedAt: null, exit: null };
}

function differingOption(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): string | null {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names.find((name) => canonical(before[name]) !== canonical(now[name])) ?? null;
}

/** The same text for the same value, whatever the order of its keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? "null";

/** When and why to stop: the caller's signal or the clock; what is in flight then has a moment to end. */
class Stop {
  readonly #stopping = new AbortController();
  readonly #giveUp = new AbortController();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #signal: AbortSignal | undefined;
  by: CrawlSummary["stoppedBy"] = null;

  constructor(signal: AbortSignal | undefined, maxDurationMs: number | undefined) {
    // One listener per request in flight: many are no leak.
    setMaxListeners(0, this.#giveUp.signal);
    this.#signal = signal;
    if (signal?.aborted) this.now("signal");
    else signal?.addEventListener("abort", this.#onSignal, { once: true });
    if (maxDurationMs !== undefined)
      this.#timers.push(setTimeout(() => this.now("max-duration"), maxDurationMs));
  }

  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  get giveUp(): AbortSignal {
    return this.#giveUp.signal;
  }

  now(by: NonNullable<CrawlSummary["stoppedBy"]>): void {
    if (this.by !== null) return;
    this.by = by;
    this.#stopping.abort();
    this.#timers.push(setTimeout(() => this.#giveUp.abort(), graceMs));
  }

  /** One site's failure ends the work on all others, and is thrown on. */
  because(error: unknown): never {
    this.#stopping.abort();
    this.#giveUp.abort();
    throw error;
  }

  dispose(): void {
    this.#signal?.removeEventListener("abort", this.#onSignal);
    for (const timer of this.#timers) clearTimeout(timer);
  }

  readonly #onSignal = (): void => this.now("signal");
}

class RunCrawl {
  readonly #run: Run;
  readonly #options: CrawlOptions;
  readonly #tools: CrawlTools;
  readonly #client: Client;
  readonly #stop: Stop;
  readonly #startedAt = performance.now();
  #stage: CrawlProgress["stage"] = "sites";
  #sitesDone = 0;
  #pages = 0;
  #linksChecked = 0;
  #problems = 0;
  #current = "";

  constructor(run: Run, options: CrawlOptions, tools: CrawlTools, client: Client, stop: Stop) {
    this.#run = run;
    this.#options = options;
    this.#tools = tools;
    this.#client = client;
    this.#stop = stop;
  }

  async run(): Promise<CrawlSummary> {
    const before = await this.#tools.store.runFacts(this.#run.id);
    this.#tell({ event: "run", run: this.#run.id, state: "running" });
    try {
      await this.#crawlSites();
      await this.#checkLinks();
    } catch (error) {
      if (!(error instanceof FullError)) throw error;
      this.#stop.now("full-disk");
    }
    return this.#close(before);
  }

  /** Sites of one host come one after the other, all others side by side. */
  async #crawlSites(): Promise<void> {
    const { store } = this.#tools;
    const progress = await store.progressOf(this.#run.id);
    const limit = pLimit(this.#options.concurrency ?? defaults.concurrency);
    const hasEarlierRuns = (await store.listRuns()).length > 1;
    const observers = observersVersion(this.#options);
    this.#sitesDone = progress.filter(({ state }) => state === "done").length;
    const waiting = progress.filter(({ state }) => state !== "done").map(({ siteIndex }) => siteIndex);
    await allDone(
      this.#byHost(waiting).map((indices) =>
        limit(async () => {
          for (const index of indices) await this.#crawlSite(index, observers, hasEarlierRuns);
        }).catch((error: unknown) => this.#stop.because(error)),
      ),
    );
  }

  #byHost(indices: readonly number[]): number[][] {
    const hosts = new Map<string, number[]>();
    for (const index of indices) {
      const site = this.#options.sites[index];
      if (site?.status !== "normal") continue;
      const host = siteHostOf(site.url);
      hosts.set(host, [...(hosts.get(host) ?? []), index]);
    }
    return [...hosts.values()];
  }

  async #crawlSite(siteIndex: number, observers: string, hasEarlierRuns: boolean): Promise<void> {
    const site = this.#options.sites[siteIndex];
    if (site === undefined || this.#stop.stopping.aborted) return;
    const { include = [], exclude = [], lists } = this.#options;
    const job = {
      runId: this.#run.id,
      siteIndex,
      site,
      budget: this.#budget(),
      include,
      exclude,
      lists,
      observers,
      hasEarlierRuns,
      only: this.#options.only?.pages[siteIndex] ?? null,
    };
    this.#tell({ event: "site", site: site.url, state: "begun" });
    const facts = this.#networkFacts(site);
    const isDone = await crawlSite(job, {
      store: this.#tools.store,
      client: this.#client,
      stopping: this.#stop.stopping,
      giveUp: this.#stop.giveUp,
      onPage: (page) => this.#notePage(page),
    });
    await this.#tools.store.saveSiteFacts(this.#run.id, siteIndex, await facts);
    if (isDone) this.#sitesDone += 1;
    this.#tell({ event: "site", site: site.url, state: isDone ? "done" : "unfinished" });
    this.#report();
  }

  #budget(): SiteBudget {
    const { maxPages, maxDepth, maxSiteBytes, maxSiteTimeMs } = this.#options;
    return {
      maxPages: maxPages ?? defaults.maxPages,
      maxDepth: maxDepth ?? defaults.maxDepth,
      maxBytes: maxSiteBytes ?? defaults.maxSiteBytes,
      maxTimeMs: maxSiteTimeMs ?? null,
    };
  }

  /** What the name system says of the site's host; nothing where the user named the address or the host is one. */
  async #networkFacts(site: Site): Promise<Readonly<Record<string, unknown>>> {
    const host = hostOf(site.url);
    const isNamed = (this.#options.client.resolve ?? []).some((entry) => entry.startsWith(`${host}=`));
    const dns = isNamed ? null : await dnsFacts(host);
    return dns === null ? {} : { dns };
  }

  async #checkLinks(): Promise<void> {
    if (this.#stop.stopping.aborted) return;
    const { only, readTitles = true } = this.#options;
    const options = { runId: this.#run.id, life: linkLife, readTitles, only: only?.links ?? null };
    const tools = {
      store: this.#tools.store,
      client: this.#client,
      stopping: this.#stop.stopping,
      giveUp: this.#stop.giveUp,
      onCheck: (check: LinkCheck) => this.#noteCheck(check),
      now: Date.now,
    };
    this.#stage = "links";
    if (!(await checkLinks(options, tools))) return;
    this.#stage = "second-looks";
    await lookAgain(options, tools);
  }

  /** Leaves the run in its state, with what was done to the servers. */
  async #close(before: Readonly<Record<string, unknown>>): Promise<CrawlSummary> {
    const { requests, diagnosticRequests } = this.#client.counts();
    const facts = {
      requests: numberOf(before.requests) + requests,
      diagnosticRequests: numberOf(before.diagnosticRequests) + diagnosticRequests,
      servers: addedUp(before.servers, this.#client.ledgers()),
      observers: observersVersion(this.#options),
    };
    const stoppedBy = this.#stop.by;
    const run: Run = { ...this.#run, ...endOf(stoppedBy), finishedAt: toStamp(Date.now()) };
    try {
      await this.#saveServers(facts.servers);
      await this.#tools.store.saveRunFacts(run.id, facts);
      await this.#tools.store.setRunState(run.id, run.state, {
        finishedAt: run.finishedAt ?? "",
        exit: run.exit ?? endOf(null).exit,
      });
    } catch (error) {
      // On a full disk not even the state may fit: the next opening then finds the run interrupted, which is as good.
      if (!(error instanceof FullError)) throw error;
    }
    const { requests: sent, diagnosticRequests: asked } = facts;
    return { run, stoppedBy, requests: sent, diagnosticRequests: asked };
  }

  /** Each site's facts hold what was done to its own server. */
  async #saveServers(servers: readonly HostLedger[]): Promise<void> {
    for (const [index, site] of this.#options.sites.entries()) {
      const own = servers.filter(({ host }) => isOwnServer(host, site));
      if (own.length > 0) await this.#tools.store.saveSiteFacts(this.#run.id, index, { servers: own });
    }
  }

  #notePage(page: Page): void {
    this.#pages += 1;
    this.#note("page", page);
  }

  #noteCheck(check: LinkCheck): void {
    this.#linksChecked += 1;
    this.#note("link", check);
  }

  #note(event: "page" | "link", { url, reason, status }: Page | LinkCheck): void {
    if (fateOf(reason) !== "ok") {
      this.#problems += 1;
      this.#tell({ event, url, reason, status });
    }
    this.#current = url;
    this.#report();
  }

  #tell(event: CrawlEvent): void {
    this.#tools.onEvent?.(event);
  }

  #report(): void {
    this.#tools.onProgress?.({
      runId: this.#run.id,
      stage: this.#stage,
      sites: this.#options.sites.length,
      sitesDone: this.#sitesDone,
      pages: this.#pages,
      linksChecked: this.#linksChecked,
      requests: this.#client.counts().requests,
      problems: this.#problems,
      current: this.#current,
      elapsedMs: Math.round(performance.now() - this.#startedAt),
    });
  }
}

/** What names the views: the tool, and the lists its observers read. */
function observersVersion({ toolVersion, lists }: CrawlOptions): string {
  const text = JSON.stringify(lists, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
  return `${toolVersion} ${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
}

function endOf(by: CrawlSummary["stoppedBy"]): {
  state: Run["state"];
  exit: { code: number; reason: string };
} {
  if (by === null) return { state: "finished", exit: { code: 0, reason: "finished" } };
  if (by === "signal") return { state: "interrupted", exit: { code: 130, reason: by } };
  return { state: "stopped", exit: { code: 6, reason: by } };
}

const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);

const isOwnServer = (host: string, site: Site): boolean =>
  [site.url, site.jumpUrl].some(
    (url) =>
      url !== null && hostOf(url).replace(/^www\./, "") === host.replace(/^www\./, "").replace(/:\d+$/, ""),
  );

/** The books of a run that was taken up go on where they ended. */
function addedUp(before: unknown, now: readonly HostLedger[]): HostLedger[] {
  const books = new Map<string, HostLedger>();
  for (const ledger of Array.isArray(before) ? (before as HostLedger[]) : []) books.set(ledger.host, ledger);
  for (const ledger of now) {
    const old = books.get(ledger.host);
    books.set(ledger.host, old === undefined ? ledger : together(old, ledger));
  }
  return [...books.values()].sort((a, b) => (a.host < b.host ? -1 : 1));
}

const together = (a: HostLedger, b: HostLedger): HostLedger => ({
  host: a.host,
  requests: a.requests + b.requests,
  diagnosticRequests: a.diagnosticRequests + b.diagnosticRequests,
  connections: a.connections + b.connections,
  tooManyRequests: a.tooManyRequests + b.tooManyRequests,
  peakPerSecond: Math.max(a.peakPerSecond, b.peakPerSecond),
  bytes: a.bytes + b.bytes,
  breaker: b.breaker ?? a.breaker,
});
