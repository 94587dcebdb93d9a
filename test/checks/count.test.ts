import { expect, test } from "vitest";
import { count } from "../../src/checks/count.ts";
import { collection, context, gap, item, times } from "./collection.ts";

const options = (raw: unknown) => count.options.parse(raw);
const empty = options({ under: 5, where: { equals: { field: "empty", value: true } } });

test.each([
  ["n − 1", times(4, { empty: true }), 0, "yes"],
  ["n", times(5, { empty: true }), 0, "no"],
  ["n + 1", times(6, { empty: true }), 0, "no"],
  ["n − 1 and one unknown", [...times(4, { empty: true }), item({ empty: null })], 0, "unknown"],
  ["n − 1 and one not seen", times(4, { empty: true }), 1, "unknown"],
  ["n − 2 and one unknown", [...times(3, { empty: true }), item({ empty: null })], 0, "yes"],
  ["n and one unknown", [...times(5, { empty: true }), item({ empty: null })], 0, "no"],
  ["suspects never count", times(9, { empty: true }, "suspect"), 0, "yes"],
  ["likely ones wait", times(5, { empty: true }, "likely"), 0, "unknown"],
  ["none at all", [], 0, "yes"],
] as const)("fewer than five: %s", (_name, items, gaps, answer) => {
  expect(count.decide(collection(items, gaps), empty, context).answer).toBe(answer);
});

test("a person would decide what only likely ones reach", () => {
  const likely = collection([...times(4, { empty: true }), item({ empty: true }, "likely")]);
  expect(count.decide(likely, empty, context)).toMatchObject({ answer: "unknown", awaitsPerson: true });
  expect(count.decide(likely, empty, { ...context, countsLikely: true }).answer).toBe("no");
  const unknown = collection([...times(4, { empty: true }), item({ empty: null })]);
  expect(count.decide(unknown, empty, context)).toMatchObject({ answer: "unknown", awaitsPerson: false });
});

test("where too little was read, nothing passes and what is certain still fails", () => {
  const open = { ...context, isOpen: true };
  expect(count.decide(collection([]), empty, open).answer).toBe("unknown");
  expect(count.decide(collection(times(5, { empty: true })), empty, open).answer).toBe("no");
});

test("a gap may stand for any number", () => {
  const many = { ...collection([]), gaps: [{ ...gap, isMany: true }] };
  expect(count.decide(many, empty, context).answer).toBe("unknown");
});

test("every instance is shown, also under the threshold and when merely suspected", () => {
  const mixed = collection([
    ...times(2, { empty: true }),
    item({ empty: true }, "suspect"),
    item({ empty: false }),
  ]);
  expect(count.decide(mixed, empty, context)).toMatchObject({
    answer: "yes",
    measured: { count: 2, unknown: 0 },
  });
  expect(count.decide(mixed, empty, context).against).toHaveLength(3);
});

test.each([
  ["enough", times(3, { kind: "a" }), "yes"],
  ["too few", times(2, { kind: "a" }), "no"],
  ["too few, one unknown", [...times(2, { kind: "a" }), item({ kind: null })], "unknown"],
] as const)("at least three: %s", (_name, items, answer) => {
  const three = options({ "at-least": 3, where: { equals: { field: "kind", value: "a" } } });
  expect(count.decide(collection(items), three, context)).toMatchObject({ answer, against: [] });
});

test("by a field, each value is counted apart", () => {
  const two = options({ under: 2, by: "identifier", where: { equals: { field: "found", value: false } } });
  const icp = { identifier: "icp", found: false };
  const police = { identifier: "police", found: false };
  expect(count.decide(collection([item(icp), item(police)]), two, context).answer).toBe("yes");
  expect(count.decide(collection([item(icp), item(icp)]), two, context).answer).toBe("no");
  expect(
    count.decide(collection([item(icp), item({ identifier: "icp", found: null })]), two, context).answer,
  ).toBe("unknown");
});

test.each([[{}], [{ under: 1, "at-least": 1 }], [{ under: 0 }], [{ under: 1.5 }]])("refuses %j", (raw) => {
  expect(count.options.safeParse(raw).success).toBe(false);
});
