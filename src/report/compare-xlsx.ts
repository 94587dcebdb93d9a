/** A comparison as a workbook: the sums, the sites, every finding with what became of it. */
import type { Verdict } from "../model/outcome.ts";
import type { Language } from "../model/text.ts";
import { type ComparedFinding, type ComparedSite, countFates, findingFates } from "./compare.ts";
import { causeWords, fateWords, notRecheckedWords, rectificationWords } from "./compare-texts.ts";
import { momentWords } from "./moment-words.ts";
import type { Comparison, JudgedRun } from "./read-comparison.ts";
import { verdictWords } from "./texts.ts";
import { type Column, plainSheet, type ReportSheet, tableSheet } from "./xlsx/sheet.ts";
import { columnsOf, siteCells, siteColumns } from "./xlsx/site-columns.ts";
import type { Value } from "./xlsx/value.ts";
import { workbook } from "./xlsx/workbook.ts";

export const comparisonWorkbook = (comparison: Comparison, language: Language): AsyncGenerator<Uint8Array> =>
  workbook(
    [
      overviewSheet(comparison, language),
      sitesSheet(comparison, language),
      findingsSheet(comparison, language),
    ],
    language,
  );

function overviewSheet({ before, after, totals, sites }: Comparison, language: Language): ReportSheet {
  const [name, runs, fates] = {
    en: ["Overview", "Runs compared", "What became of the findings"] as const,
    zh: ["概况", "对比的检查批次", "问题变化情况"] as const,
  }[language];
  const labels = {
    en: ["earlier run", "later run", "sites"],
    zh: ["上次检查", "本次检查", "网站数"],
  }[language];
  const values = [runWords(before, language), runWords(after, language), sites.length];
  return plainSheet(
    name,
    [30, 60],
    [
      { title: runs, heads: [], rows: labels.map((label, at) => [label, values[at] ?? null]) },
      {
        title: fates,
        heads: [],
        rows: findingFates.map((fate) => [fateWords[fate][language], totals[fate]]),
      },
    ],
  );
}

function runWords({ run, judgement }: JudgedRun, language: Language): string {
  const asOf = momentWords(judgement.asOf);
  return { en: `${run.id}, as of ${asOf}`, zh: `${run.id}，判定时点 ${asOf}` }[language];
}

function sitesSheet({ sites }: Comparison, language: Language): ReportSheet {
  const columns = [
    ...siteColumns(language),
    ...columnsOf(language, ["上次结论", "verdict before", 12], ["本次结论", "verdict after", 12]),
    ...findingFates.map((fate) => ({ title: fateWords[fate][language], width: 10 })),
  ];
  const wordOf = (verdict: Verdict | null) => (verdict === null ? null : verdictWords[verdict][language]);
  const rows = sites.map((one, at) => {
    const counts = countFates([one]);
    return [
      ...siteCells(one.site, at + 1),
      wordOf(one.before),
      wordOf(one.after),
      ...findingFates.map((fate) => counts[fate]),
    ];
  });
  return tableSheet({ en: "Sites", zh: "网站" }[language], columns, rows);
}

const findingColumns = (language: Language): Column[] =>
  columnsOf(
    language,
    ["问题编号", "finding", 19],
    ["网站标识码", "code", 13],
    ["网站名称", "site", 20],
    ["指标", "rule", 18],
    ["复查结果", "state", 10],
    ["原因", "why", 22],
    ["问题描述", "message", 40],
    ["问题页面URL", "address", 36],
    ["首次发现", "first seen", 12],
    ["最近发现", "last seen", 12],
    ["整改时限", "due", 12],
    ["整改状态", "answer", 16],
    ["整改情况", "note", 24],
  );

function findingsSheet({ sites, titles }: Comparison, language: Language): ReportSheet {
  const nameOf = (rule: string): string => titles.get(rule)?.[language] ?? rule;
  return tableSheet(
    { en: "Findings", zh: "问题" }[language],
    findingColumns(language),
    sites.flatMap(({ site, findings }) => findings.map((one) => findingRow(site, one, nameOf, language))),
    2,
  );
}

function findingRow(
  { siteCode, name }: ComparedSite["site"],
  finding: ComparedFinding,
  nameOf: (rule: string) => string,
  language: Language,
): Value[] {
  const { id, rule, fate, message, url, firstSeen, lastSeen, rectification: answer } = finding;
  return [
    ...[id, siteCode, name, nameOf(rule), fateWords[fate][language], whyWords(finding, language)],
    message[language],
    { link: url },
    ...[firstSeen.slice(0, 10), lastSeen.slice(0, 10), answer?.due ?? null],
    answer?.state == null ? null : rectificationWords[answer.state][language],
    answer?.note ?? null,
  ];
}

function whyWords({ why, cause }: ComparedFinding, language: Language): string | null {
  if (why !== null) return notRecheckedWords[why][language];
  return cause === null ? null : causeWords[cause][language];
}
