/**
 * Rows of lists: a title with a link, and the date printed beside it. A dated row is the smallest part of the page that
 * holds a date and a title; a row without a date is one of several alike that hold one title each.
 */
import { excerptOf } from "../../model/evidence.ts";
import { addressOf } from "../../model/link.ts";
import type { ListItem } from "../../model/observation.ts";
import { dateInUrl, datesIn, type FoundDate, localDateOf, yearByLink } from "../page/dates.ts";
import { memoByText } from "../page/memo-by-text.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import { isForeignDay, isOtherDay } from "../page/other-day.ts";
import { childrenOf, closest, elementAt, type Link, type PageIndex, textOf } from "../page/page-index.ts";
import { regionOf } from "../page/regions.ts";
import { trailOf } from "../page/trail.ts";
import { buttonRows } from "./button-rows.ts";
import { cardHeadOf } from "./card-head.ts";
import { linklessRows } from "./linkless-rows.ts";
import { writtenDays } from "./written-days.ts";

export interface Row {
  /** Element that holds the row; the link itself where rows have no element of their own. */
  readonly element: number;
  /** Element of the title's link. */
  readonly link: number;
  readonly item: ListItem;
}

/** Rows that print a date, in document order. */
export const datedRows = memoPerPage((page: PageIndex): Row[] => {
  const titles = titleLinks(page);
  const rows = new Map<number, Row>();
  for (const group of dateGroups(page, titles)) {
    for (const { title, date } of pairs(page, group)) {
      if (isOfMenu(page, title.element) && !isOfMenu(page, elementAt(page, date.from))) continue;
      const element = group.titles.length === 1 ? group.element : title.element;
      const known = rows.get(title.element);
      if (known === undefined || contains(page, element, known.element))
        rows.set(title.element, { element, link: title.element, item: itemOf(page, title, date) });
    }
  }
  const untitled = buttonRows(page, rowDatesOf(page), (element) => hasTitleIn(page, titles, element));
  const linkless = rows.size + untitled.length > 0 ? [] : linklessRows(page, ownDatesOf(page));
  return [...rows.values(), ...untitled, ...linkless].sort((a, b) => a.link - b.link);
});

/** Menus have rows with days of their own, and none with a day of the text below them. */
const isOfMenu = (page: PageIndex, element: number): boolean => regionOf(page, element) === "navigation";

/** Links with words of their own that may be titles of rows, in document order. The trail names columns. */
export const titleLinks = memoPerPage((page: PageIndex): Link[] => {
  const trail = trailOf(page) ?? { from: 0, to: -1 };
  return page.links.filter((link) => {
    const { tag = "", from = 0 } = page.elements[link.element] ?? {};
    const isStep = from >= trail.from && from < trail.to;
    return tag === "a" && !isStep && link.kind !== "mailto" && link.kind !== "tel" && isTitle(link.text);
  });
});

const moreLink =
  /^[\s[【（(<>《》»«.…+·|/-]*(?:更多|more|详细|详情|查看|点击|阅读全文|全文|下载|进入|首页|上一?页|下一?页|末页|尾页|最后一页|第一页|后一页|前一页|跳转|go|返回|打印|关闭)?(?:更多|内容|详情|全文|查看|下载|信息)?[\s\]】）)<>《》»«.…+·|/-]*$/i;

const isTitle = memoByText((text): boolean => {
  const words = text.trim();
  if (words.length < 2 || moreLink.test(words) || /^[\d\s:：/.\-年月日]+$/.test(words)) return false;
  return /[\p{L}]/u.test(words);
});

interface DateGroup {
  /** Smallest element with the dates and at least one title. */
  readonly element: number;
  readonly titles: readonly Link[];
  readonly dates: readonly FoundDate[];
}

/** Dates farther than this up from their title are of the page, not of a row. */
const climbLimit = 9;
const rowDates = 2000;

function dateGroups(page: PageIndex, titles: readonly Link[]): DateGroup[] {
  const groups = new Map<number, FoundDate[]>();
  const add = (element: number, date: FoundDate): void => {
    if (element < 0) return;
    const dates = groups.get(element);
    if (dates === undefined) groups.set(element, [date]);
    else dates.push(date);
  };
  for (const date of ownDatesOf(page)) add(rowAround(page, titles, date), date);
  for (const { row, date } of writtenDays(page, (row) => hasTitleIn(page, titles, row))) add(row, date);
  return [...groups].map(([element, dates]) => ({ element, dates, titles: titlesIn(page, titles, element) }));
}

/** The days that may be those of rows. */
const ownDatesOf = (page: PageIndex): FoundDate[] =>
  rowDatesOf(page).filter((date) => !date.isClock && !date.inRange && !isForeignDay(labelOf(page, date)));

