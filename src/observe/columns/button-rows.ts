/**
 * Rows of tables whose title is no link: 个体工商户开业登记申请表 ｜ 2026-03-02 ｜ 下载. The way to the thing is a button in a
 * cell of its own.
 */
import { addressOf } from "../../model/link.ts";
import { type FoundDate, localDateOf } from "../page/found-date.ts";
import type { PageIndex } from "../page/page-index.ts";
import { childrenOf, closest, elementAt, textOf } from "../page/walk.ts";
import type { Row } from "./row.ts";

/** Title, day and button at least. */
const fewestCells = 3;
const shortestTitle = 4;
const longestTitle = 200;

/** One row for each table row that has one of the dates, a title and nothing but buttons for links. */
export function buttonRows(page: PageIndex, dates: readonly FoundDate[], isTitled: Titled): Row[] {
  const rows = new Map<number, Row>();
  for (const date of dates) {
    const element = closest(page, elementAt(page, date.from), "tr");
    if (element < 0 || rows.has(element) || date.year === null || isTitled(element)) continue;
    const row = rowOf(page, element, date);
    if (row !== null) rows.set(element, row);
  }
  return rows.size < 2 ? [] : [...rows.values()];
}

/** Whether a link with words of its own stands in an element. */
type Titled = (element: number) => boolean;

function rowOf(page: PageIndex, element: number, date: FoundDate): Row | null {
  const { end = 0 } = page.elements[element] ?? {};
  const button = page.links.find((link) => link.element > element && link.element < end);
  const cells = childrenOf(page, element);
  const title = titleAmong(cells.map((cell) => textOf(page, cell)));
  if (button === undefined || cells.length < fewestCells || title === null || !standsAlone(page, date))
    return null;
  return {
    element,
    link: button.element,
    item: { title, url: addressOf(button), date: localDateOf(date), yearFrom: "printed" },
  };
}

/** The longest cell of those with words in them. */
export function titleAmong(cells: readonly string[]): string | null {
  const words = cells.filter((text) => /\p{Script=Han}{3}/u.test(text));
  const title = words
    .reduce((best, text) => (text.length > best.length ? text : best), "")
    .replace(/\s+/g, " ");
  return title.length >= shortestTitle && title.length <= longestTitle ? title : null;
}

/** The day fills its cell: one that a text tells of is no row's. */
function standsAlone(page: PageIndex, date: FoundDate): boolean {
  const cell = closest(page, elementAt(page, date.from), "td");
  return cell >= 0 && textOf(page, cell).length <= date.to - date.from + 4;
}
