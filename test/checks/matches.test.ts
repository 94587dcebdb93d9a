import { expect, test } from "vitest";
import { matches } from "../../src/checks/matches.ts";
import { context } from "./collection.ts";

test.each([
  ["contains it", { host: "www.example.gov.cn" }, "yes"],
  ["does not", { host: "www.example.com" }, "no"],
  ["beyond what is looked at", { host: `${"x".repeat(2000)}.gov.cn` }, "no"],
  ["unknown", { host: null }, "unknown"],
] as const)("%s", (_name, fields, answer) => {
  expect(matches.test(fields, { field: "host", pattern: "\\.gov\\.cn$" }, context)).toBe(answer);
});

test("a pattern that is none is refused", () => {
  expect(matches.options.safeParse({ field: "host", pattern: "(" }).success).toBe(false);
});
