/** The front of a section: below its trail stand several lists, each headed with the column it is taken from. */

import { isInMain } from "../page/main-part.ts";
import { ancestorsOf, type Link, type PageIndex } from "../page/page-index.ts";
import { blocksOf } from "./list-blocks.ts";
import { hasPager } from "./pager.ts";

/** Fewer are boxes beside a column's own list. */
const leastLists = 3;
const leastRows = 6;

export function isSectionFront(page: PageIndex): boolean {
  if (hasPager(page)) return false;
  const rows = blocksOf(page).flatMap((block) => block.rows.filter((row) => isInMain(page, row.link)));
  if (rows.length < leastRows) return false;
  const taken = new Set(rows.map((row) => row.link));
  const columns = page.links.filter(
    (link) =>
      link.kind === "page" &&
      !taken.has(link.element) &&
      isInMain(page, link.element) &&
      headsList(page, link),
  );
  return new Set(columns.map((link) => link.url)).size >= leastLists;
}

const more = /^[\s[【(（+>»]*(?:更多|more|查看更多|MORE)[\s\]】)）+>».]*$/i;
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