/** Every date of the text, and those that an element of their own parts from the digits of the title beside them. */
const rowDatesOf = memoPerPage((page: PageIndex): FoundDate[] => {
  const plain = datesIn(page.text, { yearless: true, split: true })
    .slice(0, rowDates)
    .map((date) => ownDay(page, date));
  const known = new Set(plain.map(({ from }) => from));
  const glued: FoundDate[] = [];
  for (const { from, to } of page.elements) {
    if (to - from < 5 || to - from > longestDate) continue;
    if (to - from === yearAndMonth) glued.push(...dayBelow(page.text, from, to));
    else
      glued.push(
        ...(shortYearIn(page.text, from, to) ??
          yearBelow(page, from, to) ??
          wholeDate(page.text, from, to, known)),
      );
  }
  if (glued.length === 0) return plain;
  const whole = new Set(glued.map(({ from }) => from));
  return [...plain.filter(({ from }) => !whole.has(from)), ...glued].sort((a, b) => a.from - b.from);
});

/** The date that an element consists of beside the digits of another, unless it is known already. */
function wholeDate(text: string, from: number, to: number, known: ReadonlySet<number>): FoundDate[] {
  if (!isGlued(text, from, to)) return [];
  const [date] = datesIn(text.slice(from, to), { yearless: true });
  const isWhole = date !== undefined && text.slice(date.to + from, to).trim().length <= 1;
  return isWhole && date.from <= 1 && !known.has(from + date.from)
    ? [{ ...date, from: from + date.from, to: from + date.to }]
    : [];
}

/** `2026-07` in one box and `09` in the next, with nothing but a line's end between them. */
const yearAndMonth = 7;
const boxes = /^((?:19|20)\d{2}[-./](?:1[0-2]|0[1-9]))\s{0,3}(3[01]|[12]\d|0[1-9])(?!\d|[-./:]\d)/;

function dayBelow(text: string, from: number, to: number): FoundDate[] {
  if (!isDigit(text, from)) return [];
  const found = boxes.exec(text.slice(from, to + 6));
  const [date] = found === null ? [] : datesIn(`${found[1]?.replaceAll(/[./]/g, "-")}-${found[2]}`);
  return found === null || date === undefined ? [] : [{ ...date, from, to: from + found[0].length }];
}

/** `11/19` in one box and `2026` in the next: a year with more in its box begins a title (2025届毕业生). */
const monthDay = 5;
const yearLast = /^((?:1[0-2]|0[1-9])[-./](?:3[01]|[12]\d|0[1-9]))\s{0,3}((?:19|20)\d{2})(?!\d)/;

function yearBelow(page: PageIndex, from: number, to: number): FoundDate[] | null {
  if (to - from !== monthDay || !isDigit(page.text, from)) return null;
  const found = yearLast.exec(page.text.slice(from, to + 8));
  if (found === null) return null;
  const end = from + found[0].length;
  const box = page.elements[elementAt(page, end - yearLength)];
  if (box === undefined || box.from !== end - yearLength || box.to !== end) return null;
  const [date] = datesIn(`${found[2]}-${found[1]?.replace(/[./]/, "-")}`);
  return date === undefined ? null : [{ ...date, from, to: end }];
}

const yearLength = 4;

/** `14-03-21`, alone in its element, as the oldest templates print it, perhaps in brackets. */
const shortYear = 8;
const shortYearDay = /^[[(（【]?([0-4]\d-(?:1[0-2]|0[1-9])-(?:3[01]|[12]\d|0[1-9]))[\])）】]?$/;

function shortYearIn(text: string, from: number, to: number): FoundDate[] | null {
  if (to - from < shortYear || to - from > shortYear + 2 || !hasDashAt(text, from + 2, from + 3)) return null;
  const day = shortYearDay.exec(text.slice(from, to))?.[1];
  const [date] = day === undefined ? [] : datesIn(`20${day}`);
  return date === undefined ? null : [{ ...date, from, to }];
}

const hasDashAt = (text: string, at: number, next: number): boolean => text[at] === "-" || text[next] === "-";

const monthAndDay = /(?:1[0-2]|0[1-9])(?:[-./]|月)(?:3[01]|[12]\d|0[1-9])日?$/;

/** A year that heads a list of days is no part of the first row, though it says the row's year. */
function ownDay(page: PageIndex, date: FoundDate): FoundDate {
  const day = date.shape === "year-apart" ? monthAndDay.exec(page.text.slice(date.from, date.to)) : null;
  if (day === null) return date;
  const from = date.from + day.index;
  const row = page.elements[closest(page, elementAt(page, from), "li", "tr", "dd", "p")];
  return row !== undefined && row.from > date.from ? { ...date, from } : date;
}

