import { expect, test } from "vitest";
import { known } from "../../src/checks/known.ts";
import { context } from "./collection.ts";

test.each([
  ["a value", { source: "本站" }, "yes"],
  ["false is a value", { source: false }, "yes"],
  ["zero is a value", { source: 0 }, "yes"],
  ["unknown", { source: null }, "no"],
  ["not there", {}, "no"],
] as const)("%s", (_name, fields, answer) => {
  expect(known.test(fields, { field: "source" }, context)).toBe(answer);
});
