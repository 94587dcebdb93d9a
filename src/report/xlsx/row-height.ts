/** In points, with room for the taller Chinese fonts that stand in where 等线 is not installed. */
const lineHeight = 16.5;
/** A row is at most as high as a screen shows beside others; the cell holds the whole text anyway. */
const mostLines = 8;

/** Programs other than Excel do not fit the height of rows to wrapped text when they open a workbook. */
export const rowHeight = (texts: readonly string[], widths: readonly number[]): number =>
  lineHeight * Math.min(mostLines, Math.max(1, ...texts.map((text, at) => linesOf(text, widths[at] ?? 10))));

const linesOf = (text: string, width: number): number =>
  2 * text.length < width ? 1 : Math.ceil(breadthOf(text) / (width - 1));

/** In characters of the Latin kind: in UTF-8 a Chinese one takes two bytes more than it, and two of its widths. */
const breadthOf = (text: string): number => (text.length + Buffer.byteLength(text)) / 2;
