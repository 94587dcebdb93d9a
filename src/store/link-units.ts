/** What became of the URLs that pages name: one look per URL and run. */
import { type LinkCheck, linkCheckSchema } from "../model/link.ts";
import { pageSchema } from "../model/page.ts";
import { fateOf } from "../model/reason.ts";
import { pageKeyOf } from "../model/url.ts";
import { columnsOf, insertInto, type Row, recordOf, valuesOf } from "./columns.ts";
import type { Database } from "./database.ts";
import type { Dictionary } from "./dictionary.ts";
import { type Edge, unpackEdges } from "./edges.ts";
import { seqOf } from "./run-units.ts";
import type { SiteLink, Store, UncheckedLink } from "./store.ts";

const checkColumns = columnsOf(linkCheckSchema, "url");
/** What a page tells of the link that leads to it. */
const seenSchema = pageSchema.pick({
  reason: true,
  status: true,
  finalUrl: true,
  hops: true,
  fetchedAt: true,
});
const seenColumns = columnsOf(seenSchema);
const seenSelected = seenColumns.map(({ column }) => `pages."${column}"`).join(", ");
const checkInsert = `${insertInto("link_checks", ["run", "url"], checkColumns)}
  ON CONFLICT DO UPDATE SET ${checkColumns.map(({ column }) => `"${column}" = excluded."${column}"`).join(", ")}`;

/**
 * The page of a URL, whichever site of the run it was crawled for. By its own index: for the order of the sites SQLite would
 * rather walk through all pages of the run, for every link.
 */
export const pageOfUrl = `SELECT ${seenSelected} FROM pages INDEXED BY pages_by_url
  WHERE url = ? AND run = ? ORDER BY site LIMIT 1`;

type LinkUnits = Pick<
  Store,
  "uncheckedLinks" | "earlierLinkCheck" | "linksThat" | "saveLinkChecks" | "linksOf"
>;

export const linkUnits = (db: Database, urls: Dictionary): LinkUnits => ({
  uncheckedLinks: (runId) => db.read(() => uncheckedLinks(db, seqOf(db, runId))),

  earlierLinkCheck: (runId, url, okSince, failedSince) =>
    db.read(() => {
      const row = db
        .sql("SELECT * FROM link_checks WHERE url = ? AND run < ? ORDER BY run DESC LIMIT 1")
        .get(urls.find(url), seqOf(db, runId));
      if (row === undefined) return null;
      const check = toCheck(row, url);
      // RFC 3339 with one fixed offset: their order is the order of their texts.
      return check.checkedAt >= (fateOf(check.reason) === "ok" ? okSince : failedSince) ? check : null;
    }),

  linksThat: (runId, reasons) =>
    db.read(() => {
      const rows = db
        .sql(
          `SELECT link_checks.*, urls.url AS address FROM link_checks JOIN urls ON urls.id = link_checks.url
           WHERE run = ? AND reason IN (SELECT value FROM json_each(?)) ORDER BY urls.url`,
        )
        .all(seqOf(db, runId), JSON.stringify(reasons)) as (Row & { address: string })[];
      return rows.map((row) => toCheck(row, row.address));
    }),

  saveLinkChecks: (runId, checks) =>
    db.write(() => {
      const seq = seqOf(db, runId);
      for (const check of checks)
        db.sql(checkInsert).run(seq, urls.idOf(check.url), ...valuesOf(checkColumns, check));
    }),

  linksOf: (runId, siteIndex, referrerCap) =>
    db.read(() => linksOf(db, seqOf(db, runId), siteIndex, referrerCap)),
});

const toCheck = (row: unknown, url: string): LinkCheck =>
  linkCheckSchema.parse({ url, ...recordOf(checkColumns, row as Row) });

interface Referrer {
  readonly url: string;
  readonly depth: number;
  readonly edges: Edge[];
}

/** Observed pages of a run with their links, those that a visitor meets first before the others. */
function* referrersOf(db: Database, seq: number, siteIndex: number): Generator<Referrer> {
  const rows = db
    .sql(
      `SELECT urls.url, pages.depth, pages.view FROM pages JOIN urls ON urls.id = pages.url
       WHERE run = ? AND site = ? AND view IS NOT NULL ORDER BY pages.depth, urls.url`,
    )
    .all(seq, siteIndex) as { url: string; depth: number; view: number }[];
  const edges = db.sql("SELECT edges FROM views WHERE id = ?").pluck();
  for (const { url, depth, view } of rows)
    yield { url, depth, edges: unpackEdges(edges.get(view) as Buffer) };
}

