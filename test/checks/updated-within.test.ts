import { describe, expect, test } from "vitest";
import type { CheckContext } from "../../src/checks/check.ts";
import { updatedWithin } from "../../src/checks/updated-within.ts";
import type { Item } from "../../src/model/collection.ts";
import { collection, item } from "./collection.ts";

const options = { field: "date", window: "14d", visited: "visited", unchanged: "unchanged" };
const context: CheckContext = { asOf: "2018-07-28T23:59:59+08:00", countsLikely: false, isOpen: false };
const visit = (visited: string, unchanged: boolean | null, confidence?: Item["confidence"]): Item =>
  item({ date: null, visited, unchanged }, confidence);
const now = visit("2018-07-28", true);
const decide = (items: readonly Item[], asOf = context.asOf) =>
  updatedWithin.decide(collection(items), options, { ...context, asOf });

describe("printed dates decide", () => {
  test.each([
    ["2018-07-13", "no"],
    ["2018-07-14", "yes"],
    ["2018-07-15", "yes"],
  ])("%s: %s", (date, answer) => {
    expect(decide([item({ date, visited: null, unchanged: null })]).answer).toBe(answer);
  });
});

test.each<[string, readonly Item[], string]>([
  ["this visit alone", [now], "unknown"],
  ["the same thirteen days ago", [visit("2018-07-15", true), now], "unknown"],
  ["the same fourteen days ago", [visit("2018-07-14", true), now], "no"],
  ["the same fifteen days ago", [visit("2018-07-13", true), now], "no"],
  ["the same at every visit", [now, visit("2018-07-20", true), visit("2018-07-10", true)], "no"],
  ["another one fourteen days ago", [visit("2018-07-14", false), now], "yes"],
  ["another one between", [visit("2018-07-10", true), visit("2018-07-20", false), now], "yes"],
  ["another one twenty-eight days ago", [visit("2018-06-30", false), now], "yes"],
  ["another one twenty-nine days ago", [visit("2018-06-29", false), now], "unknown"],
  ["another one thirteen days ago and nothing before", [visit("2018-07-15", false), now], "unknown"],
  ["filled by a script", [visit("2018-07-14", null), now], "unknown"],
  ["filled by a script between", [visit("2018-07-10", true), visit("2018-07-20", null), now], "unknown"],
])("%s: %s", (_name, items, answer) => {
  expect(decide(items).answer).toBe(answer);
});

test("only a likely stand-still waits for a person", () => {
  expect(decide([visit("2018-07-14", true, "likely"), visit("2018-07-28", true, "likely")])).toMatchObject({
    answer: "unknown",
    awaitsPerson: true,
  });
  expect(decide([visit("2018-07-14", false, "likely"), visit("2018-07-28", true, "likely")])).toMatchObject({
    answer: "yes",
    awaitsPerson: false,
  });
});

describe("the as-of date against this run's visit", () => {
  const same = [visit("2018-07-14", true), now];
  test.each([
    ["fourteen days later", "2018-08-11T23:59:59+08:00", "no"],
    ["fifteen days later: nothing is known of the window", "2018-08-12T00:00:00+08:00", "unknown"],
    ["a day earlier: thirteen days are shown", "2018-07-27T23:59:59+08:00", "unknown"],
  ])("%s", (_name, asOf, answer) => {
    expect(decide(same, asOf).answer).toBe(answer);
  });
  test("what changed may have changed after it", () => {
    expect(decide([visit("2018-07-13", false), now], "2018-07-27T23:59:59+08:00").answer).toBe("unknown");
    expect(decide([visit("2018-07-13", true), now], "2018-07-27T23:59:59+08:00").answer).toBe("no");
  });
});

test("says which two visits were compared, and when to come again", () => {
  const no = decide([visit("2018-07-01", false), visit("2018-07-05", true), visit("2018-07-12", true), now]);
  expect(no.says.zh).toBe("没有可读的日期；2018-07-05与2018-07-28两次访问，主要内容没有变化");
  expect(no.says.en).toBe(
    "no date could be read; the main content was the same on 2018-07-05 and on 2018-07-28",
  );
  expect(no.measured).toEqual({ newest: null, visit: "2018-07-05", comparedWith: "2018-07-28" });
  expect(no.threshold).toEqual({ window: "14d", from: "2018-07-14" });
  const yes = decide([visit("2018-07-10", false), now]);
  expect(yes.says.zh).toBe("没有可读的日期；2018-07-10与2018-07-28两次访问，主要内容有变化");
  expect(yes.says.en).toBe(
    "no date could be read; the main content changed between 2018-07-10 and 2018-07-28",
  );
  const far = decide([visit("2018-01-10", false), now]);
  expect(far.says.zh).toBe("没有可读的日期；2018-01-10与2018-07-28两次访问，主要内容有变化，但相隔太久");
  expect(far.says.en).toContain("2018-01-10 and 2018-07-28, too far apart to tell when");
  const first = decide([visit("2018-07-20", true), now]);
  expect(first.says.zh).toBe("没有可读的日期；最早的访问不足以比较，2018-08-03起再次检查即可");
  expect(first.says.en).toContain("another one from 2018-08-03 on will do");
  expect(first.measured).toEqual({ newest: null, visit: null, comparedWith: null });
});
