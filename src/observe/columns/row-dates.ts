/** The days of a page that may be those of rows. */
import { datesIn } from "../page/dates.ts";
import type { FoundDate } from "../page/found-date.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import { isForeignDay } from "../page/other-day.ts";
import type { PageIndex } from "../page/page-index.ts";
import { closest, elementAt } from "../page/walk.ts";
import { boxedDates } from "./boxed-dates.ts";
import { dateLabelOf } from "./date-label.ts";

/** The days that may be those of rows: no clock, no range, no day of another thing. */
export const ownDatesOf = (page: PageIndex): FoundDate[] =>
  rowDatesOf(page).filter((date) => !date.isClock && !date.inRange && !isForeignDay(dateLabelOf(page, date)));

/** More are no list. */
const mostDates = 2000;

/** Every date of the text, and those that an element of their own parts from the digits of the title beside them. */
export const rowDatesOf = memoPerPage((page: PageIndex): FoundDate[] => {
  const plain = datesIn(page.text, { yearless: true, split: true })
    .slice(0, mostDates)
    .map((date) => ownDay(page, date));
  const boxed = boxedDates(page, new Set(plain.map(({ from }) => from)));
  if (boxed.length === 0) return plain;
  const whole = new Set(boxed.map(({ from }) => from));
  return [...plain.filter(({ from }) => !whole.has(from)), ...boxed].sort((a, b) => a.from - b.from);
});

const monthAndDay = /(?:1[0-2]|0[1-9])(?:[-./]|月)(?:3[01]|[12]\d|0[1-9])日?$/;

/** A year that heads a list of days is no part of the first row, though it says the row's year. */
function ownDay(page: PageIndex, date: FoundDate): FoundDate {
  const day = date.shape === "year-apart" ? monthAndDay.exec(page.text.slice(date.from, date.to)) : null;
  if (day === null) return date;
  const from = date.from + day.index;
  const row = page.elements[closest(page, elementAt(page, from), "li", "tr", "dd", "p")];
  return row !== undefined && row.from > date.from ? { ...date, from } : date;
}
