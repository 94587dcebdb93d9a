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
      2,
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
  region: 14,
  sponsor: 18,
  siteName: 20,
  siteCode: 13,
  siteUrl: 24,
  message: 40,
  column: 16,
  missing: 18,
  picture: 22,
  url: 36,
  seenAt: 12,
  remedy: 32,
  due: 12,
  answer: 10,
  done: 20,
  evidence: 36,
  group: 22,
  indicator: 16,
  type: 20,
  deduction: 7,
  severity: 10,
  bodySha256: 36,
  id: 19,
  outcome: 10,
  confidence: 8,
  referrers: 36,
  needs: 32,
};
const widthOf = ({ of }: ProblemColumn): number => (of === null ? 12 : widths[of]) ?? 18;
