import { expect, test } from "vitest";
import { each } from "../../src/checks/each.ts";
import { collection, context, item } from "./collection.ts";

const fresh = each.options.parse({
  where: { equals: { field: "kind", value: "policy" } },
  meets: { within: { field: "newest", window: "6 months" } },
});

test.each([
  ["all do", [item({ kind: "policy", newest: "2018-05-01" })], "yes", false],
  ["one does not", [item({ kind: "policy", newest: "2017-05-01" })], "no", false],
  ["one unknown", [item({ kind: "policy", newest: null })], "unknown", false],
  ["another kind is not asked", [item({ kind: "news", newest: "2017-05-01" })], "yes", true],
  ["nothing to ask", [], "yes", true],
  ["kind unknown and fails", [item({ kind: null, newest: "2017-05-01" })], "unknown", false],
] as const)("%s", (_name, items, answer, isVacuous) => {
  expect(each.decide(collection(items), fresh, context)).toMatchObject({ answer, isVacuous });
});
