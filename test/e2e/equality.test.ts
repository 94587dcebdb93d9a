/** What is found does not hang on how fast, in which order or where one looks: the same estate, inspected in several ways. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Estate, type FixtureSite, serveEstate, siteListOf } from "../../fixtures/serve.ts";
import { govinspect, newFolder } from "./govinspect.ts";

const folder = newFolder();
let estate: Estate;
let usual: string;

beforeAll(async () => {
  estate = await serveEstate();
  usual = await inspected("usual", estate.sites, ["--workers", "1", "--concurrency", "8"]);
}, 300_000);
afterAll(() => estate.close());

const backwards = (sites: readonly FixtureSite[]): FixtureSite[] => [...sites].reverse();
const interleaved = (sites: readonly FixtureSite[]): FixtureSite[] => [
  ...sites.filter((_, i) => i % 2 === 1),
  ...sites.filter((_, i) => i % 2 === 0),
];
const asListed = (sites: readonly FixtureSite[]): readonly FixtureSite[] => sites;

test.each([
  ["one site at a time", asListed, ["--concurrency", "1"], {}],
  ["64 sites at once, another order", interleaved, ["--concurrency", "64"], {}],
  ["four connections to a host, backwards", backwards, ["--per-host", "4"], {}],
  ["two worker threads", asListed, ["--workers", "2"], {}],
  [
    "five worker threads, backwards, 64 sites at once",
    backwards,
    ["--workers", "5", "--concurrency", "64"],
    {},
  ],
  ["in London, in C", asListed, [], { TZ: "UTC", LANG: "C", LC_ALL: "C" }],
  ["in Honolulu, in Chinese", asListed, [], { TZ: "Pacific/Honolulu", LANG: "zh_CN.UTF-8", LC_ALL: "" }],
] as const)(
  "%s",
  async (how, order, options, env) => {
    expect(await inspected(how, order(estate.sites), options, env)).toBe(usual);
  },
  300_000,
);

/** When a page was seen, how fast a server was asked, and how much of an answer had come when the rest was left unread. */
const moments: ReadonlySet<string> = new Set(["seenAt", "peakPerSecond", "connections", "bytes"]);
/** A look that would decide, so many hours after this one. */
const nextLook = /after \d{4}-\d\d-\d\d \d\d:\d\d/;
const withoutMoments = (name: string, value: unknown): unknown =>
  moments.has(name)
    ? "…"
    : name === "needs" && typeof value === "string"
      ? value.replace(nextLook, "after …")
      : value;

/** The report's sites in the order of their addresses, without the moments at which pages were seen. */
async function inspected(
  how: string,
  sites: readonly FixtureSite[],
  options: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const list = join(folder, `${how}.yaml`);
  writeFileSync(list, siteListOf(sites));
  const { stdout, stderr } = await govinspect(
    [
      ...["inspect", list, "--db", join(folder, `${how}.db`), "--as-of", "2026-03-20", "--format", "json"],
      ...["--delay", "0ms", "--retries", "0", "--allow-private", "127.0.0.0/8", ...options],
      ...estate.resolve.flatMap((entry) => ["--resolve", entry]),
    ],
    env,
  );
  expect(stdout, stderr).not.toBe("");
  const report = JSON.parse(stdout, withoutMoments);
  const byUrl = (a: { url: string }, b: { url: string }): number => (a.url < b.url ? -1 : 1);
  return JSON.stringify([report.totals, report.sites.sort(byUrl)], null, 1);
}
