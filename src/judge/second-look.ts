/** The machine's word on a rule that wants more than one look: what this run saw, held against what earlier runs saw. */
import type { Collection } from "../model/collection.ts";
import type { Rule } from "../rules/rule.ts";
import type { Recheck } from "../rules/rule-schema.ts";
import type { EarlierEvidence, SiteEvidence } from "./evidence.ts";
import { type Judgement, judgeByMachine } from "./machine-judgement.ts";
import {
  type EarlierLook,
  isConfirmed,
  lookAgain,
  seenTooSeldom,
  subjectKey,
  withDeadLinks,
  withUnproven,
} from "./recheck.ts";

export function judgeWithRecheck(
  rule: Rule,
  evidence: SiteEvidence,
  collection: Collection | undefined,
  asOf: string,
): Judgement {
  const { recheck } = rule;
  if (recheck === undefined || collection === undefined)
    return judgeByMachine(rule, evidence, collection, asOf);
  if (recheck.of === "unconfirmed")
    return judgeByMachine(rule, evidence, withDeadLinks(collection, recheck), asOf);
  const judged = judgeByMachine(rule, evidence, collection, asOf);
  const looks = evidence.earlier.map((earlier) => lookOf(rule, earlier));
  return held(rule, evidence, collection, asOf, judged, looks, recheck);
}

/** The items a rule asks of a site. */
export const collectionFor = (rule: Rule, evidence: SiteEvidence): Collection | undefined =>
  rule.page === undefined ? evidence.collections.get(rule.fact) : evidence.pageChecks.get(rule.digest);

/** Only what was seen often enough counts; without an item to accuse, the outcome itself must have been seen. */
function held(
  rule: Rule,
  evidence: SiteEvidence,
  collection: Collection,
  asOf: string,
  judged: Judgement,
  looks: readonly EarlierLook[],
  recheck: Recheck,
): Judgement {
  const accused = judged.decision?.against ?? [];
  const unproven = accused.filter((item) => !isConfirmed(item, looks, recheck)).map(subjectKey);
  if (unproven.length > 0)
    return judgeByMachine(rule, evidence, withUnproven(collection, new Set(unproven), recheck), asOf);
  if (judged.outcome !== "fail" || accused.length > 0) return judged;
  if (isConfirmed(collection.subject, looks, recheck)) return judged;
  return {
    ...judged,
    outcome: "cant-tell",
    by: "nobody",
    why: "insufficient-data",
    reason: seenTooSeldom(recheck),
    needs: lookAgain(collection.subject.seenAt, recheck),
  };
}

function lookOf(rule: Rule, { evidence, asOf }: EarlierEvidence): EarlierLook {
  const collection = collectionFor(rule, evidence);
  const { outcome, decision } = judgeByMachine(rule, evidence, collection, asOf);
  const items = decision?.against ?? [];
  const accused =
    items.length === 0 && outcome === "fail" && collection !== undefined ? [collection.subject] : items;
  return {
    accused: new Map(accused.map((one) => [subjectKey(one), one.seenAt])),
    isDecided: outcome === "fail" || outcome === "pass",
  };
}
