import { expect, test } from "vitest";
import { oneOf } from "../../src/checks/one-of.ts";
import { context } from "./collection.ts";

test.each([
  ["among them", { kind: "notice" }, "yes"],
  ["none of them", { kind: "news" }, "no"],
  ["unknown", { kind: null }, "unknown"],
] as const)("%s", (_name, fields, answer) => {
  expect(oneOf.test(fields, { field: "kind", values: ["notice", "policy"] }, context)).toBe(answer);
});
