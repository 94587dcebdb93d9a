/** The part of a page between its head (menus, trail) and its foot: where a column's own rows stand. */
import { memoPerPage } from "./memo-per-page.ts";
import { ownHeadingOf } from "./own-heading.ts";
import type { Element, PageIndex } from "./page-index.ts";
import { type Region, regionNamed, regionOf, regionsOf } from "./regions.ts";
import { trailOf } from "./trail.ts";
import { hiddenBy } from "./visibility.ts";

export interface MainPart {
  /** Span in `page.text`. */
  readonly from: number;
  readonly to: number;
}

export const mainPartOf = memoPerPage((page: PageIndex): MainPart => {
  const trail = trailOf(page);
  const from = trail === null ? (ownHeadingOf(page)?.to ?? headEnd(page)) : pastSideCell(page, trail.to);
  return { from, to: Math.max(from, footStart(page, from)) };
});

/** Below a trail across the page, old templates lay a narrow cell of menus beside the wide one of the column. */
function pastSideCell(page: PageIndex, from: number): number {
  const side = page.byTag("td").find((cell) => isSideCell(page, cell, from));
  return page.elements[side ?? -1]?.to ?? from;
}

function isSideCell(page: PageIndex, cell: number, from: number): boolean {
  const side = page.elements[cell];
  if (side === undefined || side.from < from || page.text.slice(from, side.from).trim() !== "") return false;
  const { attrs, end } = side;
  const beside = nextCell(page, end);
  const width = widthOf(attrs);
  const isNarrow = width > 0 && width <= sideWidth && widthOf(beside?.attrs) > 1.8 * width;
  return isNarrow && page.links.filter(({ element }) => element > cell && element < end).length >= sideLinks;
}

/** The next cell with a text or a width worth the name: a cell of 10 pixels keeps two others apart. */
function nextCell(page: PageIndex, from: number): PageIndex["elements"][number] | undefined {
  const next = page.elements[from];
  if (next?.tag !== "td") return undefined;
  return widthOf(next.attrs) > gapWidth || next.attrs.width === undefined ? next : nextCell(page, next.end);
}

const widthOf = (attrs: Readonly<Record<string, string>> | undefined): number =>
  /^\s*\d+(?:px)?\s*$/.test(attrs?.width ?? "") ? Number.parseInt(attrs?.width ?? "", 10) : 0;
const sideWidth = 280;
const gapWidth = 30;
const sideLinks = 3;

/** True where an element starts inside the main part and in no menu, foot or pager. */
export function isInMain(page: PageIndex, element: number): boolean {
  const found = page.elements[element];
  const main = mainPartOf(page);
  return (
    found !== undefined &&
    found.from >= main.from &&
    found.from <= main.to &&
    isOfNoPart(page, regionOf(page, element))
  );
}

/** A trail stands below the page's head: a box named `top1` under it is the main part's own. */
const isOfNoPart = (page: PageIndex, region: Region | null): boolean =>
  region === null || (region === "header" && trailOf(page) !== null);

/** What the main part says beside links, hidden boxes, pager words and the buttons around a text. */
export const mainWords = (page: PageIndex): string =>
  mainText(page).replace(furniture, " ").replace(/\s+/g, " ").trim();

/** What the main part says beside links and hidden boxes. */
export const mainText = memoPerPage((page: PageIndex): string => {
  const { from, to } = mainPartOf(page);
  const hidden = hiddenBy(page);
  const parts: string[] = [];
  let at = from;
  for (let i = 0; i < page.elements.length; i += 1) {
    const element = page.elements[i];
    if (element === undefined || element.from >= to) break;
    if (element.from < at || (element.tag !== "a" && hidden(i)?.root !== i)) continue;
    parts.push(page.text.slice(at, element.from));
    at = Math.min(element.to, to);
  }
  parts.push(page.text.slice(at, to));
  return parts.join(" ").replace(/\s+/g, " ").trim();
});

const furniture =
  /字体大小|字号|[【[(]?\s*[大中小]\s+[大中小]\s+[大中小]\s*[\])】]?|打印(?:本页)?|关闭(?:窗口|本页)?|分享(?:到)?|收藏|返回顶部|浏览(?:次数|量)|首页|上一?页|下一?页|末页|尾页|第一页|最后一页|共\s*\d*\s*[页条]|第\s*\d*\s*页|每页\s*\d*\s*条|转到|跳转|搜索|检索|[>»|/\\:：\-–—,，.。\d[\]【】()（）]/g;

/** Where the last menu or head box ends in the first third of a page that prints no trail. */
function headEnd(page: PageIndex): number {
  let end = 0;
  const regions = regionsOf(page);
  page.elements.forEach((element, i) => {
    const region = regions[i];
    const isHead = region === "navigation" || region === "header";
    if (isHead && element.to > end && element.to < page.text.length / 2) end = element.to;
  });
  return end;
}

const footWords =
  /(?:主办(?:单位)?|承办(?:单位)?|主管(?:单位)?|版权所有)\s*[:：]|版权所有|copyright|©|友情链接|ICP备|网站标识码|公网安备|技术支持\s*[:：]|(?:政府|局|委|委员会|厅|办公室|中心)\s?[主承]办(?=\s|$)|(?:Produced|Powered)\s+By/im;

function footStart(page: PageIndex, from: number): number {
  const regions = regionsOf(page);
  const named = page.elements.findIndex(
    (element, i) =>
      element.from >= from &&
      element.to - element.from > 10 &&
      (regions[i] === "footer" || isLongFoot(page, element)),
  );
  const byName = page.elements[named]?.from ?? page.text.length;
  const word = page.text.slice(from).search(footWords);
  return Math.min(byName, word < 0 ? page.text.length : lineStart(page.text, from, from + word));
}

/** On a short page the foot may be most of what there is: its name and its words tell it from a frame around the page. */
const isLongFoot = (page: PageIndex, { attrs, from, to }: Element): boolean =>
  regionNamed(attrs) === "footer" &&
  to > page.text.length - tail &&
  footWords.test(page.text.slice(from, to));

/** What may stand below a foot. */
const tail = 20;

/** The foot starts with its line: 某县人民政府办公室主办　湘ICP备…. */
const lineStart = (text: string, least: number, at: number): number =>
  Math.max(least, text.lastIndexOf("\n", at) + 1, text.lastIndexOf("\t", at) + 1);
