/** The sheets that have one row per site, and those of what the list and persons entered. */
import type { RuleOutcome } from "../../model/judgement.ts";
import type { Language } from "../../model/text.ts";
import { entriesOf, entryCells, entryColumns } from "../entries.ts";
import { measuredNames, measuredWords } from "../measured-words.ts";
import { omissionCounts, omissionLabel } from "../omission-words.ts";
import { problemsOf } from "../overview.ts";
import type { ReportedSite, ReportHead } from "../report.ts";
import { kindWords, outcomeWords, statusWords, verdictWords } from "../texts.ts";
import { type ReportSheet, tableSheet } from "./sheet.ts";
import { columnsOf, siteCells, siteColumns } from "./site-columns.ts";
import type { Value } from "./value.ts";

/** Both sheets, of sites as they stream by: a line of each site is kept, so that any number of sites fits. */
export class SiteSheets {
  readonly #head: ReportHead;
  readonly #language: Language;
  readonly #lines: VerdictLine[] = [];
  readonly #coverage: Value[][] = [];

  constructor(head: ReportHead, language: Language) {
    this.#head = head;
    this.#language = language;
  }

  async *watching(sites: AsyncIterable<ReportedSite>): AsyncGenerator<ReportedSite> {
    for await (const one of sites) {
      this.#lines.push(verdictLine(one, this.#lines.length + 1, this.#head, this.#language));
      this.#coverage.push(coverageRow(one, this.#lines.length, this.#language));
      yield one;
    }
  }

  /** Verdicts, with a column per veto: 存在, 未发现, 待核实 or 未检测, never a blank. */
  verdicts(): ReportSheet {
    const language = this.#language;
    const rules = [...new Set(this.#lines.flatMap(({ vetoes }) => [...vetoes.keys()]))];
    const columns = [
      ...siteColumns(language),
      ...columnsOf(language, ["类型", "kind", 14], ["结论", "verdict", 12], ["得分", "score", 8]),
      ...columnsOf(language, ["加分", "bonus", 8], ["未检测", "not assessed", 26], ["问题数", "problems", 9]),
      ...rules.map((rule) => ({ title: this.#head.titles.get(rule)?.[language] ?? rule, width: 16 })),
    ];
    const rows = this.#lines.map(({ cells, vetoes }) => [
      ...cells,
      ...rules.map((rule) => vetoes.get(rule) ?? null),
    ]);
    return tableSheet({ en: "Verdicts", zh: "网站结论" }[language], columns, rows);
  }

  coverage(): ReportSheet {
    const language = this.#language;
    const columns = [
      ...siteColumns(language),
      ...columnsOf(language, ["已看页面", "pages seen", 10], ["已知页面", "pages known", 10]),
      ...columnsOf(
        language,
        ["被拦截", "blocked", 9],
        ["失败", "failed", 9],
        ["达页数上限", "budget cut", 12],
        [omissionLabel.zh, omissionLabel.en, 24],
      ),
      ...measuredNames.map((name) => ({ title: measuredWords[name][language], width: 13 })),
    ];
    return tableSheet({ en: "Coverage", zh: "覆盖情况" }[language], columns, this.#coverage);
  }
}

interface VerdictLine {
  readonly cells: readonly Value[];
  /** What is said of each veto, by rule. */
  readonly vetoes: ReadonlyMap<string, string>;
}

function verdictLine(
  { site, verdict }: ReportedSite,
  number: number,
  head: ReportHead,
  language: Language,
): VerdictLine {
  const vetoes = verdict.outcomes.filter(({ severity }) => severity === "veto");
  const cells: Value[] = [
    ...siteCells(site, number),
    kindWords(site.kind)[language],
    verdictWords[verdict.verdict][language],
    verdict.score,
    verdict.bonus,
    verdict.notAssessed
      .map((rule) => head.titles.get(rule)?.[language] ?? rule)
      .join({ en: ", ", zh: "、" }[language]),
    verdict.outcomes.reduce((sum, outcome) => sum + problemsOf(outcome).length, 0),
  ];
  return { cells, vetoes: new Map(vetoes.map((outcome) => [outcome.rule, vetoWords(outcome, language)])) };
}

/** As the per-site sheets of supervisors word it. */
const vetoWords = ({ outcome }: RuleOutcome, language: Language): string =>
  outcome === "fail"
    ? { en: "found", zh: "存在" }[language]
    : outcome === "pass"
      ? { en: "not found", zh: "未发现" }[language]
      : outcomeWords[outcome][language];

function coverageRow(
  { site, verdict, leftOut = {} }: ReportedSite,
  number: number,
  language: Language,
): Value[] {
  const { pagesSeen, pagesKnown, blocked, failed, budgetCut } = verdict.coverage;
  return [
    ...siteCells(site, number),
    ...[pagesSeen, pagesKnown, blocked, failed],
    budgetCut ? { en: "yes", zh: "是" }[language] : { en: "no", zh: "否" }[language],
    omissionCounts(leftOut, language),
    ...measuredNames.map((name) => verdict.measured[name] ?? "–"),
  ];
}

export const entriesSheet = (head: ReportHead, language: Language): ReportSheet =>
  tableSheet(
    { en: "Attestations and waivers", zh: "人工核验与豁免" }[language],
    entryColumns.map((title) => ({ title: title[language], width: 22 })),
    entriesOf(head).map((entry) => entryCells(entry, head.titles, language)),
  );

export const setAsideSheet = ({ setAside }: ReportHead, language: Language): ReportSheet =>
  tableSheet(
    { en: "Not inspected", zh: "在册未检查" }[language],
    [...siteColumns(language), ...columnsOf(language, ["状态", "status", 10], ["备注", "remark", 30])],
    setAside.map((site, at) => [...siteCells(site, at + 1), statusWords[site.status][language], site.remark]),
  );
