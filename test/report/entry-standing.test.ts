import { expect, it } from "vitest";
import type { RuleOutcome } from "../../src/model/judgement.ts";
import { EntryWatch } from "../../src/report/entry-standing.ts";
import { site, verdict } from "./literal-report.ts";

const asOf = "2026-03-20T23:59:59+08:00";
const waiver = {
  rule: "dead-links",
  site: site.url,
  reason: "改版",
  approver: "李四",
  from: "2026-03-01",
  expires: "2026-12-31",
};
const attestation = {
  rule: "security-and-content",
  site: site.url,
  outcome: "pass",
  explanation: "看过",
  method: "examine",
  by: "张三",
  at: "2026-03-01",
  "valid-for": "90d",
  evidence: [],
};
const [example] = verdict.outcomes;
if (example === undefined) throw new Error("the literal verdict has an outcome");
const outcomes: RuleOutcome[] = [
  { ...example, rule: "dead-links", by: "waiver", outcome: "waived", findings: [] },
  { ...example, rule: "commercial-ads", by: "machine", outcome: "pass", findings: [] },
  { ...example, rule: "security-and-content", by: "attestation", outcome: "pass", findings: [] },
];

it.each<[string, string, object, string]>([
  ["a waiver that decided", "waiver", waiver, "used"],
  ["one whose last day is 30 days away", "waiver", { ...waiver, expires: "2026-04-19" }, "expiring"],
  ["one whose last day is 31 days away", "waiver", { ...waiver, expires: "2026-04-20" }, "used"],
  ["one on its last day", "waiver", { ...waiver, expires: "2026-03-20" }, "expiring"],
  ["one whose last day was yesterday", "waiver", { ...waiver, expires: "2026-03-19" }, "expired"],
  ["one that starts tomorrow", "waiver", { ...waiver, from: "2026-03-21" }, "not-yet"],
  ["one of a rule that passes", "waiver", { ...waiver, rule: "commercial-ads" }, "unused"],
  ["one of a rule that was not judged", "waiver", { ...waiver, rule: "page-tags" }, "unmatched"],
  ["one of a site that was not judged", "waiver", { ...waiver, site: "http://other.gov.cn/" }, "unmatched"],
  ["an attestation that decided", "attestation", attestation, "used"],
  ["one that is over", "attestation", { ...attestation, "valid-for": "10d" }, "expired"],
  ["one of a rule the machine decided", "attestation", { ...attestation, rule: "commercial-ads" }, "unused"],
  [
    "bonus points",
    "bonus",
    { site: site.url, points: 3, explanation: "x", by: "y", at: "2026-03-01" },
    "used",
  ],
  ["a kind that is not known", "something-newer", {}, "unmatched"],
])("%s", (_, kind, record, standing) => {
  const watch = new EntryWatch([{ kind, record }], asOf);
  watch.see({ site, verdict: { ...verdict, outcomes } });
  expect(watch.standings()).toEqual([standing]);
});
