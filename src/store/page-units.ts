/** The crawl of a site as it is kept: its frontier, its pages and what was seen on them. */
import { readBody } from "./bodies.ts";
import type { Row } from "./columns.ts";
import type { Compressor } from "./compressor.ts";
import { coverageOf } from "./coverage-of.ts";
import type { Database } from "./database.ts";
import type { Dictionary } from "./dictionary.ts";
import { unpackEdges } from "./edges.ts";
import type { FactColumns, FactShelf } from "./fact-shelf.ts";
import { frontierOf } from "./frontier-of.ts";
import { storedPageOf, storedPages, toPage, toStoredPage } from "./page-rows.ts";
import { seqOf } from "./run-units.ts";
import { insertQueued, savingTogether } from "./save-pages.ts";
import type { Store, TitledPage, View } from "./store.ts";

/** Pages read from the database at a time. */
const chunk = 100;

/** A fact of a view that an earlier version kept. */
const oldFact = "SELECT value ->> '$' FROM facts WHERE view = pages.view AND name = ?";

type PageUnits = Pick<
  Store,
  | "queue"
  | "frontierOf"
  | "savePages"
  | "earlierPage"
  | "viewOf"
  | "pagesInDoubt"
  | "titledPages"
  | "coverageOf"
  | "findPage"
  | "findPages"
  | "pagesOf"
  | "body"
>;

export const pageUnits = (
  db: Database,
  urls: Dictionary,
  texts: Dictionary,
  facts: FactShelf,
  compressor: Compressor,
): PageUnits => ({
  queue: (runId, siteIndex, queued) =>
    db.write(() => insertQueued(db, urls, seqOf(db, runId), siteIndex, queued)),

  frontierOf: (runId, siteIndex) => db.read(() => frontierOf(db, seqOf(db, runId), siteIndex)),

  savePages: savingTogether(db, { urls, texts, facts }, compressor),

  earlierPage: (runId, url) =>
    db.read(() => {
      const id = urls.find(url);
      const row = db
        .sql(
          `SELECT * FROM pages WHERE url = ? AND run < ? AND body_sha256 IS NOT NULL
           AND reason IN ('answered', 'not-modified') ORDER BY run DESC LIMIT 1`,
        )
        .get(id, seqOf(db, runId));
      return row === undefined ? null : toPage(row, url);
    }),

  viewOf: (url, bodySha256, observers) =>
    db.read(() => viewOf(db, facts, urls.find(url), bodySha256, observers)),

  pagesInDoubt: (runId, siteIndex) =>
    db.read(() => {
      const rows = db
        .sql(
          `SELECT pages.*, urls.url AS address FROM pages JOIN urls ON urls.id = pages.url
           LEFT JOIN views ON views.id = pages.view
           LEFT JOIN facts ON facts.view = pages.view AND facts.name = 'page.kind'
           WHERE run = ? AND site = ? AND role = 'page' AND depth > 0 AND reason IN ('answered', 'not-modified')
             AND (coalesce(facts.value, views.own_facts -> '$."page.kind"') = '"error"' OR pages.view IS NULL AND final_url <> urls.url)
           ORDER BY urls.url`,
        )
        .all(seqOf(db, runId), siteIndex) as (Row & { address: string })[];
      return rows.map((row) => toPage(row, row.address));
    }),

  titledPages: (runId, siteIndex) =>
    db.read(() => {
      return db
        .sql(
          `SELECT urls.url, depth,
             coalesce(own_facts ->> '$."page.kind"', (${oldFact}), 'other') AS kind,
             coalesce(own_facts ->> '$."page.title"', (${oldFact}), '') AS title
           FROM pages JOIN urls ON urls.id = pages.url JOIN views ON views.id = pages.view
           WHERE run = ? AND site = ? AND role = 'page' AND reason IN ('answered', 'not-modified')
           ORDER BY urls.url`,
        )
        .all("page.kind", "page.title", seqOf(db, runId), siteIndex) as TitledPage[];
    }),

  coverageOf: (runId, siteIndex) => db.read(() => coverageOf(db, seqOf(db, runId), siteIndex)),

  findPage: (runId, siteIndex, url) =>
    db.read(() => storedPageOf(db, { urls, facts }, seqOf(db, runId), siteIndex, url)),

  findPages: (runId, siteIndex, named) =>
    db.read(() => {
      const seq = seqOf(db, runId);
      return named.flatMap((url) => storedPageOf(db, { urls, facts }, seq, siteIndex, url) ?? []);
    }),

  pagesOf: async function* (runId, siteIndex) {
    const inOrder = await db.read(
      () =>
        db
          .sql(
            `SELECT pages.rowid AS id, urls.url FROM pages JOIN urls ON urls.id = pages.url
             WHERE run = ? AND site = ? ORDER BY depth > 0, urls.url`,
          )
          .all(seqOf(db, runId), siteIndex) as { id: number; url: string }[],
    );
    for (let at = 0; at < inOrder.length; at += chunk)
      yield* await db.read(() =>
        inOrder
          .slice(at, at + chunk)
          .map(({ id, url }) =>
            toStoredPage(facts, db.sql(`${storedPages} WHERE pages.rowid = ?`).get(id), url),
          ),
      );
  },

  body: (sha256) => readBody(db, sha256),
});

function viewOf(
  db: Database,
  facts: FactShelf,
  url: number | null,
  sha256: string,
  observers: string,
): View | null {
  const row = db
    .sql(
      `SELECT id, edges, own_facts, shared_facts FROM views
       WHERE url = ? AND body_sha256 = ? AND observers = ?`,
    )
    .get(url, sha256, observers) as (FactColumns & { id: number; edges: Buffer }) | undefined;
  if (row === undefined) return null;
  const urlOf = db.sql("SELECT url FROM urls WHERE id = ?").pluck();
  const textOf = db.sql("SELECT text FROM texts WHERE id = ?").pluck();
  const links = unpackEdges(row.edges).map(({ url, text, kind }) => ({
    url: String(urlOf.get(url)),
    kind,
    text: String(textOf.get(text)),
  }));
  return { id: row.id, observations: facts.read(row.id, row), links };
}
