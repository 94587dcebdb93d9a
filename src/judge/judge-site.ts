/** Judges one site by all rule sets: pure, the same evidence gives the same verdict. */
import type { RuleOutcome, SiteVerdict } from "../model/judgement.ts";
import { type Verdict, worstVerdict } from "../model/outcome.ts";
import type { Site } from "../model/site.ts";
import { type Attestations, attestationBegins, noAttestations } from "../rules/attestations.ts";
import type { Rule, RuleSet } from "../rules/rule.ts";
import type { Waiver } from "../rules/waivers.ts";
import { namesSite } from "./attested.ts";
import type { SiteEvidence } from "./evidence.ts";
import { judgeRule } from "./judge-rule.ts";
import { measuredOf } from "./measured.ts";
import { personNeeded } from "./needs.ts";
import { capDeductions, type JudgedRule, scoreOf } from "./score.ts";
import { rulesForSite } from "./site-overrides.ts";

export interface JudgeOptions {
  /** RFC 3339 with +08:00: the moment everything is judged at. */
  readonly asOf: string;
  /** Rules whose `not-assessed` makes the site inconclusive, or all vetoes. */
  readonly require?: readonly string[] | "all";
  readonly attestations?: Attestations;
  readonly waivers?: readonly Waiver[];
}

export function judgeSite(
  evidence: SiteEvidence,
  ruleSets: readonly RuleSet[],
  options: JudgeOptions,
): SiteVerdict {
  const sets = judgeSets(evidence, ruleSets, options);
  const outcomes = onceEach(sets.flatMap((set) => set.judged.map((one) => one.outcome)));
  const vetoes = vetoesOf(outcomes, "fail");
  const scores = sets.map((set) => scoreOfPortal(evidence, set.judged, vetoes));
  const inconclusiveBecause = outcomes.filter((one) => isUndecided(one, options.require)).map(becauseOf);
  const verdicts = sets.map((set, i) => verdictOf(set, scores[i] ?? null, options.require));
  return {
    verdict: worstVerdict(verdicts),
    score: scores[0] ?? null,
    bonus: bonusOf(evidence.site, options),
    vetoes,
    notAssessed: vetoesOf(outcomes, "not-assessed"),
    inconclusiveBecause,
    coverage: coverageOf(evidence),
    measured: measuredOf(evidence, outcomes, options.asOf),
    outcomes,
  };
}

interface JudgedSet {
  readonly ruleSet: RuleSet;
  readonly judged: readonly JudgedRule[];
}

/** An inherited rule with the same parameters is judged once, for the first set that has it. */
function judgeSets(
  evidence: SiteEvidence,
  ruleSets: readonly RuleSet[],
  options: JudgeOptions,
): readonly JudgedSet[] {
  const known = new Map<string, RuleOutcome>();
  return ruleSets.map((ruleSet) => ({
    ruleSet,
    judged: capDeductions(
      rulesForSite(ruleSet, evidence.site).map((rule) => ({ rule, outcome: judgeOnce(rule, ruleSet) })),
    ),
  }));

  function judgeOnce(rule: Rule, ruleSet: RuleSet): RuleOutcome {
    const before = known.get(rule.digest);
    if (before !== undefined) return before;
    const outcome = judgeRule(rule, evidence, {
      ruleSet: ruleSet.id,
      asOf: options.asOf,
      attestations: options.attestations ?? noAttestations,
      waivers: options.waivers ?? [],
    });
    known.set(rule.digest, outcome);
    return outcome;
  }
}

/** An outcome that two sets share stands once, as the first set has it. */
function onceEach(outcomes: readonly RuleOutcome[]): RuleOutcome[] {
  const seen = new Map<string, RuleOutcome>();
  for (const one of outcomes) {
    const key = `${one.ruleSet}\n${one.rule}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

function verdictOf(set: JudgedSet, score: number | null, require: JudgeOptions["require"]): Verdict {
  const outcomes = set.judged.map((one) => one.outcome);
  if (vetoesOf(outcomes, "fail").length > 0) return "unqualified";
  if (score !== null && score < set.ruleSet.passLine) return "unqualified";
  return outcomes.some((one) => isUndecided(one, require)) ? "inconclusive" : "qualified";
}

function isUndecided(one: RuleOutcome, require: JudgeOptions["require"] = []): boolean {
  if (one.severity === "veto" && one.outcome === "cant-tell") return true;
  if (one.outcome !== "not-assessed" && one.outcome !== "cant-tell") return false;
  return require === "all" ? one.severity === "veto" : require.includes(one.rule);
}

const becauseOf = (one: RuleOutcome): SiteVerdict["inconclusiveBecause"][number] => ({
  rule: one.rule,
  why: one.why ?? "insufficient-data",
  needs: one.needs ?? personNeeded,
});

function vetoesOf(outcomes: readonly RuleOutcome[], outcome: RuleOutcome["outcome"]): string[] {
  const vetoes = outcomes.filter((one) => one.severity === "veto" && one.outcome === outcome);
  return [...new Set(vetoes.map((one) => one.rule))];
}

/** Departments have none, nor has a vetoed portal (19号: nothing else is scored), nor one whose homepage was not read. */
function scoreOfPortal(
  { site, homeIsRead }: SiteEvidence,
  judged: readonly JudgedRule[],
  vetoes: readonly string[],
): number | null {
  if (site.kind !== "portal" || vetoes.length > 0 || !homeIsRead) return null;
  return scoreOf(judged);
}

/** 加分 is entered by a person and shown apart. */
function bonusOf(site: Site, { attestations, asOf }: JudgeOptions): number | null {
  const given = (attestations?.bonus ?? []).filter(
    (one) => namesSite(one.site, site) && attestationBegins(one) <= asOf.slice(0, 10),
  );
  return given.length === 0 ? null : given.reduce((sum, one) => sum + one.points, 0);
}

const coverageOf = ({ coverage }: SiteEvidence): SiteVerdict["coverage"] => ({
  pagesSeen: coverage.seen,
  pagesKnown: coverage.known,
  blocked: coverage.blocked,
  failed: coverage.failed,
  budgetCut: coverage.budgetCut,
});
