/** How much of a regulation a rule set answers: clause by clause, by what, and why not where nothing does. */
import type { Text } from "../model/text.ts";
import type { RuleSet } from "./rule.ts";

export const clauseChecks = ["auto", "assisted", "manual", "not-a-site-requirement"] as const;

/** One entry of the clause inventory. */
export interface Clause {
  /** `HB2018-15`. */
  readonly id: string;
  readonly check: (typeof clauseChecks)[number];
  /** Ids that rules name in `binds` to answer the clause; the clause's own id does too. */
  readonly duties: readonly string[];
  /** Why no site can be asked for it; null where one can. */
  readonly why: Text | null;
  /** What it asks, in our own words. */
  readonly asks: Text;
}

export interface ClauseCoverage {
  readonly id: string;
  readonly check: Clause["check"];
  readonly asks: Text;
  /** Ids of the rules that answer it. */
  readonly boundTo: readonly string[];
  readonly why: Text | null;
}

export interface RuleSetCoverage {
  readonly id: string;
  readonly counts: {
    readonly auto: number;
    readonly assisted: number;
    readonly manual: number;
    readonly notASiteRequirement: number;
    /** Neither a rule nor a reason: the rule set is not finished. */
    readonly unbound: number;
  };
  readonly clauses: readonly ClauseCoverage[];
}

export function coverageOf(ruleSet: RuleSet, clauses: readonly Clause[]): RuleSetCoverage {
  const covered = clauses.map((clause) => coverageOfClause(clause, ruleSet));
  const count = (check: Clause["check"]): number => covered.filter((one) => one.check === check).length;
  return {
    id: ruleSet.id,
    counts: {
      auto: count("auto"),
      assisted: count("assisted"),
      manual: count("manual"),
      notASiteRequirement: count("not-a-site-requirement"),
      unbound: covered.filter(isUnbound).length,
    },
    clauses: covered,
  };
}

export const isUnbound = ({ boundTo, why }: ClauseCoverage): boolean => boundTo.length === 0 && why === null;

function coverageOfClause(clause: Clause, ruleSet: RuleSet): ClauseCoverage {
  const { id, check, duties, why, asks } = clause;
  const asked = new Set([id, ...duties]);
  const rules = ruleSet.rules.filter(
    (rule) => asked.has(rule.id) || rule.binds.some((one) => asked.has(one)),
  );
  return { id, check, asks, boundTo: rules.map((rule) => rule.id), why };
}
