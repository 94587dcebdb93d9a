/** The main job on the fixture estate: every site's verdict, outcomes and figures are what its `expected.yaml` says. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Estate,
  type FixtureSite,
  readFixtureSites,
  serveEstate,
  siteListOf,
} from "../../fixtures/serve.ts";
import { reportShape } from "./contract-shapes.ts";
import { type Ended, govinspect, newFolder } from "./govinspect.ts";

interface ReportedSite {
  readonly url: string;
  readonly verdict: string;
  readonly vetoes: readonly string[];
  readonly measured: Readonly<Record<string, unknown>>;
  readonly outcomes: readonly { rule: string; outcome: string; findings: readonly { url: string }[] }[];
}

const folder = newFolder();
const db = join(folder, "estate.db");
let estate: Estate;
let inspected: Ended;
let sites: readonly ReportedSite[];

beforeAll(async () => {
  estate = await serveEstate();
  const list = join(folder, "sites.yaml");
  writeFileSync(list, siteListOf(estate.sites));
  inspected = await govinspect([
    ...["inspect", list, "--db", db, "--as-of", "2026-03-20", "--format", "json"],
    ...["--delay", "0ms", "--retries", "0", "--allow-private", "127.0.0.0/8"],
    ...estate.resolve.flatMap((entry) => ["--resolve", entry]),
  ]);
  sites = JSON.parse(inspected.stdout).sites;
}, 120_000);
afterAll(() => estate.close());

const reported = (site: FixtureSite): ReportedSite => {
  const found = sites.find((s) => new URL(s.url).hostname === site.host);
  if (found === undefined) throw new Error(`${site.host} is not in the report`);
  return found;
};

test("an unqualified site makes the exit code 1", () => {
  expect(inspected.code, inspected.stderr).toBe(1);
});

test("the report has the shape of the contract", () => {
  const read = reportShape.safeParse(JSON.parse(inspected.stdout));
  expect(read.error?.message).toBeUndefined();
});

describe.each(readFixtureSites())("$theme", (site) => {
  test("verdict and vetoes", () => {
    const { verdict, vetoes } = reported(site);
    expect({ verdict, vetoes: [...vetoes].sort() }).toEqual({
      verdict: site.expect.verdict,
      vetoes: [...site.expect.vetoes].sort(),
    });
  });

  test("outcomes", () => {
    const got = Object.fromEntries(reported(site).outcomes.map((o) => [o.rule, o.outcome]));
    expect(got).toMatchObject(site.expect.outcomes);
  });

  test("figures", () => {
    expect(reported(site).measured).toMatchObject(site.expect.measured ?? {});
  });

  test("dead links, no more and no fewer", () => {
    const dead = reported(site)
      .outcomes.find((o) => o.rule === "dead-links")
      ?.findings.map((f) => f.url);
    if (site.serve === "pages") expect(dead?.sort()).toEqual([...(site.expect.deadLinks ?? [])].sort());
    else expect(dead).toEqual([]);
  });
});

test("judging again without the servers gives the same bytes", async () => {
  const [first, second] = [
    await govinspect(["judge", "latest", "--db", db, "--format", "json"]),
    await govinspect(["judge", "latest", "--db", db, "--format", "json"]),
  ];
  expect(first.stdout).toBe(second.stdout);
  expect(JSON.parse(first.stdout).sites).toEqual(sites);
});

test("no page is asked for twice", () => {
  const asked = estate.requests.filter((r) => r.startsWith("GET "));
  expect(asked.filter((r, i) => asked.indexOf(r) !== i)).toEqual([]);
});
