/** 问题清单, and beside it what was seen but does not count. */
import type { Language, Text } from "../../model/text.ts";
import {
  openColumns,
  openRows,
  type ProblemColumn,
  type ProblemRow,
  problemColumns,
  problemRows,
} from "../problem-list.ts";
import type { ReportedSite, ReportHead } from "../report.ts";
import { type ReportSheet, tableSheet } from "./sheet.ts";
import type { Value } from "./value.ts";

/** Excel takes at most 65,530 links on a sheet, and every row of these has two. */
const mostRows = 32_000;

type RowsOfSite = (site: ReportedSite, head: ReportHead, language: Language) => ProblemRow[];

export const problemSheets = (
  head: ReportHead,
  sites: AsyncIterable<ReportedSite>,
  language: Language,
): ReportSheet[] => {
  const sheet = (name: Text, columns: readonly ProblemColumn[], rowsOfSite: RowsOfSite): ReportSheet =>
    tableSheet(
      name[language],
      columns.map((column) => ({ title: column.title[language], width: widthOf(column) })),
      rowsOf(sites, columns, (site) => rowsOfSite(site, head, language), language),
    );
  return [
    sheet({ en: "Problems", zh: "问题清单" }, problemColumns, problemRows),
    sheet({ en: "Not counted", zh: "待核实与提示" }, openColumns, openRows),
  ];
};

/** Rows up to what a sheet takes; how many more there were is said in the last one. */
async function* rowsOf(
  sites: AsyncIterable<ReportedSite>,
  columns: readonly ProblemColumn[],
  rowsOfSite: (site: ReportedSite) => ProblemRow[],
  language: Language,
): AsyncGenerator<readonly Value[]> {
  let number = 0;
  for await (const site of sites)
    for (const row of rowsOfSite(site)) {
      number += 1;
      if (number <= mostRows) yield columns.map(({ of }) => cellValue(row, of, number));
    }
  if (number > mostRows) yield [leftOut(number - mostRows, language)];
}

function cellValue(row: ProblemRow, of: ProblemColumn["of"], number: number): Value {
  if (of === null) return null;
  if (of === "number") return number;
  return of === "siteUrl" || of === "url" ? { link: row[of] } : row[of];
}

const leftOut = (count: number, language: Language): string =>
  ({
    en: `${count} more are left out: a sheet takes no more links. The csv report has them all.`,
    zh: `另有 ${count} 条因工作表链接数上限未列出，完整清单见 csv 报告。`,
  })[language];

const widths: Partial<Record<NonNullable<ProblemColumn["of"]>, number>> = {
  number: 6,
  region: 16,
  sponsor: 20,
  siteName: 22,
  siteUrl: 28,
  message: 44,
  column: 20,
  missing: 22,
  picture: 26,
  url: 40,
  seenAt: 20,
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
