/** Advertising in words: links that sell space or wares, paragraphs that praise and give a number, pages of a shop. */
import type { Ad } from "../../model/observation.ts";
import { articleBodyOf } from "../articles/body-text.ts";
import type { Lists } from "../observer.ts";
import { firstFound } from "../page/first-found.ts";
import { hostIn, standingOf } from "../page/host-trust.ts";
import { hitsOn, type ListHit, wordsOf } from "../page/list-words.ts";
import { mayMatch } from "../page/marks.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { hiddenBy } from "../page/visibility.ts";
import { elementAt, textOf } from "../page/walk.ts";
import { adOf } from "./ad-found.ts";
import { warns } from "./honest-talk.ts";

const shown = 50;

export function adTexts(page: PageIndex, lists: Lists): Ad[] {
  return [
    ...salesOfSpace(page, lists),
    ...spaceToLet(page, lists),
    ...wares(page, lists),
    ...paragraphs(page, lists),
    ...shop(page, lists),
    ...credit(page),
  ];
}

/** A menu entry or a title that says nothing but 刊登广告: the site sells advertising. */
function salesOfSpace(page: PageIndex, lists: Lists): Ad[] {
  const phrases = new Set(lists.words.get("ad-sales")?.map(({ word }) => word));
  const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, "");
  const link = page.links.find(
    ({ text }) => text.length <= 12 && text.includes("广告") && phrases.has(bare(text)),
  );
  if (link !== undefined)
    return [adOf("text-link", link.url, "likely", link.text, placeOf(page, link.element))];
  const title = page.title.split(/[-_|—–]/).find((part) => phrases.has(bare(part)));
  return title === undefined ? [] : [adOf("text-link", page.url, "likely", page.title, "title")];
}

/** Longest box that says nothing but that space is to let. */
const boxOfSpace = 80;

/** 广告位招租 and a number to call, in a box of its own: a notice of public property to let is a text. */
function spaceToLet(page: PageIndex, lists: Lists): Ad[] {
  const body = articleBodyOf(page);
  const found = hitsOn(page, lists, "ad-sales").find(({ at }) => {
    const { from, to } = page.elements[elementAt(page, at)] ?? { from: 0, to: 0 };
    const isText = body !== null && at >= body.from && at < body.to && to - from < body.to - body.from;
    return to - from <= boxOfSpace && !isText && phone.test(page.text.slice(from, to));
  });
  return found === undefined ? [] : [adOfText(page, "text-link", found.at)];
}

/** A link in plain sight to a stranger who sells what no public body recommends. */
function wares(page: PageIndex, lists: Lists): Ad[] {
  const own = hostIn(page.url);
  return firstFound(page.links, shown, (link) => {
    const isWritten = link.kind === "external" && textOf(page, link.element) !== "";
    const host = isWritten ? hostIn(link.url) : null;
    if (host === null || standingOf(host, own, lists) !== "foreign") return null;
    const isSold = wordsOf(lists, "ad-phrases", "illicit")
      .find(link.text)
      .some(({ word }) => word.weight === "hard");
    if (!isSold || isHonest(link.text, lists) || hiddenBy(page)(link.element) !== null) return null;
    return adOf("text-link", link.url, "likely", `${link.text} <${link.url}>`, placeOf(page, link.element));
  });
}

/** Characters within which phrases make one paragraph. */
const paragraph = 300;
const phone =
  /1[3-9]\d{9}|(?<!\d)400[-\s]?\d{3,4}[-\s]?\d{3,4}|(?<!\d)0\d{2,3}[-\s]?\d{7,8}|QQ\s?[:：]\s?\d{5,11}/;

