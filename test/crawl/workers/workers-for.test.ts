import { expect, it } from "vitest";
import { type Load, workersFor } from "../../../src/crawl/workers/workers-for.ts";

const large: Load = { asked: undefined, cores: 4, hosts: 200, maxPages: 2000, concurrency: 64, delayMs: 500 };

it.each<[name: string, load: Partial<Load>, workers: number]>([
  ["many sites at once: one core is for writing", {}, 3],
  ["no pauses", { delayMs: 0, concurrency: 8 }, 3],
  ["eight sites at polite pauses: one thread is idle as it is", { concurrency: 8 }, 1],
  ["one site", { hosts: 1, delayMs: 0 }, 1],
  ["two sites", { hosts: 2, delayMs: 0 }, 2],
  ["one core", { cores: 1 }, 1],
  ["two cores", { cores: 2 }, 1],
  ["many cores", { cores: 64 }, 8],
  ["little to look at", { maxPages: 5 }, 1],
  ["what is asked", { asked: 3, concurrency: 8 }, 3],
  ["no more than there are hosts", { asked: 3, hosts: 2 }, 2],
  ["one, as asked", { asked: 1, delayMs: 0 }, 1],
])("%s", (_, load, workers) => {
  expect(workersFor({ ...large, ...load })).toBe(workers);
});
