/** The findings of a rule on a site: every instance, also under the threshold, sorted and each once. */

import type { Collection, Item, Subject } from "../model/collection.ts";
import { excerptOf } from "../model/evidence.ts";
import type { Finding } from "../model/judgement.ts";
import type { Text } from "../model/text.ts";
import type { Rule } from "../rules/rule.ts";
import { type ColumnNames, columnsOfSubject } from "./column-names.ts";
import { fillText, placeholder, type Values } from "./fill-text.ts";
import { findingIdOf } from "./finding-id.ts";
import { type Judgement, valuesOf } from "./machine-judgement.ts";

/** Most findings kept of one rule on one site; the count stays exact. */
const findingLimit = 5000;

export interface FindingContext {
  readonly rule: Rule;
  readonly siteUrl: string;
  readonly collection: Collection | undefined;
  readonly columnNames: ColumnNames;
  readonly isWaived: (finding: Pick<Finding, "id" | "url">) => boolean;
}

export function findingsOf(judgement: Judgement, context: FindingContext): Finding[] {
  const items = judgement.decision?.against ?? [];
  if (items.length > 0) return sortedOnce(items.map((item) => ofItem(item, judgement, context)));
  if (judgement.outcome !== "fail" || context.collection === undefined) return [];
  return [ofSubject(context.collection.subject, judgement, context)];
}

function ofItem(item: Item, judgement: Judgement, context: FindingContext): Finding {
  const { rule, collection } = context;
  const title = item.title ?? item.url;
  const text = rule.says.finding ?? { zh: `${rule.title.zh}：${title}`, en: `${rule.title.en}: ${title}` };
  const values = { ...valuesOf(rule, judgement.decision, collection), url: item.url, ...item.fields };
  return {
    ...finding(item, item.title, fillText(text, values), item.confidence, context),
    ...(rule.fact === "columns" && { column: String(item.fields.name) }),
    missing: missingOf(rule, values),
  };
}

/** Nothing is said to be missing by a name that is not known. */
function missingOf({ says: { lacks } }: Rule, values: Values): Text | null {
  if (lacks === undefined) return null;
  const named = [...lacks.zh.matchAll(placeholder)].map(([, name = ""]) => values[name] ?? null);
  return named.includes(null) ? null : fillText(lacks, values);
}

function ofSubject(subject: Subject, judgement: Judgement, context: FindingContext): Finding {
  return finding(subject, null, judgement.reason, "certain", context);
}

function finding(
  subject: Subject,
  title: string | null,
  message: Text,
  confidence: Finding["confidence"],
  { rule, siteUrl, columnNames, isWaived }: FindingContext,
): Finding {
  const id = findingIdOf(rule.id, siteUrl, subject.url, title);
  return {
    id,
    url: subject.url,
    message: { zh: excerptOf(message.zh, 400), en: excerptOf(message.en, 400) },
    seenAt: subject.seenAt,
    confidence,
    evidence: subject.evidence,
    referrers: [...subject.referrers],
    column: columnsOfSubject(subject, columnNames),
    missing: null,
    waived: isWaived({ id, url: subject.url }),
  };
}

function sortedOnce(findings: readonly Finding[]): Finding[] {
  const byId = new Map(findings.map((one) => [one.id, one]));
  return [...byId.values()].sort(compare).slice(0, findingLimit);
}

const compare = (a: Finding, b: Finding): number =>
  a.url === b.url ? (a.id < b.id ? -1 : 1) : a.url < b.url ? -1 : 1;
