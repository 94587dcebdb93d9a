/** Where a page's footers stand: elements named for it, and the blocks around what only a footer says. */
import type { BodySpan } from "../articles/body-span.ts";
import { articleBodyOf } from "../articles/body-text.ts";
import { allMatches } from "../page/all-matches.ts";
import { memoByText } from "../page/memo-by-text.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { Element, PageIndex } from "../page/page-index.ts";
import { contains } from "../page/walk.ts";

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Footer {
  /** Parts of `page.text`, in document order; a PC and a mobile footer are two. */
  readonly spans: readonly Span[];
  /** The article's own text, which says nothing of the site. */
  readonly body: BodySpan | null;
  /** True when one of them says whose site it is: a page's real footer, not a bar of links that shares its name. */
  readonly isTelling: boolean;
}

export const footerOf = memoPerPage((page: PageIndex): Footer => {
  const named = namedFooters(page);
  const body = bodyWithoutFooter(page, named);
  const outside = named.filter((span) => !overlaps(span, body));
  const blocks = marksOf(page, body).map((mark) => blockAround(page, mark, body));
  const spans = merged([...outside, ...blocks]);
  return { spans, body, isTelling: spans.some((span) => isTelling(page, span)) };
});

const telling =
  /ICP\s*[备備证證]|公网安备|标识(?:编)?码|版权所有|copyright|©|[主承]办(?:单位)?\s*[:：]|地\s*址\s*[:：]|[\u4e00-\u9fa5]{3}主办(?:\s|$)/iu;

const isTelling = (page: PageIndex, span: Span): boolean =>
  telling.test(page.text.slice(span.from, span.to)) && span.to >= page.text.length / 2;

export const isInFooter = (footer: Footer, position: number): boolean =>
  footer.spans.some((span) => position >= span.from && position <= span.to);

export const isInBody = (footer: Footer, position: number): boolean =>
  footer.body !== null && position >= footer.body.from && position < footer.body.to;

/** Elements without text stand at one position: whether they are in the body, the tree tells. */
export const isElementInBody = (page: PageIndex, footer: Footer, index: number): boolean =>
  footer.body !== null &&
  contains(page, footer.body.element, index) &&
  (page.elements[index]?.from ?? 0) <= footer.body.to;

const footerName =
  /(?:^|[-_\s\d])(?:\w*foot(?:er)?s?\w*|copyright\w*|bottom|btm|banquan|bq|yejiao|dibu|page[-_]?end)(?=$|[-_\s\d])/i;
/** Names that other blocks carry too count only for a short block. */
const strongName = /foot|copyright|yejiao|dibu|banquan/i;
const footerNamed = memoByText((name): "strong" | "weak" | "none" =>
  footerName.test(name) ? (strongName.test(name) ? "strong" : "weak") : "none",
);
const limits = { strong: 8000, weak: 1500, block: 900, line: 600, marks: 60, named: 200, bare: 50 };

function namedFooters(page: PageIndex): Span[] {
  const found: Span[] = [];
  for (let index = 0; index < page.elements.length && found.length < limits.named; index += 1) {
    const element = page.elements[index];
    if (
      element === undefined ||
      element.tag === "body" ||
      element.tag === "html" ||
      element.tag === "a" ||
      element.tag === "li"
    )
      continue;
    const strength = element.tag === "footer" ? "strong" : strengthOfNames(element);
    if (strength === "none") continue;
    const longest = limits[strength];
    const length = element.to - element.from;
    if (length > longest || isBare(page, index, element) || !standsLow(page, element)) continue;
    found.push({ from: element.from, to: element.to });
  }
  return found;
}

const strengthOfNames = ({ attrs }: Element): ReturnType<typeof footerNamed> =>
  attrs.id === undefined && attrs.class === undefined
    ? "none"
    : footerNamed(`${attrs.id ?? ""} ${attrs.class ?? ""}`.slice(0, 300));

/** An empty container says nothing: something fills it when the page is shown. */
function isBare(page: PageIndex, index: number, element: Element): boolean {
  if (element.to > element.from) return false;
  const inside = page.elements.slice(index + 1, Math.min(element.end, index + limits.bare));
  return !inside.some(({ tag }) => tag === "img" || tag === "a");
}

/** A footer has more of the page above it than below; "foot" of a box in the middle of a page is none. */
function standsLow(page: PageIndex, element: Element): boolean {
  const above = element.from;
  const below = page.text.length - element.to;
  return above >= below || page.text.length < 1500;
}

/** Words that stand in footers and hardly anywhere else. */
const mark =
  /ICP\s*[备備证證]|公网安备|[网網]站[标標][识識](?:编)?[码碼]|版权所有|版權所有|copyright|©|all rights reserved|技术支持\s*[:：]|建议(?:您)?(?:使用|用)[^\n]{0,60}(?:浏览|分辨率)|网站地图|站点地图|网站备案|[主承][办辦](?:[单單]位)?\s*[:：]|^[^\S\n]*[\u4e00-\u9fa5]{2,20}(?:政府|局|委|厅|办公室|委员会|中心)\s?[主承][办辦](?=[\s|｜]|$)/gim;

/** Marks before and behind the article's own text. */
function marksOf({ text }: PageIndex, body: Span | null): Span[] {
  const end = body === null ? 0 : Math.max(body.from, body.to);
  const above = body === null ? [] : marksIn(text, 0, body.from);
  return [...above, ...marksIn(text, end, text.length)].slice(0, limits.marks);
}

function marksIn(text: string, from: number, to: number): Span[] {
  const found: Span[] = [];
  for (const match of allMatches(mark, text.slice(from, to))) {
    if (found.length >= limits.marks) break;
    const at = from + match.index;
    // 主办单位 also opens notices of events: it marks a footer only low on the page.
    if (/[主承][办辦]/.test(match[0]) && at < text.length * 0.6) continue;
    found.push({ from: at, to: at + match[0].length });
  }
  return found;
}

/** The largest block around a mark that is still short enough to be a footer, or the lines beside it. */
function blockAround(page: PageIndex, at: Span, body: Span | null): Span {
  let best: Span = lineAround(page.text, at);
  for (const element of page.elements) {
    if (element.from > at.from) break;
    if (element.to <= at.from || element.from > best.from || element.to < best.to) continue;
    if (element.to - element.from > limits.block || overlaps(element, body) || element.tag === "body")
      continue;
    best = { from: element.from, to: element.to };
  }
  return best;
}

function lineAround(text: string, at: Span): Span {
  const from = text.lastIndexOf("\n", at.from) + 1;
  const end = text.indexOf("\n", at.to);
  const to = end < 0 ? text.length : end;
  return { from: Math.max(from, at.from - limits.line), to: Math.min(to, at.to + limits.line) };
}

/** A body that reaches over a named footer was found too large: it ends where the footer starts. */
function bodyWithoutFooter(page: PageIndex, named: readonly Span[]): BodySpan | null {
  const body = articleBodyOf(page);
  if (body === null) return null;
  const footer = named.find((span) => span.from > body.from && span.to <= body.to && span.to > span.from);
  return { ...body, to: footer === undefined ? body.to : footer.from };
}

function overlaps(span: Span, other: Span | null): boolean {
  return other !== null && span.from < other.to && span.to > other.from;
}

function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from || a.to - b.to);
  const result: { from: number; to: number }[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}
