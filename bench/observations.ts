/**
 * `node --import tsx bench/observations.ts [--estate 10x60] [--shuffle 7] [folder…] > observations.ndjson`: everything that is
 * seen on every page of an estate and of folders of saved pages, one line a page, sorted. Two versions that must see the
 * same are compared by comparing two of these; `--shuffle` looks at the pages in another order, which must change nothing.
 * What each stage and each observer cost is told on stderr.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { decodeBody } from "../src/crawl/charset.ts";
import type { Observations } from "../src/model/observation.ts";
import { indexPage } from "../src/observe/page/page-index.ts";
import { observers } from "../src/observe/registry.ts";
import { loadLists } from "../src/rules/load-lists.ts";
import { EstateSite } from "./estate.ts";

interface Given {
  readonly name: string;
  readonly url: string;
  readonly body: Buffer;
}

const lists = loadLists();
/** Microseconds by stage, one a page. */
const spent = new Map<string, number[]>();
const { estate, shuffle, folders } = optionsOf(process.argv.slice(2));
const pages = [...folders.flatMap(saved), ...made(estate)];
const lines = inOrder(pages, shuffle).map(lineOf);
process.stdout.write(`${lines.sort().join("\n")}\n`);
tell();

function optionsOf(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { estate: { type: "string", default: "10x60" }, shuffle: { type: "string", default: "0" } },
    allowPositionals: true,
  });
  return { estate: values.estate, shuffle: Number(values.shuffle), folders: positionals };
}

function saved(folder: string): Given[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.html?$/.test(name) && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => ({
      name: `${folder}/${name}`,
      url: `http://www.page.gov.cn/${name}`,
      body: readFileSync(join(folder, name)),
    }));
}

function* made(size: string): Generator<Given> {
  const [sites = 0, pagesPerSite = 0] = size.split("x").map(Number);
  for (let n = 0; n < sites; n += 1) {
    const site = new EstateSite({ seed: 2026, sites, pagesPerSite }, n, 8080);
    for (const path of site.paths())
      yield { name: `estate ${n} ${path}`, url: site.url + path, body: site.answer(path).body };
  }
}

/** By a hash of the name and the seed: an order that has nothing to do with the pages. */
function inOrder(given: readonly Given[], seed: number): readonly Given[] {
  if (seed === 0) return given;
  const keyOf = (page: Given): string => createHash("sha1").update(`${seed} ${page.name}`).digest("hex");
  return given
    .map((page) => [keyOf(page), page] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, page]) => page);
}

function lineOf({ name, url, body }: Given): string {
  const { text, charset } = timed("decode", () => decodeBody(body, "text/html"));
  const index = timed("index", () => indexPage(text, url));
  const isFirstPage = new URL(url).pathname === "/";
  const context = { status: 200, headers: {}, charset, isFirstPage, lists };
  const seen: Record<string, unknown> = {};
  for (const observer of observers) {
    const fact = timed(observer.fact, () => observer.observe(index, context, seen as Observations));
    if (fact !== undefined) seen[observer.fact] = fact;
  }
  const links = index.links.map(({ url, kind, text }) => [url, kind, text]);
  return JSON.stringify({ name, charset, title: index.title, seen, links });
}

function timed<T>(stage: string, work: () => T): T {
  const begun = performance.now();
  const result = work();
  const took = (performance.now() - begun) * 1000;
  const before = spent.get(stage);
  if (before === undefined) spent.set(stage, [took]);
  else before.push(took);
  return result;
}

/** Medians: what else the machine does, and what starting up costs, falls on few pages. */
function tell(): void {
  const medians = [...spent].map(([stage, times]): [string, number] => [
    stage,
    times.sort((a, b) => a - b)[times.length >> 1] ?? 0,
  ]);
  medians.push([`together, ${pages.length} pages`, medians.reduce((sum, [, us]) => sum + us, 0)]);
  for (const [stage, us] of medians.sort(([, a], [, b]) => b - a))
    process.stderr.write(`${us.toFixed(0).padStart(7)} µs  ${stage}\n`);
}
