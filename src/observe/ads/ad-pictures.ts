/**
 * Pictures that lead to a company: floating ones, couplets beside the page, banners. A logo among partner links, a
 * public-service poster or a picture without a word is no advertisement by itself.
 */
import type { Ad } from "../../model/observation.ts";
import type { Confidence } from "../../model/outcome.ts";
import type { Lists } from "../observer.ts";
import { firstFound } from "../page/first-found.ts";
import { hostIn, standingOf } from "../page/host-trust.ts";
import { wordsOf } from "../page/list-words.ts";
import { ancestorsOf, type Link, type PageIndex, placeOf } from "../page/page-index.ts";
import { declarationsOf } from "../page/style-rules.ts";
import { adOf } from "./ad-found.ts";

const floatName =
  /float(?:ing|er|ad|box|div|win|img|pic|layer)|(?:^|[-_])float$|piao(?:fu|chuang|dong)|duilian|couplet|(?:^|[-_])adv?(?:[-_]?(?:left|right|float|fly|box|\d+))?(?:$|[-_])|advert|guanggao/i;
const publicService =
  /公益|文明|禁毒|志愿|征兵|防诈|反诈|安全生产|党建|宣传|12345|12377|12381|扫黑|普查|食品安全|消防|环保|法治/;

const shown = 50;

export function adPictures(page: PageIndex, lists: Lists): Ad[] {
  const own = hostIn(page.url);
  return firstFound(page.links, shown, (link) => {
    const host = link.kind === "external" ? hostIn(link.url) : null;
    if (host === null || standingOf(host, own, lists) !== "foreign" || !holdsPicture(page, link)) return null;
    const isFloating = floats(page, link.element);
    const words = saidBy(page, link);
    const confidence = soldBy(words, isFloating, lists);
    if (confidence === null) return null;
    const kind = isFloating ? "floating" : "banner";
    return adOf(kind, link.url, confidence, `${words} <${link.url}>`, placeOf(page, link.element));
  });
}

function soldBy(words: string, isFloating: boolean, lists: Lists): Confidence | null {
  if (publicService.test(words)) return null;
  const hits = wordsOf(lists, "ad-phrases", "illicit").find(words);
  if (hits.some(({ word }) => word.weight === "hard")) return "likely";
  if (hits.length > 0) return isFloating ? "likely" : "suspect";
  return isFloating ? "suspect" : null;
}

const holdsPicture = (page: PageIndex, { element }: Link): boolean => {
  const end = page.elements[element]?.end ?? 0;
  for (let i = element + 1; i < end; i += 1) {
    const tag = page.elements[i]?.tag;
    if (tag === "img" || tag === "embed" || tag === "object") return true;
  }
  return false;
};

/** The link's text, and what its pictures are called. */
function saidBy(page: PageIndex, { element, text }: Link): string {
  const words = [text, page.elements[element]?.attrs.title ?? ""];
  for (let i = element + 1; i < (page.elements[element]?.end ?? 0); i += 1) {
    const attrs = page.elements[i]?.attrs;
    words.push(attrs?.alt ?? "", attrs?.title ?? "");
  }
  return [...new Set(words.filter((word) => word !== ""))].join(" ").slice(0, 300);
}

function floats(page: PageIndex, element: number): boolean {
  let steps = 0;
  for (const at of [element, ...ancestorsOf(page, element)]) {
    const attrs = page.elements[at]?.attrs;
    if (attrs === undefined || steps > 4) return false;
    if (
      floatName.test(attrs.id ?? "") ||
      (attrs.class ?? "").split(/\s+/).some((name) => floatName.test(name))
    )
      return true;
    if (declarationsOf(attrs.style ?? "").get("position") === "fixed") return true;
    steps += 1;
  }
  return false;
}
