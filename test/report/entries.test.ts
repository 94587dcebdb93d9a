import { expect, it } from "vitest";
import { entriesOf, entryCells } from "../../src/report/entries.ts";

const by = { by: "张三", at: "2026-03-19T10:00:00+08:00", explanation: "看过" };
const records = [
  {
    kind: "attestation",
    record: {
      ...by,
      rule: "r",
      site: "http://a.cn/",
      outcome: "pass",
      method: "examine",
      "valid-for": "90d",
      evidence: [],
    },
  },
  { kind: "bonus", record: { ...by, site: "1100000001", points: 3 } },
  {
    kind: "waiver",
    record: {
      rule: "r",
      site: "http://a.cn/",
      url: "/en/*",
      reason: "改版",
      approver: "李四",
      from: "2026-03-01",
      expires: "2026-06-01",
    },
  },
  { kind: "something-newer", record: {} },
];
const inputs = records.map((record) => ({ ...record, standing: "used" as const }));

it("tells every kind of entry in the same cells, and passes over kinds it does not know", () => {
  const titles = new Map([["r", { en: "Rule", zh: "规则" }]]);
  expect(entriesOf({ inputs }).map((entry) => entryCells(entry, titles, "zh"))).toEqual([
    ["人工核验", "http://a.cn/", "规则", "通过", "看过", "张三", "2026-03-19", "90d", "已采用"],
    ["加分", "1100000001", "", "+3", "看过", "张三", "2026-03-19", "", "已采用"],
    ["豁免", "http://a.cn/", "规则", "/en/*", "改版", "李四", "2026-03-01", "2026-06-01", "已采用"],
  ]);
});
