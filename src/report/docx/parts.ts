/** Paragraphs and tables in the styles of the document: text is text, whatever a page says. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Language } from "../../model/text.ts";
import { printable } from "../printable.ts";

/** Longest text of a paragraph or cell: a document is read, the other formats hold the rest. */
const textLimit = 2000;
/** Width of the text on A4 with the margins of official documents, in twentieths of a point. */
export const textWidth = 8844;

export type Part = Paragraph | Table;

export const title = (text: string): Paragraph => new Paragraph({ style: "Title", children: [run(text)] });

export const heading = (level: 1 | 2, text: string, isOnNewPage = false): Paragraph =>
  new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    pageBreakBefore: isOnNewPage,
    children: [run(text)],
  });

/** Indented by two characters, as official documents have it. */
export const paragraph = (text: string): Paragraph =>
  new Paragraph({ style: "BodyIndented", children: [run(text)] });

/** The list of attachments at the end of a notice: the first names it, the others stand below its number. */
export const attachmentLine = (text: string, isFirst: boolean, language: Language): Paragraph => {
  const name = { en: 1900, zh: 960 }[language];
  return new Paragraph({
    spacing: { ...(isFirst && { before: 560 }) },
    indent: isFirst ? { left: 640 + name, hanging: name } : { left: 640 + name },
    children: [run(text)],
  });
};

/** Unit and day below a notice, towards its right edge. */
export const signed = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.RIGHT, indent: { right: 640 }, children: [run(text)] });

/** What is to be read and struck out before the document is sent. */
export const note = (text: string): Paragraph => new Paragraph({ style: "TableText", children: [run(text)] });

/** An attachment begins on a page of its own: its number at the left edge, its title in the middle (GB/T 9704). */
export const attachmentTitle = (number: string, name: string): Paragraph[] => [
  new Paragraph({ style: "AttachmentNumber", pageBreakBefore: true, children: [run(number)] }),
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    indent: { firstLine: 0 },
    spacing: { after: 200 },
    children: [run(name)],
  }),
];

/** Without the indent: salutations and lines above tables. */
export const line = (text: string): Paragraph => new Paragraph({ children: [run(text)] });

/** A text, or several below one another. */
export type CellText = string | readonly string[];

/** Columns share the width by their weights; the head is repeated on every page. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly CellText[])[],
  weights: readonly number[],
): Table {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const widths = weights.map((weight) => Math.floor((textWidth * weight) / sum));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: Object.fromEntries(sides.map((side) => [side, border])),
    rows: [rowOf(heads, widths, true), ...rows.map((cells) => rowOf(cells, widths, false))],
  });
}

const border = { style: BorderStyle.SINGLE, size: 4, color: "808080" } as const;
const sides = ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"] as const;

const rowOf = (cells: readonly CellText[], widths: readonly number[], isHead: boolean): TableRow =>
  new TableRow({
    tableHeader: isHead,
    cantSplit: isHead,
    children: cells.map(
      (text, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          margins: { left: 60, right: 60, top: 30, bottom: 30 },
          ...(isHead && { shading: { type: ShadingType.CLEAR, fill: "E7EDF5" } }),
          children: [
            new Paragraph({
              style: "TableText",
              ...(isHead && { alignment: AlignmentType.CENTER }),
              children: [text].flat().map((one, place) => run(one, isHead, place > 0 ? 1 : 0)),
            }),
          ],
        }),
    ),
  });

const run = (text: string, bold = false, breaks = 0): TextRun =>
  new TextRun({ text: shortened(printable(text)), ...(bold && { bold }), break: breaks });

const shortened = (text: string): string =>
  text.length <= textLimit ? text : `${text.slice(0, textLimit).replace(/[\ud800-\udbff]$/, "")}…`;
