/** Where an article's own text stands on a page: the container a CMS names for it, else the block that reads like prose. */

import { mainPartOf } from "../page/main-part.ts";
import { memoByText } from "../page/memo-by-text.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { Element, PageIndex } from "../page/page-index.ts";
import { contains } from "../page/walk.ts";
import { certainContainers, likelyContainers } from "./body-containers.ts";
import type { BodySpan } from "./body-span.ts";
import { bodyBelowDateLine } from "./body-text-below-date.ts";

/** The body of the article or letter on this page, or null where nothing reads like one (a list, a homepage, a shell). */
export const articleBodyOf: (page: PageIndex) => BodySpan | null = memoPerPage((page) => {
  const container =
    namedBody(page, certainContainers) ?? namedBody(page, likelyContainers) ?? proseBody(page);
  return spanOf(page, container) ?? bodyBelowDateLine(page);
});

function spanOf(page: PageIndex, element: number | null): BodySpan | null {
  const found = element === null ? undefined : page.elements[element];
  if (found === undefined || element === null) return null;
  // Prose in many small boxes has nothing around it but the whole page, its foot included.
  const to = found.tag === "body" ? Math.min(found.to, mainPartOf(page).to) : found.to;
  return { element, from: found.from, to };
}

/** The outermost container with a body's name; of several side by side the one with most text (templates leave empty ones). */
function namedBody(page: PageIndex, names: ReadonlySet<string>): number | null {
  let best: number | null = null;
  let longest = -1;
  let looked = 0;
  for (let i = 0; i < page.elements.length && looked < mostContainers; i += 1) {
    const element = page.elements[i];
    if (element === undefined || !isNamed(element, names)) continue;
    if (best !== null && contains(page, best, i)) continue;
    looked += 1;
    if (isListOfPages(page, element)) continue;
    if (element.to - element.from > longest) {
      best = i;
      longest = element.to - element.from;
    }
  }
  return best;
}

/** No page has so many bodies; each costs a look at all links. */
const mostContainers = 50;

function isNamed({ attrs }: Element, names: ReadonlySet<string>): boolean {
  if (attrs.id !== undefined && names.has(attrs.id.trim().toLowerCase())) return true;
  return attrs.class !== undefined && classesOf(attrs.class).some((name) => names.has(name));
}

const classesOf = memoByText((value): readonly string[] => value.toLowerCase().split(/\s+/));

/** A news box may carry a body's name: most of its words lead to other pages. Attachments lead to files. */
function isListOfPages(page: PageIndex, element: Element): boolean {
  const { from, to } = element;
  let linked = 0;
  for (const link of page.links) {
    const anchor = page.elements[link.element];
    if (anchor === undefined || link.kind !== "page" || anchor.from < from || anchor.to > to) continue;
    linked += anchor.to - anchor.from;
  }
  return linked > (to - from) / 2;
}

/** What may hold paragraphs; a paragraph's score goes to the nearest of these and half of it to the next. */
const holders = new Set(["div", "td", "article", "section", "main", "dd", "form", "body"]);

/** Two short sentences reach it; a slogan or a caption does not. */
const leastScore = 6;

function proseBody(page: PageIndex): number | null {
  const scores = new Map<number, number>();
  const add = (element: number, score: number): void => {
    scores.set(element, (scores.get(element) ?? 0) + score);
  };
  for (const { holder, score } of proseLines(page)) {
    add(holder, score);
    const next = holderOf(page, page.elements[holder]?.parent ?? -1, 0);
    if (next >= 0) add(next, score / 2);
  }
  let best: number | null = null;
  for (const [element, score] of scores) {
    if (score >= leastScore && score > (best === null ? 0 : (scores.get(best) ?? 0))) best = element;
  }
  return best;
}

const marks = /[，。；、！？,;]/gu;
const footerWords = /版权所有|主办单位|承办单位|ICP备|公网安备|技术支持|标识码|最佳(?:浏览|分辨率)/i;

/** Lines of running text outside links, each with the element that holds it and how much it reads like prose. */
function* proseLines(page: PageIndex): Generator<{ holder: number; score: number }> {
  const linked = linkSpans(page);
  let element = -1;
  let span = 0;
  for (let from = 0; from < page.text.length; ) {
    const end = page.text.indexOf("\n", from);
    const to = end < 0 ? page.text.length : end;
    while ((page.elements[element + 1]?.from ?? Number.POSITIVE_INFINITY) <= from) element += 1;
    while ((linked[span]?.to ?? Number.POSITIVE_INFINITY) <= from) span += 1;
    const score = proseScore(page.text, from, to, linkedLength(linked, span, from, to));
    const holder = score === 0 ? -1 : holderOf(page, element, to);
    if (holder >= 0) yield { holder, score };
    from = to + 1;
  }
}

function proseScore(text: string, from: number, to: number, linked: number): number {
  const own = to - from - linked;
  if (own < 12 || linked > own) return 0;
  const line = text.slice(from, to);
  const found = line.match(marks)?.length ?? 0;
  return found === 0 || footerWords.test(line) ? 0 : found + Math.min(own / 50, 6);
}

function linkSpans(page: PageIndex): { from: number; to: number }[] {
  return page.byTag("a").flatMap((i) => {
    const link = page.elements[i];
    return link?.attrs.href === undefined ? [] : [{ from: link.from, to: link.to }];
  });
}

function linkedLength(
  spans: readonly { from: number; to: number }[],
  first: number,
  from: number,
  to: number,
): number {
  let length = 0;
  for (let i = first; i < spans.length; i += 1) {
    const span = spans[i];
    if (span === undefined || span.from >= to) break;
    length += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  }
  return length;
}

/** The nearest holder at or above an element that reaches to a position of the text, or -1. */
function holderOf(page: PageIndex, element: number, to: number): number {
  for (let at = element; at >= 0; at = page.elements[at]?.parent ?? -1) {
    const found = page.elements[at];
    if (found !== undefined && found.to >= to && holders.has(found.tag)) return at;
  }
  return -1;
}
