import { expect, test } from "vitest";
import { same } from "../../src/checks/same.ts";
import { context } from "./collection.ts";

test.each([
  ["the same", { host: "a", listedHost: "a" }, "yes"],
  ["different", { host: "a", listedHost: "b" }, "no"],
  ["one side unknown", { host: "a", listedHost: null }, "unknown"],
  ["both unknown", { host: null, listedHost: null }, "unknown"],
] as const)("%s", (_name, fields, answer) => {
  expect(same.test(fields, { field: "host", as: "listedHost" }, context)).toBe(answer);
});
