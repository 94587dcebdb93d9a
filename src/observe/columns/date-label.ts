/** What a date is said to be: 发布时间, 成文日期. */

import type { FoundDate } from "../page/found-date.ts";
import type { PageIndex } from "../page/page-index.ts";
import { childrenOf, closest, elementAt, textOf } from "../page/walk.ts";

/** How far before a date its label may stand. */
const labelReach = 14;

/** The words before a date in its line, or the head of its table column. */
export function dateLabelOf(page: PageIndex, date: FoundDate): string {
  const before = page.text.slice(Math.max(0, date.from - labelReach), date.from);
  const words = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\t")) + 1);
  return words.trim() === "" ? (columnHeadOf(page, elementAt(page, date.from)) ?? words) : words;
}

/** What stands at the top of the column that a cell belongs to; null outside tables. */
function columnHeadOf(page: PageIndex, element: number): string | null {
  const cell = closest(page, element, "td");
  const row = page.elements[cell]?.parent ?? -1;
  const table = closest(page, row, "table");
  if (cell < 0 || table < 0) return null;
  const first = firstRowOf(page, table);
  if (first === row) return null;
  const head = childrenOf(page, first)[childrenOf(page, row).indexOf(cell)];
  return head === undefined ? null : textOf(page, head).slice(0, labelReach);
}

/** A table's first row stands near its start, below a caption, a column group or a body. */
function firstRowOf(page: PageIndex, table: number): number {
  let at = table + 1;
  while (at < table + 10 && page.elements[at]?.tag !== "tr") at += 1;
  return at;
}
