import type { Page } from "../model/page.ts";
import { fateOf, reasons } from "../model/reason.ts";
import type { Database } from "./database.ts";
import type { QueuedUrl, SiteFrontier } from "./store.ts";

/** What an earlier process left of a site. */
export function frontierOf(db: Database, seq: number, siteIndex: number): SiteFrontier {
  const visited = db
    .sql(
      "SELECT urls.url FROM frontier JOIN urls ON urls.id = frontier.url WHERE run = ? AND site = ? ORDER BY seq",
    )
    .pluck()
    .all(seq, siteIndex) as string[];
  const waiting = db
    .sql(
      `SELECT urls.url, depth, priority, role FROM frontier JOIN urls ON urls.id = frontier.url
       WHERE run = ? AND site = ? AND done = 0 ORDER BY priority, seq`,
    )
    .all(seq, siteIndex) as QueuedUrl[];
  const done = db
    .sql("SELECT role, count(*) AS urls FROM frontier WHERE run = ? AND site = ? AND done = 1 GROUP BY role")
    .all(seq, siteIndex) as RoleCount[];
  const gone = db
    .sql(
      `SELECT role, count(*) AS urls FROM pages
       WHERE run = ? AND site = ? AND reason IN (SELECT value FROM json_each(?)) GROUP BY role`,
    )
    .all(seq, siteIndex, JSON.stringify(deadReasons)) as RoleCount[];
  const saved = db
    .sql(
      `SELECT urls.url FROM pages JOIN urls ON urls.id = pages.url
       WHERE run = ? AND site = ? AND role = 'page' ORDER BY pages.rowid`,
    )
    .pluck()
    .all(seq, siteIndex) as string[];
  return { waiting, visited, saved, asked: byRole(done), dead: byRole(gone) };
}

interface RoleCount {
  readonly role: Page["role"];
  readonly urls: number;
}

const deadReasons = reasons.filter((reason) => fateOf(reason) === "dead");

function byRole(counts: readonly RoleCount[]): Record<Page["role"], number> {
  const all = { page: 0, include: 0, endpoint: 0 };
  for (const { role, urls } of counts) all[role] = urls;
  return all;
}
