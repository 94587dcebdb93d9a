/** Rows that belong together: a list is made by one template, so its rows hang on the page in the same way. */

import { namesArticle } from "../page/article-address.ts";
import { isInMain, mainPartOf } from "../page/main-part.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { Element, PageIndex } from "../page/page-index.ts";
import { regionOf } from "../page/regions.ts";
import { trailOf } from "../page/trail.ts";
import { isBeside, isOfOthers } from "./block-heading.ts";
import { emptyLists } from "./empty-boxes.ts";
import { noneCounted } from "./empty-words.ts";
import { datedRows } from "./list-rows.ts";
import { callsPager } from "./pager.ts";
import { arePictured } from "./pictured.ts";
import type { Row } from "./row.ts";
import { undatedItem } from "./row-item.ts";
import { titleLinks } from "./title-links.ts";
import { undatedButtonRows } from "./undated-button-rows.ts";

export interface Block {
  readonly rows: readonly Row[];
  readonly isDated: boolean;
}

/** Lists of dated rows and of undated ones outside menus and feet, in document order. */
export const blocksOf = memoPerPage((page: PageIndex): Block[] => {
  const taken = new Set(datedRows(page).map((row) => row.link));
  const rest = [...undatedRows(page, taken), ...undatedButtonRows(page, taken)];
  const joined = new Set<Row>();
  const dated = grouped(page, datedRows(page)).map((rows) => {
    const others = rowsBetween(page, rows, rest);
    for (const one of others) joined.add(one);
    return { rows: [...rows, ...others].sort((a, b) => a.link - b.link), isDated: true };
  });
  const undated = grouped(
    page,
    rest.filter((row) => !joined.has(row)),
  )
    .filter(
      (rows) =>
        (rows.length >= 3 && (meanLength(rows) >= 9 || areArticles(rows) || areIssues(rows))) ||
        (rows.length >= 2 && isPaged(page, rows)),
    )
    .map((rows) => ({ rows, isDated: false }));
  return [...dated, ...undated];
});

/** Rows of the same list whose day is missing, or written as no other is: they hang on the same element as dated ones. */
function rowsBetween(page: PageIndex, dated: readonly Row[], undated: readonly Row[]): Row[] {
  const lists = new Map<number, number>();
  for (const row of dated) {
    const list = listAround(page, row);
    if (list >= 0) lists.set(list, (lists.get(list) ?? 0) + 1);
  }
  const known = new Set(dated.map(({ element }) => element));
  return undated.filter(
    (row) =>
      row.item.title.length > buttonLength &&
      !known.has(row.element) &&
      (lists.get(listAround(page, row)) ?? 0) >= fewestDated,
  );
}

const fewestDated = 2;

const listAround = (page: PageIndex, { element }: Row): number => {
  const { tag = "", parent = -1 } = page.elements[element] ?? {};
  return tag === "li" || tag === "tr" ? parent : -1;
};

/** The list a column page is made for; null where no list stands out. */
export const mainBlockOf = memoPerPage((page: PageIndex): Block | null => {
  let best: { block: Block; weight: number } | null = null;
  for (const block of blocksOf(page)) {
    if (isAboveTrail(page, block) || (!block.isDated && isBeside(page, block))) continue;
    const weight = weightOf(page, block);
    if (weight > (best?.weight ?? 0)) best = { block, weight };
  }
  return best?.block ?? null;
});

/** Undated boxes beside the list: what stands above the page's own part, or is headed as another choice of rows. */
export const besideBlocksOf = memoPerPage((page: PageIndex): Block[] =>
  blocksOf(page).filter((block) => !block.isDated && (isAboveTrail(page, block) || isBeside(page, block))),
);

/** A trail is where the page's own part begins; the box on its left stands before it. */
function isAboveTrail(page: PageIndex, { rows }: Block): boolean {
  const trail = trailOf(page);
  const last = page.elements[rows.at(-1)?.element ?? -1];
  return trail !== null && last !== undefined && last.to <= trail.from;
}

/**
 * Rows with the way to the next ones right below are what is paged through, however short they are: schools, scenic spots. A
 * menu has the page's own name among its own, or a list without a row below it, or a pager that counts nothing.
 */
const isPaged = (page: PageIndex, rows: readonly Row[]): boolean => {
  const last = rows.at(-1)?.element ?? -1;
  const own = trailOf(page)?.steps.at(-1)?.name;
  return (
    (arePictured(page, rows) ||
      rows.every(({ element }) => rowTags.has(page.elements[element]?.tag ?? ""))) &&
    rows.every(({ link, item }) => isInMain(page, link) && item.title !== own && item.url !== page.url) &&
    hasPagerBelow(page, { rows, isDated: false }) &&
    !emptyLists(page).some((list) => list > last) &&
    !noneCounted.test(page.text.slice(page.elements[last]?.to ?? 0))
  );
};

