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

test("patterns are read with the u flag, and may be of five hundred characters", () => {
  const pattern = (source: string) => matches.options.safeParse({ field: "host", pattern: source }).success;
  expect(pattern("\\p{Script=Han}")).toBe(true);
  expect(pattern("\\-")).toBe(false);
  expect(matches.test({ host: "县" }, { field: "host", pattern: "^\\p{Script=Han}$" }, context)).toBe("yes");
  expect(matches.test({ host: 12 }, { field: "host", pattern: "^12$" }, context)).toBe("yes");
  expect(pattern("x".repeat(500))).toBe(true);
  expect(pattern("x".repeat(501))).toBe(false);
  expect(matches.options.safeParse({ field: "host", pattern: "(" }).error?.issues[0]?.message).toContain(
    "is not a regular expression",
  );
});
