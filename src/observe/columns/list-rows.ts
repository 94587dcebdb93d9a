/**
 * Rows of lists: a title with a link, and the date printed beside it. A dated row is the smallest part of the page that
 * holds a date and a title; a row without a date is one of several alike that hold one title each.
 */
import type { FoundDate } from "../page/found-date.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { Link, PageIndex } from "../page/page-index.ts";
import { regionOf } from "../page/regions.ts";
import { elementAt } from "../page/walk.ts";
import { buttonRows } from "./button-rows.ts";
import { pairsOf } from "./date-pairs.ts";
import { linklessRows } from "./linkless-rows.ts";
import type { Row } from "./row.ts";
import { ownDatesOf, rowDatesOf } from "./row-dates.ts";
import { rowItem } from "./row-item.ts";
import { hasTitleIn, titleLinks, titlesIn } from "./title-links.ts";
import { writtenDays } from "./written-days.ts";

/** Rows that print a date, in document order. */
export const datedRows = memoPerPage((page: PageIndex): Row[] => {
  const titles = titleLinks(page);
  const rows = new Map<number, Row>();
  for (const group of dateGroups(page, titles)) {
    for (const { title, date } of pairsOf(page, group.titles, group.dates)) {
      if (isNavigation(page, title.element) && !isNavigation(page, elementAt(page, date.from))) continue;
      const element = group.titles.length === 1 ? group.element : title.element;
      const known = rows.get(title.element);
      if (known === undefined || contains(page, element, known.element))
        rows.set(title.element, { element, link: title.element, item: rowItem(page, title, date) });
    }
  }
  const untitled = buttonRows(page, rowDatesOf(page), (element) => hasTitleIn(page, titles, element));
  const linkless = rows.size + untitled.length > 0 ? [] : linklessRows(page, ownDatesOf(page));
  return [...rows.values(), ...untitled, ...linkless].sort((a, b) => a.link - b.link);
});

/** Menus have rows with days of their own, and none with a day of the text below them. */
const isNavigation = (page: PageIndex, element: number): boolean => regionOf(page, element) === "navigation";

interface DateGroup {
  /** Smallest element with the dates and at least one title. */
  readonly element: number;
  readonly titles: readonly Link[];
  readonly dates: readonly FoundDate[];
}

/** Dates farther than this up from their title are of the page, not of a row. */
const climbLimit = 9;

function dateGroups(page: PageIndex, titles: readonly Link[]): DateGroup[] {
  const groups = new Map<number, FoundDate[]>();
  const add = (element: number, date: FoundDate): void => {
    if (element < 0) return;
    const dates = groups.get(element);
    if (dates === undefined) groups.set(element, [date]);
    else dates.push(date);
  };
  for (const date of ownDatesOf(page)) add(rowAround(page, titles, date), date);
  for (const { row, date } of writtenDays(page, (row) => hasTitleIn(page, titles, row))) add(row, date);
  return [...groups].map(([element, dates]) => ({ element, dates, titles: titlesIn(page, titles, element) }));
}

/** Climbs from a date to the first element that also holds a title that is not the date itself. */
function rowAround(page: PageIndex, titles: readonly Link[], date: FoundDate): number {
  let at = elementAt(page, date.from);
  for (let climbed = 0; at >= 0 && climbed < climbLimit; climbed += 1) {
    const element = page.elements[at];
    if (element === undefined || element.tag === "body") return -1;
    if (element.to >= date.to && hasTitleIn(page, titles, at)) return at;
    at = element.parent;
  }
  return -1;
}

const contains = (page: PageIndex, outer: number, inner: number): boolean =>
  inner > outer && inner < (page.elements[outer]?.end ?? -1);
