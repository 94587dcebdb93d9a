/** The title of a letter that no label names: what stands above its fields. */
import { headlineOf } from "../articles/article-headline.ts";
import { lastLine } from "../page/last-line.ts";
import type { PageIndex } from "../page/page-index.ts";
import { trailOf } from "../page/trail.ts";
import { textOf } from "../page/walk.ts";
import { kindOf } from "./messages-column.ts";
import { labelOf } from "./messages-fields.ts";

/** `mark`: the first field that only letters have; `first`: the first field of all. */
export const titleAbove = (page: PageIndex, mark: number, first: number): string | null =>
  headingBefore(page, mark) ??
  titleBoxBefore(page, mark) ??
  documentTitle(page) ??
  lineBelowSign(page, mark) ??
  lineBefore(page, first);

/** What a template prints before a question, and no words of it. */
export const questionSign = /^(?:问|提问|问题|Q)\s?[:：.]?$/i;

/** How far above the first field the letter's heading may stand. */
const headingReach = 300;

/** The nearest heading above the fields that is not the column's name. */
function headingBefore(page: PageIndex, at: number): string | null {
  const found = ["h1", "h2", "h3", "h4", "h5", "h6"]
    .flatMap((tag) => page.byTag(tag))
    .filter((index) => isTitleAbove(page, index, at))
    .sort((a, b) => b - a)[0];
  return found === undefined ? bodyHeadline(page, at) : textOf(page, found).replace(/\s+/g, " ");
}

const titleName = /(?:^|[\s_-])(?:tit|title|bt|biaoti|subject|zhuti)(?:$|[\s_\d-])/i;

/** The nearest line above the fields in a box that is called a title. */
function titleBoxBefore(page: PageIndex, at: number): string | null {
  const found = page.elements.findLastIndex(
    ({ attrs, to }, i) =>
      to <= at && titleName.test(attrs.class ?? attrs.id ?? "") && isTitleAbove(page, i, at),
  );
  return found < 0 ? null : textOf(page, found).replace(/\s+/g, " ");
}

/** 问, and the question's title in the next line. */
function lineBelowSign(page: PageIndex, at: number): string | null {
  const lines = page.text.slice(Math.max(trailOf(page)?.to ?? 0, at - headingReach), at).split("\n");
  const sign = lines.findIndex((line) => questionSign.test(line.trim()));
  const title = sign < 0 ? "" : (lines[sign + 1]?.trim() ?? "");
  return title.length >= 3 && title.length <= 120 ? title : null;
}

/** The line right above the first field, where nothing calls it a title: the head of the letter's table. */
function lineBefore(page: PageIndex, at: number): string | null {
  const least = Math.max(trailOf(page)?.to ?? 0, at - headingReach);
  const line = lastLine(page.text.slice(least, at));
  const isTitle = line.length > columnName && line.length <= 120 && kindOf(line) === null;
  return isTitle && labelOf(line) === null ? line : null;
}

function isTitleAbove(page: PageIndex, index: number, at: number): boolean {
  const heading = page.elements[index];
  if (heading === undefined || heading.to > at || heading.to < at - headingReach) return false;
  const text = textOf(page, index);
  return text.length >= 3 && text.length <= 120 && !isColumnName(text) && labelOf(text) === null;
}

/** 网上咨询 is the column; 咨询医保异地报销 is a letter: the names of columns are short. */
const isColumnName = (text: string): boolean => text.length <= columnName && kindOf(text) !== null;
const columnName = 6;

function bodyHeadline(page: PageIndex, at: number): string | null {
  const headline = headlineOf(page);
  return headline === null || headline.to > at ? null : headline.text;
}

/** The document title without the names of the column and the site behind it. */
export function documentTitle(page: PageIndex): string | null {
  const parts = page.title.split(/[-_|｜—–]+/).map((part) => part.trim());
  while (parts.length > 1 && isNameOfPlace(parts.at(-1) ?? "")) parts.pop();
  const title = parts.join("-");
  return title === "" || kindOf(title) !== null ? null : title;
}

const isNameOfPlace = (part: string): boolean =>
  part === "" ||
  kindOf(part) !== null ||
  /(?:网|网站|政府|门户|平台|局|委员会|委|厅|办公室|中心)$/.test(part);
