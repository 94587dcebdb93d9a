import { expect, it } from "vitest";
import type { Outcome } from "../../src/model/outcome.ts";
import type { Text } from "../../src/model/text.ts";
import { vetoNote } from "../../src/report/veto-note.ts";
import { loadRuleSets } from "../../src/rules/load-rule-sets.ts";
import { verdict } from "./literal-report.ts";

const note = (outcomes: readonly Outcome[], indicators?: ReadonlyMap<string, Text>): string => {
  const [first] = verdict.outcomes;
  if (first === undefined) throw new Error("the literal report has outcomes");
  const given = outcomes.map((outcome, at) => ({ ...first, rule: `r${at + 1}`, outcome }));
  return vetoNote({ outcomes: given }, "zh", (rule) => rule, indicators);
};

it.each<[Outcome[], string]>([
  [["pass", "fail", "waived"], ""],
  [["not-applicable", "pass"], ""],
  [["pass", "not-assessed", "not-assessed"], "否决项已查 1/3，未检测：r2、r3"],
  [["cant-tell", "not-assessed"], "否决项已查 0/2，未检测：r2"],
  [["cant-tell", "pass"], "否决项已查 1/2"],
  [["not-applicable", "not-assessed"], "否决项已查 1/2，未检测：r2"],
])("of %j is %j", (outcomes, expected) => {
  expect(note(outcomes)).toBe(expected);
});

it.each<[string, Outcome[], string]>([
  ["all of an indicator's rules decided", ["pass", "pass", "not-assessed"], "否决项已查 1/2，未检测：r3"],
  ["one of them not assessed", ["pass", "not-assessed", "pass"], "否决项已查 1/2，未检测：r2"],
  ["one of them open", ["cant-tell", "pass", "pass"], "否决项已查 1/2"],
  ["one fails, and that decides", ["not-assessed", "fail", "pass"], ""],
])("rules of one indicator count as one: %s", (_name, outcomes, expected) => {
  const columns = { en: "columns", zh: "栏目不更新" };
  const indicators = new Map([
    ["r1", columns],
    ["r2", columns],
  ]);
  expect(note(outcomes, indicators)).toBe(expected);
});

it("counts by the six of the national indicators", () => {
  const vetoes = (loadRuleSets(["national-2019"])[0]?.rules ?? []).filter((rule) => rule.severity === "veto");
  expect(vetoes).toHaveLength(8);
  expect(new Set(vetoes.map(({ indicator }) => indicator?.zh)).size).toBe(6);
});
