import { expect, test } from "vitest";
import type { Probe } from "../../../src/model/probe.ts";
import { collectionOf, home } from "../evidence.ts";

const probe = (given: Partial<Probe> = {}): Probe => ({
  siteUrl: home,
  at: "2018-07-20T01:00:00+08:00",
  reason: "answered",
  status: 200,
  phases: { dns: 1, connect: 2, tls: 3, firstByte: 40, total: 50 },
  remoteAddress: null,
  detail: null,
  ...given,
});

test("a visit of the ledger is an item of its day, shown by what it got", async () => {
  const { state, items } = await collectionOf("probes", { probes: [probe()] });
  expect(state).toBe("read");
  expect(items).toEqual([
    {
      url: home,
      title: "2018-07-20T01:00:00+08:00",
      seenAt: "2018-07-20T01:00:00+08:00",
      referrers: [],
      confidence: "certain",
      evidence: { excerpt: "2018-07-20T01:00:00+08:00 answered HTTP 200 50 ms", place: "probe ledger" },
      fields: { at: "2018-07-20T01:00:00+08:00", day: "2018-07-20", ok: true, durationMs: 50 },
    },
  ]);
});

test("one that was never answered shows no status", async () => {
  const { items } = await collectionOf("probes", { probes: [probe({ reason: "timeout", status: null })] });
  expect(items[0]?.evidence.excerpt).toBe("2018-07-20T01:00:00+08:00 timeout 50 ms");
  expect(items[0]?.fields.ok).toBe(false);
});

test("visits up to the as-of moment count, to the second, in whatever zone they are told", async () => {
  const at = [
    "2018-07-28T23:59:59+08:00",
    "2018-07-29T00:00:00+08:00",
    "2018-07-28T15:59:59Z",
    "2018-07-28T16:00:00Z",
  ];
  const { items } = await collectionOf("probes", { probes: at.map((one) => probe({ at: one })) });
  expect(items.map(({ seenAt }) => seenAt)).toEqual([at[0], at[2]]);
});

test.each([
  ["no ledger", null],
  ["an empty one", []],
  ["none but later ones", [probe({ at: "2018-07-29T00:00:00+08:00" })]],
])("%s was given", async (_, probes) => {
  expect(await collectionOf("probes", { probes })).toMatchObject({ state: "not-given", items: [], gaps: [] });
});
