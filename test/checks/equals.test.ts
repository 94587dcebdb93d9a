import { expect, test } from "vitest";
import { equals } from "../../src/checks/equals.ts";
import { context } from "./collection.ts";

test.each([
  ["the same", { kind: "news" }, "news", "yes"],
  ["another", { kind: "notice" }, "news", "no"],
  ["of another type", { kind: 1 }, "1", "no"],
  ["false is a value", { kind: false }, false, "yes"],
  ["unknown", { kind: null }, "news", "unknown"],
  ["not there", {}, "news", "unknown"],
] as const)("%s", (_name, fields, value, answer) => {
  expect(equals.test(fields, { field: "kind", value }, context)).toBe(answer);
});
