import { expect, test } from "vitest";
import { absent } from "../../src/checks/absent.ts";
import { collection, context, item, times } from "./collection.ts";

const dead = absent.options.parse({ where: { equals: { field: "dead", value: true } } });

test.each([
  ["none", [item({ dead: false })], 0, "yes"],
  ["one", [item({ dead: true })], 0, "no"],
  ["one unknown", [item({ dead: null })], 0, "unknown"],
  ["one not seen", [], 1, "unknown"],
  ["one suspected", [item({ dead: true }, "suspect")], 0, "yes"],
  ["one likely", [item({ dead: true }, "likely")], 0, "unknown"],
] as const)("%s", (_name, items, gaps, answer) => {
  expect(absent.decide(collection(items, gaps), dead, context).answer).toBe(answer);
});

test("all found are shown", () => {
  expect(absent.decide(collection(times(3, { dead: true })), dead, context).against).toHaveLength(3);
});
