/** A page made for a list, on which nothing stands and nothing says why. */
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import { namesArticle } from "../page/article-address.ts";
import { lastLine } from "../page/last-line.ts";
import { isInMain, mainPartOf, mainText, mainWords } from "../page/main-part.ts";
import { ownHeadingOf } from "../page/own-heading.ts";
import type { Link, PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { trailOf } from "../page/trail.ts";
import { contains, elementAt } from "../page/walk.ts";
import { headingAbove } from "./block-heading.ts";
import { emptyLists, hasEmptyList, tableHeads } from "./empty-boxes.ts";
import { officeCard } from "./empty-words.ts";
import { besideBlocksOf, blocksOf } from "./list-blocks.ts";
import { hasOwnContent, hasPicture } from "./own-content.ts";
import { hasPager } from "./pager.ts";
import { titleLinks } from "./title-links.ts";

/** What the main part may say beside the names of the page and the heads of a table, in characters. */
const silentRoom = 6;
const furniture = /栏目(?:导航|列表)?|列表|更多|more|当前|您|共|条|页次?|总数/gi;

/** Words that are neither one of the page's own names, nor a table's head, nor the heading of a box beside. */
function otherWords(page: PageIndex): string {
  const names = [
    ...besideBlocksOf(page).map((block) => headingAbove(page, block).trim()),
    ...(trailOf(page)?.steps.map(({ name }) => name) ?? []),
    ownHeadingOf(page)?.name ?? "",
    ...page.title.split(/[-_|｜—–·>\s]+/u),
  ].filter((name) => name.length > 1);
  return names
    .reduce((text, name) => text.replaceAll(name, " "), mainWords(page))
    .replace(tableHeads, " ")
    .replace(furniture, " ")
    .replace(/\s+/g, "");
}

/** A sentence, a telephone number or an address is little, but it is what the page is for. */
const saysSomething = new RegExp(`${officeCard.source}|[。；]|\\d{5}`);

/** Longer texts of links are what a page is for; shorter ones are a menu. */
const menuName = 10;

/** Nothing of the page's own stands in its main part. */
export function isVoid(page: PageIndex): boolean {
  if (isTextPage(page) || saysSomething.test(mainText(page))) return false;
  return (
    !ownLinks(page).some(({ text, url }) => text.length > menuName || namesArticle(url)) &&
    otherWords(page).length <= silentRoom &&
    !hasOwnContent(page)
  );
}

/** A pager, an empty list below the column's name, or nothing at all: short links may be what any other page is for. */
export function isMadeForRows(page: PageIndex): boolean {
  if (hasPager(page) || hasHeadedList(page)) return true;
  if (titleLinks(page).some((link) => isInMain(page, link.element)))
    return ownLinks(page).length === 0 && hasEmptyList(page);
  return hasEmptyList(page) || (trailOf(page) !== null && blocksOf(page).length === 0 && isBare(page));
}

/** Links of the main part that stand in no box beside the list, nor in the menu of the parent column. */
function ownLinks(page: PageIndex): Link[] {
  const others = new Set(besideBlocksOf(page).flatMap(({ rows }) => rows.map((row) => row.link)));
  const menus = parentMenus(page);
  return titleLinks(page).filter(
    ({ element }) =>
      isInMain(page, element) && !others.has(element) && !menus.some((menu) => contains(page, menu, element)),
  );
}

/** Lists right below the name of a column that the trail leads through. */
function parentMenus(page: PageIndex): number[] {
  const parents = new Set(
    trailOf(page)
      ?.steps.slice(1, -1)
      .map(({ name }) => name),
  );
  const { from } = mainPartOf(page);
  return ["ul", "dl"].flatMap((tag) =>
    page
      .byTag(tag)
      .filter((i) =>
        parents.has(lastLine(page.text.slice(from, Math.max(from, page.elements[i]?.from ?? 0)))),
      ),
  );
}

/** The column's name printed once more, and a list without a row right below it. A list with an id waits for a script. */
function hasHeadedList(page: PageIndex): boolean {
  const name = trailOf(page)?.steps.at(-1)?.name ?? ownHeadingOf(page)?.name ?? "";
  const { from } = mainPartOf(page);
  return (
    name !== "" &&
    emptyLists(page).some((i) => {
      const { attrs, from: at = 0 } = page.elements[i] ?? { attrs: {} as Record<string, string> };
      return attrs.id === undefined && lastLine(page.text.slice(from, at)) === name;
    })
  );
}

/** A trail that ends at a text: what is missing there is the text, not rows. */
const isTextPage = (page: PageIndex): boolean =>
  /^(?:正文|内容|详情|详细(?:内容|信息)|文章(?:内容)?|浏览文章)$/.test(
    trailOf(page)?.steps.at(-1)?.name ?? "",
  );

/**
 * Nothing below the trail but the column's name printed again and the heads of a table, not even links or a picture: a chart of
 * the offices may be all that a page is for, and another name is the headline of a text that is missing.
 */
const isBare = (page: PageIndex): boolean => {
  const { from, to } = mainPartOf(page);
  const said = page.text.slice(from, to).trim();
  if (said.length > bareRoom || day.test(said) || hasPicture(page)) return false;
  const names = trailOf(page)?.steps.map(({ name }) => name) ?? [];
  const others = names.reduce((text, name) => text.replaceAll(name, ""), said.replace(/\s+/g, ""));
  return others.replace(tableHeads, "").replace(furniture, "").length <= silentRoom / 2;
};

/** A day is that of a text, though the text is missing. */
const day = /(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d/;

const bareRoom = 24;

export function silence(page: PageIndex): Evidence {
  const { from, to } = mainPartOf(page);
  return {
    excerpt: excerptOf(page.text.slice(Math.max(0, from - 60), to)),
    place: placeOf(page, Math.max(0, elementAt(page, Math.max(0, from - 1)))),
  };
}
