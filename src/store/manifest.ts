/** The manifest of a run as it is kept: entries are only ever appended, each sealing the one before. */
import { createHash } from "node:crypto";
import { type ManifestEntry, manifestEntrySchema } from "../model/manifest.ts";
import { columnsOf, insertInto, type Row, recordOf, valuesOf } from "./columns.ts";
import type { Database } from "./database.ts";

const entryColumns = columnsOf(manifestEntrySchema);

export type EntryContent = Pick<ManifestEntry, "kind" | "at" | "parts"> &
  Partial<Pick<ManifestEntry, "notes">>;

/** Within the write it tells of. */
export function appendEntry(db: Database, run: number, { kind, at, parts, notes = {} }: EntryContent): void {
  const before = entriesOf(db, run);
  const previous = before.at(-1)?.seal ?? runIdOf(db, run);
  const content = { kind, at, parts, notes, previous };
  const entry: ManifestEntry = { ...content, seal: sealOf(content) };
  db.sql(insertInto("manifest", ["run", "seq"], entryColumns)).run(
    run,
    before.length,
    ...valuesOf(entryColumns, entry),
  );
}

export const entriesOf = (db: Database, run: number): ManifestEntry[] =>
  db
    .sql("SELECT * FROM manifest WHERE run = ? ORDER BY seq")
    .all(run)
    .map((row) => manifestEntrySchema.parse(recordOf(entryColumns, row as Row)));

/** Numbers of the entries that are not what they were sealed as, or do not follow the one before. */
export const brokenEntries = (entries: readonly ManifestEntry[], runId: string): number[] =>
  entries.flatMap((entry, at) =>
    entry.previous === (entries[at - 1]?.seal ?? runId) && entry.seal === sealOf(entry) ? [] : [at],
  );

/** Every part as it was sealed last; null where nothing is sealed or the run was taken up again since. */
export function sealedParts(entries: readonly ManifestEntry[]): ManifestEntry["parts"] | null {
  const from = entries.findLastIndex(({ kind }) => kind === "resumed") + 1;
  const since = entries.slice(from);
  return since.some(({ kind }) => kind === "crawl")
    ? Object.assign({}, ...since.map(({ parts }) => parts))
    : null;
}

const runIdOf = (db: Database, run: number): string =>
  String(db.sql("SELECT id FROM runs WHERE seq = ?").pluck().get(run));

const sealOf = ({ kind, at, parts, notes, previous }: Omit<ManifestEntry, "seal">): string =>
  createHash("sha256")
    .update(JSON.stringify([previous, kind, at, inOrder(parts), inOrder(notes)]))
    .digest("hex");

const inOrder = (named: object): unknown[] => Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1));
