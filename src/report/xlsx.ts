/** A workbook for the supervisor's desk: overview, verdicts by veto, the problems to send out, coverage, entries by persons. */
import { overviewOf } from "./overview.ts";
import type { ReportFormat } from "./report.ts";
import { overviewSheet } from "./xlsx/overview-sheet.ts";
import { problemSheets } from "./xlsx/problem-sheets.ts";
import { entriesSheet, SiteSheets, setAsideSheet } from "./xlsx/site-sheets.ts";
import { workbook } from "./xlsx/workbook.ts";

const xlsx: ReportFormat = {
  id: "xlsx",
  audience: "people",
  async *write(head, sites, { language }) {
    const siteSheets = new SiteSheets(head, language);
    const overview = await overviewOf(siteSheets.watching(sites));
    yield* workbook(
      [
        overviewSheet(head, overview, language),
        siteSheets.verdicts(),
        ...problemSheets(head, sites, language),
        siteSheets.coverage(),
        entriesSheet(head, language),
        setAsideSheet(head, language),
      ],
      language,
    );
  },
};
export default xlsx;
