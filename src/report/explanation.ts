/** An outcome explained: what was measured against what, which step decided, by what evidence, and what mends it. */
import { reasonWords as reachedWords } from "../judge/field-words.ts";
import type { CollectionName } from "../model/fact-catalogue.ts";
import type { Finding, RuleOutcome } from "../model/judgement.ts";
import type { LeftOut } from "../model/omission.ts";
import type { Hop } from "../model/page.ts";
import type { Reason } from "../model/reason.ts";
import type { Run } from "../model/run.ts";
import type { Site } from "../model/site.ts";
import type { Language, Text } from "../model/text.ts";
import { alignRows } from "./columns.ts";
import { factWords } from "./fact-words.ts";
import { figuresText } from "./figure-words.ts";
import { omissionWords } from "./omission-words.ts";
import { printable } from "./printable.ts";
import type { Reading } from "./report.ts";
import { confidenceWords, outcomeWords, reasonWords, severityWords } from "./texts.ts";

export interface Explained {
  readonly run: Run;
  readonly asOf: string;
  readonly site: Site;
  readonly outcome: RuleOutcome;
  /** Addresses of the site that nobody asked for; none where a single finding is shown. */
  readonly leftOut?: LeftOut;
  /** The findings to show: one that was asked for, or all of the outcome. */
  readonly findings: readonly Finding[];
  /** What was asked and answered on the way to the address of a finding, by that address. */
  readonly trails?: Readonly<Record<string, Trail>>;
  /** From the rule file, where it is at hand. */
  readonly rule: {
    readonly title: Text;
    readonly why?: Text | undefined;
    readonly remedy?: Text | undefined;
    /** The collection it asks; undefined for a rule that a person alone decides. */
    readonly fact?: CollectionName | undefined;
    /** What it asks of the collection. */
    readonly asks?: Text | null;
  } | null;
}

export interface Trail {
  readonly reason: Reason;
  readonly hops: readonly Hop[];
}

export function explanationText(explained: Explained, reading: Reading): string {
  const { language } = reading;
  const { site, outcome, rule, findings, run, trails = {} } = explained;
  const rows: (readonly [Text, string | null | undefined])[] = [
    [{ en: "site", zh: "网站" }, [site.name, site.url].filter((part) => part !== null).join("  ")],
    [
      { en: "rule", zh: "规则" },
      [rule?.title[language], outcome.rule, outcome.ruleSet].filter(Boolean).join("  "),
    ],
    [{ en: "clause", zh: "依据" }, outcome.clause],
    [{ en: "severity", zh: "类别" }, severityWords[outcome.severity][language]],
    [{ en: "outcome", zh: "结论" }, outcomeWords[outcome.outcome][language]],
    [{ en: "because", zh: "理由" }, outcome.reason[language]],
    [{ en: "open", zh: "待定原因" }, outcome.why === null ? null : reasonWords[outcome.why][language]],
    [{ en: "needs", zh: "尚需" }, outcome.needs?.[language]],
    [{ en: "decided by", zh: "判定者" }, deciders[outcome.by][language]],
    [{ en: "not seen", zh: "未查范围" }, omissionWords(explained.leftOut ?? {}, language)],
    [
      { en: "facts", zh: "依据的事实" },
      rule?.fact === undefined ? null : `${factWords[rule.fact][language]}  ${rule.fact}`,
    ],
    [{ en: "condition", zh: "判定条件" }, rule?.asks?.[language]],
    [{ en: "measured", zh: "测得" }, figuresText(outcome.measured, language)],
    [{ en: "threshold", zh: "阈值" }, figuresText(outcome.threshold, language)],
    [{ en: "deduction", zh: "扣分" }, outcome.deduction === 0 ? null : String(outcome.deduction)],
    [{ en: "why it matters", zh: "说明" }, rule?.why?.[language]],
    [{ en: "remedy", zh: "整改建议" }, rule?.remedy?.[language]],
    [{ en: "run", zh: "检查批次" }, `${run.id}  ${explained.asOf.slice(0, 10)}`],
  ];
  return [
    linesOf(rows, reading),
    ...findings.map((finding) => findingText(finding, trails[finding.url], reading)),
  ].join("\n");
}

function findingText(finding: Finding, trail: Trail | undefined, reading: Reading): string {
  const { language } = reading;
  const { evidence, referrers } = finding;
  const rows: (readonly [Text, string | null | undefined])[] = [
    [{ en: "finding", zh: "问题" }, finding.id],
    [{ en: "what", zh: "描述" }, finding.message[language]],
    [{ en: "address", zh: "网址" }, finding.url],
    [{ en: "seen at", zh: "发现时间" }, finding.seenAt],
    ...trailRows(trail, language),
    [{ en: "confidence", zh: "把握" }, confidenceWords[finding.confidence][language]],
    [{ en: "waived", zh: "豁免" }, finding.waived ? { en: "yes", zh: "是" }[language] : null],
    [{ en: "excerpt", zh: "摘录" }, evidence.excerpt],
    [{ en: "place", zh: "位置" }, evidence.place],
    [{ en: "stored body", zh: "存档正文" }, evidence.bodySha256],
    ...referrers.map((page) => [{ en: "named on", zh: "来源页面" }, page] as const),
  ];
  return linesOf(rows, reading);
}

/** Every step of the redirects with what was answered; one step where there were none. */
const trailRows = (trail: Trail | undefined, language: Language): (readonly [Text, string])[] =>
  trail === undefined
    ? []
    : [
        [{ en: "answer", zh: "访问结果" }, reachedWords[trail.reason][language]] as const,
        ...trail.hops.map(
          ({ url, status, location }) =>
            [
              { en: "asked", zh: "请求" },
              `${url}  ${status ?? "–"}${location === null ? "" : ` → ${location}`}`,
            ] as const,
        ),
      ];

function linesOf(
  rows: readonly (readonly [Text, string | null | undefined])[],
  { language, width }: Reading,
): string {
  const filled = rows.flatMap(([name, value]) =>
    value === null || value === undefined || value === "" ? [] : [[name[language], printable(value)]],
  );
  return `${alignRows(filled, { width }).join("\n")}\n`;
}

const deciders: Readonly<Record<RuleOutcome["by"], Text>> = {
  machine: { en: "machine", zh: "机器" },
  attestation: { en: "a person (attestation)", zh: "人工核验" },
  waiver: { en: "a waiver", zh: "豁免" },
  nobody: { en: "nobody yet", zh: "尚未判定" },
};
