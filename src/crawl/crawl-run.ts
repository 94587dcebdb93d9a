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
import { FullError } from "../model/failure.ts";
import type { Run } from "../model/run.ts";
import { beginRun } from "./begin-run.ts";
import { type Books, bookFacts } from "./books.ts";
import { checkLinks, lookAgain } from "./check-links.ts";
import { createClient } from "./client.ts";
import type { CrawlOptions, CrawlTools } from "./crawl-options.ts";
import { Tally } from "./crawl-progress.ts";
import { type CrawlSitesTools, crawlSites } from "./crawl-sites.ts";
import { type EndedRun, endRun } from "./end-run.ts";
import { keepingBooks } from "./keep-books.ts";
import { observersVersion } from "./observers-version.ts";
import { type SiteJobs, siteJobs } from "./site-jobs.ts";
import { Stop, type StopCause } from "./stop.ts";
import { takeUp } from "./take-up.ts";
import { hireCrew } from "./workers/hire-crew.ts";

export interface CrawlSummary extends EndedRun {
  /** null when the run came to its end. */
  readonly stoppedBy: StopCause | null;
}

/** How long an earlier run's check of another host's URL is good. */
const linkLife = { ok: 3 * 86_400_000, failed: 600_000 };

export async function crawlRun(options: CrawlOptions, tools: CrawlTools): Promise<CrawlSummary> {
  const { store, signal, onEvent, onProgress } = tools;
  const { sites } = options;
  const run = options.resume ? await takeUp(options, store) : await beginRun(options, store);
  const before = await store.runFacts(run.id);
  const jobs = await siteJobs(run.id, options, store);
  const stop = new Stop(signal, options.maxDurationMs);
  const requests = (): number => client.counts().requests + (crew?.requests ?? 0);
  const tally = new Tally({ runId: run.id, sites: sites.length, requests, onEvent, onProgress });
  tally.sitesDone = jobs.done;
  const crew = hireCrew(jobs, options, { store, stop, onEvent, onPage: (page) => tally.page(page) });
  const client = createClient({
    ...options.client,
    challenges: options.lists.challenges ?? [],
    signal: stop.giveUp,
    onEvent,
    elsewhere: crew?.elsewhere,
  });
  crew?.join(client);
  onEvent?.({ event: "run", run: run.id, state: "running" });
  const books = async (): Promise<Books> => {
    const ours = { ledgers: client.ledgers(), counts: client.counts() };
    return (await crew?.booksWith(ours)) ?? ours;
  };
  const keepBooks = async (): Promise<void> => store.saveRunFacts(run.id, bookFacts(before, await books()));
  try {
    const visited = visit(run, jobs, options, { store, client, stop, tally, crew });
    await keepingBooks(keepBooks, visited, tools.keepBooksEveryMs);
    const observers = observersVersion(options);
    const ended = await endRun(
      { run, sites, before, stoppedBy: stop.by, observers, ...(await books()) },
      store,
    );
    return { ...ended, stoppedBy: stop.by };
  } finally {
    stop.dispose();
    await crew?.dismiss();
    await client.close();
  }
}

async function visit(
  run: Run,
  { byHost }: SiteJobs,
  options: CrawlOptions,
  tools: CrawlSitesTools,
): Promise<void> {
  try {
    await crawlSites(byHost, options, tools);
    await checkAllLinks(run.id, options, tools);
  } catch (error) {
    if (!(error instanceof FullError)) throw error;
    tools.stop.now("full-disk");
  }
}

async function checkAllLinks(
  runId: string,
  { only, readTitles = true, lists }: CrawlOptions,
  { store, client, stop, tally }: CrawlSitesTools,
): Promise<void> {
  const { stopping, giveUp } = stop;
  if (stopping.aborted) return;
  const options = { runId, life: linkLife, readTitles, lists, only: only?.links ?? null };
  const tools = { store, client, stopping, giveUp, onCheck: tally.link.bind(tally), now: Date.now };
  tally.stage = "links";
  if (!(await checkLinks(options, tools))) return;
  tally.stage = "second-looks";
  await lookAgain(options, tools);
}
