import { expect, test } from "vitest";
import { coversDays } from "../../src/checks/covers-days.ts";
import { collection, context, times } from "./collection.ts";

const week = coversDays.options.parse({ field: "day", days: 2, "per-day": 3 });

test.each([
  ["full", [...times(3, { day: "2018-07-28" }), ...times(3, { day: "2018-07-27" })], "yes"],
  ["one sample short", [...times(3, { day: "2018-07-28" }), ...times(2, { day: "2018-07-27" })], "no"],
  ["enough in all, not each day", [...times(6, { day: "2018-07-28" })], "no"],
  ["another week", [...times(3, { day: "2018-07-21" }), ...times(3, { day: "2018-07-20" })], "no"],
] as const)("%s", (_name, items, answer) => {
  expect(coversDays.decide(collection(items), week, context).answer).toBe(answer);
});
