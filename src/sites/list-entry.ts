/** One entry of a site list as it was written, whatever the kind of file; and what is wrong with it. */
import type { Text } from "../model/text.ts";
import type { Field } from "./fields.ts";

export interface ListEntry {
  /** Trimmed texts of the fields that are not empty. */
  readonly texts: ReadonlyMap<Field, string>;
  /** Columns that mean nothing to us, by their header. */
  readonly extra: Readonly<Record<string, string>>;
  /** Only YAML has them; checked by the site record's schema. */
  readonly hints?: unknown;
  readonly overrides?: unknown;
  /** The entry, for a message that names two: `row 5`. */
  readonly place: Text;
  /** Where a field stands or would stand: `list.csv: row 5, column 3 (首页网址)`. */
  placeOf(field: Field | "hints" | "overrides"): Text;
}

export const placeInTable = (file: string, row: number, column: number, header = ""): Text => ({
  en: `${file}: row ${row}, column ${column}${header === "" ? "" : ` (${header})`}`,
  zh: `${file}：第 ${row} 行第 ${column} 列${header === "" ? "" : `（${header}）`}`,
});

/** What is wrong with one entry; all of a list are collected before it is refused. */
export class EntryError extends Error {
  readonly field: Field | "hints" | "overrides";
  readonly text: Text;
  constructor(field: EntryError["field"], text: Text) {
    super(text.en);
    this.field = field;
    this.text = text;
  }
}
