/** Attachment 5: a sheet for each site that has something to mend, to be sent to it and filled in. */
import type { Language } from "../../model/text.ts";
import { seenWords } from "../coverage-words.ts";
import { type ProblemRow, problemRows } from "../problem-list.ts";
import type { ReportedSite, ReportHead } from "../report.ts";
import { kindWords, outcomeWords, verdictWords } from "../texts.ts";
import { vetoNote } from "../veto-note.ts";
import { heading, line, type Part, table } from "./parts.ts";

/** Problems written out per indicator: a sheet is to be read; the list of the xlsx report has them all. */
const mostProblems = 50;

export function problemSheet(
  reported: ReportedSite,
  head: ReportHead,
  isFirst: boolean,
  language: Language,
): Part[] {
  const problems = problemRows(reported, head, language);
  if (problems.length === 0) return [];
  const { site, verdict, leftOut = {} } = reported;
  const seen = seenWords(verdict.coverage, leftOut, language);
  const note = vetoNote(
    verdict,
    language,
    (rule) => head.titles.get(rule)?.[language] ?? rule,
    head.indicators,
  );
  const result = [verdictWords[verdict.verdict][language], note]
    .filter(Boolean)
    .join({ en: ", ", zh: "，" }[language]);
  return [
    heading(2, site.name ?? site.url, !isFirst),
    line(`${site.url}　${kindWords(site.kind)[language]}　${site.siteCode ?? ""}`.trimEnd()),
    line({ en: `Result: ${result}`, zh: `检查结果：${result}` }[language]),
    line({ en: `What was looked at: ${seen}`, zh: `检查范围：${seen}` }[language]),
    vetoTable(reported, head, language),
    line({ en: `Problems: ${problems.length}`, zh: `问题清单（${problems.length}条）` }[language]),
    problemTable(problems, language),
  ];
}

function vetoTable({ verdict }: ReportedSite, { titles }: ReportHead, language: Language): Part {
  const heads = { en: ["veto indicator", "result", "situation"], zh: ["单项否决指标", "结果", "检查情况"] }[
    language
  ];
  const rows = verdict.outcomes
    .filter(({ severity }) => severity === "veto")
    .map(({ rule, outcome, reason }) => [
      titles.get(rule)?.[language] ?? rule,
      outcomeWords[outcome][language],
      reason[language],
    ]);
  return table(heads, rows, [3, 1.2, 5]);
}

/** A row per indicator: its remedy is read, and its rectification told, once. */
function problemTable(problems: readonly ProblemRow[], language: Language): Part {
  const heads = {
    en: ["no.", "indicator", "problems, pages and finding ids", "points", "remedy", "what was done"],
    zh: ["序号", "指标", "问题描述、页面及问题编号", "扣分", "整改建议", "整改情况"],
  }[language];
  const rows = byIndicator(problems).map((alike, at) => [
    String(at + 1),
    alike[0].indicator,
    problemLines(alike, language),
    alike[0].deduction === null ? "" : String(alike[0].deduction),
    alike[0].remedy,
    "",
  ]);
  return table(heads, rows, [0.7, 1.3, 4.6, 0.7, 1.8, 1.4]);
}

type Alike = [ProblemRow, ...ProblemRow[]];

function byIndicator(problems: readonly ProblemRow[]): Alike[] {
  const groups = new Map<string, Alike>();
  for (const problem of problems) {
    const group = groups.get(problem.type);
    if (group === undefined) groups.set(problem.type, [problem]);
    else group.push(problem);
  }
  return [...groups.values()];
}

/** The column, where the text does not name it already. */
const columnNote = ({ message, column }: ProblemRow, language: Language): string =>
  column === "" || message.includes(column) ? "" : { en: ` (${column})`, zh: `（${column}）` }[language];

function problemLines(alike: Alike, language: Language): string[] {
  const more = alike.length - mostProblems;
  return [
    ...alike
      .slice(0, mostProblems)
      .map((row, at) => `${at + 1}. ${row.message}${columnNote(row, language)} ${row.url} [${row.id}]`),
    ...(more > 0
      ? [
          { en: `${more} more stand in the xlsx report.`, zh: `另有${more}处见 xlsx 报告问题清单。` }[
            language
          ],
        ]
      : []),
  ];
}
