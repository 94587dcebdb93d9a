/** Where a page says it stands on its site: 当前位置：首页 > 政务公开 > 通知公告. */
import { allMatches } from "./all-matches.ts";
import { memoPerPage } from "./memo-per-page.ts";
import type { Element, PageIndex } from "./page-index.ts";
import { regionOf } from "./regions.ts";
import { childrenOf, elementAt } from "./walk.ts";

export interface Trail {
  /** Span of the trail in `page.text`. */
  readonly from: number;
  readonly to: number;
  /** From the front page down to the page's own column. */
  readonly steps: readonly { readonly name: string; readonly url: string | null }[];
}

/** Null where the page prints none. */
export const trailOf = memoPerPage(
  (page: PageIndex): Trail | null =>
    labelledTrail(page) ?? plainTrail(page) ?? bareTrail(page) ?? namedTrail(page),
);

const label =
  /(?:(?:您|你)?(?:当前|所在|现在|目前|的)(?:的)?(?:所在)?(?:的)?位置|(?:您|你)(?:现在|当前)?(?:所)?(?:在|处)的?(?:位置|栏目)?|当前栏目|现在的位置|位置)[^\n\S]{0,3}(?:是|为)?[^\n\S]{0,3}[:：]/g;
const separator = /(?:-{0,2}[>＞]|»|›|→|≫|》|·|\/|\\|--|—|\||(?<=\s)-(?=\s))+/;

const partEnd = new RegExp(`${separator.source}|[\\n\\t]+`, "g");

function labelledTrail(page: PageIndex): Trail | null {
  for (const found of page.text.matchAll(label)) {
    const from = (found.index ?? 0) + found[0].length;
    const trail = trailFrom(page, from, elementAt(page, Math.max(0, from - 1)));
    if (trail !== null) return trail;
  }
  return null;
}

/** A line that starts at the front page, some words before it or not (栏目导航 首页>>…), and goes down by signs. */
const fromHome =
  /(?:^|\n)[^\S\n]*(?:[A-Za-z ]{4,20}:[^\S\n]?|[\u4e00-\u9fff]{2,8}(?:[:：][^\S\n]{0,3}|[^\S\n]{1,3}))?((?:网站|本站)?首[^\S\n]{0,4}[页頁]|主页|网站首页|Home)[^\S\n]{0,3}(?:>|＞|»|›|→|≫|》|\/)+[^\n]{1,200}/g;

function plainTrail(page: PageIndex): Trail | null {
  for (const found of page.text.matchAll(fromHome)) {
    const from = (found.index ?? 0) + found[0].indexOf(found[1] ?? "");
    const trail = trailFrom(page, from, elementAt(page, from));
    if (trail !== null) return trail;
  }
  return null;
}

/** The label without its colon, glued to the first step: 您当前位置某县人民政府网站>>走进某县>>新闻. */
const bareLabel =
  /(?:^|\n)[^\S\n]*(?:您|你)?(?:的)?(?:当前|现在|所在)(?:的)?(?:所在)?(?:的)?位置[^\S\n]{0,3}(?=[^\s:：][^\n]{1,40}(?:>|＞|»|›|→|≫|》))/g;

function bareTrail(page: PageIndex): Trail | null {
  for (const found of page.text.matchAll(bareLabel)) {
    const from = (found.index ?? 0) + found[0].length;
    const trail = trailFrom(page, from, elementAt(page, from - 1));
    const isLed = typeof trail?.steps[0]?.url === "string";
    if (trail !== null && trail.steps.length > 1 && isLed) return trail;
  }
  return null;
}

const home = /^(?:网站|本站)?(?:首\s*[页頁]|主[页頁])$|^home$/i;
const trailName =
  /(?:^|[\s_-])(?:bread-?crumbs?|crumbs?|mianbaoxie|mbx|pos|position|location|weizhi|dqwz)(?:$|[\s_-])/i;

/** Boxes named for trails whose signs between the steps are drawn by a style sheet (Bootstrap, Layui). */
function namedTrail(page: PageIndex): Trail | null {
  for (let i = 0; i < page.elements.length; i += 1) {
    const { attrs = {}, from = 0, to = 0 }: Partial<Element> = page.elements[i] ?? {};
    if (to - from > trailLength || !trailName.test(`${attrs.class ?? ""} ${attrs.id ?? ""}`)) continue;
    const steps = childSteps(page, i);
    if (home.test(steps[0]?.name ?? "") && steps.length > 1 && steps.length <= stepLimit)
      return { from, to, steps };
  }
  return null;
}

