/** The parts a run is sealed in: a digest over the rows of each, so that a later change shows, and where. */
import { createHash } from "node:crypto";
import type { SealedPart } from "../model/manifest.ts";
import type { Database } from "./database.ts";
import { unpackEdges } from "./edges.ts";
import { unpackVarints } from "./varints.ts";

export type Parts = Readonly<Record<string, SealedPart>>;

/** What was asked, seen and noted, and by which options. */
export function crawlParts(db: Database, run: number): Parts {
  const sites = db.sql("SELECT site FROM sites WHERE run = ? ORDER BY site").pluck().all(run) as number[];
  return {
    run: digest(
      db,
      "SELECT id, as_of, started_at, options, rule_sets, tool_version FROM runs WHERE seq = ?",
      run,
    ),
    facts: digest(db, "SELECT name, value FROM run_facts WHERE run = ? ORDER BY name", run),
    "link checks": digest(
      db,
      `SELECT urls.url AS address, link_checks.* FROM link_checks JOIN urls ON urls.id = link_checks.url
       WHERE run = ? ORDER BY address`,
      run,
    ),
    ...Object.assign({}, ...sites.map((site) => siteParts(db, run, site))),
    ...linkParts(db, run),
    ...sharedFactsPart(db, run),
  };
}

/** How the run ended: known anew once it is judged. */
export const endPart = (db: Database, run: number): Parts => ({
  end: digest(db, "SELECT state, finished_at, exit FROM runs WHERE seq = ?", run),
});

/** Which bodies the run holds; each is held to its hash on its own. */
export const bodiesPart = (db: Database, run: number): Parts => ({
  bodies: digest(db, "SELECT sha256, masked_sha256 FROM run_bodies WHERE run = ? ORDER BY sha256", run),
});

export function judgementParts(db: Database, judgement: number): Parts {
  const { rules_sha256, as_of } = db
    .sql("SELECT rules_sha256, as_of FROM judgements WHERE id = ?")
    .get(judgement) as { rules_sha256: string; as_of: string };
  const name = `judgement ${rules_sha256.slice(0, 16)} ${as_of}`;
  const rows = (table: string, order: string): SealedPart =>
    digest(db, `SELECT * FROM ${table} WHERE judgement = ? ORDER BY ${order}`, judgement);
  return {
    [name]: digest(db, "SELECT * FROM judgements WHERE id = ?", judgement),
    [`${name} verdicts`]: rows("verdicts", "site"),
    [`${name} outcomes`]: rows("outcomes", "site, seq"),
    [`${name} findings`]: rows("findings", "site, outcome, seq"),
  };
}

const siteParts = (db: Database, run: number, site: number): Parts => ({
  [`site ${site}`]: digest(
    db,
    "SELECT record, state, budget_cut FROM sites WHERE run = ? AND site = ?",
    run,
    site,
  ),
  [`site ${site} facts`]: digest(
    db,
    "SELECT name, value FROM site_facts WHERE run = ? AND site = ? ORDER BY name",
    run,
    site,
  ),
  [`site ${site} queue`]: digest(
    db,
    `SELECT urls.url AS address, depth, role, done FROM frontier JOIN urls ON urls.id = frontier.url
     WHERE run = ? AND site = ? ORDER BY seq`,
    run,
    site,
  ),
  [`site ${site} pages`]: digest(
    db,
    `SELECT urls.url AS address, pages.* FROM pages JOIN urls ON urls.id = pages.url
     WHERE run = ? AND site = ? ORDER BY pages.url`,
    run,
    site,
  ),
  [`site ${site} views`]: digest(
    db,
    `SELECT views.* FROM pages JOIN views ON views.id = pages.view
     WHERE run = ? AND site = ? ORDER BY pages.url`,
    run,
    site,
  ),
  [`site ${site} observations`]: digest(
    db,
    `SELECT facts.* FROM pages JOIN facts ON facts.view = pages.view
     WHERE run = ? AND site = ? ORDER BY pages.url, facts.name`,
    run,
    site,
  ),
});

/** The addresses and words that the packed links of the run's views stand for. */
function linkParts(db: Database, run: number): Parts {
  const named = { urls: new Set<unknown>(), texts: new Set<unknown>() };
  const packed = db
    .sql("SELECT edges FROM pages JOIN views ON views.id = pages.view WHERE run = ?")
    .pluck()
    .iterate(run) as Iterable<Buffer>;
  for (const edges of packed)
    for (const { url, text } of unpackEdges(edges)) {
      named.urls.add(url);
      named.texts.add(text);
    }
  return {
    "link addresses": digestOf(
      chosen(db.raw.prepare("SELECT id, url FROM urls ORDER BY id").raw().iterate(), named.urls),
    ),
    "link texts": digestOf(
      chosen(db.raw.prepare("SELECT id, text FROM texts ORDER BY id").raw().iterate(), named.texts),
    ),
  };
}

/** What the views share; runs sealed before there was any have no such part. */
function sharedFactsPart(db: Database, run: number): Parts {
  const packed = db
    .sql(
      "SELECT shared_facts FROM pages JOIN views ON views.id = pages.view WHERE run = ? AND length(shared_facts) > 0",
    )
    .pluck()
    .iterate(run) as Iterable<Buffer>;
  const named = new Set<unknown>();
  for (const shared of packed) for (const id of unpackVarints(shared)) named.add(id);
  if (named.size === 0) return {};
  const rows = db.raw.prepare("SELECT id, name, value FROM shared_facts ORDER BY id").raw().iterate();
  return { "shared facts": digestOf(chosen(rows, named)) };
}

function* chosen(rows: Iterable<unknown>, ids: ReadonlySet<unknown>): Generator<unknown[]> {
  for (const row of rows as Iterable<unknown[]>) if (ids.has(row[0])) yield row;
}

/** Rows by the names of their columns, empty ones left out: a column that a later version adds changes no seal. */
function digest(db: Database, sql: string, ...given: number[]): SealedPart {
  // Not from the cache: a statement that gives arrays would do so for all who share its text.
  const statement = db.raw.prepare(sql).raw();
  const names = statement.columns().map(({ name }, at) => ({ name, at }));
  names.sort((a, b) => (a.name < b.name ? -1 : 1));
  return digestOf(named(statement.iterate(...given) as Iterable<unknown[]>, names));
}

function* named(
  rows: Iterable<unknown[]>,
  names: readonly { readonly name: string; readonly at: number }[],
): Generator<unknown[]> {
  for (const row of rows)
    yield names.flatMap(({ name, at }) => (row[at] === null ? [] : [name, plain(row[at])]));
}

const plain = (value: unknown): unknown => (Buffer.isBuffer(value) ? value.toString("base64") : value);

/** Characters hashed together: a call costs more than the few bytes of a row. */
const hashedTogether = 65_536;

function digestOf(rows: Iterable<unknown[]>): SealedPart {
  const hash = createHash("sha256");
  let count = 0;
  let text = "";
  for (const row of rows) {
    text += `${JSON.stringify(row)}\n`;
    count += 1;
    if (text.length < hashedTogether) continue;
    hash.update(text);
    text = "";
  }
  return { rows: count, sha256: hash.update(text).digest("hex") };
}
