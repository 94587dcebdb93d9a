/**
 * Rows without a link: 双公示 tables that print all there is to say, and boxes that a script opens when they are pressed. A
 * chronicle has days beside words too, so only rows that are paged through or can be pressed are read.
 */
import { type FoundDate, localDateOf } from "../page/found-date.ts";
import type { PageIndex } from "../page/page-index.ts";
import { childrenOf, elementAt, textOf } from "../page/walk.ts";
import { titleAmong } from "./button-rows.ts";
import { hasPager } from "./pager.ts";
import type { Row } from "./row.ts";

/** Fewer alike may be anything. */
const fewest = 3;
const most = 300;
/** How far up from a day its row may be, and how much a row says. */
const levels = 4;
const longest = 400;

/** `found`: days that may be those of rows. */
export function linklessRows(page: PageIndex, found: readonly FoundDate[]): Row[] {
  const dates = found.slice(0, most);
  const rows = new Map<number, Row>();
  for (const date of dates) {
    const row = date.year === null ? null : rowOf(page, dates, date);
    if (row !== null && !rows.has(row.element)) rows.set(row.element, row);
  }
  if (rows.size < fewest) return [];
  const isPaged = hasPager(page);
  return alike(page, [...rows.values()]).filter(({ element }) => isPaged || isPressed(page, element));
}

/** The largest box around a day and a title, each in an element of its own, that holds no other row's day and no link. */
function rowOf(page: PageIndex, dates: readonly FoundDate[], date: FoundDate): Row | null {
  const own = elementAt(page, date.from);
  if (own < 0 || !fills(page, own, date)) return null;
  let row = titledBox(page, own);
  if (row < 0) return null;
  for (let up = parentOf(page, row); isBox(page, up); up = parentOf(page, row)) {
    if (daysIn(page, dates, up) > daysIn(page, dates, row)) break;
    row = up;
  }
  const title = titleAmong(leavesOf(page, row));
  if (title === null || hasLink(page, row)) return null;
  return {
    element: row,
    link: row,
    item: { title, url: null, date: localDateOf(date), yearFrom: "printed" },
  };
}

function titledBox(page: PageIndex, element: number): number {
  let at = parentOf(page, element);
  for (let level = 0; level < levels && isBox(page, at); level += 1) {
    if (titleAmong(leavesOf(page, at)) !== null) return at;
    at = parentOf(page, at);
  }
  return -1;
}

const parentOf = (page: PageIndex, element: number): number => page.elements[element]?.parent ?? -1;

function isBox(page: PageIndex, element: number): boolean {
  const { tag = "body", from = 0, to = 0 } = page.elements[element] ?? {};
  return tag !== "body" && to - from <= longest;
}

function daysIn(page: PageIndex, dates: readonly FoundDate[], element: number): number {
  const { from = 0, to = 0 } = page.elements[element] ?? {};
  return dates.filter((date) => date.from >= from && date.to <= to).length;
}

const fills = (page: PageIndex, element: number, { from, to }: FoundDate): boolean =>
  textOf(page, element).trim().length <= to - from + 2;

const leavesOf = (page: PageIndex, element: number): string[] =>
  childrenOf(page, element).flatMap((child) =>
    childrenOf(page, child).length === 0 ? [textOf(page, child)] : leavesOf(page, child),
  );

const hasLink = (page: PageIndex, element: number): boolean => {
  const end = page.elements[element]?.end ?? element;
  for (let at = element; at < end; at += 1) if (page.elements[at]?.tag === "a") return true;
  for (let at = element; at >= 0; at = page.elements[at]?.parent ?? -1)
    if (page.elements[at]?.tag === "a") return true;
  return false;
};

/** Those that stand side by side and are made alike. */
function alike(page: PageIndex, rows: readonly Row[]): Row[] {
  const makes = new Map<string, Row[]>();
  for (const row of rows) {
    const { parent = -1, tag = "" } = page.elements[row.element] ?? {};
    const make = `${parent} ${tag}`;
    makes.set(make, [...(makes.get(make) ?? []), row]);
  }
  return [...makes.values()].filter((made) => made.length >= fewest).flat();
}

const opener = /^(?:onclick|data-(?:href|url|link|id))$/;

/** A row that leads somewhere by a script says so by its attributes, or by the class that a script looks for. */
function isPressed(page: PageIndex, row: number): boolean {
  const { attrs = {} as Record<string, string> } = page.elements[row] ?? {};
  return (
    Object.keys(attrs).some((name) => opener.test(name)) || /(?:^|\s)(?:link|click)/i.test(attrs.class ?? "")
  );
}
