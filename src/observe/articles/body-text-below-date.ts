/** The body that follows a headline's date line, for texts too short to read like prose and pictures without a word. */

import { datesIn } from "../page/dates.ts";
import { mainPartOf } from "../page/main-part.ts";
import type { PageIndex } from "../page/page-index.ts";
import { elementAt, textOf } from "../page/walk.ts";
import type { BodySpan } from "./body-span.ts";

/** Null where the page has no such line, or several: rows of a list have one each. */
export function bodyBelowDateLine(page: PageIndex): BodySpan | null {
  let line: number | null = null;
  for (const { index } of page.text.matchAll(dateLabel)) {
    if (line !== null && index < lineEnd(page.text, line)) continue;
    if (!isDateLine(page.text, index)) continue;
    if (line !== null) return null;
    line = index;
  }
  line ??= dayBelowHeading(page);
  return line === null ? null : spanBehind(page, elementAt(page, line));
}

/** A heading that the document title starts with, and a line below it that is a day, perhaps with other particulars. */
function dayBelowHeading(page: PageIndex): number | null {
  for (const tag of ["h1", "h2", "h3"]) {
    for (const index of page.byTag(tag).slice(0, headings)) {
      const { to = 0 } = page.elements[index] ?? {};
      const heading = textOf(page, index);
      if (heading.length < shortestTitle || !page.title.startsWith(heading)) continue;
      const below = /^\s*(?:(?:发布|更新)?(?:日期|时间)\s?[:：]\s*)?([^\n]{8,60})(?:\n|$)/.exec(
        page.text.slice(to, to + longestLine),
      );
      const day = below === null ? undefined : datesIn(below[1] ?? "")[0];
      if (below !== null && day?.from === 0 && particulars.test((below[1] ?? "").slice(day.to)))
        return to + below[0].indexOf(below[1] ?? "");
    }
  }
  return null;
}

/** 2026/1/9 | 点击：88 | 县教育局; a sentence is the text itself. */
const particulars = /^\s*(?:$|[|｜·\s][^，。；！]*$)/;
const headings = 5;
const shortestTitle = 4;

const dateLabel =
  /(?:[发發][布佈](?:时间|時間|日期)|发文日期|发表时间|發表時間|来源|來源|发布人|发布者)\s?[:：]/g;
const longestLine = 160;

function isDateLine(text: string, label: number): boolean {
  const from = text.slice(Math.max(0, label - longestLine), label).lastIndexOf("\n");
  const before = from < 0 ? label : Math.min(label, longestLine) - from - 1;
  const length = before + lineEnd(text, label) - label;
  return length <= longestLine && datesIn(text.slice(label - before, label - before + length)).length === 1;
}

/** The end of the line, looked for no further than a date line goes. */
function lineEnd(text: string, at: number): number {
  const end = text.slice(at, at + longestLine + 1).indexOf("\n");
  return end < 0 ? Math.min(text.length, at + longestLine + 1) : at + end;
}

/** How far above the line's element the block may be that the body follows. */
const levels = 4;

/** The first thing with content that follows the line's block on some level. */
function spanBehind(page: PageIndex, line: number): BodySpan | null {
  let block = line;
  for (let level = 0; level < levels && block >= 0; level += 1) {
    const parent = page.elements[block]?.parent ?? -1;
    const next = nextWithContent(page, block, parent);
    if (next >= 0) return isInFoot(page, next) ? null : spanFrom(page, next, parent);
    block = parent;
  }
  return null;
}

/** Where a text is empty, the next thing with content is the foot of the page. */
function isInFoot(page: PageIndex, element: number): boolean {
  const { from = 0, to = 0 } = page.elements[element] ?? {};
  return to > from && from >= mainPartOf(page).to;
}

function nextWithContent(page: PageIndex, block: number, parent: number): number {
  const end = page.elements[parent]?.end ?? -1;
  for (let at = page.elements[block]?.end ?? end; at < end; at = page.elements[at]?.end ?? end) {
    if (page.elements[at]?.parent === parent && hasContent(page, at)) return at;
  }
  return -1;
}

const shown = new Set(["img", "video", "embed", "iframe", "object"]);
/** The tool bar beside the date line: size of letters, share, print. */
const tools = /^(?:[\s|【】[\]()（）]|字[号体]?|大|中|小|打印|关闭|分享到?|收藏|微信|微博|[:：])*$/;

function hasContent(page: PageIndex, index: number): boolean {
  const element = page.elements[index];
  if (element === undefined || element.tag === "script" || element.tag === "style") return false;
  const text = page.text.slice(element.from, element.to);
  if (!tools.test(text)) return true;
  return text.trim() === "" && page.elements.slice(index, element.end).some(({ tag }) => shown.has(tag));
}

/** A box is the body; paragraphs one after the other are, up to the end of what holds them. */
function spanFrom(page: PageIndex, index: number, parent: number): BodySpan | null {
  const element = page.elements[index];
  const holder = page.elements[parent];
  if (element === undefined || holder === undefined) return null;
  const isParagraph = element.tag === "p" || element.tag === "br" || element.tag === "img";
  return isParagraph && holder.tag !== "body"
    ? { element: parent, from: element.from, to: holder.to }
    : { element: index, from: element.from, to: element.to };
}
