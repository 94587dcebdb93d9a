/** SIGKILL at any moment: what is stored stays consistent, a resumed run ends like an undisturbed one, little is asked twice. */
import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Inspection } from "../crawl/inspection.ts";
import { type LoopbackSite, serveSite } from "../crawl/loopback-site.ts";
import { crawlInChild, ended, estate, outcomeOf } from "./child-crawl.ts";

const kills = 50;
const pagesOfEstate = 600;
/** URLs of a site in flight or answered and not yet saved: the window, and one batch. */
const atRisk = 8 + 64 + 8;

let sites: LoopbackSite[];
let inspections: Inspection[];
beforeEach(() => {
  sites = [];
  inspections = [];
});
afterEach(async () => {
  for (const site of sites) await site.close();
  for (const inspection of inspections) inspection.remove();
});

/** The same row of numbers in [0, 1) for the same seed. */
function* seeded(seed: string): Generator<number> {
  for (let i = 0; ; i += 1)
    yield createHash("sha256").update(`${seed} ${i}`).digest().readUInt32BE() / 2 ** 32;
}

const requests = (): number => sites.reduce((sum, site) => sum + site.requests.length, 0);

/** Resolves when the servers were asked so many times more, or the process has ended. */
async function askedMore(count: number, process: ChildProcess): Promise<void> {
  const until = requests() + count;
  while (requests() < until && process.exitCode === null) await new Promise((tick) => setTimeout(tick, 1));
}

it.each([
  ["in the main thread", 1, 1],
  ["shared out over two workers", 2, 3],
])(
  `ends like an undisturbed run after ${kills} kills, %s`,
  async (_, workers, siteCount) => {
    for (let i = 0; i < siteCount; i += 1)
      sites.push(await serveSite(estate(Math.ceil(pagesOfEstate / siteCount))));
    const undisturbed = new Inspection();
    const disturbed = new Inspection();
    inspections = [undisturbed, disturbed];
    expect(await ended(crawlInChild({ sites, inspection: undisturbed, workers: 1 }))).toBe(0);
    const inOneGo = requests();
    for (const site of sites) site.requests.length = 0;

    const random = seeded(`2026Q4 ${workers}`);
    let done = 0;
    for (let attempt = 0; attempt < 400 && done < kills; attempt += 1) {
      const process = crawlInChild({ sites, inspection: disturbed, workers });
      const exit = ended(process);
      await askedMore(1 + Math.floor((random.next().value ?? 0) * 24), process);
      process.kill("SIGKILL");
      if ((await exit) === null) done += 1;
      else break;
    }
    expect(done).toBe(kills);
    expect(await ended(crawlInChild({ sites, inspection: disturbed, workers }))).toBe(0);

    expect(await outcomeOf(disturbed, siteCount)).toEqual(await outcomeOf(undisturbed, siteCount));
    // robots.txt is asked for anew by each process.
    const asked = sites.flatMap((site) => site.requests.filter((request) => !request.includes("robots.txt")));
    expect(asked.length).toBeLessThanOrEqual(inOneGo + kills * siteCount * atRisk);
  },
  1_200_000,
);
