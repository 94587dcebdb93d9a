/** Which title of a row, or of a flat run of links and days, a day belongs to. */
import type { FoundDate } from "../page/found-date.ts";
import { isOtherDay } from "../page/other-day.ts";
import type { Link, PageIndex } from "../page/page-index.ts";
import { elementAt } from "../page/walk.ts";
import { dateLabelOf } from "./date-label.ts";

export interface Pair {
  readonly title: Link;
  readonly date: FoundDate;
}

/** A row of its own names one thing; a flat run of links and dates is read pair by pair. */
export function pairsOf(page: PageIndex, titles: readonly Link[], dates: readonly FoundDate[]): Pair[] {
  if (titles.length > 3 || (titles.length > 1 && dates.length > 1)) return flatPairs(page, titles, dates);
  const title = longest(titles);
  const date = title === undefined ? undefined : dateBeside(page, title, dates);
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
    const label = dateLabelOf(page, date);
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
  const own = elementAt(page, date.from);
  if (own !== link && (!isMarkup(page, own) || (before === "\n" && holdsOnly(page, own, date)))) return true;
  const rest = page.text.slice(anchor.from, date.from).trim();
  if (after === "" || /^[\])）】]+$/.test(after))
    return rest !== "" && (date.shape !== "month-day" || /[\s(（[【…]/.test(before));
  return rest.replace(/[\s[（(【]/g, "") === "" && /^[\])）】·\s|]/.test(page.text.slice(date.to));
}

/** A font tag around a whole title is no element of the date's own. */
const isMarkup = (page: PageIndex, element: number): boolean =>
  ["b", "strong", "font", "u", "i", "em"].includes(page.elements[element]?.tag ?? "");

/** `<i>2024-06-12</i><em>阅读 15</em>` below a headline. */
const holdsOnly = (page: PageIndex, element: number, { from, to }: FoundDate): boolean =>
  page.elements[element]?.from === from && page.elements[element]?.to === to;

/** Longest text between a title and its date in a flat run. */
const flatGap = 40;

function flatPairs(page: PageIndex, titles: readonly Link[], dates: readonly FoundDate[]): Pair[] {
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
