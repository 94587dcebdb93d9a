/** The sites of a run: those of one host come one after the other, all others side by side. */
import pLimit from "p-limit";
import type { Site } from "../model/site.ts";
import { hostOf } from "../model/url.ts";
import { allDone } from "./all-done.ts";
import type { Client } from "./client.ts";
import type { CrawlOptions, CrawlTools } from "./crawl-options.ts";
import type { Tally } from "./crawl-progress.ts";
import { crawlSite } from "./crawl-site.ts";
import { dnsFacts } from "./dns-facts.ts";
import type { SiteJob } from "./site-job.ts";
import type { SiteJobs } from "./site-jobs.ts";
import type { Stop } from "./stop.ts";
import type { Crew } from "./workers/crew.ts";

export interface CrawlSitesTools extends Pick<CrawlTools, "store"> {
  readonly client: Client;
  readonly stop: Stop;
  readonly tally: Tally;
  /** null where the main thread crawls the sites itself. */
  readonly crew: Crew | null;
}

export const defaultConcurrency = 8;

export async function crawlSites(
  byHost: SiteJobs["byHost"],
  { concurrency = defaultConcurrency, client: { resolve = [] } }: CrawlOptions,
  tools: CrawlSitesTools,
): Promise<void> {
  const { stop } = tools;
  const limit = pLimit(concurrency);
  await allDone(
    byHost.map((jobs) =>
      limit(async () => {
        for (const job of jobs) if (!stop.stopping.aborted) await crawlOne(job, resolve, tools);
      }).catch((error: unknown) => stop.because(error)),
    ),
  );
}

async function crawlOne(job: SiteJob, resolve: readonly string[], tools: CrawlSitesTools): Promise<void> {
  const { store, client, stop, tally, crew } = tools;
  const { stopping, giveUp } = stop;
  tally.siteBegun(job.site);
  const facts = networkFacts(job.site, resolve);
  const isDone =
    crew === null
      ? await crawlSite(job, { store, client, stopping, giveUp, onPage: (page) => tally.page(page) })
      : await crew.crawl(job);
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
