/** 100 points less what the deduct rules take off, no indicator losing more than it has. */
import type { RuleOutcome } from "../model/judgement.ts";
import type { Rule } from "../rules/rule.ts";
import { rounded } from "./deduction.ts";

export interface JudgedRule {
  readonly rule: Rule;
  readonly outcome: RuleOutcome;
}

/** The same outcomes, their deductions cut where rules of one indicator together exceed its cap. */
export function capDeductions(judged: readonly JudgedRule[]): JudgedRule[] {
  const left = new Map<string, number>();
  return judged.map(({ rule, outcome }) => {
    if (rule.points === undefined) return { rule, outcome };
    const indicator = rule.points.indicator ?? rule.id;
    const available = left.get(indicator) ?? rule.points.cap;
    const deduction = rounded(Math.min(outcome.deduction, available));
    left.set(indicator, available - deduction);
    return { rule, outcome: { ...outcome, deduction } };
  });
}

export const scoreOf = (judged: readonly JudgedRule[]): number =>
  rounded(Math.max(0, 100 - judged.reduce((sum, one) => sum + one.outcome.deduction, 0)));
