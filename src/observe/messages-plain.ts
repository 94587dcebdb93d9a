/** Letters in plain rows of links, told by the state each row prints or by the name of their column. */
import type { Message } from "../model/observation.ts";
import { datesIn } from "./dates.ts";
import type { MessageColumn } from "./messages-column.ts";
import { fullText, makeMessage } from "./messages-make.ts";
import { messageState, stateInTitle } from "./messages-status.ts";
import type { Element, Link, PageIndex } from "./page-index.ts";

export function plainMessages(page: PageIndex, column: MessageColumn | null): Message[] {
  if (column === null || column === "other") return [];
  const rows = mainRows(page);
  const stated = rows.filter(({ status }) => status !== null).length;
  const isLetterColumn = column === "letters" || column === "replies";
  const isStated = rows.length > 0 && stated >= rows.length / 2;
  if (!isLetterColumn && !isStated) return [];
  return rows.map(({ element, title, url, status }) =>
    makeMessage(page, element, { title, url, status, isInReplyColumn: column === "replies" }),
  );
}

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
  for (const link of page.links) {
    const row = page.elements[link.element]?.tag === "a" ? rowOf(page, link) : null;
    if (row === null) continue;
    const rows = lists.get(row.list);
    if (rows === undefined) lists.set(row.list, [row]);
    else if (rows.at(-1)?.element !== row.element && rows.length < most) rows.push(row);
  }
  return [...lists.values()].reduce((best, rows) => (rows.length > best.length ? rows : best), []);
}

const most = 500;
const longestRow = 400;
/** A row is the link's own element or a few around it. */
const levels = 5;
const listTags = new Set(["ul", "ol", "tbody", "table", "div", "dl", "section"]);

/** Climbs from a title to the element that prints its date or state too. */
function rowOf(page: PageIndex, link: Link): Row | null {
  const anchor = page.elements[link.element];
  const title = anchor === undefined ? "" : fullText(link.text, anchor);
  if (anchor === undefined || title.length < 2 || /^\d+$|\{\{/.test(title)) return null;
  let at = link.element;
  for (let level = 0; level < levels; level += 1) {
    const element = page.elements[at];
    if (element === undefined || element.to - element.from > longestRow) return null;
    const rest = restOf(page, element, anchor);
    const status =
      rest.split(/[\s[\]【】|｜]+/).find((word) => messageState(word) !== null) ?? stateInTitle(title);
    const hasDate = datesIn(rest, { yearless: true, split: true }).length > 0;
    const list = element.parent;
    if ((hasDate || status !== null) && listTags.has(page.elements[list]?.tag ?? "") && element.tag !== "a")
      return { element: at, list, title, url: /^https?:/i.test(link.url) ? link.url : null, status };
    at = element.parent;
  }
  return null;
}

const restOf = (page: PageIndex, row: Element, anchor: Element): string =>
  `${page.text.slice(row.from, anchor.from)} ${page.text.slice(anchor.to, row.to)}`;
