/** A workbook for the supervisor's desk: overview, verdicts by veto, the problems to send out, coverage, entries by persons. */
import writeExcelFile from "write-excel-file/node";
import type { Language } from "../model/text.ts";
import { overviewOf } from "./overview.ts";
import type { ReportFormat } from "./report.ts";
import { sheetFeatures } from "./xlsx/features.ts";
import { overviewSheet } from "./xlsx/overview-sheet.ts";
import { problemSheets } from "./xlsx/problem-sheets.ts";
import { coverageSheet, entriesSheet, setAsideSheet, verdictSheet } from "./xlsx/site-sheets.ts";
import { withoutTimes } from "./zip-times.ts";

const fonts: Readonly<Record<Language, string>> = { en: "Calibri", zh: "等线" };

const xlsx: ReportFormat = {
  id: "xlsx",
  audience: "people",
  async *write(head, sites, { language }) {
    const sheets = [
      overviewSheet(head, await overviewOf(sites), language),
      await verdictSheet(head, sites, language),
      ...(await problemSheets(head, sites, language)),
      await coverageSheet(sites, language),
      entriesSheet(head, language),
      setAsideSheet(head, language),
    ];
    const options = { fontFamily: fonts[language], fontSize: 11, features: [sheetFeatures] };
    yield withoutTimes(await writeExcelFile(sheets, options).toBuffer());
  },
};
export default xlsx;
