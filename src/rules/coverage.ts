/** How much of a regulation a rule set answers: clause by clause, by what, and why not where nothing does. */
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
  readonly why: string | null;
}

export interface ClauseCoverage {
  readonly id: string;
  readonly check: Clause["check"];
  /** Ids of the rules that answer it. */
  readonly boundTo: readonly string[];
  readonly why: string | null;
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
      unbound: covered.filter((one) => one.boundTo.length === 0 && one.why === null).length,
    },
    clauses: covered,
  };
}

function coverageOfClause({ id, check, duties, why }: Clause, ruleSet: RuleSet): ClauseCoverage {
  const asked = new Set([id, ...duties]);
  const rules = ruleSet.rules.filter(
    (rule) => asked.has(rule.id) || rule.binds.some((one) => asked.has(one)),
  );
  return { id, check, boundTo: rules.map((rule) => rule.id), why };
}
