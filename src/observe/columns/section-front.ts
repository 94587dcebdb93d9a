/** The front of a site or section: several lists stand on it, each headed with the column it is taken from. */

import { isInMain } from "../page/main-part.ts";
import type { Link, PageIndex } from "../page/page-index.ts";
import { regionOf } from "../page/regions.ts";
import { ancestorsOf } from "../page/walk.ts";
import { blocksOf } from "./list-blocks.ts";
import { hasPager } from "./pager.ts";
import type { Row } from "./row.ts";

/** Fewer are boxes beside a column's own list. */
const leastLists = 3;
const leastRows = 6;

export function isSectionFront(page: PageIndex, least = leastLists): boolean {
  if (hasPager(page)) return false;
  const rows = mainRows(page);
  if (rows.length < leastRows) return false;
  const taken = new Set(rows.map((row) => row.link));
  const columns = page.links.filter(
    (link) =>
      link.kind === "page" &&
      !taken.has(link.element) &&
      isInMain(page, link.element) &&
      headsList(page, link),
  );
  return new Set(columns.map((link) => link.url)).size >= least;
}

/** True where a list stands beside the way to the rest of it: it is quoted from a column of its own. */
export const quotesColumn = (page: PageIndex): boolean =>
  blocksOf(page).length > 0 &&
  page.links.some((link) => more.test(link.text) && regionOf(page, link.element) === null);

const mainRows = (page: PageIndex): Row[] =>
  blocksOf(page).flatMap((block) => block.rows.filter((row) => isInMain(page, row.link)));

/** 更多, 更多公告>>, MORE NEWS. */
const more =
  /^[\s[【(（+>»]*(?:(?:查看)?更多[\u4e00-\u9fa5]{0,6}|(?:read\s|view\s)?more(?:\s[a-z]{2,12})?)[\s\]】)）+>»….]*$/iu;
const heading = /^h[2-5]$/;
const headName = /(?:^|[\s_-])(?:tit|title|hd|head|bt|biaoti)(?:$|[\s_\d-])/i;
/** Longer texts are titles of rows. */
const longestName = 10;

/** 更多 beside a list, or the column's name as a link in a heading. */
function headsList(page: PageIndex, link: Link): boolean {
  if (more.test(link.text)) return true;
  if (link.text.length > longestName || link.text.length < 2) return false;
  const around = [...ancestorsOf(page, link.element)].slice(0, 3).map((i) => page.elements[i]);
  return around.some(
    (element) =>
      element !== undefined && (heading.test(element.tag) || headName.test(element.attrs.class ?? "")),
  );
}
