/** Puts a letter together from what its row or page prints. */
import { excerptOf } from "../../model/evidence.ts";
import type { Message } from "../../model/observation.ts";
import { cardHeadOf } from "../columns/card-head.ts";
import type { Element, Link, PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { isForwardingOnly } from "./forwarding.ts";
import { isAnsweredBy, messageState, stateInTitle } from "./messages-status.ts";

export interface MessageParts {
  readonly title: string;
  readonly url: string | null;
  readonly asked?: string | null;
  readonly answered?: string | null;
  /** As printed; words of the title may stand in for it. */
  readonly status?: string | null;
  readonly answeredBy?: string | null;
  /** What a column or label 是否回复 says. */
  readonly isReplied?: boolean | null;
  /** The answer's text, where the page prints it. */
  readonly reply?: string | null;
  /** True in a column that shows answered letters only. */
  readonly isInReplyColumn?: boolean;
}

export function makeMessage(page: PageIndex, element: number, parts: MessageParts): Message {
  const title = parts.title.replace(/\s+/g, " ").trim();
  const status = filled(parts.status) ?? stateInTitle(title);
  const reply = filled(parts.reply);
  const found = page.elements[element];
  return {
    title,
    url: parts.url,
    asked: parts.asked ?? null,
    answered: parts.answered ?? null,
    status,
    answeredBy: filled(parts.answeredBy),
    isAnswered: answeredness(parts, status, reply),
    forwardedOnly: reply !== null && isForwardingOnly(reply),
    evidence: {
      excerpt: found === undefined ? excerptOf(title) : excerptOf(page.text.slice(found.from, found.to)),
      place: placeOf(page, element),
    },
  };
}

function answeredness(parts: MessageParts, status: string | null, reply: string | null): boolean | null {
  if (typeof parts.isReplied === "boolean") return parts.isReplied;
  const byState = status === null ? null : isAnsweredBy(messageState(status));
  if (byState !== null) return byState;
  if (status !== null && stateInTitle(status) !== null) return true;
  if (status !== null && messageState(status) === "refused") return null;
  return reply !== null || (parts.answered ?? null) !== null || parts.isInReplyColumn === true ? true : null;
}

/** Cells that say nothing: dashes, "无". */
function filled(text: string | null | undefined): string | null {
  const value = text?.replace(/\s+/g, " ").trim() ?? "";
  return /^(?:[-—–_/.\s]*|无|暂无|null|undefined)$/.test(value) || /\{\{|\$\{/.test(value) ? null : value;
}

/** Buttons beside a title. */
export const isButton = (text: string): boolean => buttons.test(text);
const buttons = /^(?:查看|详情|详细|查看详[情细]|更多|回复|我要.{1,4}|评价|点击查看|>>|\[.*\])$/;

export interface TitleLink {
  readonly text: string;
  readonly url: string | null;
}

/** The link of a row that carries its title; null where the row has none. */
export function titleLinkIn(page: PageIndex, row: Element, links: readonly number[]): TitleLink | null {
  let best: TitleLink | null = null;
  for (const index of startingIn(page, links, row.from, row.to)) {
    const link = titleLink(page, index, row.from, row.to);
    if (link !== null && link.text.length > (best?.text.length ?? 0)) best = link;
  }
  return best;
}

/** The last title before a row, for rows whose title has an element of its own in front. */
export function linkBefore(
  page: PageIndex,
  row: Element,
  from: number,
  links: readonly number[],
): TitleLink | null {
  const before = startingIn(page, links, from, row.from);
  return before.reduce<TitleLink | null>(
    (last, index) => titleLink(page, index, from, row.from) ?? last,
    null,
  );
}

/** The links that start in a span of the text; they are sorted by where they start. */
function startingIn(page: PageIndex, links: readonly number[], from: number, to: number): readonly number[] {
  return links.slice(firstAt(page, links, from), firstAt(page, links, to + 1));
}

function firstAt(page: PageIndex, links: readonly number[], position: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = page.links[links[middle] ?? -1]?.element ?? -1;
    if ((page.elements[element]?.from ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function titleLink(page: PageIndex, index: number, from: number, to: number): TitleLink | null {
  const link = page.links[index];
  const anchor = link === undefined ? undefined : page.elements[link.element];
  if (link === undefined || anchor === undefined || anchor.from < from || anchor.to > to) return null;
  const text = cardHeadOf(page, link.element) ?? fullText(link.text, anchor);
  if (text.length < 2 || isButton(text)) return null;
  return { text, url: targetOf(link) };
}

/** Lists cut long titles and keep the whole one in the link's `title`. */
export function fullText(text: string, anchor: Element): string {
  const whole = anchor.attrs.title?.trim() ?? "";
  const cut = text.replace(/(?:…|\.{2,})+\s*$/, "");
  return cut !== text && whole.length > cut.length && whole.startsWith(cut.slice(0, 4)) ? whole : text;
}

/** Indices into `page.links` of the anchors, in document order. */
export const anchorsOf = (page: PageIndex): number[] =>
  page.links.flatMap((link, i) => (page.elements[link.element]?.tag === "a" ? [i] : []));

/** Where a link leads; null for scripts and for `#`, which lead nowhere without a browser. */
export const targetOf = (link: Link): string | null =>
  /^https?:/i.test(link.url) && !link.href.trimStart().startsWith("#") ? link.url : null;