/** Years that stand alone on a line, as the headings of a chronicle do. */
const yearHeads = memoPerPage((page: PageIndex): { year: number; at: number }[] =>
  [...page.text.matchAll(/(?:^|\n)[^\S\n]*((?:19|20)\d{2})年[^\S\n]*(?=\n)/g)].map((head) => ({
    year: Number(head[1]),
    at: head.index,
  })),
);

const yearAbove = (page: PageIndex, date: FoundDate): number | null =>
  yearHeads(page).findLast(({ at }) => at < date.from)?.year ?? null;

/** `2026-01-12 10:30:00` with its brackets. */
const longestDate = 22;

/** "01-122026年…": two elements side by side, with nothing between the digits of both. */
const isGlued = (text: string, from: number, to: number): boolean =>
  (isDigit(text, to) && to + 1 < text.length) || isDigit(text, from - 1);

/** Asked of every element: a pattern would need a piece of the text for each. */
function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** How far before a date its label may stand. */
const labelReach = 14;

/** The words before a date in its line, or the head of its table column. */
function labelOf(page: PageIndex, date: FoundDate): string {
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

/** Climbs from a date to the first element that also holds a title that is not the date itself. */
function rowAround(page: PageIndex, titles: readonly Link[], date: FoundDate): number {
  let at = elementAt(page, date.from);
  for (let climbed = 0; at >= 0 && climbed < climbLimit; climbed += 1) {
    const element = page.elements[at];
    if (element === undefined || element.tag === "body") return -1;
    if (element.to >= date.to && hasTitleIn(page, titles, at)) return at;
    at = element.parent;
  }
  return -1;
}

function hasTitleIn(page: PageIndex, titles: readonly Link[], element: number): boolean {
  const first = titles[firstFrom(titles, element)];
  return first !== undefined && first.element < (page.elements[element]?.end ?? 0);
}

function titlesIn(page: PageIndex, titles: readonly Link[], element: number): Link[] {
  const end = page.elements[element]?.end ?? 0;
  const found: Link[] = [];
  for (let i = firstFrom(titles, element); i < titles.length; i += 1) {
    const title = titles[i];
    if (title === undefined || title.element >= end) break;
    found.push(title);
  }
  return found;
}

/** Index of the first title at or after an element. */
function firstFrom(titles: readonly Link[], element: number): number {
  let low = 0;
  let high = titles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((titles[middle]?.element ?? 0) < element) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Pair {
  readonly title: Link;
  readonly date: FoundDate;
}

/** A row of its own names one thing; a flat run of links and dates is read pair by pair. */
function pairs(page: PageIndex, group: DateGroup): Pair[] {
  if (group.titles.length > 3 || (group.titles.length > 1 && group.dates.length > 1))
    return flatPairs(page, group);
  const title = longest(group.titles);
  const date = title === undefined ? undefined : dateBeside(page, title, group.dates);
  return title === undefined || date === undefined ? [] : [{ title, date }];
}

const longest = (titles: readonly Link[]): Link | undefined =>
  titles.reduce<Link | undefined>(
    (best, one) => (best === undefined || one.text.length > best.text.length ? one : best),
    undefined,
  );

/** The date outside the title, else the one that ends it: a title may speak of a day itself. */
function dateBeside(page: PageIndex, title: Link, dates: readonly FoundDate[]): FoundDate | undefined {
  const anchor = page.elements[title.element];
  const outside = dates.filter((d) => anchor === undefined || d.from >= anchor.to || d.to <= anchor.from);
  if (outside.length === 0) return dates.findLast((d) => isApart(page, title.element, d));
  let [apart, published, withYear]: (FoundDate | undefined)[] = [];
  for (const date of outside) {
    if (isInProse(page.text, date)) continue;
    apart ??= date;
    const label = labelOf(page, date);
    if (isOtherDay(label)) continue;
    if (ofPublication.test(label)) return date;
    published ??= date;
    if (date.year !== null) withYear ??= date;
  }
  return withYear ?? published ?? apart;
}

/** A table may have the day of the document in one column (发文日期) and that of publication in another. */
const ofPublication = /(?:发布|发表|公布|上传|公开|發佈)(?:时间|日期|時間)/;

/** A summary below a title tells of days in sentences; the row's own day stands by itself. */
const isInProse = (text: string, date: FoundDate): boolean =>
  text.charCodeAt(date.to) > 0x20 &&
  /^\p{Script=Han}{0,20}[，。；](?!\s?(?:点击|浏览|阅读|人气)[数量次]?[：:])/u.test(
    text.slice(date.to, date.to + 26),
  );

/** Inside a link a date counts when it stands in an element of its own, in brackets, or glued to the end. */
function isApart(page: PageIndex, link: number, date: FoundDate): boolean {
  const anchor = page.elements[link];
  if (anchor === undefined) return false;
  const before = page.text.slice(Math.max(anchor.from, date.from - 1), date.from);
  const after = page.text.slice(date.to, anchor.to).trim();
  if (elementAt(page, date.from) !== link && !isMarkup(page, elementAt(page, date.from))) return true;
  const rest = page.text.slice(anchor.from, date.from).trim();
  if (after === "" || /^[\])）】]+$/.test(after))
    return rest !== "" && (date.shape !== "month-day" || /[\s(（[【…]/.test(before));
  return rest.replace(/[\s[（(【]/g, "") === "" && /^[\])）】·\s|]/.test(page.text.slice(date.to));
}

/** A font tag around a whole title is no element of the date's own. */
const isMarkup = (page: PageIndex, element: number): boolean =>
  ["b", "strong", "font", "u", "i", "em"].includes(page.elements[element]?.tag ?? "");

/** Longest text between a title and its date in a flat run. */
const flatGap = 40;

function flatPairs(page: PageIndex, { titles, dates }: DateGroup): Pair[] {
  const anchors = titles.map((title) => ({
    title,
    from: page.elements[title.element]?.from ?? 0,
    to: page.elements[title.element]?.to ?? 0,
  }));
  const dateFirst =
    (dates[0]?.from ?? 0) < (anchors[0]?.from ?? 0) && isNear((anchors[0]?.from ?? 0) - (dates[0]?.to ?? 0));
  const found: Pair[] = [];
  let at = 0;
  for (const date of dates) {
    while (at < anchors.length && (anchors[at]?.to ?? 0) <= date.from) at += 1;
    const inside = anchors[at];
    const beside =
      inside !== undefined && inside.from < date.to ? inside : dateFirst ? inside : anchors[at - 1];
    if (beside === undefined) continue;
    const gap = dateFirst ? beside.from - date.to : date.from - beside.to;
    if (beside === inside && inside.from < date.to ? isApart(page, beside.title.element, date) : isNear(gap))
      found.push({ title: beside.title, date });
  }
  return found;
}

const isNear = (gap: number): boolean => gap >= -1 && gap <= flatGap;

function itemOf(page: PageIndex, title: Link, date: FoundDate | null): ListItem {
  const url = addressOf(title);
  const text = titleOf(page, title, date);
  if (date === null) return { title: text, url, date: null };
  if (date.year !== null) return { title: text, url, date: localDateOf(date), yearFrom: "printed" };
  const link = url === null ? null : dateInUrl(url);
  if (link === null) return { title: text, url, ...dayUnder(yearAbove(page, date), date) };
  return { title: text, url, date: localDateOf(date, yearByLink(date, link)), yearFrom: "link" };
}

const dayUnder = (year: number | null, date: FoundDate): Pick<ListItem, "date" | "yearFrom"> =>
  year === null ? { date: null } : { date: localDateOf(date, year), yearFrom: "printed" };

/** The full title where the printed one is cut, without the date that stands in the link. */
function titleOf(page: PageIndex, link: Link, date: FoundDate | null): string {
  const anchor = page.elements[link.element];
  const full = anchor?.attrs.title?.trim() ?? "";
  const printed = (date === null ? null : cardHeadOf(page, link.element)) ?? withoutDate(page, link, date);
  const stem = printed.replace(/(?:…|\.{2,})$/, "").trim();
  const title = stem.length >= 2 && full.length > stem.length && full.startsWith(stem) ? full : printed;
  return excerptOf(title.replace(labelledTitle, "$1"));
}

/** Some templates put a whole card into the link's `title`: "标题：…  发布时间：…". */
const labelledTitle = /^(?:标题|题名|文章标题)\s*[:：]\s*(.+?)(?:\s+(?:发布|更新|作者|来源|点击)[\s\S]*)?$/;

function withoutDate(page: PageIndex, link: Link, date: FoundDate | null): string {
  const anchor = page.elements[link.element];
  if (anchor === undefined || date === null || date.from < anchor.from || date.to > anchor.to)
    return link.text;
  const words = `${page.text.slice(anchor.from, date.from)} ${page.text.slice(date.to, anchor.to)}`;
  return words
    .replace(/[[（(【]\s*[\])）】]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** An item for a title that prints no date. */
export const undatedItem = (page: PageIndex, title: Link): ListItem => itemOf(page, title, null);

const contains = (page: PageIndex, outer: number, inner: number): boolean =>
  inner > outer && inner < (page.elements[outer]?.end ?? -1);
