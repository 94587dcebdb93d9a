/** The headline above an article's body: the line that the markup, the document title and its place say is one. */

import { memoPerPage } from "../page/memo-per-page.ts";
import type { PageIndex } from "../page/page-index.ts";
import { closest, elementAt, textOf } from "../page/walk.ts";
import type { BodySpan } from "./body-span.ts";
import { articleBodyOf } from "./body-text.ts";

export interface Headline {
  readonly text: string;
  /** Span in `page.text`. */
  readonly from: number;
  readonly to: number;
}

/** Of the page's article; null where there is none, or no line above its body or at its start is fit to be one. */
export const headlineOf = memoPerPage((page: PageIndex): Headline | null => {
  const body = articleBodyOf(page);
  return body === null ? null : headlineAbove(page, body);
});

function headlineAbove(page: PageIndex, body: BodySpan): Headline | null {
  let best: { line: Headline; score: number } | null = null;
  for (const { line, distance } of linesAround(page, body)) {
    const score = scoreOf(page, line) - distance * 0.15;
    if (score >= leastScore && score > (best?.score ?? 0)) best = { line, score };
  }
  return best === null ? null : wholeHeading(page, best.line);
}

const leastScore = 1.5;
const linesAbove = 24;
const linesInside = 4;
/** A line inside is as far away as one so many lines above: sections have headings too. */
const insideDistance = 4;
const longest = 160;

/** Lines above the body, nearest first, then the first ones inside it: some containers hold the headline too. */
function* linesAround(page: PageIndex, body: BodySpan): Generator<{ line: Headline; distance: number }> {
  for (let to = body.from, distance = 0; to > 0 && distance < linesAbove; distance += 1) {
    const from = page.text.lastIndexOf("\n", to - 2) + 1;
    yield { line: lineAt(page, from, to), distance };
    to = from;
  }
  for (let from = body.from, i = 0; from < body.to && i < linesInside; i += 1) {
    const end = page.text.indexOf("\n", from);
    const to = end < 0 ? body.to : Math.min(end, body.to);
    yield { line: lineAt(page, from, to), distance: insideDistance + i };
    from = to + 1;
  }
}

function lineAt(page: PageIndex, from: number, to: number): Headline {
  const raw = page.text.slice(from, to);
  const text = raw.trim();
  const start = from + raw.indexOf(text);
  return { text, from: start, to: start + text.length };
}

/** What stands above a body and is no headline: trails, date lines, buttons, menus. */
const noHeadline =
  /^(?:您?(?:现在|当前)?的?(?:所在)?位置|首页|(?:信息)?来源|作者|发布|浏览|点击|字[号体]|分享|打印|责任?编辑|索引号|上一篇|下一篇|\d+$|今天是)|[>»›]|20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}[日\s:\d]{0,12}\s*(?:来源|作者|浏览|点击|发布|字体|$)|^.{0,8}(?:时间|日期)\s*[:：]/;
const titleNames = /(?:^|[\s_-])(?:[\w-]*(?:tit(?:le)?|headline|heading|biaoti)\w*|bt\d?|h1)(?:$|[\s_-])/i;

function scoreOf(page: PageIndex, line: Headline): number {
  const { text } = line;
  if (text.length < 2 || text.length > longest || noHeadline.test(text)) return 0;
  const element = elementAt(page, line.from);
  if (closest(page, element, "a", "li", "nav", "label") >= 0) return 0;
  return markupScore(page, element, line) + titleScore(page, text);
}

const tagScores: Readonly<Record<string, number>> = { h1: 3, h2: 2.5, h3: 2, h4: 1.5 };

function markupScore(page: PageIndex, element: number, line: Headline): number {
  let score = 0;
  for (let at = element; at >= 0; at = page.elements[at]?.parent ?? -1) {
    const found = page.elements[at];
    // A box that holds much more than the line is not the heading's own element.
    if (found === undefined || found.to - found.from > line.text.length + 120) break;
    score = Math.max(score, tagScores[found.tag] ?? 0);
    if (titleNames.test(`${found.attrs.class ?? ""} ${found.attrs.id ?? ""}`)) score = Math.max(score, 2);
  }
  return score;
}

/** The document title starts with the headline on most sites; on others it is the site's name or the column's. */
function titleScore(page: PageIndex, text: string): number {
  const line = plain(text);
  const title = plain(page.title);
  if (title === "" || line === "") return 0;
  if (title === line || title.startsWith(line)) return 4;
  return line.length > 3 && (line.startsWith(title) || title.includes(line)) ? 2.5 : 0;
}

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s\p{P}\p{S}]+/gu, "");

/** A headline broken over lines is one heading element; a date in brackets behind it is none of its words. */
function wholeHeading(page: PageIndex, line: Headline): Headline {
  const heading = closest(page, elementAt(page, line.from), "h1", "h2", "h3", "h4");
  const found = page.elements[heading];
  const [text, length] = heading < 0 ? ["", 0] : wordsOfHeading(textOf(page, heading));
  if (found === undefined || text.length > longest || !text.includes(line.text.replace(/\s+/g, " ")))
    return { ...line, text: withoutDate(line.text) };
  const from = page.text.indexOf(text.slice(0, 1), found.from);
  return { text: withoutDate(text), from, to: from + length };
}

/** A heading's lines, and how far they reach in its text: some templates put the date line inside, below them. */
function wordsOfHeading(heading: string): readonly [text: string, length: number] {
  const lines = heading.split("\n");
  const below = lines.findIndex((line, i) => i > 0 && noHeadline.test(line.trim()));
  const own = (below < 0 ? lines : lines.slice(0, below)).join("\n").trimEnd();
  return [own.replace(/\s+/g, " "), own.length];
}

const withoutDate = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/ ?[(（[【] ?20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日? ?[)）\]】]$/, "");
