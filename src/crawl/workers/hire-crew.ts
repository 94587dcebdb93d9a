/** Hires as many workers as a run can use; null where the main thread does it alone. */
import { availableParallelism } from "node:os";
import { presets } from "../client.ts";
import type { CrawlOptions } from "../crawl-options.ts";
import { defaultConcurrency } from "../crawl-sites.ts";
import { budgetOf, type SiteJobs } from "../site-jobs.ts";
import { Crew, type CrewTools } from "./crew.ts";
import { workersFor } from "./workers-for.ts";

/** A thread loads what is built; run from its sources, the program keeps to the main one unless told otherwise. */
const cores = import.meta.url.endsWith(".ts") ? 1 : availableParallelism();

export function hireCrew({ byHost }: SiteJobs, options: CrawlOptions, tools: CrewTools): Crew | null {
  const count = workersFor({
    asked: options.workers,
    cores,
    hosts: byHost.length,
    // Looking again at what was wrong is little work.
    maxPages: options.only === undefined ? budgetOf(options).maxPages : 0,
    concurrency: options.concurrency ?? defaultConcurrency,
    delayMs: options.client.delayMs ?? presets.normal.delayMs,
  });
  return count < 2 || tools.stop.stopping.aborted ? null : new Crew(count, options, tools);
}
