import { expect, test } from "vitest";
import { olderThan } from "../../src/checks/older-than.ts";
import { context } from "./collection.ts";

test.each([
  ["a day too old", "2018-04-27", "yes"],
  ["exactly three months", "2018-04-28", "no"],
  ["in the future", "2018-08-01", "no"],
  ["unknown", null, "unknown"],
] as const)("%s", (_name, asked, answer) => {
  expect(olderThan.test({ asked }, { field: "asked", window: "3 months" }, context)).toBe(answer);
});
