/** Letters in rows under a row of column names: tables, and lists or boxes laid out like tables. */
import type { Message } from "../../model/observation.ts";
import type { Element, PageIndex } from "../page/page-index.ts";
import { textOf } from "../page/walk.ts";
import { dateOf, type FieldRole, type Label, labelOf } from "./messages-fields.ts";
import { anchorsOf, makeMessage, targetOf, titleLinkIn } from "./messages-make.ts";
import { messageState, repliedState } from "./messages-status.ts";

/** `isLetterColumn`: the page's column is one of letters, so that common column names (标题, 时间, 状态) are enough. */
export function messagesInTables(page: PageIndex, isLetterColumn: boolean): Message[] {
  const anchors = anchorsOf(page);
  let looked = 0;
  for (let i = 0; i < page.elements.length && looked < mostHeaders; i += 1) {
    const header = headerAt(page, i, isLetterColumn);
    if (header === null) continue;
    looked += 1;
    const rows = rowsBelow(page, header);
    if (rows.length > 0) return rows.flatMap((row) => messageOf(page, header, row, anchors));
  }
  return [];
}

const most = 500;
/** Each costs a look at what follows it. */
const mostHeaders = 20;
const headerLength = 160;

interface Header {
  readonly element: number;
  readonly roles: readonly (FieldRole | null)[];
}

function headerAt(page: PageIndex, index: number, isLetterColumn: boolean): Header | null {
  const element = page.elements[index];
  if (element === undefined || element.to - element.from > headerLength || element.end - index < 4)
    return null;
  const labels = labelsOf(page, cellsOf(page, index));
  if (labels === null) return null;
  const named = labels.filter((label) => label !== null);
  const roles = labels.map((label) => label?.role ?? null);
  const hasTitle = roles.includes("title") || roles.includes("content");
  const hasFate = fateRoles.some((role) => roles.includes(role));
  return hasTitle && hasFate && (isLetterColumn || named.some(({ isOwn }) => isOwn))
    ? { element: index, roles }
    : null;
}

const fateRoles = ["asked", "accepted", "answered", "date", "status", "isReplied", "answeredBy"] as const;

/** The labels of a header's cells; null as soon as more than a quarter of them are none. */
function labelsOf(page: PageIndex, cells: readonly number[]): (Label | null)[] | null {
  if (cells.length < 3) return null;
  const labels: (Label | null)[] = [];
  let misses = 0;
  for (const cell of cells) {
    const label = labelOf(textOf(page, cell));
    if (label === null) misses += 1;
    if (misses > cells.length / 4) return null;
    labels.push(label);
  }
  return labels;
}

/** Direct child elements; inside a row they are its cells. */
function cellsOf(page: PageIndex, index: number): number[] {
  const cells: number[] = [];
  const end = page.elements[index]?.end ?? -1;
  for (let at = index + 1; at < end && cells.length < 40; at = page.elements[at]?.end ?? end) {
    if (page.elements[at]?.tag !== "br") cells.push(at);
  }
  return cells;
}

/** How far above the header row the rows may be joined to it: thead, table, a box around two tables. */
const levels = 4;

function rowsBelow(page: PageIndex, header: Header): number[] {
  const start = page.elements[header.element]?.end ?? 0;
  let scope = page.elements[header.element]?.parent ?? -1;
  for (let level = 0; level < levels && scope >= 0; level += 1) {
    const rows = rowsBetween(page, header, start, page.elements[scope]?.end ?? 0);
    if (rows.length > 0) return rows;
    scope = page.elements[scope]?.parent ?? -1;
  }
  return [];
}

function rowsBetween(page: PageIndex, header: Header, start: number, end: number): number[] {
  const rows: number[] = [];
  for (let at = start; at < end && rows.length < most; ) {
    const isRow = looksLikeRow(page, header, at);
    if (isRow) rows.push(at);
    at = isRow ? (page.elements[at]?.end ?? end) : at + 1;
  }
  return rows;
}

function looksLikeRow(page: PageIndex, header: Header, index: number): boolean {
  const element = page.elements[index];
  if (element === undefined || element.to - element.from < 3 || element.end - index < 3) return false;
  const cells = cellsOf(page, index);
  const spread = element.tag === page.elements[header.element]?.tag ? 1 : 0;
  if (Math.abs(cells.length - header.roles.length) > spread) return false;
  return !cells.some((cell) => labelOf(textOf(page, cell))?.role === "title");
}

function messageOf(page: PageIndex, header: Header, row: number, anchors: readonly number[]): Message[] {
  const cells = cellsOf(page, row);
  const cell = (role: FieldRole): string => {
    const at = cells[header.roles.indexOf(role)];
    return header.roles.includes(role) && at !== undefined ? cellText(page, at) : "";
  };
  const title = cell("title") || cell("content");
  const link = linkOf(page, row, anchors);
  const words = link !== null && title.length > 0 && link.text.length >= title.length ? link.text : title;
  const asked = dateOf(cell("asked")) ?? dateOf(cell("accepted")) ?? dateOf(cell("date"));
  const answered = dateOf(cell("answered"));
  const status = cell("status") || cell("isReplied");
  // A row without a date and without a known state is a template's sample or no letter.
  if (asked === null && answered === null && messageState(status) === null) return [];
  if (words === "" || /\{\{|\$\{/.test(words)) return [];
  return [
    makeMessage(page, row, {
      title: words,
      url: link?.url ?? null,
      asked,
      answered,
      status,
      answeredBy: cell("answeredBy"),
      isReplied: repliedState(cell("isReplied")),
    }),
  ];
}

/** The row's own link, where the whole row is one; else the one with its title. */
function linkOf(
  page: PageIndex,
  row: number,
  anchors: readonly number[],
): { text: string; url: string | null } | null {
  const element: Element | undefined = page.elements[row];
  if (element === undefined) return null;
  if (element.tag !== "a") return titleLinkIn(page, element, anchors);
  const own = page.links[anchors.find((index) => page.links[index]?.element === row) ?? -1];
  return { text: "", url: own === undefined ? null : targetOf(own) };
}

/** A state may be a picture with its name as alternative text. */
function cellText(page: PageIndex, cell: number): string {
  const text = textOf(page, cell);
  if (text !== "") return text;
  for (let at = cell; at < (page.elements[cell]?.end ?? 0); at += 1) {
    const attrs = page.elements[at]?.attrs;
    const words = attrs?.alt ?? attrs?.title ?? "";
    if (words.trim() !== "") return words.trim();
  }
  return "";
}
