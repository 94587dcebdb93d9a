/** What a row says: the title, its address, and the day with where its year was found. */
import { excerptOf } from "../../model/evidence.ts";
import { addressOf } from "../../model/link.ts";
import type { ListItem } from "../../model/observation.ts";
import { type FoundDate, localDateOf } from "../page/found-date.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { Link, PageIndex } from "../page/page-index.ts";
import { dateInUrl, yearByLink } from "../page/url-date.ts";
import { cardHeadOf } from "./card-head.ts";

export function rowItem(page: PageIndex, title: Link, date: FoundDate | null): ListItem {
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

/** Years that stand alone on a line, as the headings of a chronicle do. */
const yearHeads = memoPerPage((page: PageIndex): { year: number; at: number }[] =>
  [...page.text.matchAll(/(?:^|\n)[^\S\n]*((?:19|20)\d{2})年[^\S\n]*(?=\n)/g)].map((head) => ({
    year: Number(head[1]),
    at: head.index,
  })),
);

const yearAbove = (page: PageIndex, date: FoundDate): number | null =>
  yearHeads(page).findLast(({ at }) => at < date.from)?.year ?? null;

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
export const undatedItem = (page: PageIndex, title: Link): ListItem => rowItem(page, title, null);