function uncheckedLinks(db: Database, seq: number): UncheckedLink[] {
  const wanted = new Map<number, boolean>();
  for (const site of db
    .sql("SELECT site FROM sites WHERE run = ? ORDER BY site")
    .pluck()
    .all(seq) as number[])
    for (const { edges } of referrersOf(db, seq, site))
      for (const { url, kind } of edges)
        if (kind !== "page") wanted.set(url, (wanted.get(url) ?? false) || kind === "resource");
  const known = db
    .sql(
      `SELECT 1 FROM link_checks WHERE url = @url AND run = @run
       UNION ALL SELECT 1 FROM pages WHERE url = @url AND run = @run`,
    )
    .pluck();
  const urlOf = db.sql("SELECT url FROM urls WHERE id = ?").pluck();
  return [...wanted]
    .filter(([url]) => known.get({ url, run: seq }) === undefined)
    .map(([url, own]) => ({ url: String(urlOf.get(url)), own }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

interface Named {
  readonly kind: Edge["kind"];
  readonly text: number;
  readonly referrers: string[];
  onHomepage: boolean;
}

function linksOf(db: Database, seq: number, siteIndex: number, referrerCap: number): SiteLink[] {
  const named = new Map<number, Named>();
  for (const referrer of referrersOf(db, seq, siteIndex))
    for (const edge of referrer.edges) note(named, edge, referrer, referrerCap);
  const seen = seenBy(db, seq, siteIndex);
  const urlOf = db.sql("SELECT url FROM urls WHERE id = ?").pluck();
  const textOf = db.sql("SELECT text FROM texts WHERE id = ?").pluck();
  return [...named]
    .map(([id, { kind, text, referrers, onHomepage }]) => {
      const url = String(urlOf.get(id));
      return { url, kind, seen: seen(id, url, kind), referrers, onHomepage, text: String(textOf.get(text)) };
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function note(named: Map<number, Named>, edge: Edge, referrer: Referrer, referrerCap: number): void {
  let entry = named.get(edge.url);
  if (entry === undefined) {
    entry = { kind: edge.kind, text: edge.text, referrers: [], onHomepage: false };
    named.set(edge.url, entry);
  }
  if (entry.referrers.length < referrerCap && entry.referrers.at(-1) !== referrer.url)
    entry.referrers.push(referrer.url);
  if (referrer.depth === 0) entry.onHomepage = true;
}

/**
 * What became of a URL: its own page, its check, or the page of the site that is the same address spelled otherwise. Nearly
 * all are pages of the site: these are read together, those of other sites one by one.
 */
function seenBy(
  db: Database,
  seq: number,
  siteIndex: number,
): (id: number, url: string, kind: Edge["kind"]) => SiteLink["seen"] {
  const checkOf = db.sql("SELECT * FROM link_checks WHERE url = ? AND run = ?");
  const pageOf = db.sql(pageOfUrl);
  const { byId, byKey } = pagesOfSite(db, seq, siteIndex);
  return (id, url, kind) => {
    const page = byId.get(id);
    if (page !== undefined) return page;
    const elsewhere = pageOf.get(id, seq);
    if (elsewhere !== undefined) return seenOfPage(elsewhere);
    const check = checkOf.get(id, seq);
    if (check !== undefined) return seenOfCheck(toCheck(check, url));
    return kind === "page" || kind === "resource" ? (byKey.get(pageKeyOf(url)) ?? null) : null;
  };
}

function pagesOfSite(db: Database, seq: number, siteIndex: number) {
  const byId = new Map<number, SiteLink["seen"]>();
  const byKey = new Map<string, SiteLink["seen"]>();
  const rows = db
    .sql(
      `SELECT pages.url AS id, urls.url AS address, ${seenSelected} FROM pages JOIN urls ON urls.id = pages.url
       WHERE run = ? AND site = ? ORDER BY pages.url`,
    )
    .all(seq, siteIndex) as (Row & { id: number; address: string })[];
  for (const row of rows) {
    const seen = seenOfPage(row);
    byId.set(row.id, seen);
    byKey.set(pageKeyOf(row.address), seen);
  }
  return { byId, byKey };
}

function seenOfPage(row: unknown): SiteLink["seen"] {
  const { reason, status, finalUrl, hops, fetchedAt } = seenSchema.parse(recordOf(seenColumns, row as Row));
  return { reason, status, finalUrl, hops, title: null, target: null, checkedAt: fetchedAt };
}

const seenOfCheck = (check: LinkCheck): SiteLink["seen"] => {
  const { reason, status, finalUrl, hops, title, target, checkedAt } = check;
  return { reason, status, finalUrl, hops, title, target, checkedAt };
};
