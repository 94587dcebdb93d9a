/** What the machine alone says of a rule on a site, before persons, waivers and points. */
import type { CheckContext, Decision } from "../checks/check.ts";
import { askSite } from "../checks/site-condition.ts";
import type { Collection } from "../model/collection.ts";
import { excerptOf } from "../model/evidence.ts";
import { inPercent } from "../model/in-percent.ts";
import type { RuleOutcome } from "../model/judgement.ts";
import type { InconclusiveReason, Outcome } from "../model/outcome.ts";
import type { Text } from "../model/text.ts";
import { windowWords } from "../model/window.ts";
import type { Rule } from "../rules/rule.ts";
import type { SiteEvidence } from "./evidence.ts";
import { fillText, type Values } from "./fill-text.ts";
import { needsOf, needsToTell, personNeeded } from "./needs.ts";
import { secondLookAt } from "./recheck.ts";
import { unreadGap } from "./scene.ts";

export interface Judgement {
  readonly outcome: Outcome;
  /** Who decided. */
  readonly by: RuleOutcome["by"];
  /** Set with `cant-tell`. */
  readonly why: InconclusiveReason | null;
  readonly reason: Text;
  /** Set with `cant-tell` and `not-assessed`. */
  readonly needs: Text | null;
  /** What the checks decided; null where they were not asked. */
  readonly decision: Decision | null;
}

export function judgeByMachine(
  rule: Rule,
  evidence: SiteEvidence,
  collection: Collection | undefined,
  asOf: string,
): Judgement {
  if (rule.condition === null || collection === undefined || collection.state === "not-given")
    return notAssessed(rule);
  const context = contextOf(rule, evidence, collection, asOf);
  if (collection.state === "unread") return unread(rule, collection);
  // "There is none" is only known of a site that was read.
  if (collection.state === "none")
    return context.isOpen ? unread(rule, collection) : missing(rule, collection);
  const judged = judgeRead(rule, rule.condition, collection, context);
  return evidence.homeIsRead ? judged : withHomeUnread(rule, judged, collection, evidence);
}

/** What only the homepage could have told is open because it was not read, whatever else may leave it open. */
function withHomeUnread(
  rule: Rule,
  judged: Judgement,
  { gaps, subject }: Collection,
  { homeGap }: SiteEvidence,
): Judgement {
  if (rule.source !== "crawl" || judged.why !== "insufficient-data" || gaps.length > 0) return judged;
  const { why, needs } = homeGap ?? unreadGap(subject.url, { zh: "首页", en: "the homepage" });
  return { ...judged, reason: why, needs };
}

function judgeRead(
  rule: Rule,
  condition: NonNullable<Rule["condition"]>,
  collection: Collection,
  context: CheckContext,
): Judgement {
  if (rule.provided !== undefined) {
    const provided = askSite(rule.provided, collection, context);
    if (provided.answer !== "yes")
      return { ...cantTell(rule, provided.says, "insufficient-data", collection), decision: provided };
  }
  const decision = askSite(condition, collection, context);
  if (decision.isVacuous && decision.answer !== "no")
    return context.isOpen ? unread(rule, collection) : missing(rule, collection);
  return decided(rule, decision, collection, context.isOpen);
}

function decided(rule: Rule, decision: Decision, collection: Collection, isOpen: boolean): Judgement {
  const values = valuesOf(rule, decision, collection);
  const saying = (key: "pass" | "fail"): Text => fillText(rule.says[key] ?? decision.says, values);
  if (decision.answer === "yes") {
    const reason = rule.says.pass === undefined ? withSighting(decision, saying("pass")) : saying("pass");
    return { outcome: "pass", by: "machine", why: null, reason, needs: null, decision };
  }
  if (decision.answer === "no") {
    const reason =
      rule.says.fail === undefined ? (onlyFault(rule, decision, values) ?? saying("fail")) : saying("fail");
    return { outcome: "fail", by: "machine", why: null, reason, needs: null, decision };
  }
  const reason = withGap(fillText(rule.says["cant-tell"] ?? decision.says, values), collection);
  const again = rule.recheck?.of === "unconfirmed" ? secondLookAt(collection, rule.recheck) : null;
  // A field that the site list leaves out was not given, rather than looked for and not seen.
  if (rule.source === "list" && !decision.awaitsPerson)
    return { ...notAssessed(rule), reason: notListedUnless(rule, collection) ?? reason, decision };
  const why = decision.awaitsPerson ? "awaits-person" : "insufficient-data";
  const told = cantTell(rule, reason, why, collection, isOpen ? needsOf(rule) : needsToTell(rule));
  return { ...told, needs: again !== null && why === "insufficient-data" ? again : told.needs, decision };
}

