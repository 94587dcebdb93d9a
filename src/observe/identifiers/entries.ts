/** Things a visitor looks for: search, accessible reading, languages, login, new media, the parent portal, open data. */
import type { Facts, Identifier } from "../../model/observation.ts";
import type { Observer } from "../observer.ts";
import { memoByText } from "../page/memo-by-text.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { Element, Link, PageIndex } from "../page/page-index.ts";
import { isElementInBody } from "./footer.ts";
import { partsOf } from "./identifiers.ts";
import { includesOf } from "./includes.ts";
import { type Part, type Sighting, seenAsElement } from "./sighting.ts";

export const entries: Observer<"entries"> = {
  fact: "entries",
  observe: (page): Facts["entries"] => {
    const parts = partsOf(page);
    const elsewhere = madeElsewhere(page);
    const look = (find: (part: Part) => Sighting | null): Identifier => {
      for (const part of parts) {
        const seen = find(part);
        if (seen !== null) return { found: true, ...seen };
      }
      return elsewhere ?? { found: false };
    };
    return {
      search: look(searchIn),
      accessibility: look((part) => namedIn(part, accessibility)),
      language: look((part) => namedIn(part, language)),
      login: look((part) => namedIn(part, login)),
      newMedia: look((part) => namedIn(part, newMedia)),
      parentPortal: look(parentPortalIn),
      openData: look((part) => namedIn(part, openData)),
    };
  },
};

/** Short labels: a headline that holds one of these words is no entry. */
const labelLimit = 16;

const accessibility = /无障碍|长者|关怀版|关爱版|适老|老年版|大字版|敬老/;
const language =
  /^(?:english|en|eng|繁體(?:版|中文)?|繁体(?:版|中文)?|简体(?:版|中文)?|简|繁|多语(?:种|言)|language|日本語|日文|한국어|韩文|русский|français|deutsch)$/i;
const login = /登[录陆]|注册|用户中心|个人中心|我的主页/;
/** Buttons that share the page are no account of the site's own. */
const sharing = /分享|好友|朋友圈|收藏|转发/;
const newMedia = /微信|微博|公众号|客户端|新媒体|小程序|抖音|^app$|app下载|手机版|政务头条/i;
const openData = /数据开放|开放数据|公共数据|数据开放平台|开放平台/;
const searchWords = /^(?:站内|全站|全文|智能|高级|一键|统一)?(?:搜索|检索|查询)$/;
const searchField =
  /search|keyword|query|(?:^|[_-])(?:q|wd|key|kw|searchword|sw|qt)(?:$|[_-])|搜索|检索|关键字|关键词|您想(?:找|查)/i;
/** A portal of a government: named for its place and level. */
const portal =
  /^(?:中国政府网|中央人民政府(?:门户网站)?|[\u4e00-\u9fa5]{2,12}(?:省|市|县|区|州|盟|旗)?(?:人民政府|政府)(?:门户)?(?:网站|网)?)$/u;

/** What a short label names, by the patterns above; `null` for a button that shares the page. */
const namedBy = memoByText((label): readonly RegExp[] | null =>
  sharing.test(label)
    ? null
    : [accessibility, language, login, newMedia, openData, searchWords].filter((words) => words.test(label)),
);

function namedIn(part: Part, words: RegExp): Sighting | null {
  const found = labelsIn(part).find(({ names }) => names.includes(words));
  return found === undefined ? null : seenAsElement(part, found.label, found.element);
}

/** What can be pressed or seen outside the article's own text, by short labels, in document order. */
const labelsIn = memoPerPage((part: Part): { element: number; label: string; names: readonly RegExp[] }[] =>
  part.page.elements.flatMap((element, index) => {
    const label = labelOf(part.page, element);
    if (label === null || label === "" || label.length > labelLimit) return [];
    const names = namedBy(label);
    if (names === null || names.length === 0) return [];
    if (isShareButton(element) || isElementInBody(part.page, part.footer, index)) return [];
    return [{ element: index, label, names }];
  }),
);

/** The widgets' own classes: a share button names the medium and nothing else. */
const isShareButton = ({ attrs }: Element): boolean =>
  attrs["data-cmd"] !== undefined ||
  /(?:^|[\s_-])(?:bds?|share|jiathis|social)(?:[\s_-]|$)/.test(attrs.class ?? "");

/** What an element that can be pressed or seen as a picture says of itself. */
function labelOf(page: PageIndex, { tag, attrs, from, to }: Element): string | null {
  if (tag === "img" || tag === "area") return (attrs.alt ?? attrs.title ?? "").trim();
  if (tag === "input" && /^(?:button|submit|image)$/i.test(attrs.type ?? ""))
    return (attrs.value ?? attrs.alt ?? "").trim();
  if (tag !== "a" && tag !== "button" && attrs.onclick === undefined) return null;
  if (to - from > labelLimit * 2) return null;
  const text = page.text.slice(from, to).trim();
  return text === "" ? (attrs.title ?? attrs["aria-label"] ?? "").trim() : text;
}

function searchIn(part: Part): Sighting | null {
  for (const index of part.page.byTag("input")) {
    const attrs = part.page.elements[index]?.attrs ?? {};
    if (/^(?:hidden|radio|checkbox|password)$/i.test(attrs.type ?? "")) continue;
    const said = [attrs.name, attrs.id, attrs.class, attrs.placeholder, attrs.value].join(" ").slice(0, 300);
    if (/^search$/i.test(attrs.type ?? "") || said.split(/\s+/).some((word) => searchField.test(word)))
      return seenAsElement(part, attrs.placeholder?.trim() || null, index);
  }
  return namedIn(part, searchWords);
}

/** A link that leaves the site for a government's portal; its value is the address, to compare with the listed one. */
function parentPortalIn(part: Part): Sighting | null {
  const link = part.page.links.find((one) => leadsToPortal(part, one));
  return link === undefined ? null : seenAsElement(part, link.url, link.element);
}

function leadsToPortal(part: Part, link: Link): boolean {
  const element = part.page.elements[link.element];
  if (
    element?.tag !== "a" ||
    link.kind !== "external" ||
    isElementInBody(part.page, part.footer, link.element)
  )
    return false;
  return portal.test(link.text.trim()) && /\.gov\.cn(?:[:/]|$)|政务/.test(link.url);
}

/** A header drawn by a script or frame holds such entries. */
function madeElsewhere(page: PageIndex): Identifier | null {
  if (page.truncated !== null) return { found: "unknown", why: "truncated", source: null };
  const include = includesOf(page).find((one) => one.role === "header") ?? includesOf(page)[0];
  if (include === undefined) return null;
  return {
    found: "unknown",
    why: include.how === "iframe" ? "iframe" : "script-footer",
    source: include.url,
  };
}
