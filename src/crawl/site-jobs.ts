/** What is left to crawl of a run, by host: the sites of one come one after the other. */
import { siteHostOf } from "../model/url.ts";
import type { Store } from "../store/store.ts";
import type { CrawlOptions } from "./crawl-options.ts";
import { observersVersion } from "./observers-version.ts";
import type { SiteBudget, SiteJob } from "./site-job.ts";

export interface SiteJobs {
  readonly byHost: readonly (readonly SiteJob[])[];
  /** Sites that an earlier process ended. */
  readonly done: number;
}

const defaults = { maxPages: 2000, maxDepth: 20, maxSiteBytes: 2_000_000_000 };

export async function siteJobs(
  runId: string,
  options: CrawlOptions,
  store: Pick<Store, "progressOf" | "listRuns">,
): Promise<SiteJobs> {
  const progress = await store.progressOf(runId);
  const waiting = progress.filter(({ state }) => state !== "done");
  const jobOf = jobsFor(runId, options, (await store.listRuns()).length > 1);
  return {
    byHost: byHost(waiting.map(({ siteIndex }) => jobOf(siteIndex))),
    done: progress.length - waiting.length,
  };
}

function jobsFor(
  runId: string,
  options: CrawlOptions,
  hasEarlierRuns: boolean,
): (siteIndex: number) => SiteJob {
  const { include = [], exclude = [], lists, cloaking = true } = options;
  const common = {
    runId,
    budget: budgetOf(options),
    include,
    exclude,
    lists,
    cloaking,
    observers: observersVersion(options),
    hasEarlierRuns,
  };
  return (siteIndex) => {
    const site = options.sites[siteIndex];
    if (site === undefined) throw new Error(`the run has no site ${siteIndex}`);
    return { ...common, siteIndex, site, only: options.only?.pages[siteIndex] ?? null };
  };
}

export const budgetOf = ({ maxPages, maxDepth, maxSiteBytes, maxSiteTimeMs }: CrawlOptions): SiteBudget => ({
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
