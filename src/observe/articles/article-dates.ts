/** What says when an article was published: the printed date, one a script prints, the page tag and the address. */
import { excerptOf } from "../../model/evidence.ts";
import type { Facts } from "../../model/observation.ts";
import { datesIn } from "../page/dates.ts";
import { type FoundDate, localDateOf } from "../page/found-date.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import { isOtherDay } from "../page/other-day.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { datesWrittenBy } from "../page/script-dates.ts";
import { dateInUrl } from "../page/url-date.ts";
import { elementAt } from "../page/walk.ts";
import { type Headline, headlineOf } from "./article-headline.ts";
import type { BodySpan } from "./body-span.ts";
import { articleBodyOf } from "./body-text.ts";

export type DateWitness = Facts["article"]["witnesses"][number];

/** At most one witness of each kind, the printed one first; none where the page has no article. */
export function articleDates(page: PageIndex, pubDate: string | undefined): DateWitness[] {
  if (articleBodyOf(page) === null) return [];
  const others = [metaDate(pubDate), urlDate(page.url)].filter((witness) => witness !== null);
  return [...shownDates(page), ...others];
}

/** What a reader sees, printed in the document or by a script. */
const shownDates = memoPerPage((page: PageIndex): readonly DateWitness[] => {
  const body = articleBodyOf(page);
  if (body === null) return [];
  const headline = headlineOf(page);
  return [printedDate(page, body, headline), scriptDate(page, body, headline)].filter(
    (witness) => witness !== null,
  );
});

interface Zone {
  readonly from: number;
  readonly to: number;
  /** Where a date needs no label: between headline and body nothing else is printed. */
  readonly isHead: boolean;
}

/** A head is a few lines; without a headline it is cut here. */
const headLength = 300;
const tailLength = 600;
/** Above the headline official documents have a table of their particulars. */
const tableLength = 400;

function zonesOf(page: PageIndex, body: BodySpan, headline: Headline | null): Zone[] {
  const headFrom =
    headline !== null && headline.to <= body.from ? headline.from : Math.max(0, body.from - headLength);
  return [
    ...dateLineInside(page, body, headline),
    { from: Math.max(0, headFrom - tableLength), to: headFrom, isHead: false },
    { from: headFrom, to: body.from, isHead: true },
    { from: body.from, to: Math.min(body.to, body.from + headLength), isHead: false },
    { from: Math.max(body.from, body.to - headLength), to: body.to, isHead: false },
    { from: body.to, to: Math.min(page.text.length, body.to + tailLength), isHead: false },
  ];
}

/** A container that holds the headline too has the date line right below it; a sentence there opens the text. */
function dateLineInside(page: PageIndex, body: BodySpan, headline: Headline | null): Zone[] {
  if (headline === null || headline.from < body.from) return [];
  const found = /^\s*[^\n]{1,100}/.exec(page.text.slice(headline.to, body.to));
  return found === null || /[，。；！]/.test(found[0])
    ? []
    : [{ from: headline.to, to: headline.to + found[0].length, isHead: true }];
}

/** Labels of the day of publication, most telling first. */
const labels: readonly RegExp[] = [
  /(?:发布|发表|刊发|刊登|上传|上载|录入|公开|公布|發佈|發布|信息)(?:时间|日期|于|時間)?\s*[:：]?\s*$/,
  /(?:^|[\s\t\n【[（(|,，])[^\s:：]{0,4}(?:时间|日期|日间|時間)\s*[:：]\s*$/,
  /更新(?:时间|日期|于)?\s*[:：]?\s*$/,
  /发文(?:时间|日期|于)?\s*[:：]?\s*$/,
];

/** The end of a label in brackets: [ 发布日期 ]. */
const boxed = /\s?[\]】〕]\s?[:：]?\s*$/;

function printedDate(page: PageIndex, body: BodySpan, headline: Headline | null): DateWitness | null {
  let best: { date: string; at: number; score: number } | null = null;
  for (const zone of zonesOf(page, body, headline)) {
    const text = page.text.slice(zone.from, zone.to);
    for (const found of datesIn(text, { split: zone.isHead })) {
      const score = scoreOf(text, found, zone, headline);
      const date = localDateOf(found);
      if (date !== null && score > (best?.score ?? 0)) best = { date, at: zone.from + found.from, score };
    }
  }
  return best === null ? null : { from: "visible", date: best.date, evidence: evidenceAt(page, best.at) };
}

function scoreOf(text: string, date: FoundDate, zone: Zone, headline: Headline | null): number {
  if (date.isClock || date.inRange) return 0;
  const before = text.slice(Math.max(0, date.from - 20), date.from).replace(boxed, "：");
  if (isOtherDay(before)) return 0;
  const label = labels.findIndex((known) => known.test(before));
  if (label >= 0) return (zone.isHead ? 20 : 10) - label;
  if (!zone.isHead || isInHeadline(zone.from + date.from, headline) || isPartOfSentence(text, date)) return 0;
  return 15;
}

/** "9月5日 县新闻联播": the day the headline tells of. What follows its words is a date line of its own. */
function isInHeadline(at: number, headline: Headline | null): boolean {
  return headline !== null && at >= headline.from && at < headline.from + headline.text.length;
}

function isPartOfSentence(text: string, date: FoundDate): boolean {
  return (
    /\p{Script=Han}$/u.test(text.slice(0, date.from)) &&
    /^[^\s]*[，。；]/.test(text.slice(date.to, date.to + 40))
  );
}

function evidenceAt(page: PageIndex, at: number): DateWitness["evidence"] {
  const from = page.text.lastIndexOf("\n", at) + 1;
  const end = page.text.indexOf("\n", at);
  const line = page.text.slice(Math.max(from, at - 60), Math.min(end < 0 ? page.text.length : end, at + 100));
  return { excerpt: excerptOf(line), place: placeOf(page, elementAt(page, at)) };
}

/** Only scripts that stand where the date line stands; others write today's date. */
function scriptDate(page: PageIndex, body: BodySpan, headline: Headline | null): DateWitness | null {
  const head = zonesOf(page, body, headline).find(({ isHead }) => isHead);
  for (const script of page.scripts) {
    const at = page.elements[script.element]?.from ?? -1;
    if (head === undefined || script.text === "" || at < head.from || at > head.to) continue;
    const found = datesWrittenBy(script.text).find((date) => localDateOf(date) !== null);
    const date = found === undefined ? null : localDateOf(found);
    if (date !== null)
      return { from: "script", date, evidence: { excerpt: excerptOf(script.text), place: "script" } };
  }
  return null;
}

function metaDate(pubDate: string | undefined): DateWitness | null {
  const found = pubDate === undefined ? undefined : datesIn(pubDate)[0];
  const date = found === undefined ? null : localDateOf(found);
  if (date === null || pubDate === undefined) return null;
  return { from: "meta", date, evidence: { excerpt: excerptOf(pubDate), place: "meta PubDate" } };
}

function urlDate(url: string): DateWitness | null {
  const found = dateInUrl(url);
  if (found === null || found.month === null || found.day === null) return null;
  const two = (n: number): string => String(n).padStart(2, "0");
  const date = `${found.year}-${two(found.month)}-${two(found.day)}`;
  return { from: "url", date, evidence: { excerpt: excerptOf(url), place: "url" } };
}
