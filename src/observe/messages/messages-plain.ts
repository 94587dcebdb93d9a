/** Letters in plain rows of links, told by the state each row prints or by the name of their column. */
import type { Message } from "../../model/observation.ts";
import { headingAbove } from "../columns/block-heading.ts";
import { datesIn } from "../page/dates.ts";
import { mainPartOf } from "../page/main-part.ts";
import type { Element, Link, PageIndex } from "../page/page-index.ts";
import { trailOf } from "../page/trail.ts";
import { textOf } from "../page/walk.ts";
import { kindOf, type MessageColumn } from "./messages-column.ts";
import { fullText, isButton, makeMessage, targetOf } from "./messages-make.ts";
import { messageState, stateAmong, stateIn, stateInTitle } from "./messages-status.ts";
import { daysOfRow } from "./row-days.ts";

export function plainMessages(page: PageIndex, column: MessageColumn | null): Message[] {
  if (column === "other" || (column === null && !lettersShown.test(page.text))) return [];
  const rows = mainRows(page);
  const stated = rows.filter(({ status }) => status !== null).length;
  if (column === null && (stated < rows.length || !areHeadedAsLetters(page, rows))) return [];
  const isLetterColumn = column === "letters" || column === "replies";
  const isStated = rows.length > 0 && stated >= rows.length / 2;
  if (!isLetterColumn && !isStated) return [];
  return rows.map(({ element, title, url, status }) =>
    makeMessage(page, element, {
      title,
      url,
      ...daysOfRow(page, element, status),
      status,
      isInReplyColumn: column === "replies",
    }),
  );
}

/** What a list of letters is headed with on a page that says nothing else of its column. */
const lettersShown = /(?:来信|信件|留言|答复|回复)(?:选登|摘登|选编|公开)/;
const headReach = 60;

const areHeadedAsLetters = (page: PageIndex, rows: readonly Row[]): boolean => {
  const at = page.elements[rows[0]?.element ?? -1]?.from ?? 0;
  return lettersShown.test(page.text.slice(Math.max(0, at - headReach), at));
};

interface Row {
  readonly element: number;
  /** The element around all rows of the list. */
  readonly list: number;
  readonly title: string;
  readonly url: string | null;
  readonly status: string | null;
}

/** The rows of the longest list whose rows print a date or a state each. */
function mainRows(page: PageIndex): Row[] {
  const lists = new Map<number, Row[]>();
  const trail = trailOf(page)?.to ?? 0;
  for (const link of page.links.slice(0, mostLinks)) {
    if ((page.elements[link.element]?.from ?? 0) < trail) continue;
    const row = page.elements[link.element]?.tag === "a" ? rowOf(page, link) : null;
    if (row === null) continue;
    const rows = lists.get(row.list);
    if (rows === undefined) lists.set(row.list, [row]);
    else if (rows.at(-1)?.element !== row.element && rows.length < most) rows.push(row);
  }
  for (const [list, rows] of lists) if (areOfOtherColumn(page, rows)) lists.delete(list);
  const longest = longestOf(lists);
  const cards = longest.length > 1 ? [] : cardsAmong(page, lists);
  return cards.length > 1 ? cards : longest;
}

/** 最新公告 beside a mailbox that stands in a frame: no letters, unless they say how they were answered. */
const areOfOtherColumn = (page: PageIndex, rows: readonly Row[]): boolean =>
  rows.every(({ status }) => status === null) &&
  kindOf(
    headingAbove(page, { rows })
      .replace(/更多\s*$/, "")
      .trim(),
  ) === "other";

const longestOf = (lists: ReadonlyMap<number, Row[]>): Row[] =>
  [...lists.values()].reduce((best, rows) => (rows.length > best.length ? rows : best), []);

/** Where each row has a box of its own, with its text and its answer, the boxes are the rows of a list. */
function cardsAmong(page: PageIndex, boxes: ReadonlyMap<number, Row[]>): Row[] {
  const lists = new Map<number, Row[]>();
  for (const [box, rows] of boxes) {
    const list = page.elements[box]?.parent ?? -1;
    const cards = rows.map((row) => ({ ...row, element: box, list }));
    lists.set(list, [...(lists.get(list) ?? []), ...cards]);
  }
  return longestOf(lists);
}

const most = 500;
/** Each costs a look around it; the list of a page stands before its thousandth link. */
const mostLinks = 3000;
const longestRow = 400;
/** A row is the link's own element or a few around it. */
const levels = 5;
const listTags = new Set(["ul", "ol", "tbody", "table", "div", "dl", "section"]);

/** The row of a link: the link itself where it holds everything, else the nearest element that prints a date or state too. */
function rowOf(page: PageIndex, link: Link): Row | null {
  const anchor = page.elements[link.element];
  return anchor === undefined ? null : (rowInside(page, link, anchor) ?? rowAround(page, link, anchor));
}

function rowInside(page: PageIndex, link: Link, anchor: Element): Row | null {
  const parts = childTexts(page, link.element);
  const status = parts.find((text) => messageState(text) !== null) ?? null;
  const title = parts.find((text) => text.length > 3 && messageState(text) === null && !hasDate(text));
  if (parts.length < 2 || title === undefined || (status === null && !parts.some(hasDate))) return null;
  const list =
    page.elements[anchor.parent]?.tag === "li" ? (page.elements[anchor.parent]?.parent ?? -1) : anchor.parent;
  return { element: link.element, list, title, url: targetOf(link), status };
}

function childTexts(page: PageIndex, parent: number): string[] {
  const texts: string[] = [];
  const end = page.elements[parent]?.end ?? 0;
  for (let at = parent + 1; at < end && texts.length < 8; at = page.elements[at]?.end ?? end)
    texts.push(textOf(page, at));
  return texts;
}

const hasDate = (text: string): boolean => datesIn(text, { yearless: true, split: true }).length > 0;

function rowAround(page: PageIndex, link: Link, anchor: Element): Row | null {
  const title = fullText(link.text, anchor);
  if (title.length < 2 || isButton(title) || /^\d+$|\{\{/.test(title)) return null;
  let at = link.element;
  for (let level = 0; level < levels; level += 1) {
    const element = page.elements[at];
    if (element === undefined || element.to - element.from > longestRow) return null;
    if (element.to > mainPartOf(page).to) return null;
    const rest = restOf(page, element, anchor);
    const status = stateIn(rest) ?? stateAmong(page, at) ?? stateInTitle(title);
    const list = element.parent;
    if (
      element.tag !== "a" &&
      (status !== null || hasDate(rest)) &&
      listTags.has(page.elements[list]?.tag ?? "")
    )
      return { element: at, list, title, url: targetOf(link), status };
    at = element.parent;
  }
  return null;
}

const restOf = (page: PageIndex, row: Element, anchor: Element): string =>
  `${page.text.slice(row.from, anchor.from)} ${page.text.slice(anchor.to, row.to)}`;