const notListed: Text = { zh: "网站名单未提供", en: "the site list does not say" };

const notListedUnless = (rule: Rule, { gaps }: Collection): Text | null =>
  rule.says["cant-tell"] === undefined && gaps.length === 0 ? notListed : null;

/** Long enough for a name and an address. */
const sightingLimit = 100;

/** What was to be there is shown by the first place where it is. */
function withSighting({ inFavour: [first] }: Decision, said: Text): Text {
  const seen = excerptOf(first?.evidence.excerpt ?? "", sightingLimit);
  return seen === "" ? said : { zh: `${said.zh}：${seen}`, en: `${said.en}: ${seen}` };
}

/** Where one thing alone is wrong, what is wrong with it says more than a count of one. */
function onlyFault(rule: Rule, { against, measured }: Decision, values: Values): Text | null {
  const [only, second] = against;
  if (only === undefined || second !== undefined || rule.says.finding === undefined || measured.count !== 1)
    return null;
  return fillText(rule.says.finding, { ...values, url: only.url, ...only.fields });
}

/** What was not seen is the reason; what was counted stands beside it. */
function withGap(counted: Text, { gaps: [gap] }: Collection): Text {
  if (gap === undefined) return counted;
  return { zh: `${gap.why.zh}；${counted.zh}`, en: `${gap.why.en}; ${counted.en}` };
}

/** Figures and parameters that a rule's texts may name. */
export const valuesOf = (
  rule: Rule,
  decision: Decision | null,
  collection: Collection | undefined,
): Values => ({
  ...parametersOf(rule),
  ...collection?.figures,
  ...decision?.measured,
});

/** As a person says them: a window of `14d` is 14天, a share of 0.05 is 5%. */
const parametersOf = ({ values, params }: Rule): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const type = params[name]?.type;
      if (type === "window") return [name, windowWords(String(value))];
      return [name, type === "share" ? inPercent(Number(value)) : value];
    }),
  );

function contextOf(rule: Rule, evidence: SiteEvidence, collection: Collection, asOf: string): CheckContext {
  return {
    asOf,
    countsLikely: rule.severity !== "veto",
    isOpen: collection.reach === "site" && tooLittleRead(rule, evidence),
  };
}

/** Contract: above a share of blocked and failed pages, or without the homepage, nothing counted can pass. */
export function tooLittleRead(rule: Rule, { coverage, homeIsRead }: SiteEvidence): boolean {
  const lost = coverage.blocked + coverage.failed;
  return !homeIsRead || lost > rule["max-unread"] * coverage.known;
}

const notAssessed = (rule: Rule): Judgement => ({
  outcome: "not-assessed",
  by: "nobody",
  why: null,
  reason: { zh: "未检测", en: "not assessed" },
  needs: needsOf(rule),
  decision: null,
});

function unread(rule: Rule, collection: Collection): Judgement {
  const [gap] = collection.gaps;
  const reason = gap?.why ?? { zh: "网站读取不足", en: "too little of the site was read" };
  return cantTell(rule, reason, "insufficient-data", collection, needsOf(rule));
}

function cantTell(
  rule: Rule,
  reason: Text,
  why: InconclusiveReason,
  collection: Collection,
  needed = needsToTell(rule),
): Judgement {
  const needs = why === "awaits-person" ? personNeeded : (collection.gaps[0]?.needs ?? needed);
  return { outcome: "cant-tell", by: "nobody", why, reason, needs, decision: null };
}

/**
 * The site has no such thing: the rule says what that means. What may stand where nobody looked is neither held against
 * the site nor taken for settled.
 */
function missing(rule: Rule, collection: Collection): Judgement {
  const [gap] = collection.gaps;
  if (gap !== undefined && rule["on-missing"] === "fail") return unread(rule, collection);
  if (gap !== undefined && collection.state === "none" && rule["on-missing"] === "not-applicable")
    return { ...notAssessed(rule), reason: gap.why, needs: gap.needs };
  const reason = rule.says.missing ??
    gap?.why ?? { zh: "网站没有此项内容", en: "the site has no such thing" };
  const outcome = rule["on-missing"];
  if (outcome === "cant-tell") return cantTell(rule, reason, "insufficient-data", collection);
  return { outcome, by: "machine", why: null, reason, needs: null, decision: null };
}
