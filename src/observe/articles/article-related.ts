/** Links from a policy to its interpretation and back, told by their words or by the heading of the block they stand in. */
import type { Facts } from "../../model/observation.ts";
import type { PageIndex } from "../page/page-index.ts";
import { contains, elementAt } from "../page/walk.ts";
import type { BodySpan } from "./body-span.ts";

type Related = Facts["article"]["related"][number];

const most = 50;
/** Related links follow the body; further down come the site's own columns. */
const reach = 1500;

export function articleRelated(page: PageIndex, body: BodySpan): Related[] {
  const found = new Map<string, Related>();
  const blocks = headingsBehind(page, body);
  for (const link of page.links) {
    const anchor = page.elements[link.element];
    if (anchor?.tag !== "a" || (link.kind !== "page" && link.kind !== "external" && link.kind !== "resource"))
      continue;
    if (
      link.text.length < 4 ||
      found.size >= most ||
      anchor.from < body.from ||
      anchor.from > body.to + reach
    )
      continue;
    const relation =
      relationByWords(link.text) ??
      (isTitle(link.text) ? relationByHeading(page, blocks, link.element) : null);
    if (relation !== null && !found.has(link.url))
      found.set(link.url, { relation, url: link.url, text: link.text });
  }
  return [...found.values()];
}

const interpretationWords = /解读|图解|一图读懂|一图看懂|问答/;
const policyWords =
  /^(?:[【[（(]?)(?:政策|文件|政策文件|通知|公告)?(?:原文|全文)|原文链接|查看原文|政策原文|文件原文/;

/** 政策解读 alone is the name of a column, and so stands in every menu. */
function relationByWords(text: string): Related["relation"] | null {
  if (/^政策(?:文件)?解读$|^政策文件$/.test(text)) return null;
  if (policyWords.test(text)) return "policy";
  return interpretationWords.test(text) && text.length > 4 ? "interpretation" : null;
}

const headings =
  /(?:^|\n)[^\n\p{L}]{0,4}(?:(相关(?:政策)?解读|政策解读|解读(?:链接|文件|材料|信息)|关联解读|文件解读)|(相关(?:政策|文件|政策文件)|关联文件|政策原文|原文链接|文件原文|被解读文件|解读的?文件|政策文件))[^\n\p{L}]{0,4}(?=\n|$)/gu;

/** The name of a document; an empty block is followed by the footer, whose links are short or filing numbers. */
const isTitle = (text: string): boolean => text.length >= 6 && !/备\s?\d|备案|标识码|网安/.test(text);

interface Heading {
  readonly at: number;
  readonly relation: Related["relation"];
}

function headingsBehind(page: PageIndex, body: BodySpan): Heading[] {
  const behind = page.text.slice(body.to, body.to + reach);
  return [...behind.matchAll(headings)].map((found) => ({
    at: body.to + found.index + found[0].length - 1,
    relation: found[1] === undefined ? "policy" : "interpretation",
  }));
}

/** The nearest block heading between the body and the link decides, where both stand in one small block. */
function relationByHeading(
  page: PageIndex,
  found: readonly Heading[],
  link: number,
): Related["relation"] | null {
  const at = page.elements[link]?.from ?? 0;
  const heading = found.findLast((known) => known.at <= at);
  return heading !== undefined && isInBlockOf(page, elementAt(page, heading.at), link)
    ? heading.relation
    : null;
}

/** The heading's element, its parent and that one's parent: a block with its title bar. */
function isInBlockOf(page: PageIndex, heading: number, link: number): boolean {
  let block = heading;
  for (let step = 0; step < 2; step += 1) {
    const parent = page.elements[block]?.parent ?? -1;
    if (parent < 0 || page.elements[parent]?.tag === "body") break;
    block = parent;
  }
  return contains(page, block, link);
}
