/** Text in columns of a terminal, where a Chinese character takes two. */
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

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

/** Narrower terminals, and columns with less room, are left to break lines as they do. */
const leastRoom = 24;

/** Broken at spaces, or anywhere in a text without any, at `width` columns; an address too long for it stays whole, to be clicked and copied. */
function brokenAt(width: number, text: string): string[] {
  const isTooLong = (word: string): boolean => /^\W*https?:/.test(word) && widthOf(word) > width;
  if (width < leastRoom || text.split(/\s/).some(isTooLong)) return [text];
  return wrapAnsi(text, width, { hard: true }).split("\n");
}

/** Lines that a terminal of `width` columns holds: what is broken off stands two columns further in. Null is no terminal. */
export function folded(text: string, width: number | null): string {
  if (width === null) return text;
  return text
    .split("\n")
    .flatMap((line) => {
      if (widthOf(line) <= width) return [line];
      const indent = " ".repeat(line.length - line.trimStart().length);
      const [first = "", ...more] = brokenAt(width - indent.length - 2, line.trimStart());
      return [indent + first, ...more.map((part) => `${indent}  ${part}`)];
    })
    .join("\n");
}

export interface Alignment {
  readonly gap?: string;
  /** Columns of the terminal: the last column is broken to fit beside the others. Null where there is none. */
  readonly width?: number | null;
}

/** Rows as aligned lines; the last column is not padded. */
export function alignRows(
  rows: readonly (readonly string[])[],
  { gap = "  ", width = null }: Alignment = {},
): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, widthOf(cell));
    });
  return rows.flatMap((row) => {
    const before = row.slice(0, -1).map((cell, at) => padTo(cell, widths[at] ?? 0) + gap);
    const start = widthOf(before.join(""));
    const last = row.at(-1) ?? "";
    const [first = "", ...more] = width === null ? [last] : brokenAt(width - start, last);
    return [(before.join("") + first).trimEnd(), ...more.map((part) => " ".repeat(start) + part)];
  });
}
