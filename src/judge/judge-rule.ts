/** One rule on one site: the machine's word, then persons, waivers and points. */
import type { CheckContext } from "../checks/check.ts";
import type { Collection, Item } from "../model/collection.ts";
import type { RuleOutcome } from "../model/judgement.ts";
import { outcomes } from "../model/outcome.ts";
import type { Attestations } from "../rules/attestations.ts";
import type { Rule } from "../rules/rule.ts";
import { covers, isWhole, type Waiver, waiverHolds } from "../rules/waivers.ts";
import { whyNotApplicable } from "./applies.ts";
import { attestationFor, namesSite, withPerson } from "./attested.ts";
import { deductionOf } from "./deduction.ts";
import type { SiteEvidence } from "./evidence.ts";
import { findingIdOf } from "./finding-id.ts";
import { findingsOf } from "./findings.ts";
import type { Judgement } from "./machine-judgement.ts";
import { collectionFor, judgeWithRecheck } from "./second-look.ts";

export interface RuleContext {
  readonly ruleSet: string;
  readonly asOf: string;
  readonly attestations: Attestations;
  readonly waivers: readonly Waiver[];
}

export function judgeRule(rule: Rule, evidence: SiteEvidence, context: RuleContext): RuleOutcome {
  const exempt = whyNotApplicable(rule, evidence.site, context.asOf);
  if (exempt !== null)
    return outcomeOf(rule, context, { ...untold, outcome: "not-applicable", by: "machine", reason: exempt });
  const collection = collectionFor(rule, evidence);
  const waivers = context.waivers.filter(
    (one) => one.rule === rule.id && namesSite(one.site, evidence.site) && waiverHolds(one, context.asOf),
  );
  const attestation = attestationFor(rule, evidence.site, context.attestations.attestations, context.asOf);
  const judge = (read: Collection | undefined): Judgement =>
    withPerson(rule, judgeSafely(rule, evidence, read, context.asOf), attestation);
  const judged = judge(collection);
  const waiverOf = ({ url, title }: Covered): Waiver | undefined => {
    const id = findingIdOf(rule.id, evidence.site.url, url, title);
    return waivers.find((one) => covers(one, { id, url }));
  };
  const isWaived = (item: Covered): boolean => waiverOf(item) !== undefined;
  const accepted = withWaivers(judged, collection, waivers, waiverOf, judge);
  return {
    ...outcomeOf(rule, context, accepted),
    deduction: accepted.outcome === "fail" ? pointsOf(rule, evidence, judged, context, isWaived) : 0,
    findings: findingsOf(judged, {
      ...{ rule, siteUrl: evidence.site.url, collection },
      isWaived: (finding) => waivers.some((one) => covers(one, finding)),
      columnNames: evidence.columnNames,
    }),
  };
}

const untold: Judgement = {
  outcome: "cant-tell",
  by: "nobody",
  why: null,
  reason: { zh: "", en: "" },
  needs: null,
  decision: null,
};

/** Our own mistake in a check makes this one outcome unknown, with the message; the rest goes on. */
function judgeSafely(
  rule: Rule,
  evidence: SiteEvidence,
  collection: Collection | undefined,
  asOf: string,
): Judgement {
  try {
    return judgeWithRecheck(rule, evidence, collection, asOf);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = { zh: `检查程序出错：${message}`, en: `the check crashed: ${message}` };
    const needs = { zh: "请报告此程序错误", en: "please report this error of the program" };
    return { ...untold, why: "insufficient-data", reason, needs };
  }
}

/** What a waiver may name: an instance, by its address and, where one page holds several, its title. */
type Covered = Pick<Item, "url" | "title">;

/**
 * A waiver that names neither address nor finding covers the whole rule. One that does takes the findings it covers out
 * of the count; where the rule then passes, it is waived.
 */
function withWaivers(
  judged: Judgement,
  collection: Collection | undefined,
  waivers: readonly Waiver[],
  waiverOf: (item: Covered) => Waiver | undefined,
  judge: (collection: Collection) => Judgement,
): Judgement {
  if (waivers.length === 0 || (judged.outcome !== "fail" && judged.outcome !== "cant-tell")) return judged;
  const whole = waivers.find(isWhole);
  if (whole !== undefined) return waived(judged, whole);
  if (collection === undefined) return judged;
  if ((judged.decision?.against ?? []).length === 0)
    return waived(judged, waiverOf({ url: collection.subject.url, title: null }));
  const [first] = collection.items.flatMap((item) => waiverOf(item) ?? []);
  const rest = judge({
    ...collection,
    items: collection.items.filter((item) => waiverOf(item) === undefined),
  });
  if (outcomes.indexOf(rest.outcome) >= outcomes.indexOf(judged.outcome)) return judged;
  return rest.outcome === "cant-tell" ? rest : waived(judged, first);
}

function waived(judged: Judgement, waiver: Waiver | undefined): Judgement {
  if (waiver === undefined) return judged;
  const { expires, approver, reason: why } = waiver;
  const reason = {
    zh: `已豁免至${expires}（${approver}）：${why}`,
    en: `waived until ${expires} (${approver}): ${why}`,
  };
  return { ...judged, outcome: "waived", by: "waiver", why: null, needs: null, reason };
}

function pointsOf(
  rule: Rule,
  evidence: SiteEvidence,
  judged: Judgement,
  context: RuleContext,
  isWaived: (item: Covered) => boolean,
): number {
  // Departments are judged by vetoes alone.
  if (rule.severity !== "deduct" || rule.points === undefined || evidence.site.kind !== "portal") return 0;
  const once = new Map<string, Item>();
  for (const item of judged.decision?.against ?? [])
    if (item.confidence !== "suspect" && !isWaived(item))
      once.set(findingIdOf(rule.id, evidence.site.url, item.url, item.title), item);
  const checkContext: CheckContext = { asOf: context.asOf, countsLikely: true, isOpen: false };
  return deductionOf(rule.points, [...once.values()], checkContext);
}

function outcomeOf(rule: Rule, context: RuleContext, judgement: Judgement): RuleOutcome {
  return {
    ruleSet: context.ruleSet,
    rule: rule.id,
    clause: rule.clause,
    severity: rule.severity,
    outcome: judgement.outcome,
    reason: judgement.reason,
    why: judgement.why,
    needs: judgement.needs,
    by: judgement.by,
    deduction: 0,
    measured: { ...judgement.decision?.measured },
    threshold: { ...judgement.decision?.threshold },
    findings: [],
  };
}
