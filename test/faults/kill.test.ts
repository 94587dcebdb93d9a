/** SIGKILL at any moment: what is stored stays consistent, a resumed run ends like an undisturbed one, little is asked twice. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Inspection } from "../crawl/inspection.ts";
import { options } from "../crawl/inspection-options.ts";
import { type Answer, html, type LoopbackSite, links, serveSite } from "../crawl/loopback-site.ts";

const kills = 50;
const pagesOfEstate = 600;
/** URLs of a site in flight or answered and not yet saved: the window, and one batch. */
const atRisk = 8 + 64 + 8;

let site: LoopbackSite;
let inspections: Inspection[];
beforeEach(async () => {
  site = await serveSite(estate());
  inspections = [];
});
afterEach(async () => {
  await site.close();
  for (const inspection of inspections) inspection.remove();
});

/** Pages that name others and files, some of them gone; every answer takes a few milliseconds. */
function estate(): Record<string, Answer> {
  const path = (i: number): string => `/p${i % (pagesOfEstate + 20)}.html`;
  const page = (i: number): Answer => {
    const body = `<title>第${i}页</title>${links(path(3 * i + 1), path(3 * i + 2), path(3 * i + 3), `/f${i % 40}.pdf`)}`;
    return (_, response) => void setTimeout(() => html(response, 200, body), 4);
  };
  const pages = Array.from({ length: pagesOfEstate }, (_, i): [string, Answer] => [path(i), page(i)]);
  return { ...Object.fromEntries(pages), "/": links(path(0), path(1), path(2)) };
}

/** The same row of numbers in [0, 1) for the same seed. */
function* seeded(seed: string): Generator<number> {
  for (let i = 0; ; i += 1)
    yield createHash("sha256").update(`${seed} ${i}`).digest().readUInt32BE() / 2 ** 32;
}

const child = fileURLToPath(new URL("kill-child.mjs", import.meta.url));

function crawl(inspection: Inspection): ChildProcess {
  const given = JSON.stringify(options([{ url: site.url }]));
  return spawn(process.execPath, [child, inspection.file, given], { stdio: "inherit" });
}

const ended = (process: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => process.once("exit", (code) => resolve(code)));

/** Resolves when the server was asked so many times more, or the process has ended. */
async function askedMore(count: number, process: ChildProcess): Promise<void> {
  const until = site.requests.length + count;
  while (site.requests.length < until && process.exitCode === null)
    await new Promise((tick) => setTimeout(tick, 1));
}

async function outcomeOf(inspection: Inspection): Promise<unknown> {
  const pages = [...(await inspection.pages())].map(([path, { page, observations }]) => [
    path,
    page.reason,
    page.bodySha256,
    observations,
  ]);
  return {
    pages,
    links: await inspection.links(),
    run: await inspection.read((store) => store.findRun("latest")).then((run) => run?.state),
  };
}

it(`ends like an undisturbed run after ${kills} kills`, async () => {
  const undisturbed = new Inspection();
  const disturbed = new Inspection();
  inspections = [undisturbed, disturbed];
  expect(await ended(crawl(undisturbed))).toBe(0);
  const inOneGo = site.requests.length;
  site.requests.length = 0;

  const random = seeded("2026Q4");
  let done = 0;
  for (let attempt = 0; attempt < 400 && done < kills; attempt += 1) {
    const process = crawl(disturbed);
    const exit = ended(process);
    await askedMore(1 + Math.floor((random.next().value ?? 0) * 24), process);
    process.kill("SIGKILL");
    if ((await exit) === null) done += 1;
    else break;
  }
  expect(done).toBe(kills);
  expect(await ended(crawl(disturbed))).toBe(0);

  expect(await outcomeOf(disturbed)).toEqual(await outcomeOf(undisturbed));
  // robots.txt is asked for anew by each process.
  const asked = site.requests.filter((request) => !request.includes("robots.txt")).length;
  expect(asked).toBeLessThanOrEqual(inOneGo + kills * atRisk);
}, 600_000);
