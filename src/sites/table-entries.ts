/** A table (CSV, XLSX) as entries: finds the header row, knows its columns, and holds the rows against it. */
import { UserError } from "../model/failure.ts";
import { type Field, fieldOf, isPersonal, namesOf } from "./fields.ts";
import { type ListEntry, placeInTable } from "./list-entry.ts";

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
  const read = first?.join(", ").slice(0, 120);
  const names = namesOf("url");
  return new UserError(
    {
      en: `${file}: no column for the address; ${read === undefined ? "the file is empty" : `its first row reads: ${read}`}`,
      zh: `${file}：没有网址列；${read === undefined ? "文件为空" : `首行内容为：${read}`}`,
    },
    {
      hint: {
        en: `The header row must name one of: ${names.join(", ")}.`,
        zh: `表头须有以下列名之一：${names.join("、")}。`,
      },
    },
  );
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
      throw new UserError(
        {
          en: `${file}: columns ${before.at + 1} and ${at + 1} are both named ${cell.trim()}`,
          zh: `${file}：第 ${before.at + 1} 列与第 ${at + 1} 列都叫“${cell.trim()}”`,
        },
        { hint: { en: "Rename or remove one of them.", zh: "请改名或删去其中一列。" } },
      );
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
    place: { en: `row ${number}`, zh: `第 ${number} 行` },
    placeOf(field) {
      const at = columns.known.get(field as Field) ?? width;
      return placeInTable(file, number, at + 1, header[at]?.trim());
    },
  };
}

/** A row with more or fewer cells than the header is one where a quote or a separator went wrong. */
function holdWidth(row: readonly string[], number: number, { file, header, width }: TableShape): void {
  const beyond = row.findIndex((cell, at) => at >= width && cell.trim() !== "");
  if (beyond >= 0) {
    const place = placeInTable(file, number, beyond + 1);
    const found = row[beyond]?.slice(0, 40);
    throw new UserError({
      en: `${place.en}: "${found}" stands beyond the last header; a separator inside a cell needs quotes`,
      zh: `${place.zh}：“${found}”超出表头最后一列；单元格中含分隔符时须加引号`,
    });
  }
  if (row.length < width) {
    const place = placeInTable(file, number, row.length + 1, header[row.length]?.trim());
    throw new UserError({
      en: `${place.en}: the row ends before it; it has ${row.length} cells, the header ${width}`,
      zh: `${place.zh}：该行到此之前已结束；该行有 ${row.length} 格，表头有 ${width} 格`,
    });
  }
}
