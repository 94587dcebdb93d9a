/** A comparison as a supervisor reads it: what moved at each site, then the sums. */
import type { Rectification } from "../model/rectification.ts";
import type { Language, Text } from "../model/text.ts";
import { alignRows, cutTo, folded } from "./columns.ts";
import {
  type ComparedFinding,
  type ComparedOutcome,
  type ComparedSite,
  countFates,
  type FateCounts,
  findingFates,
} from "./compare.ts";
import { causeWords, fateWords, notRecheckedWords, rectificationWords } from "./compare-texts.ts";
import { inBrackets } from "./in-brackets.ts";
import { printable } from "./printable.ts";
import type { Comparison, JudgedRun } from "./read-comparison.ts";
import type { Reading } from "./report.ts";
import { outcomeWords, verdictWords } from "./texts.ts";

/** Findings shown of each fate and site; the other formats have them all. */
const mostFindings = 5;

export function* comparisonText(comparison: Comparison, reading: Reading): Iterable<string> {
  const { language, width } = reading;
  yield folded(`${headLines(comparison, language).join("\n")}\n\n`, width);
  const shown = comparison.sites.filter((site) =>
    comparison.isRecheck ? site.findings.length > 0 : isMoved(site),
  );
  for (const site of shown) yield folded(siteBlock(site, comparison, language), width);
  yield table(comparison.isRecheck ? shown : comparison.sites, comparison.isRecheck, reading);
  yield folded(`${sumLine(comparison.totals, language)}\n`, width);
}

function headLines({ before, after, differs, isRejudged }: Comparison, language: Language): string[] {
  const changed = [
    ...(differs.rules ? [{ en: "the rules", zh: "规则" }[language]] : []),
    ...(differs.tool ? [{ en: "the tool", zh: "工具" }[language]] : []),
  ].join({ en: " and ", zh: "、" }[language]);
  const note =
    changed === ""
      ? { en: "same rules, same tool", zh: "规则与工具相同" }[language]
      : {
          en: `${changed} changed in between; ${isRejudged ? "the earlier run was judged again to tell why" : "the earlier run cannot be judged again, so causes stay unclear"}`,
          zh: `两次之间${changed}有变化；${isRejudged ? "已用本次规则重新判定上次结果以区分原因" : "无法重新判定上次结果，变化原因可能无法区分"}`,
        }[language];
  return [`${runWords(before, language)}  →  ${runWords(after, language)}`, note];
}

const runWords = ({ run, judgement }: JudgedRun, language: Language): string =>
  ({
    en: `${run.id} as of ${judgement.asOf.slice(0, 10)}`,
    zh: `${run.id}（${judgement.asOf.slice(0, 10)}）`,
  })[language];

const isMoved = ({ before, after, findings, outcomes }: ComparedSite): boolean =>
  before !== after || findings.length > 0 || outcomes.length > 0;

function siteBlock(site: ComparedSite, { titles, isRecheck }: Comparison, language: Language): string {
  const titleOf = (rule: string): string => printable(titles.get(rule)?.[language] ?? rule);
  const name = [site.site.name ?? "", site.site.url].map(printable).join("  ").trim();
  const lines = [
    isRecheck ? name : `${name}  ${verdictMove(site, language)}`,
    ...(isRecheck ? [] : site.outcomes.map((one) => `  ${outcomeLine(one, titleOf, language)}`)),
    ...findingFates.flatMap((fate) => findingLines(site, fate, titleOf, language)),
  ];
  return `${lines.join("\n")}\n\n`;
}

function verdictMove({ before, after }: ComparedSite, language: Language): string {
  const word = (verdict: ComparedSite["before"]): string =>
    verdict === null ? { en: "not judged", zh: "未检查" }[language] : verdictWords[verdict][language];
  return before === after ? word(after) : `${word(before)} → ${word(after)}`;
}

