import { expect, it } from "vitest";
import type { Outcome } from "../../src/model/outcome.ts";
import { vetoNote } from "../../src/report/veto-note.ts";
import { verdict } from "./literal-report.ts";

const note = (outcomes: readonly Outcome[]): string => {
  const [first] = verdict.outcomes;
  if (first === undefined) throw new Error("the literal report has outcomes");
  const given = outcomes.map((outcome, at) => ({ ...first, rule: `r${at + 1}`, outcome }));
  return vetoNote({ outcomes: given }, "zh", (rule) => rule);
};

it.each<[Outcome[], string]>([
  [["pass", "fail", "waived"], ""],
  [["not-applicable", "pass"], ""],
  [["pass", "not-assessed", "not-assessed"], "否决项已查 1/3，未检测：r2、r3"],
  [["cant-tell", "not-assessed"], "否决项已查 0/2，未检测：r2"],
  [["cant-tell", "pass"], "否决项已查 1/2"],
])("of %j is %j", (outcomes, expected) => {
  expect(note(outcomes)).toBe(expected);
});
