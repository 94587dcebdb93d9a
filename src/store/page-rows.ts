/** Pages as their rows are written and read. */
import { type Page, pageSchema } from "../model/page.ts";
import { columnsOf, type Row, recordOf } from "./columns.ts";
import type { Database } from "./database.ts";
import type { Dictionary } from "./dictionary.ts";
import type { FactColumns, FactShelf } from "./fact-shelf.ts";
import type { StoredPage } from "./store.ts";

export const pageColumns = columnsOf(pageSchema, "url");

/** Where texts and facts are written once. */
export interface Shelves {
  readonly urls: Dictionary;
  readonly texts: Dictionary;
  readonly facts: FactShelf;
}

export const toPage = (row: unknown, url: string): Page =>
  pageSchema.parse({ url, ...recordOf(pageColumns, row as Row) });

/** A page with what was seen on it. */
export const storedPages =
  "SELECT pages.*, own_facts, shared_facts FROM pages LEFT JOIN views ON views.id = pages.view";

export function storedPageOf(
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

export function toStoredPage(facts: FactShelf, row: unknown, url: string): StoredPage {
  const { view, ...columns } = row as FactColumns & { view: number | null };
  return { page: toPage(row, url), observations: view === null ? {} : facts.read(view, columns) };
}
