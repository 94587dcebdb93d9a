import type { Page } from "../model/page.ts";
import { fateOf } from "../model/reason.ts";
import type { Database } from "./database.ts";
import type { SiteCoverage } from "./store.ts";

export function coverageOf(db: Database, seq: number, siteIndex: number): SiteCoverage {
  const known = db
    .sql("SELECT count(*) FROM frontier WHERE run = ? AND site = ? AND role = 'page'")
    .pluck()
    .get(seq, siteIndex) as number;
  const byReason = db
    .sql(
      `SELECT reason, view IS NOT NULL AS seen, count(*) AS pages FROM pages
       WHERE run = ? AND site = ? AND role = 'page' GROUP BY 1, 2`,
    )
    .all(seq, siteIndex) as { reason: Page["reason"]; seen: number; pages: number }[];
  const cut = db.sql("SELECT budget_cut FROM sites WHERE run = ? AND site = ?").pluck().get(seq, siteIndex);
  const count = (counts: (row: (typeof byReason)[number]) => boolean) =>
    byReason.filter(counts).reduce((sum, row) => sum + row.pages, 0);
  return {
    known,
    seen: count((row) => row.seen === 1),
    blocked: count((row) => fateOf(row.reason) === "blocked"),
    failed: count(({ reason }) => fateOf(reason) === "unconfirmed" || reason === "server-error"),
    budgetCut: cut === 1,
  };
}
