/** Saves what was crawled: pages with what was seen on them, new bodies, and the URLs that were found. */
import type { PackedView } from "../model/packed-view.ts";
import { bodyLimit, hasBody, insertBody, type PackedBody, packBodies } from "./bodies.ts";
import { insertInto, valuesOf } from "./columns.ts";
import type { Compressor } from "./compressor.ts";
import type { Database } from "./database.ts";
import type { Dictionary } from "./dictionary.ts";
import { type Edge, packEdges } from "./edges.ts";
import { Group } from "./group.ts";
import { pageColumns, type Shelves } from "./page-rows.ts";
import { seqOf } from "./run-units.ts";
import type { CrawledPage, QueuedUrl, Store } from "./store.ts";

const pageInsert = `${insertInto("pages", ["run", "site", "url", "view"], pageColumns)}
  ON CONFLICT DO UPDATE SET view = excluded.view, ${pageColumns
    .map(({ column }) => `"${column}" = excluded."${column}"`)
    .join(", ")}`;

interface SitePage {
  readonly runId: string;
  readonly siteIndex: number;
  readonly crawled: CrawledPage;
}

export function savingTogether(db: Database, shelves: Shelves, compressor: Compressor): Store["savePages"] {
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

export function insertQueued(
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
