/**
 * T12: blocks of links to other sites that a reader cannot see. Menus, tabs and pop-ups are hidden too; what tells spam is
 * where the links lead, what they say and that nothing on the page would ever open the block.
 */

import type { Tampering } from "../../model/observation.ts";
import type { Confidence } from "../../model/outcome.ts";
import type { Lists } from "../observer.ts";
import { firstFound } from "../page/first-found.ts";
import { domainOf, hostIn, isCheapEnding, standingOf } from "../page/host-trust.ts";
import { wordsOf } from "../page/list-words.ts";
import { loadedByScripts } from "../page/loaded-by-scripts.ts";
import type { Link, PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import type { Sheets } from "../page/sheets.ts";
import { type Hidden, hiddenWith } from "../page/visibility.ts";
import { closest } from "../page/walk.ts";
import { openedByScript } from "./opened-by-script.ts";
import { sign } from "./sign.ts";

const shown = 10;
const noscriptsRead = 50;

/** `linked` are the style sheets that the page links, where the crawl has read them. */
export function hiddenLinks(page: PageIndex, lists: Lists, linked?: Sheets): Tampering[] {
  const drawn = loadedByScripts(page);
  return [
    ...blocksIn(page, lists, linked).map((block) => described(block, placeOf(page, block.hidden.root))),
    ...(drawn === null ? [] : blocksIn(drawn, lists, linked).map((block) => described(block, "script"))),
    ...unscripted(page, lists),
  ];
}

interface Block {
  readonly hidden: Hidden;
  readonly confidence: Confidence;
  readonly links: readonly Link[];
}

function described({ hidden, confidence, links }: Block, place: string): Tampering {
  const shown = links.slice(0, 6).map((link) => `${link.text.slice(0, 20)} <${link.url.slice(0, 60)}>`);
  return sign(
    "hidden-links",
    "T12",
    confidence,
    `${hidden.how}; ${links.length} × ${shown.join(" ")}`,
    place,
  );
}

function blocksIn(page: PageIndex, lists: Lists, linked: Sheets | undefined): Block[] {
  const own = hostIn(page.url);
  const blocks = new Map<number, { hidden: Hidden; links: Link[] }>();
  for (const link of page.links) {
    if (link.kind !== "external" || !isForeign(link.url, own, lists)) continue;
    const hidden = hiddenWith(page, linked)(link.element) ?? openedByScript(page)(link.element);
    if (hidden === null) continue;
    const block = blocks.get(hidden.root) ?? { hidden, links: [] };
    block.links.push(link);
    blocks.set(hidden.root, block);
  }
  return firstFound(blocks.values(), shown, (block) => {
    const confidence = weigh(page, block.hidden, block.links, lists);
    return confidence === null ? null : { ...block, confidence };
  });
}

function isForeign(url: string, own: string | null, lists: Lists): boolean {
  const host = hostIn(url);
  return host !== null && standingOf(host, own, lists) === "foreign";
}

/** How sure a block is spam; null where it is a lone credit or a drop-down of partner sites. */
function weigh(
  page: PageIndex,
  { root, mayShow }: Hidden,
  links: readonly Link[],
  lists: Lists,
): Confidence | null {
  const domains = new Set(links.map((link) => domainOf(hostIn(link.url) ?? ""))).size;
  const spam = spamIn(links, lists);
  // A menu, a tab or a footer for phones shows its links to somebody; words that sell vice are for nobody on this page.
  if (mayShow) return spam.vice >= 2 ? "likely" : spam.vice === 1 ? "suspect" : null;
  const bare = isBare(page, root, links);
  if (domains >= 5 && (spam.wares >= 2 || spam.vice >= 2 || (bare && domains >= 8))) return "certain";
  if (spam.vice >= 1 || (domains >= 2 && spam.wares >= 1 && bare) || (bare && domains >= 5)) return "likely";
  const cheap = links.filter((link) => isCheapEnding(hostIn(link.url) ?? "")).length;
  return domains >= 2 && (bare || spam.wares > 0 || cheap > 0) && !isPartnerList(page, root)
    ? "suspect"
    : null;
}

/** Links whose words sell vice (gambling, porn), and those that sell wares. */
function spamIn(links: readonly Link[], lists: Lists): { vice: number; wares: number } {
  const hard = links.filter(({ text }) => sells(text, lists, "gambling", "porn")).length;
  // Soft words are honest in plain sight; several in a block that nobody sees are not.
  const vice = hard > 0 ? hard : softWords(links, lists) >= leastSoft ? 1 : 0;
  const wares = links.filter(({ text }) => sells(text, lists, "illicit")).length;
  return { vice, wares };
}

const leastSoft = 3;

const softWords = (links: readonly Link[], lists: Lists): number => {
  const matcher = wordsOf(lists, "gambling", "porn");
  return new Set(links.flatMap(({ text }) => matcher.find(text).map(({ word }) => word.word))).size;
};

const sells = (text: string, lists: Lists, ...ids: string[]): boolean =>
  wordsOf(lists, ...ids)
    .find(text)
    .some(({ word }) => word.weight === "hard");

/** A chain of anchors that no list, menu or table holds, in an element no script or style could name. */
function isBare(page: PageIndex, root: number, links: readonly Link[]): boolean {
  const { class: name = "", id = "" } = page.elements[root]?.attrs ?? {};
  const isNamed = `${name}${id}`.trim() !== "";
  const held = links.filter(
    (link) => closest(page, link.element, "li", "td", "dd", "nav", "select") > root,
  ).length;
  return !isNamed && held * 2 < links.length && !isPartnerList(page, root);
}

/** 友情链接 and its kind: lists of other sites that open on a click. */
function isPartnerList(page: PageIndex, root: number): boolean {
  const element = page.elements[root];
  if (element === undefined) return false;
  const around = page.text.slice(Math.max(0, element.from - 120), element.from + 40);
  return /链接|网站群|站群|相关网站|网站导航|部门网站|媒体网站|合作(?:单位|伙伴)|商业网站/.test(around);
}

/** Links in `<noscript>`: nobody with a browser sees them, and a search engine does. */
function unscripted(page: PageIndex, lists: Lists): Tampering[] {
  return firstFound(page.byTag("noscript").slice(0, noscriptsRead), shown, (index) => {
    const element = page.elements[index];
    if (element === undefined) return null;
    const markup = page.source.slice(element.at, element.at + 20_000).split(/<\/noscript/i)[0] ?? "";
    if (!/<a\b/i.test(markup)) return null;
    const sold = wordsOf(lists, "gambling", "porn")
      .find(markup)
      .find(({ word }) => word.weight === "hard");
    return sold === undefined
      ? null
      : sign("hidden-links", "T12", "likely", `noscript: ${sold.word.word}`, placeOf(page, index));
  });
}
