import { expect, test } from "vitest";
import { within } from "../../src/checks/within.ts";
import { context } from "./collection.ts";

const ask = (date: string | null, window: string, asOf = context.asOf) =>
  within.test({ date }, { field: "date", window }, { ...context, asOf });

test.each([
  ["first day", "2018-07-14", "14d", "yes"],
  ["the day before it", "2018-07-13", "14d", "no"],
  ["with a time of day", "2018-07-14T00:00", "14d", "yes"],
  ["the as-of day", "2018-07-28", "14d", "yes"],
  ["after it", "2018-07-29", "14d", "no"],
  ["six months", "2018-01-28", "6 months", "yes"],
  ["a day more", "2018-01-27", "6 months", "no"],
  ["unknown", null, "14d", "unknown"],
] as const)("%s", (_name, date, window, answer) => {
  expect(ask(date, window)).toBe(answer);
});

test.each([
  ["a second before midnight", "2018-07-27T23:59:59+08:00", "yes"],
  ["midnight", "2018-07-28T00:00:00+08:00", "no"],
  ["midnight, told in UTC", "2018-07-27T16:00:00Z", "no"],
  ["a second before it, told in UTC", "2018-07-27T15:59:59Z", "yes"],
] as const)("the day turns in Shanghai: %s", (_name, asOf, answer) => {
  expect(ask("2018-07-13", "14d", asOf)).toBe(answer);
});
