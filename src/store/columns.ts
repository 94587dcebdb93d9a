/** A record's columns, derived from its schema, so that a record is defined once and a table can be compared with it. */
import { z } from "zod";

export interface Column {
  readonly field: string;
  readonly column: string;
  readonly holds: "json" | "boolean" | "plain";
}

export type Row = Readonly<Record<string, unknown>>;

/** Columns of the record's fields in their order, those named in `without` left out. */
export function columnsOf(schema: z.ZodObject, ...without: string[]): readonly Column[] {
  return Object.entries(schema.shape)
    .filter(([field]) => !without.includes(field))
    .map(([field, type]) => ({ field, column: snakeCase(field), holds: holdsOf(type) }));
}

/** The record's values in the order of the columns, as SQLite takes them. */
export const valuesOf = (columns: readonly Column[], record: Row): unknown[] =>
  columns.map(({ field, holds }) => encode(record[field], holds));

/** The record of a row; the caller's schema checks it. */
export const recordOf = (columns: readonly Column[], row: Row): Record<string, unknown> =>
  Object.fromEntries(columns.map(({ field, column, holds }) => [field, decode(row[column], holds)]));

export const insertInto = (table: string, keys: readonly string[], columns: readonly Column[]): string => {
  const names = [...keys, ...columns.map((c) => `"${c.column}"`)];
  return `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
};

const snakeCase = (field: string): string =>
  field.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

function holdsOf(type: z.core.$ZodType): Column["holds"] {
  if (type instanceof z.ZodNullable || type instanceof z.ZodDefault || type instanceof z.ZodOptional)
    return holdsOf(type.unwrap());
  if (type instanceof z.ZodBoolean) return "boolean";
  return type instanceof z.ZodString || type instanceof z.ZodNumber || type instanceof z.ZodEnum
    ? "plain"
    : "json";
}

function encode(value: unknown, holds: Column["holds"]): unknown {
  if (value === null || value === undefined) return null;
  if (holds === "json") return JSON.stringify(value);
  return holds === "boolean" ? Number(value) : value;
}

function decode(value: unknown, holds: Column["holds"]): unknown {
  if (value === null || value === undefined) return null;
  if (holds === "json") return JSON.parse(String(value));
  return holds === "boolean" ? value === 1 : value;
}