function outcomeLine(
  { rule, before, after, cause }: ComparedOutcome,
  titleOf: (rule: string) => string,
  language: Language,
): string {
  const word = (outcome: ComparedOutcome["before"]): string =>
    outcome === null ? "–" : outcomeWords[outcome][language];
  return `${titleOf(rule)}  ${word(before)} → ${word(after)}${inBrackets(causeWords[cause][language], language)}`;
}

function findingLines(
  { findings }: ComparedSite,
  fate: ComparedFinding["fate"],
  titleOf: (rule: string) => string,
  language: Language,
): string[] {
  const own = findings.filter((one) => one.fate === fate);
  if (own.length === 0) return [];
  const more = own.length - mostFindings;
  return [
    `  ${marks[fate]} ${fateWords[fate][language]} ${own.length}`,
    ...own
      .slice(0, mostFindings)
      .flatMap((one) => [
        `      ${titleOf(one.rule)}  ${cutTo(printable(one.message[language]), 70)}${notes(one, language)}`,
        `        ${printable(one.url)}`,
      ]),
    ...(more > 0
      ? [
          `      ${{ en: `and ${more} more; -f json or -o file.xlsx has them all`, zh: `另有 ${more} 条，完整清单见 -f json 或 -o 文件.xlsx` }[language]}`,
        ]
      : []),
  ];
}

const marks: Readonly<Record<ComparedFinding["fate"], string>> = {
  new: "+",
  "came-back": "↻",
  still: "=",
  "not-rechecked": "?",
  fixed: "✓",
};

function notes({ cause, why, waived, rectification }: ComparedFinding, language: Language): string {
  const words: Text[] = [
    ...(why === null ? [] : [notRecheckedWords[why]]),
    ...(cause === null || cause === "site" ? [] : [causeWords[cause]]),
    ...(waived ? [{ en: "waived", zh: "已豁免" }] : []),
    ...(rectification === null ? [] : rectificationNotes(rectification)),
  ];
  return words.length === 0
    ? ""
    : inBrackets(
        words.map((one) => printable(one[language])).join({ en: "; ", zh: "；" }[language]),
        language,
      );
}

const rectificationNotes = ({ due, state }: Rectification): Text[] => [
  ...(state === null ? [] : [rectificationWords[state]]),
  ...(due === null ? [] : [{ en: `due ${due}`, zh: `整改时限 ${due}` }]),
];

function table(sites: readonly ComparedSite[], isRecheck: boolean, { language, width }: Reading): string {
  const head = [
    ...(isRecheck ? [] : [{ en: "verdict", zh: "结论" }[language]]),
    ...findingFates.map((fate) => fateWords[fate][language]),
    { en: "site", zh: "网站" }[language],
    { en: "address", zh: "首页网址" }[language],
  ];
  const rows = sites.map((site) => {
    const counts = countFates([site]);
    return [
      ...(isRecheck ? [] : [verdictMove(site, language)]),
      ...findingFates.map((fate) => String(counts[fate])),
      cutTo(printable(site.site.name ?? ""), 36),
      printable(site.site.url),
    ];
  });
  return `${alignRows([head, ...rows], { width }).join("\n")}\n\n`;
}

function sumLine(totals: FateCounts, language: Language): string {
  const asked = totals.fixed + totals.still + totals["not-rechecked"];
  const rate = asked === 0 ? "–" : `${((100 * totals.fixed) / asked).toFixed(1)}%`;
  return {
    en:
      `${totals.fixed} of ${asked} earlier findings fixed (${rate}), ${totals.still} still there, ` +
      `${totals["not-rechecked"]} not re-checked; ${totals.new} new, ${totals["came-back"]} came back`,
    zh:
      `上次问题 ${asked} 条：已整改 ${totals.fixed}（${rate}），仍存在 ${totals.still}，` +
      `未复查 ${totals["not-rechecked"]}；新增 ${totals.new}，复发 ${totals["came-back"]}`,
  }[language];
}
