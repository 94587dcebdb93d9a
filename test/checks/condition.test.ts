/** What a rule file may write under all, any and none, and the place every mistake is told at. */
import { expect, test } from "vitest";
import { askItem, itemConditionSchema } from "../../src/checks/item-condition.ts";
import { siteConditionSchema } from "../../src/checks/site-condition.ts";
import { issueText } from "../../src/model/issue-text.ts";
import { context } from "./collection.ts";

const isA = { equals: { field: "x", value: "a" } };
const nested = (depth: number): unknown => (depth === 0 ? isA : { all: [nested(depth - 1)] });

const expectedStep = "expected one of all, any, none or the name of one check";

test.each<[string, unknown, readonly PropertyKey[], string]>([
  ["a text", "present", [], expectedStep],
  ["null", null, [], expectedStep],
  ["a list", [isA], [], expectedStep],
  ["an empty map", {}, [], expectedStep],
  ["two checks in one step", { ...isA, known: { field: "x" } }, [], expectedStep],
  ["an empty list", { any: [] }, ["any"], "any needs a list of checks"],
  ["no list", { none: isA }, ["none"], "none needs a list of checks"],
  ["a wrong step of a list", { all: [isA, { any: [3] }] }, ["all", 1, "any", 0], expectedStep],
  [
    "a wrong option",
    { all: [{ equals: { field: "", value: 1 } }] },
    ["all", 0, "equals", "field"],
    "Too small",
  ],
  [
    "an unknown check",
    { any: [{ equal: {} }] },
    ["any", 0, "equal"],
    'unknown check "equal", did you mean "equals"?',
  ],
  ["a check without its options", { equals: null }, ["equals", "field"], "Invalid input"],
  [
    "thirteen levels",
    nested(13),
    Array.from({ length: 13 }, () => ["all", 0]).flat(),
    "conditions nest deeper than 12",
  ],
])("%s", (_name, raw, path, message) => {
  const { error } = itemConditionSchema.safeParse(raw);
  const [issue] = error?.issues ?? [];
  if (issue === undefined) throw new Error("it was taken");
  expect(issue.path).toEqual(path);
  expect(issueText(issue).en.startsWith(message)).toBe(true);
  expect(issueText(issue).zh).not.toBe("");
});

test("twelve levels are none too many, and checks without needed options may leave them out", () => {
  expect(itemConditionSchema.safeParse(nested(12)).success).toBe(true);
  expect(siteConditionSchema.safeParse({ present: null }).data).toEqual({
    kind: "check",
    id: "present",
    options: {},
  });
});

test("an unknown name is told at the key, a wrong value at the value", () => {
  const atKey = (raw: unknown) => itemConditionSchema.safeParse(raw).error?.issues[0];
  expect(atKey({ equal: {} })).toMatchObject({ code: "custom", params: { atKey: true } });
  expect(atKey({ any: [] })).toMatchObject({ code: "custom", params: { atKey: false } });
});

test.each([
  ["all", "a", "no"],
  ["any", "a", "yes"],
  ["none", "a", "no"],
  ["all", null, "unknown"],
  ["any", null, "unknown"],
  ["none", null, "unknown"],
  ["none", "c", "yes"],
  ["any", "c", "no"],
])("%s of two texts against %j: %s", (kind, x, answer) => {
  const condition = itemConditionSchema.parse({ [kind]: [isA, { equals: { field: "x", value: "b" } }] });
  expect(askItem(condition, { x }, context)).toBe(answer);
});

test("without a condition every item is meant; a check that is not known says nothing", () => {
  expect(askItem(undefined, {}, context)).toBe("yes");
  expect(askItem({ kind: "check", id: "gone", options: {} }, { x: 1 }, context)).toBe("unknown");
});