function paragraphs(page: PageIndex, lists: Lists): Ad[] {
  const vendor = crowd(page, hitsOn(page, lists, "vendor-phrases"), 4, [phone, praise], lists);
  const selling = hitsOn(page, lists, "ad-phrases").filter(({ word }) => word.weight === "hard");
  const seller = crowd(page, selling, 2, [phone], lists);
  return [
    ...(vendor === null ? [] : [adOfText(page, "vendor", vendor)]),
    ...(seller === null ? [] : [adOfText(page, "text-link", seller)]),
  ];
}

function adOfText(page: PageIndex, kind: "vendor" | "text-link", at: number): Ad {
  const text = page.text.slice(Math.max(0, at - 30), at + 170);
  const number = phone.exec(page.text.slice(at, at + paragraph + 100))?.[0] ?? "";
  return adOf(
    kind,
    number.replace(/^(1\d{2})\d{4}/, "$1****"),
    "likely",
    masked(text),
    placeOf(page, elementAt(page, at)),
  );
}

/** Evidence never carries a person's number in full. */
const masked = (text: string): string => text.replace(/(1[3-9]\d)\d{4}(\d{4})/g, "$1****$2");

/** Who praises himself says so; a notice about domain names and filings does not. */
const praise = /我们|我司|本公司|我公司|客户|竭诚/;

/** Who sells says where to call; a report of a fair has the same words and an office's number. */
const hotline = /热线|QQ|客服|咨询/i;

/** Where so many different phrases stand close together with a number to call, or null. */
function crowd(
  page: PageIndex,
  hits: readonly ListHit[],
  wanted: number,
  needs: readonly RegExp[],
  lists: Lists,
): number | null {
  for (const [index, { at }] of hits.entries()) {
    const near = hits.slice(index, index + 40).filter((hit) => hit.at < at + paragraph);
    const said = new Set(near.map(({ word }) => word.word));
    if (said.size < wanted + ([...said].some((word) => hotline.test(word)) ? 0 : 1)) continue;
    const text = page.text.slice(Math.max(0, at - 60), at + paragraph + 100);
    if (needs.every((mark) => mark.test(text)) && !isHonest(text, lists)) return at;
  }
  return null;
}

/** Police and health notices quote advertisements to warn of them. */
const isHonest = (text: string, lists: Lists): boolean =>
  warns(text, lists) ||
  /招商引资|投资促进|招商局|开发区管委会|虚假广告|违法广告|消费者?(?:提示|警示|投诉)|行政处罚/.test(text);

/** Menu entries a page needs before it is a company's own. */
const shopEntries = 5;

/** A page whose menu is a company's and that names no public body where it introduces itself. */
function shop(page: PageIndex, lists: Lists): Ad[] {
  const own = hostIn(page.url);
  if (own !== null && standingOf(own, null, lists) === "public") return [];
  if (/政府|委员会|[^邮]局|厅|管委会|街道|法院|检察院|协会|学会|中心|大学|学院|学校/.test(page.title))
    return [];
  const phrases = new Set(lists.words.get("shop-phrases")?.map(({ word }) => word));
  const entries = page.links.filter(({ text }) => phrases.has(text));
  const [first] = entries;
  const said = [...new Set(entries.map(({ text }) => text))];
  if (first === undefined || said.length < shopEntries) return [];
  return [
    adOf("text-link", page.url, "likely", `${page.title}: ${said.join(" ")}`, placeOf(page, first.element)),
  ];
}

/** 技术支持：某公司 in a footer credits who built the site: worth a look, no advertisement. */
const builtBy = /(?:技术支持|网站建设|网站制作|制作维护)\s?(?:单位)?\s?[:：]\s?([^\s:：，。|（(]{2,30}公司)/;
const mayCredit = mayMatch(builtBy, "技术支持", "网站建设", "网站制作", "制作维护");

function credit(page: PageIndex): Ad[] {
  if (!mayCredit(page)) return [];
  const found = builtBy.exec(page.text);
  if (found === null) return [];
  return [adOf("vendor", found[1] ?? "", "suspect", found[0], placeOf(page, elementAt(page, found.index)))];
}
