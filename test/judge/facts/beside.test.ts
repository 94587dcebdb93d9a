/** What is said of a site by things that lie outside it: its list, the log of runs, the draw. */
import { describe, expect, test } from "vitest";
import type { SiteInput } from "../../../src/model/site.ts";
import { collectionOf, fieldsOf, home } from "../evidence.ts";

test.each(["list", "patrol", "manifest"] as const)(
  "%s is not given unless somebody gives it",
  async (name) => {
    expect(await collectionOf(name, {})).toMatchObject({ state: "not-given", items: [] });
  },
);

describe("list", () => {
  const counts = { sitesOfSponsor: 2, sitesWithCode: 1, sitesOnHost: 1, regionHasPortal: true };
  const standing = { ...counts, holders: new Map() };
  const seen = async (site: Partial<SiteInput>) =>
    fieldsOf(await collectionOf("list", { site, beside: { standing } }))[0];

  test("hands on the standing", async () => expect(await seen({})).toMatchObject(counts));

  test.each<[string, Partial<SiteInput>, boolean | null]>([
    ["by its level", { level: "3" }, true],
    ["by its level in words", { level: "区县" }, true],
    ["a city's", { level: "2", county: null }, false],
    ["by its county", { county: "青山县" }, true],
    ["by the level of its town", { level: "4" }, true],
    ["a street's", { level: "街道" }, true],
    ["a province's, though its level has a 3 in it", { level: "13" }, false],
    ["by its level before its county", { level: "市", county: "青山县" }, false],
    ["a portal", { kind: "portal", level: "3" }, false],
    ["of a kind that is not listed", { kind: null, level: "3" }, null],
    ["of a level that is not listed", {}, null],
  ])("a county's department: %s", async (_, site, expected) => {
    expect((await seen(site))?.isCountyDepartment).toBe(expected);
  });

  test.each([
    ["青山县办公系统", true],
    ["青山县公共数据库", true],
    ["青山县政务服务平台", true],
    ["青山县平台建设办公室", false],
    ["青山县教育局", false],
    [null, null],
  ])("a system: %s", async (name, expected) => {
    expect((await seen({ name }))?.isSystemSite).toBe(expected);
  });
});

test("each is shown by what it was taken from, at the homepage", async () => {
  const standing = {
    sitesOfSponsor: 2,
    sitesWithCode: 1,
    sitesOnHost: 1,
    regionHasPortal: true,
    holders: new Map(),
  };
  const inspections = [{ startedAt: "2018-07-21T08:00:00+08:00", state: "finished" as const }];
  const sample = {
    ...{ schema: "govinspect/sample/1" as const, seed: "s", ratio: 0.3 },
    counts: { drawn: 3, inService: 10 },
  };
  const site = { name: "青山县教育局", siteCode: "4114240001" };
  const given = { site, beside: { standing, inspections, sample } };
  const itemOf = async (name: "list" | "patrol" | "manifest") => {
    const { items, ...frame } = await collectionOf(name, given);
    expect(frame).toMatchObject({ state: "read", gaps: [], reach: "page", figures: {} });
    const [{ fields, ...item } = { fields: {} }] = items;
    return { item, keys: Object.keys(fields) };
  };
  const base = { url: home, confidence: "certain", referrers: [], title: null };
  const seenAt = "2018-07-28T10:00:00+08:00";
  const list = await itemOf("list");
  expect(list.item).toEqual({
    ...{ ...base, seenAt },
    evidence: { excerpt: `青山县教育局 4114240001 ${home}`, place: "site list" },
  });
  expect(list.keys).not.toContain("holders");
  expect((await itemOf("patrol")).item).toEqual({
    ...{ ...base, title: "2018-07-21T08:00:00+08:00", seenAt: "2018-07-21T08:00:00+08:00" },
    evidence: { excerpt: "2018-07-21T08:00:00+08:00 finished", place: "run log" },
  });
  expect((await itemOf("manifest")).item).toEqual({
    ...{ ...base, seenAt },
    evidence: { excerpt: "3 / 10, seed s", place: "sample manifest" },
  });
});

test("patrol counts days back from the as-of day", async () => {
  const inspections = [
    { startedAt: "2018-07-21T08:00:00+08:00", state: "finished" as const },
    { startedAt: "2018-07-28T08:00:00+08:00", state: "stopped" as const },
  ];
  const found = await collectionOf("patrol", { beside: { inspections } });
  expect(fieldsOf(found)).toMatchObject([
    { day: "2018-07-21", daysAgo: 7, state: "finished" },
    { day: "2018-07-28", daysAgo: 0, state: "stopped" },
  ]);
});

test("a site that was never inspected before has an empty log, which is not a missing one", async () => {
  expect(await collectionOf("patrol", { beside: { inspections: [] } })).toMatchObject({
    state: "read",
    items: [],
  });
});

test.each([
  [3, 10, 0.3],
  [0, 0, null],
])("a draw of %i out of %i", async (drawn, inService, ratio) => {
  const sample = {
    schema: "govinspect/sample/1" as const,
    seed: "s",
    ratio: 0.3,
    counts: { drawn, inService },
  };
  expect(fieldsOf(await collectionOf("manifest", { beside: { sample } }))).toEqual([
    { ratio, drawn, listed: inService },
  ]);
});
