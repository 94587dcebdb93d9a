/** Days that scripts in the rows of a list print there: `<li><a>…</a><script>document.write("2026-08-05 09:12".substring(0,10))</script>`. */
import type { FoundDate } from "../page/found-date.ts";
import type { PageIndex } from "../page/page-index.ts";
import { datesWrittenBy } from "../page/script-dates.ts";
import { closest } from "../page/walk.ts";

export interface WrittenDay {
  /** The row that the script stands in. */
  readonly row: number;
  readonly date: FoundDate;
}

/** A row's script prints its day and no more; longer ones do something else. */
const longest = 300;
const most = 500;
/** One alone is the day of a text. */
const fewest = 2;

/** None unless several rows have one, beside a title. */
export function writtenDays(page: PageIndex, isTitled: (row: number) => boolean): WrittenDay[] {
  const found = page.scripts
    .filter(({ src, text }) => src === null && text.length <= longest && text.includes("document.write"))
    .slice(0, most)
    .flatMap(({ element, text }) => {
      const row = closest(page, element, "li", "tr", "dd");
      const date = isShort(page, row) && isTitled(row) ? dayIn(text) : undefined;
      const from = page.elements[element]?.from ?? 0;
      return date === undefined ? [] : [{ row, date: { ...date, from, to: from } }];
    });
  return new Set(found.map(({ row }) => row)).size < fewest ? [] : found;
}

/** The rows that templates of tables lay whole pages out in are long. */
const isShort = (page: PageIndex, row: number): boolean => {
  const { from, to } = page.elements[row] ?? { from: 0, to: rowLength + 1 };
  return to - from <= rowLength;
};

const rowLength = 300;

const dayIn = (script: string): FoundDate | undefined =>
  datesWrittenBy(script).find(({ year }) => year !== null);
