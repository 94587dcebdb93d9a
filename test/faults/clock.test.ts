/** The calendar's clock is put a day back or forward in mid-run: nothing hangs, nothing is lost, nothing is asked twice. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { Inspection } from "../crawl/inspection.ts";
import { type LoopbackSite, serveSite } from "../crawl/loopback-site.ts";
import { crawlInChild, ended, estate, outcomeOf } from "./child-crawl.ts";

const siteCount = 2;
const day = 86_400_000;
/** Pauses short enough for a test; that there are any is what a clock could make a day of. */
const client = { delayMs: 4, perHost: 2 };
const preload = [new URL("jumping-clock.mjs", import.meta.url)];

let sites: LoopbackSite[];
let inspections: Inspection[];
beforeEach(async () => {
  sites = await Promise.all(Array.from({ length: siteCount }, () => serveSite(estate(40))));
  inspections = [];
});
afterEach(async () => {
  for (const site of sites) await site.close();
  for (const inspection of inspections) inspection.remove();
});

async function crawled(workers: number, jump: number): Promise<Inspection> {
  const inspection = new Inspection();
  inspections.push(inspection);
  const env = { JUMP: `${jump}`, JUMP_AFTER: "60" };
  expect(await ended(crawlInChild({ sites, inspection, workers, client, preload, env }))).toBe(0);
  return inspection;
}

const asked = (): string[] => sites.map(({ requests }) => requests.splice(0).sort().join("\n"));

it.each([
  ["back, in one thread", 1, -day],
  ["forward, in one thread", 1, day],
  ["back, in two", 2, -day],
  ["forward, in two", 2, day],
])("a day %s", async (_, workers, jump) => {
  const usual = await outcomeOf(await crawled(workers, 0), siteCount);
  const usuallyAsked = asked();
  const jumped = await crawled(workers, jump);
  expect(await outcomeOf(jumped, siteCount)).toEqual(usual);
  expect(asked()).toEqual(usuallyAsked);

  const run = await jumped.read((store, id) => store.findRun(id));
  if (run === null || run.finishedAt === null) throw new Error("the run did not finish");
  expect(run.finishedAt >= run.startedAt).toBe(true);
  const times = [...(await jumped.pages()).values()].map(({ page }) => Date.parse(page.fetchedAt));
  const jumps = new Set(times.map((at) => Math.round((at - Date.parse(run.startedAt)) / day)));
  // The clock did jump: what came before it and what came after it are a day apart.
  expect([...jumps].sort()).toEqual([0, jump / day].sort());
});
