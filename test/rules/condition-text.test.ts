import { expect, test } from "vitest";
import { conditionText } from "../../src/rules/condition-text.ts";
import { loadRuleSets, shippedIds } from "../../src/rules/load-rule-sets.ts";

const rules = loadRuleSets(shippedIds()).flatMap((set) => set.rules);
const textOf = (id: string) => {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return conditionText(rule);
};

test.each([
  ["empty-columns", "（empty=true）少于5项", "fewer than 5 (empty=true)"],
  [
    "site-unreachable",
    "前提：最近7天每天不少于20次样本；（ok=false）占全部的比例低于5%",
    "provided that each of the last 7 days has 20 samples or more: the share (ok=false) of all is under 5%",
  ],
  [
    "homepage-not-updated",
    "最新的date在14天内；没有日期的，比对相隔14天以上的两次访问",
    "the newest date within 14 days; without dates, two visits 14 days apart differ",
  ],
  ["messages-public", "最新的asked在2个月内", "the newest asked within 2 months"],
  ["commercial-ads", "不得有任何一项", "none"],
  [
    "map-approval-number",
    "每一项（showsMap=true）都须（mapApprovalNumber有值）",
    "each (showsMap=true) must be (mapApprovalNumber has a value)",
  ],
  [
    "art-source-and-date",
    "（不是（publishedAt有值） 或 不是（source有值））占全部的比例低于10%",
    "the share (not (publishedAt has a value) or not (source has a value)) of all is under 10%",
  ],
  [
    "svc-guide-elements",
    "每一项（5≤elements）都须（不是（1≤missing））",
    "each (5≤elements) must be (not (1≤missing))",
  ],
] as const)("%s", (id, zh, en) => expect(textOf(id)).toEqual({ zh, en }));

test("a rule that a person alone decides asks nothing", () =>
  expect(textOf("service-statistics")).toBeNull());

test("every check of a shipped rule has words", () => {
  const wordless = rules.filter((rule) =>
    /undefined|\[object|(?:newest|updated)-within|covers-days|older-than|one-of/.test(
      conditionText(rule)?.en ?? "",
    ),
  );
  expect(wordless.map(({ id }) => id)).toEqual([]);
});
