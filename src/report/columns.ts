/** Text in columns of a terminal, where a Chinese character takes two. */
import stringWidth from "string-width";

/** Columns a text takes. */
export const widthOf = (text: string): number => stringWidth(text);

/** Filled with spaces to `width` columns; longer text is left as it is. */
export const padTo = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - widthOf(text)));

/** At most `width` columns, what is cut marked by an ellipsis. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const point of text) {
    used += widthOf(point);
    if (used > width - 1) break;
    kept += point;
  }
  return `${kept}…`;
}

/** Rows as aligned lines; the last column is not padded. */
export function alignRows(rows: readonly (readonly string[])[], gap = "  "): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, widthOf(cell));
    });
  return rows.map((row) =>
    row
      .map((cell, at) => (at === row.length - 1 ? cell : padTo(cell, widths[at] ?? 0)))
      .join(gap)
      .trimEnd(),
  );
}
