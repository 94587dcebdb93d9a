import { expect, test } from "vitest";
import { and, not, or } from "../../src/checks/answer.ts";

test.each([
  [[], "yes", "no"],
  [["yes", "yes"], "yes", "yes"],
  [["yes", "no"], "no", "yes"],
  [["yes", "unknown"], "unknown", "yes"],
  [["no", "unknown"], "no", "unknown"],
  [["unknown", "unknown"], "unknown", "unknown"],
  [["no", "no"], "no", "no"],
] as const)("%j", (given, all, any) => {
  expect(and(given)).toBe(all);
  expect(or(given)).toBe(any);
});

test("not", () => {
  expect([not("yes"), not("no"), not("unknown")]).toEqual(["no", "yes", "unknown"]);
});