/** Short titles (防火常识) are told from a menu by where they lead. */
export const areArticles = (rows: readonly Row[]): boolean =>
  meanLength(rows) >= shortTitle && rows.every(({ item }) => item.url !== null && namesArticle(item.url));

const shortTitle = 4;

/** Issues of a gazette: 2026年第3期. */
export const areIssues = (rows: readonly Row[]): boolean =>
  rows.every(({ item }) => /第\s?[\d一二三四五六七八九十]{1,4}\s?[期号辑]/.test(item.title));

const undatedRows = (page: PageIndex, taken: ReadonlySet<number>): Row[] =>
  withoutButtons(
    titleLinks(page)
      .filter((link) => !taken.has(link.element) && regionOf(page, link.element) === null)
      .map((link) => ({
        element: rowElement(page, link.element),
        link: link.element,
        item: undatedItem(page, link),
      })),
  );

/** Beside a title a row may have the way to its form or its kind: 在线办理, [规划]. */
function withoutButtons(rows: readonly Row[]): Row[] {
  const longest = new Map<number, number>();
  for (const { element, item } of rows)
    longest.set(element, Math.max(longest.get(element) ?? 0, item.title.length));
  return rows.filter(
    ({ element, item }) => item.title.length > buttonLength || (longest.get(element) ?? 0) < titleLength,
  );
}

const buttonLength = 6;
const titleLength = 9;

/** The list item, table row or box of its own that a link stands in, or the link. */
function rowElement(page: PageIndex, link: number): number {
  for (let at = page.elements[link]?.parent ?? -1, climbed = 0; at >= 0 && climbed < 4; climbed += 1) {
    const element = page.elements[at];
    if (element === undefined) break;
    if (element.tag === "li" || element.tag === "tr" || element.tag === "dd") return at;
    at = element.parent;
  }
  return link;
}

function grouped(page: PageIndex, rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  const known = new Map<number, string>();
  for (const row of rows) {
    const hanging = hangingOf(page, row.element, known);
    const group = groups.get(hanging);
    if (group === undefined) groups.set(hanging, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** How a row hangs on its page: tags and classes up to the top, marks of single rows (first, odd, last) left out. */
function hangingOf(page: PageIndex, row: number, known: Map<number, string>): string {
  const { tag = "", parent = -1 } = page.elements[row] ?? {};
  const above = known.get(parent) ?? chainAbove(page, parent);
  known.set(parent, above);
  return tag + above;
}

/** Rows of one list have one parent. */
function chainAbove(page: PageIndex, parent: number): string {
  let chain = "";
  for (let at = parent, steps = 1; at >= 0 && steps < 30; steps += 1) {
    const element = page.elements[at];
    if (element === undefined) break;
    chain += `<${nameOf(element)}`;
    at = element.parent;
  }
  return chain;
}

const rowTags = new Set(["li", "tr", "dd", "dt"]);

function nameOf({ tag, attrs }: Element): string {
  if (rowTags.has(tag)) return tag;
  return `${tag}.${attrs.class?.trim() ?? ""}${tag === "td" ? `[${attrs.width ?? ""}]` : ""}`;
}

const meanLength = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + row.item.title.length, 0) / Math.max(1, rows.length);

/**
 * More rows and longer titles make the main list; a pager below it, a place outside the main part, or a heading of other pages'
 * rows (最新发布) decides.
 */
function weightOf(page: PageIndex, block: Block): number {
  const first = block.rows[0];
  if (first === undefined) return 0;
  const at = page.elements[first.link]?.from ?? 0;
  const { from, to } = mainPartOf(page);
  const size = block.rows.length * Math.min(30, meanLength(block.rows));
  const isPlaced = at >= from && at < to;
  const region = regionOf(page, first.link);
  return (
    size *
    (block.isDated ? 3 : 1) *
    (isPlaced ? 3 : 1) *
    (region === null ? 1 : 0.1) *
    (isOfOthers(page, block) ? 0.1 : 1) *
    (hasPagerBelow(page, block) ? 4 : 1)
  );
}

/** How far below its last row a list's pager stands, in characters. */
const pagerGap = 80;

const pagerWords = /下一?页|上一?页|尾页|末页|最后一页|共\s*\d+\s*[页条]|第\s*\d+\s*\/?\s*\d*\s*页/;

/** A pager's words follow, or its script, and no other title stands between. */
export function hasPagerBelow(page: PageIndex, { rows }: Block): boolean {
  const last = page.elements[rows.at(-1)?.element ?? -1];
  if (last === undefined) return false;
  const next = titleLinks(page).find((link) => (page.elements[link.element]?.from ?? 0) >= last.to);
  const nextElement = next?.element ?? page.elements.length;
  const stop = Math.min(last.to + pagerGap, page.elements[nextElement]?.from ?? page.text.length);
  return (
    pagerWords.test(page.text.slice(last.to, stop)) ||
    page.scripts.some(({ element, text }) => element >= last.end && element < nextElement && callsPager(text))
  );
}
