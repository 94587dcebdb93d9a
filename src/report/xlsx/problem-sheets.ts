/** 问题清单, and beside it what was seen but does not count. */
import type { Language } from "../../model/text.ts";
import {
  openColumns,
  openRows,
  type ProblemColumn,
  type ProblemRow,
  problemColumns,
  problemRows,
} from "../problem-list.ts";
import type { ReportedSite, ReportHead } from "../report.ts";
import { type ReportSheet, tableSheet, type Value } from "./sheet.ts";

/** Excel takes at most 65,530 links on a sheet, and every row of these has two. */
const mostRows = 32_000;

export async function problemSheets(
  head: ReportHead,
  sites: AsyncIterable<ReportedSite>,
  language: Language,
): Promise<ReportSheet[]> {
  const problems = new Rows(problemColumns);
  const open = new Rows(openColumns);
  for await (const site of sites) {
    problems.add(problemRows(site, head, language));
    open.add(openRows(site, head, language));
  }
  return [
    problems.sheet({ en: "Problems", zh: "问题清单" }[language], language),
    open.sheet({ en: "Not counted", zh: "待核实与提示" }[language], language),
  ];
}

/** Rows of a sheet up to what a sheet takes; how many more there were is said in the last one. */
class Rows {
  readonly #columns: readonly ProblemColumn[];
  readonly #rows: Value[][] = [];
  #leftOut = 0;

  constructor(columns: readonly ProblemColumn[]) {
    this.#columns = columns;
  }

  add(rows: readonly ProblemRow[]): void {
    for (const row of rows)
      if (this.#rows.length < mostRows) this.#rows.push(this.#cells(row));
      else this.#leftOut += 1;
  }

  sheet(name: string, language: Language): ReportSheet {
    const columns = this.#columns.map((column) => ({
      title: column.title[language],
      width: widthOf(column),
    }));
    return tableSheet(
      name,
      columns,
      this.#leftOut === 0 ? this.#rows : [...this.#rows, [this.#note(language)]],
    );
  }

  #cells(row: ProblemRow): Value[] {
    return this.#columns.map(({ of }) => {
      if (of === null) return null;
      if (of === "number") return this.#rows.length + 1;
      return of === "siteUrl" || of === "url" ? { link: row[of] } : row[of];
    });
  }

  #note = (language: Language): string =>
    ({
      en: `${this.#leftOut} more are left out: a sheet takes no more links. The csv report has them all.`,
      zh: `另有 ${this.#leftOut} 条因工作表链接数上限未列出，完整清单见 csv 报告。`,
    })[language];
}

const widths: Partial<Record<NonNullable<ProblemColumn["of"]>, number>> = {
  number: 6,
  region: 16,
  sponsor: 20,
  siteName: 22,
  siteUrl: 28,
  message: 44,
  url: 40,
  seenAt: 26,
  remedy: 36,
  evidence: 40,
  group: 24,
  indicator: 18,
  type: 20,
  deduction: 8,
  severity: 10,
  bodySha256: 68,
  id: 20,
};
const widthOf = ({ of }: ProblemColumn): number => (of === null ? 14 : (widths[of] ?? 18));
