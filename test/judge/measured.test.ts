/** The figures every verdict shows: what counts, once each, and null where it was not measured. */
import { describe, expect, test } from "vitest";
import { measuredOf } from "../../src/judge/measured.ts";
import type { Collection, Item } from "../../src/model/collection.ts";
import type { CollectionName } from "../../src/model/fact-catalogue.ts";
import type { RuleOutcome } from "../../src/model/judgement.ts";
import { gather, home } from "./evidence.ts";

const asOf = "2026-03-20T23:59:59+08:00";
const subject = { url: home, evidence: { excerpt: "", place: "title" }, seenAt: asOf, referrers: [] };
const item = (path: string, fields: Item["fields"], given: Partial<Item> = {}): Item => ({
  ...subject,
  ...{ url: `${home}${path}`, title: null, confidence: "certain", fields },
  ...given,
});
const collection = (items: readonly Item[], state: Collection["state"] = "read"): Collection => ({
  ...{ state, items, gaps: [], subject, reach: "site", figures: {} },
});

async function measured(
  name: CollectionName,
  given: Collection | undefined,
  outcomes: readonly RuleOutcome[] = [],
  homeIsRead = true,
) {
  const evidence = { ...(await gather()), homeIsRead };
  const collections = new Map(given === undefined ? [] : [[name, given] as const]);
  return measuredOf({ ...evidence, collections }, outcomes, asOf);
}

describe.each<
  [string, CollectionName, Item["fields"], Item["fields"], keyof Awaited<ReturnType<typeof measured>>]
>([
  ["dead links", "links", { dead: true }, { dead: null }, "deadLinks"],
  ["empty columns", "columns", { empty: true }, { empty: false }, "emptyColumns"],
  ["letters of the year", "messages", { asked: "2025-03-21" }, { asked: "2025-03-19" }, "messages"],
])("%s", (_, name, counted, other, figure) => {
  test("each is counted once, and nothing else is", async () => {
    const items = [
      item("a", counted),
      item("a", counted),
      item("a", counted, { title: "x" }),
      item("b", other),
    ];
    expect((await measured(name, collection(items)))[figure]).toBe(2);
    expect((await measured(name, collection([item("b", other)])))[figure]).toBe(0);
  });

  test("are not measured where they are on another host alone", async () => {
    const why = { zh: "在别处", en: "elsewhere" };
    const gaps = [{ url: null, why, needs: why }];
    expect((await measured(name, { ...collection([], "none"), gaps }))[figure]).toBeNull();
    expect((await measured(name, collection([], "none")))[figure]).toBe(0);
  });

  test.each(["unread", "not-given"] as const)("are not measured where the fact is %s", async (state) => {
    expect((await measured(name, collection([item("a", counted)], state)))[figure]).toBeNull();
  });

  test("none are none looked for where the homepage was not read, and some are some", async () => {
    expect((await measured(name, collection([item("a", other)]), [], false))[figure]).toBeNull();
    expect((await measured(name, collection([item("a", counted)]), [], false))[figure]).toBe(1);
  });

  test("are not measured where nobody looked", async () => {
    expect((await measured(name, undefined))[figure]).toBeNull();
  });
});

test("columns are all counted; a suspicion of an ad is not", async () => {
  expect((await measured("columns", collection([item("a", {}), item("b", { empty: true })]))).columns).toBe(
    2,
  );
  const ads = [
    item("a", {}),
    item("b", {}, { confidence: "likely" }),
    item("c", {}, { confidence: "suspect" }),
  ];
  expect((await measured("ads", collection(ads))).ads).toBe(2);
});

test("the newest day of the homepage, in whatever order its entries stand", async () => {
  const newest = async (...dates: (string | null)[]) =>
    (await measured("homepage", collection(dates.map((date, i) => item(String(i), { date })))))
      .newestHomepageDate;
  expect(await newest("2026-03-01", "2026-03-18", "2026-02-01")).toBe("2026-03-18");
  expect(await newest("2026-03-18", null)).toBe("2026-03-18");
  expect(await newest(null, "2026-03-02", "2026-03-01")).toBe("2026-03-02");
  expect(await newest(null)).toBeNull();
  expect(await newest()).toBeNull();
});

test.each([
  ["asked three months and a day ago, unanswered", "2025-12-19", false, 1],
  ["asked three months ago to the day", "2025-12-20", false, 0],
  ["asked lately", "2026-03-10", false, 0],
  ["answered", "2025-12-19", true, 0],
  ["nobody knows whether it was answered", "2025-12-19", null, 0],
  ["asked more than a year ago", "2025-03-01", false, 0],
  ["nobody knows when it was asked", null, false, 0],
])("a letter %s", async (_, asked, isAnswered, count) => {
  const letters = collection([item("a", { asked, isAnswered })]);
  expect((await measured("messages", letters)).unansweredMessages).toBe(count);
});

describe("overdue columns are what the rule about them counted", () => {
  const outcome = (given: Partial<RuleOutcome>) =>
    ({
      rule: "columns-not-updated",
      outcome: "fail",
      measured: { count: 2 },
      findings: [{}, {}, {}],
      ...given,
    }) as RuleOutcome;
  test.each<[string, Partial<RuleOutcome>, number | null]>([
    ["its findings", {}, 3],
    ["none", { outcome: "pass", findings: [] }, 0],
    ["what it could not decide", { outcome: "cant-tell" }, 3],
    ["not applicable", { outcome: "not-applicable" }, null],
    ["not assessed", { outcome: "not-assessed" }, null],
    ["nothing counted", { measured: {} }, null],
    ["another rule", { rule: "homepage-not-updated" }, null],
  ])("%s", async (_, given, expected) => {
    expect((await measured("links", undefined, [outcome(given)])).overdueColumns).toBe(expected);
  });
});