/** The children of a box are its steps; a list inside the box has them as its rows. */
function childSteps(page: PageIndex, box: number): Trail["steps"] {
  const children = childrenOf(page, box);
  const [only] = children;
  if (only !== undefined && children.length === 1) return childSteps(page, only);
  return children.flatMap((child) => {
    const { from = 0, to = 0 } = page.elements[child] ?? {};
    const name = page.text.slice(from, to).replace(/\s+/g, "");
    const isStep = name !== "" && name.length <= nameLength && !separator.test(name);
    return isStep ? [{ name, url: linksIn(page, from, to)[0]?.url ?? null }] : [];
  });
}

/** Longer texts and more steps are no trail. */
const trailLength = 240;
const nameLength = 40;
const stepLimit = 9;

/** `around`: the element at which the block that holds the trail is looked for. */
function trailFrom(page: PageIndex, from: number, around: number): Trail | null {
  const to = endOf(page, from, around);
  const anchors = linksIn(page, from, to);
  const steps: { name: string; url: string | null }[] = [];
  for (const part of partsOf(page.text, from, to)) {
    const name = part.text.replace(/\s+/g, "").replace(/^(?:您现在的位置|当前位置)?[:：]/, "");
    if (name === "" || name.length > nameLength) continue;
    const anchor = anchors.find((a) => a.from < part.to && a.to > part.from);
    steps.push({ name, url: anchor?.url ?? null });
  }
  const found = steps.length === 1 && anchors.length > 1 ? stepsOfLinks(page, anchors) : steps;
  return found.length === 0 || found.length > stepLimit ? null : { from, to, steps: found };
}

/** Where a style sheet draws the signs between the steps, only their links part them. */
const stepsOfLinks = (page: PageIndex, anchors: ReturnType<typeof linksIn>): Trail["steps"] =>
  anchors.flatMap(({ from, to, url }) => {
    const name = page.text.slice(from, to).replace(/\s+/g, "");
    return name === "" ? [] : [{ name, url }];
  });

/** The end of the block the trail stands in, or of its line where the block goes on. */
function endOf(page: PageIndex, from: number, around: number): number {
  let at = around;
  for (let climbed = 0; at >= 0 && climbed < 4; climbed += 1) {
    const element = page.elements[at];
    if (element === undefined || element.tag === "body" || element.to - from > trailLength) break;
    const text = page.text.slice(from, element.to);
    if (isPositionBox(page, at) && text.trim() !== "") return element.to;
    if (separator.test(text)) return from + stepsEnd(text);
    at = element.parent;
  }
  const line = page.text.indexOf("\n", from);
  return Math.min(line < 0 ? page.text.length : line, from + trailLength);
}

/** In a box that holds more than the trail, the steps end with the first line that no sign carries on. */
function stepsEnd(text: string): number {
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) {
    const [steps, rest] = [text.slice(0, end), text.slice(end)];
    if (separator.test(steps) && !signLast.test(steps) && !signFirst.test(rest)) return end;
  }
  return text.length;
}

const signLast = new RegExp(`${separator.source}\\s*$`);
const signFirst = new RegExp(`^\\s*${separator.source}`);

/** The box itself: a link inside it is one step, not the whole trail. */
const isPositionBox = (page: PageIndex, element: number): boolean =>
  regionOf(page, element) === "position" &&
  regionOf(page, page.elements[element]?.parent ?? -1) !== "position";

function* partsOf(
  text: string,
  from: number,
  to: number,
): Generator<{ text: string; from: number; to: number }> {
  let at = from;
  for (const found of allMatches(partEnd, text.slice(from, to))) {
    const end = from + (found.index ?? 0);
    yield { text: text.slice(at, end), from: at, to: end };
    at = end + found[0].length;
  }
  yield { text: text.slice(at, to), from: at, to };
}

function linksIn(
  page: PageIndex,
  from: number,
  to: number,
): { url: string | null; from: number; to: number }[] {
  return page.links.flatMap((link) => {
    const anchor = page.elements[link.element];
    if (anchor === undefined || anchor.tag !== "a" || anchor.from < from || anchor.to > to) return [];
    const url = link.kind === "page" || link.kind === "external" ? link.url : null;
    return [{ url, from: anchor.from, to: anchor.to }];
  });
}
