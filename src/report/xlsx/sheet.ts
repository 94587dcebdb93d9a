/** What the sheets of a workbook are made of: tables to filter, of any length, and small blocks to read. */
import type { CellObject, Image, Sheet } from "write-excel-file/node";
import { rowHeight } from "./row-height.ts";
import { type Value, valueText } from "./value.ts";

export interface Column {
  readonly title: string;
  /** In characters of the default font. */
  readonly width: number;
}

/** What the library takes as the content of a file inside the workbook; it does not export the name. */
export type FileContent = Image["content"];

/** A sheet as the library writes it, and the rows that are poured into it. */
export interface ReportSheet {
  readonly template: Sheet<FileContent>;
  /** null where the template is all there is. */
  readonly table: Table | null;
  /** How many sheets of paper its width is printed on. */
  readonly pagesWide: number;
}

export interface Table {
  readonly widths: readonly number[];
  readonly rows: Iterable<readonly Value[]> | AsyncIterable<readonly Value[]>;
}

export const tableSheet = (
  name: string,
  columns: readonly Column[],
  rows: Table["rows"],
  pagesWide = 1,
): ReportSheet => ({
  template: {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: "landscape",
    data: [headRow(columns.map(({ title }) => title)), sampleRow],
  },
  table: { widths: columns.map(({ width }) => width), rows },
  pagesWide,
});

export interface Block {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** Several small tables below one another, each under its title: to be read, not filtered. */
export const plainSheet = (
  name: string,
  widths: readonly number[],
  blocks: readonly Block[],
): ReportSheet => ({
  template: {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    orientation: "landscape",
    data: blocks.flatMap(({ title, heads, rows }) => [
      [{ value: title, type: String, fontWeight: "bold", fontSize: 13, height: 24 } satisfies CellObject],
      ...(heads.length === 0 ? [] : [headRow(heads)]),
      ...rows.map((row) => blockRow(row, widths)),
      [null],
    ]),
  },
  table: null,
  pagesWide: 1,
});

const border = { borderStyle: "thin", borderColor: "#B8C2CC" } as const;
const textStyle = { wrap: true, alignVertical: "top", ...border } as const;

/**
 * A cell of each kind, in the order that `SampledStyles` reads: the rows that take its place are written in their styles,
 * so that no style is looked up for a cell.
 */
const sampleRow: CellObject[] = [
  { value: "text", type: String, ...textStyle },
  { value: 0, type: Number, alignVertical: "top", ...border },
  { value: "link", type: String, ...textStyle, textColor: "#1C4F8F", textDecoration: { underline: true } },
  { ...border },
];

const headRow = (titles: readonly string[]): CellObject[] =>
  titles.map((title) => ({
    value: title,
    type: String,
    fontWeight: "bold",
    backgroundColor: "#DCE6F1",
    wrap: true,
    alignVertical: "center",
    height: 30,
    ...border,
  }));

function blockRow(row: readonly Value[], widths: readonly number[]): CellObject[] {
  const height = rowHeight(row.map(valueText), widths);
  return row.map((value) => ({ ...cellOf(value), height }));
}

/** A text is typed as text: no spreadsheet runs it, whatever it begins with. */
function cellOf(value: Value): CellObject {
  if (typeof value === "number") return { value, type: Number, alignVertical: "top", ...border };
  const text = valueText(value);
  const isShare = /^[\d.]+%$/.test(text);
  return text === ""
    ? { ...border }
    : { value: text, type: String, ...textStyle, ...(isShare && { align: "right" }) };
}
