/** Signals and a full disk meet the built program while its workers crawl: it saves, says how to go on, and leaves nobody behind. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Inspection } from "../crawl/inspection.ts";
import { type Answer, type LoopbackSite, serveSite } from "../crawl/loopback-site.ts";
import { crawlInChild, distinct, ended, estate, outcomeOf } from "./child-crawl.ts";

// Three runs a test, each a process of its own with two workers.
vi.setConfig({ testTimeout: 300_000 });

const siteCount = 3;
const bin = fileURLToPath(new URL("../../bin/govinspect.js", import.meta.url));

let sites: LoopbackSite[];
let inspections: Inspection[];
/** One page of each site does not answer at first: something is in flight at every signal. */
let isSilent: boolean;
beforeEach(async () => {
  isSilent = true;
  inspections = [];
  const pages = estate(24, distinct);
  const usual = pages["/p1.html"];
  const silent: Answer = (request, response) => {
    if (!isSilent && typeof usual === "function") usual(request, response);
  };
  sites = await Promise.all(
    Array.from({ length: siteCount }, () => serveSite({ ...pages, "/p1.html": silent })),
  );
});
afterEach(async () => {
  for (const site of sites) await site.close();
  for (const inspection of inspections) inspection.remove();
});

function newInspection(): Inspection {
  const inspection = new Inspection();
  inspections.push(inspection);
  return inspection;
}

interface Running {
  readonly child: ChildProcess;
  readonly stderr: () => string;
}

const named = (): { name: string; port: string }[] =>
  sites.map(({ url }, i) => ({ name: `site${i}.gov.cn`, port: new URL(url).port }));
const begin = (): string[] => [
  ...named().map(({ name, port }) => `http://${name}:${port}/`),
  ...named().flatMap(({ name }) => ["--resolve", `${name}=127.0.0.1`]),
  ...["--workers", "2", "--delay", "4ms", "--retries", "0", "--allow-private", "127.0.0.0/8"],
];

/** `inspect` as a shell starts it, in a process group of its own. */
function inspect(inspection: Inspection, words: readonly string[]): Running {
  const usual = ["--db", inspection.file, "--lang", "en", "--no-progress", "--fail-on", "never"];
  const child = spawn(process.execPath, [bin, "inspect", ...words, ...usual], { detached: true });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return { child, stderr: () => said };
}

const requests = (): number => sites.reduce((sum, site) => sum + site.requests.length, 0);
async function askedMore(count: number, { child }: Running): Promise<void> {
  const until = requests() + count;
  while (requests() < until && child.exitCode === null) await new Promise((tick) => setTimeout(tick, 2));
}
function isGone({ child }: Running): boolean {
  try {
    process.kill(-(child.pid ?? 0), 0);
    return false;
  } catch {
    return true; // no process of that group is left
  }
}
const stateOf = (inspection: Inspection): Promise<unknown> =>
  inspection.read((store) => store.findRun("latest")).then((run) => [run?.state, run?.exit?.code ?? null]);

/** Resumed, it finds what an undisturbed run finds, and asks again at most for what was in flight or not saved yet. */
async function expectWhole(resumed: Inspection): Promise<void> {
  isSilent = false;
  const again = inspect(resumed, ["--resume"]);
  expect([await ended(again.child), isGone(again)], again.stderr()).toEqual([0, true]);
  expect(await stateOf(resumed)).toEqual(["finished", 0]);
  for (const { requests: asked } of sites) {
    const pages = asked.filter((request) => /^GET .p\d+/.test(request));
    expect(pages.length - new Set(pages).size).toBeLessThanOrEqual(80);
    asked.length = 0;
  }
  const whole = newInspection();
  const undisturbed = inspect(whole, begin());
  expect(await ended(undisturbed.child), undisturbed.stderr()).toBe(0);
  expect(await outcomeOf(resumed, siteCount)).toEqual(await outcomeOf(whole, siteCount));
}

it.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s once saves and ends with %i", async (signal, code) => {
  const inspection = newInspection();
  const running = inspect(inspection, begin());
  await askedMore(25, running);
  running.child.kill(signal);
  expect([await ended(running.child), isGone(running)], running.stderr()).toEqual([code, true]);
  expect(running.stderr()).toContain("is saved; go on with: govinspect inspect --resume");
  expect(await stateOf(inspection)).toEqual(["interrupted", code]);
  await expectWhole(inspection);
});

it("SIGINT twice ends at once, and what was saved is there", async () => {
  const inspection = newInspection();
  const running = inspect(inspection, begin());
  await askedMore(25, running);
  const isHeld = (): boolean => sites.some((site) => site.requests.includes("GET /p1.html"));
  while (running.child.exitCode === null && !isHeld()) await askedMore(1, running);
  const exit = ended(running.child);
  running.child.kill("SIGINT");
  // The silent page, which was asked for, keeps the first one waiting.
  await new Promise((later) => setTimeout(later, 300));
  running.child.kill("SIGINT");
  expect([await exit, running.child.signalCode, isGone(running)]).toEqual([null, "SIGINT", true]);
  await expectWhole(inspection);
});

it.each([1, 2])("a full disk stops %i workers, and room lets them go on", async (workers) => {
  isSilent = false;
  const [full, roomy] = [newInspection(), newInspection()];
  const given = { sites, workers, client: { delayMs: 2 } };
  const preload = [new URL("small-disk.mjs", import.meta.url)];
  expect(await ended(crawlInChild({ ...given, inspection: full, preload, env: { PAGES: "50" } }))).toBe(0);
  expect((await full.read((store) => store.findRun("latest")))?.state).toMatch(/^(?:stopped|interrupted)$/);
  expect(await ended(crawlInChild({ ...given, inspection: full }))).toBe(0);
  expect(await ended(crawlInChild({ ...given, inspection: roomy }))).toBe(0);
  expect(await outcomeOf(full, siteCount)).toEqual(await outcomeOf(roomy, siteCount));
});
