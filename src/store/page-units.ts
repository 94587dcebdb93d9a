/** The crawl of a site as it is kept: its frontier, its pages and what was seen on them. */
import type { PackedView } from "../model/packed-view.ts";
import { type Page, pageSchema } from "../model/page.ts";
import { fateOf, reasons } from "../model/reason.ts";
import { bodyLimit, hasBody, insertBody, type PackedBody, packBodies, readBody } from "./bodies.ts";
import { columnsOf, insertInto, type Row, recordOf, valuesOf } from "./columns.ts";
import type { Compressor } from "./compressor.ts";
import type { Database } from "./database.ts";
import type { Dictionary } from "./dictionary.ts";
import { type Edge, packEdges, unpackEdges } from "./edges.ts";
import type { FactColumns, FactShelf } from "./fact-shelf.ts";
import { Group } from "./group.ts";
import { seqOf } from "./run-units.ts";
import type { CrawledPage, QueuedUrl, SiteCoverage, Store, StoredPage, TitledPage, View } from "./store.ts";

const pageColumns = columnsOf(pageSchema, "url");
const pageInsert = `${insertInto("pages", ["run", "site", "url", "view"], pageColumns)}
  ON CONFLICT DO UPDATE SET view = excluded.view, ${pageColumns
    .map(({ column }) => `"${column}" = excluded."${column}"`)
    .join(", ")}`;
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

  frontierOf: (runId, siteIndex) =>
    db.read(() => {
      const seq = seqOf(db, runId);
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
        .sql(
          "SELECT role, count(*) AS urls FROM frontier WHERE run = ? AND site = ? AND done = 1 GROUP BY role",
        )
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
    }),

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

interface SitePage {
  readonly runId: string;
  readonly siteIndex: number;
  readonly crawled: CrawledPage;
}

function savingTogether(db: Database, shelves: Shelves, compressor: Compressor): Store["savePages"] {
  const group = new Group<SitePage>(async (pages) => {
    const bodies = await packNewBodies(
      db,
      compressor,
      pages.map(({ crawled }) => crawled),
    );
    await db.write(() => {
      for (const body of bodies) insertBody(db, body);
      for (const { runId, siteIndex, crawled } of pages)
        insertPage(db, shelves, seqOf(db, runId), siteIndex, crawled);
    });
  });
  return (runId, siteIndex, pages) => group.add(pages.map((crawled) => ({ runId, siteIndex, crawled })));
}

function insertQueued(
  db: Database,
  urls: Dictionary,
  seq: number,
  siteIndex: number,
  queued: readonly QueuedUrl[],
): void {
  const insert = db.sql(
    "INSERT INTO frontier (run, site, url, depth, priority, role) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  for (const { url, depth, priority, role } of queued)
    insert.run(seq, siteIndex, urls.idOf(url), depth, priority, role);
}

/** Bodies that are not kept yet, each once. */
async function packNewBodies(
  db: Database,
  compressor: Compressor,
  pages: readonly CrawledPage[],
): Promise<PackedBody[]> {
  const fresh = new Map<string, Buffer>();
  for (const { page, body } of pages)
    if (
      body !== null &&
      page.bodySha256 !== null &&
      body.length <= bodyLimit &&
      !hasBody(db, page.bodySha256)
    )
      fresh.set(page.bodySha256, body);
  return packBodies(fresh, compressor);
}

/** Where texts and facts are written once. */
interface Shelves {
  readonly urls: Dictionary;
  readonly texts: Dictionary;
  readonly facts: FactShelf;
}

function insertPage(
  db: Database,
  shelves: Shelves,
  seq: number,
  siteIndex: number,
  crawled: CrawledPage,
): void {
  const { page } = crawled;
  const { urls } = shelves;
  const url = urls.idOf(page.url);
  const view = viewIdOf(db, shelves, url, crawled);
  db.sql(pageInsert).run(seq, siteIndex, url, view, ...valuesOf(pageColumns, page));
  db.sql(
    `INSERT INTO frontier (run, site, url, depth, priority, role, done) VALUES (?, ?, ?, ?, 0, ?, 1)
     ON CONFLICT DO UPDATE SET done = 1`,
  ).run(seq, siteIndex, url, page.depth, page.role);
  insertQueued(db, urls, seq, siteIndex, crawled.queue);
}

/** The number of the view, null without one; its facts and links are written when it is new. */
function viewIdOf(
  db: Database,
  { urls, texts, facts }: Shelves,
  url: number,
  { page, view, observers }: CrawledPage,
): number | null {
  if (view === null || typeof view === "number") return view;
  const sha256 = page.bodySha256 ?? "";
  const found = db
    .sql("SELECT id FROM views WHERE url = ? AND body_sha256 = ? AND observers = ?")
    .pluck()
    .get(url, sha256, observers) as number | undefined;
  if (found !== undefined) return found;
  const { own_facts, shared_facts } = facts.put(view);
  const { lastInsertRowid } = db
    .sql(
      "INSERT INTO views (url, body_sha256, observers, edges, own_facts, shared_facts) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .run(url, sha256, observers, packEdges(edgesOf(urls, texts, view.links)), own_facts, shared_facts);
  return Number(lastInsertRowid);
}

/** One edge per URL, kind and text: a page that repeats a link says nothing new. */
function edgesOf(urls: Dictionary, texts: Dictionary, links: PackedView["links"]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const link of links) {
    const edge = { url: urls.idOf(link.url), text: texts.idOf(link.text), kind: link.kind };
    edges.set(`${edge.url} ${edge.text} ${edge.kind}`, edge);
  }
  return [...edges.values()];
}

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

const toPage = (row: unknown, url: string): Page =>
  pageSchema.parse({ url, ...recordOf(pageColumns, row as Row) });

/** A page with what was seen on it. */
const storedPages =
  "SELECT pages.*, own_facts, shared_facts FROM pages LEFT JOIN views ON views.id = pages.view";

function storedPageOf(
  db: Database,
  { urls, facts }: Pick<Shelves, "urls" | "facts">,
  seq: number,
  siteIndex: number,
  url: string,
): StoredPage | null {
  const row = db
    .sql(`${storedPages} WHERE run = ? AND site = ? AND pages.url = ?`)
    .get(seq, siteIndex, urls.find(url));
  return row === undefined ? null : toStoredPage(facts, row, url);
}

function toStoredPage(facts: FactShelf, row: unknown, url: string): StoredPage {
  const { view, ...columns } = row as FactColumns & { view: number | null };
  return { page: toPage(row, url), observations: view === null ? {} : facts.read(view, columns) };
}

function coverageOf(db: Database, seq: number, siteIndex: number): SiteCoverage {
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
