/** A sheet as the workbook takes it: typed cells, a frozen header, a filter, widths, and links that are links. */
import type { Cell, CellObject, Image, Sheet } from "write-excel-file/node";
import { printable } from "../printable.ts";

/** Longest text a cell holds. */
const cellLimit = 32_767;

export interface Column {
  readonly title: string;
  /** In characters of the default font. */
  readonly width: number;
}

/** A text, a figure, nothing, or an address to be followed. */
export type Value = string | number | null | { readonly link: string };

/** What the library takes as the content of a file inside the workbook; it does not export the name. */
export type FileContent = Image["content"];

/** Beside the options that write-excel-file knows: what the features of this folder add to the sheet. */
export interface ReportSheet extends Sheet<FileContent> {
  readonly filter: string | null;
  readonly links: readonly { readonly cell: string; readonly url: string }[];
}

export function tableSheet(
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
): ReportSheet {
  const widths = columns.map(({ width }) => width);
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: "landscape",
    data: [headRow(columns.map(({ title }) => title)), ...rows.map((row) => cellsOf(row, widths))],
    filter: `A1:${letters(columns.length - 1)}${rows.length + 1}`,
    links: rows.flatMap((row, at) =>
      row.flatMap((value, column) => {
        const url = linkOf(value);
        return url === null ? [] : [{ cell: `${letters(column)}${at + 2}`, url }];
      }),
    ),
  };
}

export interface Block {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** Several small tables below one another, each under its title: to be read, not filtered. */
export function plainSheet(name: string, widths: readonly number[], blocks: readonly Block[]): ReportSheet {
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    orientation: "landscape",
    data: blocks.flatMap(({ title, heads, rows }) => [
      [{ value: title, type: String, fontWeight: "bold", fontSize: 13, height: 24 } satisfies CellObject],
      headRow(heads),
      ...rows.map((row) => cellsOf(row, widths)),
      [null],
    ]),
    filter: null,
    links: [],
  };
}

const lineHeight = 15;
/** A row is at most as high as a screen shows beside others; the cell holds the whole text anyway. */
const mostLines = 8;

/** Programs other than Excel do not fit the height of rows to wrapped text when they open a workbook. */
function cellsOf(row: readonly Value[], widths: readonly number[]): Cell[] {
  const lines = row.map((value, at) => Math.ceil(breadthOf(textOf(value)) / ((widths[at] ?? 10) - 1)));
  const height = lineHeight * Math.min(mostLines, Math.max(1, ...lines));
  return row.map((value) => ({ ...cellOf(value), height }));
}

/** In characters of the Latin kind: in UTF-8 a Chinese one takes two bytes more than it, and two of its widths. */
const breadthOf = (text: string): number => (text.length + Buffer.byteLength(text)) / 2;

const headRow = (titles: readonly string[]): Cell[] => titles.map(headCell);

const headCell = (title: string): CellObject => ({
  value: title,
  type: String,
  fontWeight: "bold",
  backgroundColor: "#DCE6F1",
  wrap: true,
  alignVertical: "center",
  height: 2 * lineHeight,
  ...border,
});

const border = { borderStyle: "thin", borderColor: "#B8C2CC" } as const;

/** A text is typed as text: no spreadsheet runs it, whatever it begins with. */
function cellOf(value: Value): CellObject {
  if (typeof value === "number") return { value, type: Number, alignVertical: "top", ...border };
  const text = textOf(value);
  if (text === "") return { ...border };
  const link =
    linkOf(value) === null ? {} : { textColor: "#1C4F8F", textDecoration: { underline: true } as const };
  return { value: text, type: String, wrap: true, alignVertical: "top", ...border, ...link };
}

function textOf(value: Value): string {
  if (typeof value === "number") return String(value);
  return clipped(printable(typeof value === "string" ? value : (value?.link ?? "")));
}

/** Cut at a whole character. */
const clipped = (text: string): string =>
  text.length <= cellLimit ? text : text.slice(0, cellLimit - 1).replace(/[\ud800-\udbff]$/, "");

/** An address a workbook may hold: of the web, at most 2,079 characters, and nothing in it that is not a URI's. */
function linkOf(value: Value): string | null {
  if (value === null || typeof value !== "object" || !/^https?:\/\//i.test(value.link)) return null;
  const url = printable(value.link)
    .replace(/%(?![0-9a-f]{2})/gi, "%25")
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]+/gu, encodeURIComponent);
  return url.length > 2079 ? null : url;
}

/** A, B, … Z, AA, … */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
