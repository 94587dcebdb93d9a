/** Crawls loopback estates in a process of their own, built program, that may be killed or misled, and says what came of it. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CrawlOptions } from "../../src/crawl/crawl-options.ts";
import type { Inspection } from "../crawl/inspection.ts";
import { options } from "../crawl/inspection-options.ts";
import { type Answer, html, type LoopbackSite, links } from "../crawl/loopback-site.ts";

/** A name that is more than a number: pages that differ by a number only are repetitions, left out as their order has it. */
export const distinct = (i: number): string => String.fromCodePoint(0x4e00 + i);

/** Pages that name others and files, some of them gone; every answer takes a few milliseconds. */
export function estate(pages: number, nameOf = (i: number) => `${i}`): Record<string, Answer> {
  const path = (i: number): string => `/p${i % (pages + Math.ceil(pages / 30))}.html`;
  const page = (i: number): Answer => {
    const body = `<title>第${nameOf(i)}页</title>${links(path(3 * i + 1), path(3 * i + 2), path(3 * i + 3), `/f${i % 40}.pdf`)}`;
    return (_, response) => void setTimeout(() => html(response, 200, body), 4);
  };
  const answers = Array.from({ length: pages }, (_, i): [string, Answer] => [path(i), page(i)]);
  return { ...Object.fromEntries(answers), "/": links(path(0), path(1), path(2)) };
}

const child = fileURLToPath(new URL("kill-child.mjs", import.meta.url));

export interface ChildCrawl {
  readonly sites: readonly LoopbackSite[];
  readonly inspection: Inspection;
  readonly workers: number;
  readonly client?: Partial<CrawlOptions["client"]>;
  /** Modules loaded before the program, in each of its threads. */
  readonly preload?: readonly URL[];
  readonly env?: Readonly<Record<string, string>>;
  readonly stdio?: SpawnOptions["stdio"];
}

/** Each site under a name of its own, so that workers have hosts to share out. */
export function crawlInChild(given: ChildCrawl): ChildProcess {
  const { sites, inspection, workers, client = {}, preload = [], env = {}, stdio = "inherit" } = given;
  const named = sites.map(({ url }, i) => ({ name: `site${i}.gov.cn`, port: new URL(url).port }));
  const usual = options(named.map(({ name, port }) => ({ url: `http://${name}:${port}/` })));
  const resolve = named.map(({ name }) => `${name}=127.0.0.1`);
  const asked = JSON.stringify({ ...usual, workers, client: { ...usual.client, resolve, ...client } });
  const nodeOptions = preload.map(({ href }) => `--import=${href}`).join(" ");
  return spawn(process.execPath, [child, inspection.file, asked], {
    stdio,
    env: { ...process.env, NODE_OPTIONS: nodeOptions, ...env },
  });
}

export const ended = (process: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => process.once("exit", (code) => resolve(code)));

/** What a crawl left: pages, links and state, without the times. */
export async function outcomeOf(inspection: Inspection, sites: number): Promise<unknown> {
  const all = Array.from({ length: sites }, (_, site) => site);
  const pagesOf = async (site: number) =>
    [...(await inspection.pages(site))].map(([path, { page, observations }]) => [
      path,
      page.reason,
      page.bodySha256,
      observations,
    ]);
  return {
    pages: await Promise.all(all.map(pagesOf)),
    links: await Promise.all(all.map((site) => inspection.links(site))),
    run: await inspection.read((store) => store.findRun("latest")).then((run) => run?.state),
  };
}
