import { expect, test } from "vitest";
import { share } from "../../src/checks/share.ts";
import { collection, context, item, times } from "./collection.ts";

const failed = { equals: { field: "ok", value: false } };
const under = share.options.parse({ where: failed, under: "5%" });

test.each([
  ["just under", [...times(6, { ok: false }), ...times(134, { ok: true })], 0, "yes"],
  ["exactly", [...times(7, { ok: false }), ...times(133, { ok: true })], 0, "no"],
  ["above", [...times(8, { ok: false }), ...times(132, { ok: true })], 0, "no"],
  [
    "blocked ones could tip it",
    [...times(6, { ok: false }), ...times(133, { ok: true }), item({ ok: null })],
    0,
    "unknown",
  ],
  ["unseen ones could tip it", [...times(6, { ok: false }), ...times(133, { ok: true })], 1, "unknown"],
  ["certain whatever the unknown are", [...times(50, { ok: false }), ...times(50, { ok: null })], 0, "no"],
] as const)("under 5%%: %s", (_name, items, gaps, answer) => {
  expect(share.decide(collection(items, gaps), under, context).answer).toBe(answer);
});

test("at least half of some", () => {
  const half = share.options.parse({
    of: { equals: { field: "kind", value: "policy" } },
    where: { equals: { field: "linked", value: true } },
    "at-least": 0.5,
  });
  const policy = (linked: boolean | null) => item({ kind: "policy", linked });
  const ask = (...items: ReturnType<typeof item>[]) =>
    share.decide(collection([...items, item({ kind: "news", linked: false })]), half, context).answer;
  expect(ask(policy(true), policy(false))).toBe("yes");
  expect(ask(policy(true), policy(false), policy(false))).toBe("no");
  expect(ask(policy(true), policy(false), policy(null))).toBe("unknown");
});

test("a share of nothing says nothing", () => {
  expect(share.decide(collection([]), under, context).isVacuous).toBe(true);
});

test.each([[{ where: failed }], [{ where: failed, under: 1.1 }], [{ where: failed, under: "five" }]])(
  "refuses %j",
  (raw) => {
    expect(share.options.safeParse(raw).success).toBe(false);
  },
);

test.each([
  ["5%", 0.05],
  ["12.5 %", 0.125],
  ["100%", 1],
  [0.05, 0.05],
  [0, 0],
  [1, 1],
])("%j is a share", (under, read) => {
  expect(share.options.parse({ where: failed, under })).toMatchObject({ under: read });
});

test.each([
  [{ where: failed, under: "5%", "at-least": "5%" }],
  [{ where: failed, under: "5" }],
  [{ where: failed, under: "x5%" }],
  [{ where: failed, under: "5%x" }],
  [{ where: failed, under: "1234%" }],
  [{ where: failed, under: -0.1 }],
])("%j is none", (raw) => {
  expect(share.options.safeParse(raw).success).toBe(false);
});

test("says what is wrong", () => {
  const said = (raw: unknown) =>
    share.options
      .safeParse(raw)
      .error?.issues.map(({ message }) => message)
      .join();
  expect(said({ where: failed })).toContain("needs either under or at-least");
});
