/** Makes a run: its row, its sites, and what is known of it before it starts. */
import { randomBytes } from "node:crypto";
import type { Run } from "../model/run.ts";
import { toStamp } from "../model/time.ts";
import type { Store } from "../store/store.ts";
import type { CrawlOptions } from "./crawl-options.ts";

export async function beginRun(options: CrawlOptions, store: Store): Promise<Run> {
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
