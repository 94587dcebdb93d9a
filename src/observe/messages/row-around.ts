import type { PageIndex } from "../page/page-index.ts";
import { elementAt } from "../page/walk.ts";

/** The largest element around a mark that holds neither the one before nor the one after. */
export function rowAround(
  page: PageIndex,
  at: number,
  previous: number,
  next: number,
  limit: number,
): number {
  let row = elementAt(page, at);
  for (let up = row; up >= 0; up = page.elements[up]?.parent ?? -1) {
    const element = page.elements[up];
    if (element === undefined || element.from <= previous || element.to > next) break;
    if (element.to - element.from > limit) break;
    row = up;
  }
  return row;
}
