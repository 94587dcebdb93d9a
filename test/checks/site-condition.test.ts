import { expect, test } from "vitest";
import { askSite, siteConditionSchema } from "../../src/checks/site-condition.ts";
import { collection, context, item } from "./collection.ts";

const a = { present: { where: { equals: { field: "kind", value: "a" } } } };
const b = { present: { where: { equals: { field: "kind", value: "b" } } } };
const has = (...kinds: (string | null)[]) => collection(kinds.map((kind) => item({ kind })));
const ask = (raw: unknown, ...kinds: (string | null)[]) =>
  askSite(siteConditionSchema.parse(raw), has(...kinds), context);

test.each([
  ["all", { all: [a, b] }, ["a", "b"], "yes"],
  ["all, one missing", { all: [a, b] }, ["a"], "no"],
  ["all, one unknown", { all: [a, b] }, ["a", null], "unknown"],
  ["any", { any: [a, b] }, ["b"], "yes"],
  ["any, none there", { any: [a, b] }, ["c"], "no"],
  ["none", { none: [a, b] }, ["c"], "yes"],
  ["none, one there", { none: [a, b] }, ["b"], "no"],
  ["none, one unknown", { none: [a, b] }, [null], "unknown"],
  ["nested", { all: [{ any: [a, b] }, { none: [a] }] }, ["b"], "yes"],
] as const)("%s", (_name, raw, kinds, answer) => {
  expect(ask(raw, ...kinds).answer).toBe(answer);
});

test("under `none`, what is there speaks against", () => {
  expect(ask({ none: [a] }, "a").against).toHaveLength(1);
});

test("figures of two steps keep both their names", () => {
  expect(Object.keys(ask({ all: [a, b] }, "a", "b").measured)).toEqual([
    "count",
    "unknown",
    "count2",
    "unknown2",
  ]);
});

test("the deciding step gives the reason", () => {
  expect(ask({ all: [a, b] }, "a").says.en).toBe("none found");
});
