/** A table (CSV, XLSX) as entries: finds the header row, knows its columns, and holds the rows against it. */
import { UserError } from "../model/failure.ts";
import { type Field, fieldOf, isPersonal, namesOf } from "./fields.ts";
import type { ListEntry } from "./list-entry.ts";

/** Rows as a spreadsheet shows them, the first one is row 1; empty ones included. */
export type Table = readonly (readonly string[])[];

/** Title rows that may stand above the header. */
const titleRows = 20;

export function tableEntries(table: Table, file: string): ListEntry[] {
  const headerAt = table
    .slice(0, titleRows)
    .findIndex((row) => row.some((cell) => fieldOf(cell)?.field === "url"));
  const header = table[headerAt];
  if (header === undefined) throw noAddressColumn(table, file);
  const columns = columnsOf(header, file);
  const width = header.findLastIndex((cell) => cell.trim() !== "") + 1;
  return table.flatMap((row, at) =>
    at <= headerAt || row.every((cell) => cell.trim() === "")
      ? []
      : [entryOf(row, at + 1, { file, header, columns, width })],
  );
}

function noAddressColumn(table: Table, file: string): UserError {
  const first = table.find((row) => row.some((cell) => cell.trim() !== ""));
  const found =
    first === undefined ? "the file is empty" : `its first row reads: ${first.join(", ").slice(0, 120)}`;
  return new UserError(`${file}: no column for the address; ${found}`, {
    hint: `The header row must name one of: ${namesOf("url").join(", ")}.`,
  });
}

interface Columns {
  /** Where each field stands. */
  readonly known: ReadonlyMap<Field, number>;
  /** Headers of columns that pass through. */
  readonly others: readonly (readonly [header: string, at: number])[];
}

function columnsOf(header: readonly string[], file: string): Columns {
  const known = new Map<Field, { at: number; rank: number }>();
  const others: [string, number][] = [];
  header.forEach((cell, at) => {
    const named = fieldOf(cell);
    if (named === null) {
      if (cell.trim() !== "" && !isPersonal(cell)) others.push([cell.trim(), at]);
      return;
    }
    const before = known.get(named.field);
    if (before?.rank === named.rank)
      throw new UserError(`${file}: columns ${before.at + 1} and ${at + 1} are both named ${cell.trim()}`);
    if (before === undefined || named.rank < before.rank) {
      known.set(named.field, { at, rank: named.rank });
      if (before !== undefined) others.push([header[before.at]?.trim() ?? "", before.at]);
    } else others.push([cell.trim(), at]);
  });
  return { known: new Map([...known].map(([field, { at }]) => [field, at])), others };
}

interface TableShape {
  readonly file: string;
  readonly header: readonly string[];
  readonly columns: Columns;
  /** Columns up to the last that has a header. */
  readonly width: number;
}

function entryOf(row: readonly string[], number: number, shape: TableShape): ListEntry {
  const { file, header, columns, width } = shape;
  holdWidth(row, number, shape);
  const cell = (at: number): string => row[at]?.trim() ?? "";
  return {
    texts: new Map(
      [...columns.known].flatMap(([field, at]) => (cell(at) === "" ? [] : [[field, cell(at)] as const])),
    ),
    extra: Object.fromEntries(
      columns.others.flatMap(([name, at]) => (cell(at) === "" ? [] : [[name, cell(at)] as const])),
    ),
    place: `row ${number}`,
    placeOf(field) {
      const at = columns.known.get(field as Field) ?? width;
      const name = header[at]?.trim();
      return `${file}: row ${number}, column ${at + 1}${name === undefined ? "" : ` (${name})`}`;
    },
  };
}

/** A row with more or fewer cells than the header is one where a quote or a separator went wrong. */
function holdWidth(row: readonly string[], number: number, { file, header, width }: TableShape): void {
  const beyond = row.findIndex((cell, at) => at >= width && cell.trim() !== "");
  if (beyond >= 0)
    throw new UserError(
      `${file}: row ${number}, column ${beyond + 1}: "${row[beyond]?.slice(0, 40)}" stands beyond the last header; a separator inside a cell needs quotes`,
    );
  if (row.length < width)
    throw new UserError(
      `${file}: row ${number}, column ${row.length + 1} (${header[row.length]?.trim()}): the row ends before it; it has ${row.length} cells, the header ${width}`,
    );
}
