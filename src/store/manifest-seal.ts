/** Seals a run when it ends and when it is judged, each within the write that does so. */
import type { Database } from "./database.ts";
import { appendEntry, entriesOf } from "./manifest.ts";
import { bodiesPart, crawlParts, endPart, judgementParts } from "./manifest-parts.ts";

export function sealCrawl(db: Database, run: number, at: string): void {
  db.sql(
    `INSERT INTO run_bodies (run, sha256, masked_sha256)
     SELECT DISTINCT pages.run, bodies.sha256, bodies.masked_sha256 FROM pages
     JOIN bodies ON bodies.sha256 = pages.body_sha256 WHERE pages.run = ?
     ON CONFLICT DO NOTHING`,
  ).run(run);
  const parts = { ...crawlParts(db, run), ...endPart(db, run), ...bodiesPart(db, run) };
  appendEntry(db, run, { kind: "crawl", at, parts });
}

export const sealEnd = (db: Database, run: number, at: string): void =>
  appendEntry(db, run, { kind: "end", at, parts: endPart(db, run) });

export const sealJudgement = (db: Database, run: number, judgement: number, at: string): void =>
  appendEntry(db, run, { kind: "judgement", at, parts: judgementParts(db, judgement) });

/** A run that is taken up again will be other than it was sealed. */
export function breakSeal(db: Database, run: number, at: string): void {
  if (entriesOf(db, run).length > 0) appendEntry(db, run, { kind: "resumed", at, parts: {} });
}
