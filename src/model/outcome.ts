/** The one scale on which everything is judged. Combining outcomes is taking the worse. */

/** Outcomes of a rule on a site, from best to worst (contract, "Words"). */
export const outcomes = ["not-applicable", "pass", "waived", "not-assessed", "cant-tell", "fail"] as const;
export type Outcome = (typeof outcomes)[number];

/** `veto` 单项否决, `deduct` 扣分, `advisory` 建议. */
export const severities = ["veto", "deduct", "advisory"] as const;
export type Severity = (typeof severities)[number];

/** A `suspect` finding is shown and never counts; a veto by machine needs `certain`. */
export const confidences = ["certain", "likely", "suspect"] as const;
export type Confidence = (typeof confidences)[number];

/** 合格 / 待核实 / 不合格, from best to worst. */
export const verdicts = ["qualified", "inconclusive", "unqualified"] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a veto could not be told: a person has to confirm it, or data is missing. */
export const inconclusiveReasons = ["awaits-person", "insufficient-data"] as const;
export type InconclusiveReason = (typeof inconclusiveReasons)[number];

export const worstOutcome = (given: Iterable<Outcome>): Outcome => worst(outcomes, given);
export const worstVerdict = (given: Iterable<Verdict>): Verdict => worst(verdicts, given);

/** The last on the scale among those given; the first of the scale when none is given. */
function worst<T>(scale: readonly [T, ...T[]], given: Iterable<T>): T {
  let at = 0;
  for (const one of given) at = Math.max(at, scale.indexOf(one));
  return scale[at] ?? scale[0];
}
