import { expect, test } from "vitest";
import { between } from "../../src/checks/between.ts";
import { context } from "./collection.ts";

test.each([
  ["below", 3, { from: 4 }, "no"],
  ["at the lower end", 4, { from: 4 }, "yes"],
  ["at the upper end", 5, { to: 5 }, "yes"],
  ["above", 6, { to: 5 }, "no"],
  ["inside both", 4, { from: 3, to: 5 }, "yes"],
  ["no number", "4", { from: 3 }, "unknown"],
  ["unknown", null, { from: 3 }, "unknown"],
] as const)("%s", (_name, missing, range, answer) => {
  expect(between.test({ missing }, { field: "missing", ...range }, context)).toBe(answer);
});

test("needs an end", () => {
  expect(between.options.safeParse({ field: "missing" }).success).toBe(false);
});

test.each([{ from: 1 }, { to: 1 }, { from: 1, to: 2 }])("%j is enough", (range) => {
  expect(between.options.safeParse({ field: "missing", ...range }).success).toBe(true);
});
