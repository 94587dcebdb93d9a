/** Dates that an element of their own parts from the digits beside them, which the text alone would run together. */
import { datesIn } from "../page/dates.ts";
import type { FoundDate } from "../page/found-date.ts";
import type { PageIndex } from "../page/page-index.ts";
import { elementAt } from "../page/walk.ts";

/** `2026-01-12 10:30:00` with its brackets, and `11/19`. */
const longestDate = 22;
const shortestDate = 5;

/** `known`: where the dates of the text begin. */
export function boxedDates(page: PageIndex, known: ReadonlySet<number>): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { from, to } of page.elements) {
    if (to - from < shortestDate || to - from > longestDate) continue;
    if (to - from === yearAndMonth) found.push(...dayBelow(page.text, from, to));
    else
      found.push(
        ...(shortYearIn(page.text, from, to) ??
          yearBelow(page, from, to) ??
          wholeDate(page.text, from, to, known)),
      );
  }
  return found;
}

/** The date that an element consists of beside the digits of another, unless it is known already. */
function wholeDate(text: string, from: number, to: number, known: ReadonlySet<number>): FoundDate[] {
  if (!isGlued(text, from, to)) return [];
  const [date] = datesIn(text.slice(from, to), { yearless: true });
  const isWhole = date !== undefined && text.slice(date.to + from, to).trim().length <= 1;
  return isWhole && date.from <= 1 && !known.has(from + date.from)
    ? [{ ...date, from: from + date.from, to: from + date.to }]
    : [];
}

/** `2026-07` in one box and `09` in the next, with nothing but a line's end between them. */
const yearAndMonth = 7;
const boxes = /^((?:19|20)\d{2}[-./](?:1[0-2]|0[1-9]))\s{0,3}(3[01]|[12]\d|0[1-9])(?!\d|[-./:]\d)/;

function dayBelow(text: string, from: number, to: number): FoundDate[] {
  if (!isDigit(text, from)) return [];
  const found = boxes.exec(text.slice(from, to + 6));
  const [date] = found === null ? [] : datesIn(`${found[1]?.replaceAll(/[./]/g, "-")}-${found[2]}`);
  return found === null || date === undefined ? [] : [{ ...date, from, to: from + found[0].length }];
}

/** `11/19` in one box and `2026` in the next: a year with more in its box begins a title (2025届毕业生). */
const monthDay = 5;
const yearLast = /^((?:1[0-2]|0[1-9])[-./](?:3[01]|[12]\d|0[1-9]))\s{0,3}((?:19|20)\d{2})(?!\d)/;

function yearBelow(page: PageIndex, from: number, to: number): FoundDate[] | null {
  if (to - from !== monthDay || !isDigit(page.text, from)) return null;
  const found = yearLast.exec(page.text.slice(from, to + 8));
  if (found === null) return null;
  const end = from + found[0].length;
  const box = page.elements[elementAt(page, end - yearLength)];
  if (box === undefined || box.from !== end - yearLength || box.to !== end) return null;
  const [date] = datesIn(`${found[2]}-${found[1]?.replace(/[./]/, "-")}`);
  return date === undefined ? null : [{ ...date, from, to: end }];
}

const yearLength = 4;

/** `14-03-21`, alone in its element, as the oldest templates print it, perhaps in brackets. */
const shortYear = 8;
const shortYearDay = /^[[(（【]?([0-4]\d-(?:1[0-2]|0[1-9])-(?:3[01]|[12]\d|0[1-9]))[\])）】]?$/;

function shortYearIn(text: string, from: number, to: number): FoundDate[] | null {
  if (to - from < shortYear || to - from > shortYear + 2 || !hasDashAt(text, from + 2, from + 3)) return null;
  const day = shortYearDay.exec(text.slice(from, to))?.[1];
  const [date] = day === undefined ? [] : datesIn(`20${day}`);
  return date === undefined ? null : [{ ...date, from, to }];
}

const hasDashAt = (text: string, at: number, next: number): boolean => text[at] === "-" || text[next] === "-";

/** "01-122026年…": two elements side by side, with nothing between the digits of both. */
const isGlued = (text: string, from: number, to: number): boolean =>
  (isDigit(text, to) && to + 1 < text.length) || isDigit(text, from - 1);

/** Asked of every element: a pattern would need a piece of the text for each. */
function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}
