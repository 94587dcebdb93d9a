/** The sites of a run: those of one host come one after the other, all others side by side. */
import pLimit from "p-limit";
import type { Site } from "../model/site.ts";
import { hostOf, siteHostOf } from "../model/url.ts";
import { allDone } from "./all-done.ts";
import type { Client } from "./client.ts";
import type { CrawlOptions, CrawlTools } from "./crawl-options.ts";
import type { Tally } from "./crawl-progress.ts";
import { crawlSite } from "./crawl-site.ts";
import { dnsFacts } from "./dns-facts.ts";
import { observersVersion } from "./observers-version.ts";
import type { SiteBudget, SiteJob } from "./site-job.ts";
import type { Stop } from "./stop.ts";

export interface CrawlSitesTools extends Pick<CrawlTools, "store"> {
  readonly client: Client;
  readonly stop: Stop;
  readonly tally: Tally;
}

const defaults = { concurrency: 8, maxPages: 2000, maxDepth: 20, maxSiteBytes: 2_000_000_000 };

export async function crawlSites(
  runId: string,
  options: CrawlOptions,
  tools: CrawlSitesTools,
): Promise<void> {
  const { store, stop, tally } = tools;
  const progress = await store.progressOf(runId);
  const limit = pLimit(options.concurrency ?? defaults.concurrency);
  const jobOf = jobs(runId, options, (await store.listRuns()).length > 1);
  tally.sitesDone = progress.filter(({ state }) => state === "done").length;
  const waiting = progress.filter(({ state }) => state !== "done").map(({ siteIndex }) => jobOf(siteIndex));
  await allDone(
    byHost(waiting).map((sameHost) =>
      limit(async () => {
        for (const job of sameHost) if (!stop.stopping.aborted) await crawlOne(job, options, tools);
      }).catch((error: unknown) => stop.because(error)),
    ),
  );
}

function jobs(runId: string, options: CrawlOptions, hasEarlierRuns: boolean): (siteIndex: number) => SiteJob {
  const { include = [], exclude = [], lists, cloaking = true } = options;
  const observers = observersVersion(options);
  const common = {
    runId,
    budget: budgetOf(options),
    include,
    exclude,
    lists,
    cloaking,
    observers,
    hasEarlierRuns,
  };
  return (siteIndex) => {
    const site = options.sites[siteIndex];
    if (site === undefined) throw new Error(`the run has no site ${siteIndex}`);
    return { ...common, siteIndex, site, only: options.only?.pages[siteIndex] ?? null };
  };
}

const budgetOf = ({ maxPages, maxDepth, maxSiteBytes, maxSiteTimeMs }: CrawlOptions): SiteBudget => ({
  maxPages: maxPages ?? defaults.maxPages,
  maxDepth: maxDepth ?? defaults.maxDepth,
  maxBytes: maxSiteBytes ?? defaults.maxSiteBytes,
  maxTimeMs: maxSiteTimeMs ?? null,
});

/** Sites that are listed and not inspected (例外, 关停) are left out. */
function byHost(jobs: readonly SiteJob[]): SiteJob[][] {
  const hosts = new Map<string, SiteJob[]>();
  for (const job of jobs) {
    if (job.site.status !== "normal") continue;
    const host = siteHostOf(job.site.url);
    hosts.set(host, [...(hosts.get(host) ?? []), job]);
  }
  return [...hosts.values()];
}

async function crawlOne(job: SiteJob, options: CrawlOptions, tools: CrawlSitesTools): Promise<void> {
  const { store, client, stop, tally } = tools;
  tally.siteBegun(job.site);
  const facts = networkFacts(job.site, options.client.resolve ?? []);
  const isDone = await crawlSite(job, {
    store,
    client,
    stopping: stop.stopping,
    giveUp: stop.giveUp,
    onPage: (page) => tally.page(page),
  });
  await store.saveSiteFacts(job.runId, job.siteIndex, await facts);
  tally.siteEnded(job.site, isDone);
}

/** What the name system says of the site's host; nothing where the user named the address or the host is one. */
async function networkFacts(
  site: Site,
  resolve: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const host = hostOf(site.url);
  const isNamed = resolve.some((entry) => entry.startsWith(`${host}=`));
  const dns = isNamed ? null : await dnsFacts(host);
  return dns === null ? {} : { dns };
}
