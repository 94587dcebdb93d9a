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

/** Pages that name others and files, some of them gone; every answer takes a few milliseconds. */
function estate(pages: number): Record<string, Answer> {
  const path = (i: number): string => `/p${i % (pages + Math.ceil(pages / 30))}.html`;
  const page = (i: number): Answer => {
    const body = `<title>第${i}页</title>${links(path(3 * i + 1), path(3 * i + 2), path(3 * i + 3), `/f${i % 40}.pdf`)}`;
    return (_, response) => void setTimeout(() => html(response, 200, body), 4);
  };
  const answers = Array.from({ length: pages }, (_, i): [string, Answer] => [path(i), page(i)]);
  return { ...Object.fromEntries(answers), "/": links(path(0), path(1), path(2)) };
}

/** The same row of numbers in [0, 1) for the same seed. */
function* seeded(seed: string): Generator<number> {
  for (let i = 0; ; i += 1)
    yield createHash("sha256").update(`${seed} ${i}`).digest().readUInt32BE() / 2 ** 32;
}

const child = fileURLToPath(new URL("kill-child.mjs", import.meta.url));

/** Each site under a name of its own, so that workers have hosts to share out. */
function crawl(inspection: Inspection, workers: number): ChildProcess {
  const named = sites.map(({ url }, i) => ({ name: `site${i}.gov.cn`, port: new URL(url).port }));
  const usual = options(named.map(({ name, port }) => ({ url: `http://${name}:${port}/` })));
  const resolve = named.map(({ name }) => `${name}=127.0.0.1`);
  const given = JSON.stringify({ ...usual, workers, client: { ...usual.client, resolve } });
  return spawn(process.execPath, [child, inspection.file, given], { stdio: "inherit" });
}

const ended = (process: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => process.once("exit", (code) => resolve(code)));

const requests = (): number => sites.reduce((sum, site) => sum + site.requests.length, 0);

/** Resolves when the servers were asked so many times more, or the process has ended. */
async function askedMore(count: number, process: ChildProcess): Promise<void> {
  const until = requests() + count;
  while (requests() < until && process.exitCode === null) await new Promise((tick) => setTimeout(tick, 1));
}

async function outcomeOf(inspection: Inspection): Promise<unknown> {
  const pagesOf = async (site: number) =>
    [...(await inspection.pages(site))].map(([path, { page, observations }]) => [
      path,
      page.reason,
      page.bodySha256,
      observations,
    ]);
  const linksOf = (site: number) => inspection.links(site);
  return {
    pages: await Promise.all(sites.map((_, site) => pagesOf(site))),
    links: await Promise.all(sites.map((_, site) => linksOf(site))),
    run: await inspection.read((store) => store.findRun("latest")).then((run) => run?.state),
  };
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
    expect(await ended(crawl(undisturbed, 1))).toBe(0);
    const inOneGo = requests();
    for (const site of sites) site.requests.length = 0;

    const random = seeded(`2026Q4 ${workers}`);
    let done = 0;
    for (let attempt = 0; attempt < 400 && done < kills; attempt += 1) {
      const process = crawl(disturbed, workers);
      const exit = ended(process);
      await askedMore(1 + Math.floor((random.next().value ?? 0) * 24), process);
      process.kill("SIGKILL");
      if ((await exit) === null) done += 1;
      else break;
    }
    expect(done).toBe(kills);
    expect(await ended(crawl(disturbed, workers))).toBe(0);

    expect(await outcomeOf(disturbed)).toEqual(await outcomeOf(undisturbed));
    // robots.txt is asked for anew by each process.
    const asked = sites.flatMap((site) => site.requests.filter((request) => !request.includes("robots.txt")));
    expect(asked.length).toBeLessThanOrEqual(inOneGo + kills * siteCount * atRisk);
  },
  1_200_000,
);
