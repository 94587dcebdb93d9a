/** The entry 我为政府网站找错: where a visitor reports errors to the national platform. */

import type { Element } from "../page/page-index.ts";
import { stringRunsOf } from "../page/script-strings.ts";
import { isElementInBody, isInFooter } from "./footer.ts";
import { matchesInFooter, type Part, type Sighting, seenAsElement, seenInText } from "./sighting.ts";
import { tellingElements } from "./telling-elements.ts";

/** The platform, its older addresses, and local copies of its script and image. */
const platform =
  /zfwzgl\.www\.gov\.cn|zfwzxx\.www\.gov\.cn|exposure\/jiucuo|errorInfo\/(?:search|jcInfo)|check_web\/errorInfo|(?:^|[/_-])jiucuo[\w-]*\.(?:html?|js|png|gif|jpe?g|svg|webp)/i;
const words = /^[\s|｜>»]*(?:我(?:来|要)?(?:为)?)?(?:政府)?网站找错[\s|｜]*$/;
/** The platform calls itself so too, but sites have columns of their own under this name. */
const looseWords = /^[\s|｜>»]*(?:政府)?网站纠错[\s|｜]*$/;
const printed = /(?:我(?:来|要)?为)?政府网站找错/g;
/** A handler that gives a site code, or is named for the purpose. */
const handler = /\b(?:\w*jiucuo\w*|\w*zhaocuo\w*|link|jumplink)\s*\(\s*(?:["']?(?:bm\d{8}|\d{10})\b|\))/i;
const unclearName = /(?:^|\/)(?:jc|zc|zfwzzc|zfwz|wzjc|wzzc|zhaocuo|jiu)\d?\.(?:png|gif|jpe?g)(?:$|\?)/i;

export function errorReportIn(part: Part): Sighting | null {
  const { elements } = part.page;
  const defined = handlersThatOpenThePlatform(part);
  for (const i of tellingElements(part.page)) {
    const element = elements[i];
    if (element === undefined) continue;
    if (leadsThere(element) || says(element, i, part) || calls(element, defined))
      return seenAsElement(part, (element.attrs.alt ?? element.attrs.title)?.trim() || null, i);
  }
  return namedIn(part);
}

/** An image in a footer that may be the entry, its link taken away. */
export function unclearErrorReportIn(part: Part): string | null {
  for (const index of part.page.byTag("img")) {
    const element = part.page.elements[index];
    if (
      element !== undefined &&
      isInFooter(part.footer, element.from) &&
      unclearName.test(element.attrs.src ?? "")
    )
      return element.attrs.src ?? null;
  }
  return null;
}

function leadsThere({ tag, attrs }: Element): boolean {
  if (attrs.id === "_jiucuo_") return true;
  if (tag === "script" && /jiucuo/i.test(attrs.src ?? "")) return true;
  return (
    platform.test(attrs.href ?? "") || platform.test(attrs.src ?? "") || platform.test(attrs.onclick ?? "")
  );
}

const says = ({ tag, attrs }: Element, index: number, { page, footer }: Part): boolean =>
  tag === "img" &&
  (words.test(attrs.alt ?? "") || words.test(attrs.title ?? "")) &&
  !isElementInBody(page, footer, index);

function calls({ attrs }: Element, defined: ReadonlySet<string>): boolean {
  const called = attrs.onclick ?? (/^\s*javascript:/i.test(attrs.href ?? "") ? attrs.href : undefined);
  if (called === undefined) return false;
  if (handler.test(called) && /jiucuo|zhaocuo|bm\d{8}|\d{10}/i.test(called)) return true;
  const name = /([\w$]+)\s*\(/.exec(called)?.[1];
  return name !== undefined && defined.has(name);
}

/** Functions of the page whose script holds the platform's address outside a comment: one that nobody calls is a leftover. */
function handlersThatOpenThePlatform(part: Part): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text } of part.page.scripts) {
    if (!platform.test(text) || !stringRunsOf(text).some((run) => platform.test(run.text))) continue;
    for (const match of text.matchAll(/function\s+([\w$]{1,40})\s*\(/g)) names.add(match[1] ?? "");
  }
  return names;
}

function namedIn(part: Part): Sighting | null {
  for (const link of part.page.links) {
    const element = part.page.elements[link.element];
    if (element === undefined || element.tag !== "a" || isElementInBody(part.page, part.footer, link.element))
      continue;
    if (words.test(link.text) || (looseWords.test(link.text) && link.kind !== "page"))
      return seenAsElement(part, link.text, link.element);
  }
  const [match] = matchesInFooter(part, printed, 1);
  return match === undefined ? null : seenInText(part, match[0], match.index, match[0].length);
}
