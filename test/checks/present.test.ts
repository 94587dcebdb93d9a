import { expect, test } from "vitest";
import { present } from "../../src/checks/present.ts";
import { collection, context, item } from "./collection.ts";

const search = present.options.parse({ where: { equals: { field: "entry", value: "search" } } });

test.each([
  ["there", [item({ entry: "search" })], 0, false, "yes"],
  ["there, much unread", [item({ entry: "search" })], 3, true, "yes"],
  ["not there", [item({ entry: "login" })], 0, false, "no"],
  ["not there, one unknown", [item({ entry: null })], 0, false, "unknown"],
  ["not there, one not seen", [], 1, false, "unknown"],
  ["not there, too little read", [], 0, true, "unknown"],
  ["merely suspected", [item({ entry: "search" }, "suspect")], 0, false, "no"],
] as const)("%s", (_name, items, gaps, isOpen, answer) => {
  expect(present.decide(collection(items, gaps), search, { ...context, isOpen }).answer).toBe(answer);
});

test("what is there speaks for it, so that `none` can turn it round", () => {
  const decision = present.decide(collection([item({ entry: "search" })]), search, context);
  expect(decision).toMatchObject({ against: [], inFavour: [{ fields: { entry: "search" } }] });
});
