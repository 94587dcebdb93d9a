/** Whether scripts may draw in the main part what the document lacks. */
import type { Evidence } from "../../model/evidence.ts";
import { isInMain } from "../page/main-part.ts";
import { type PageIndex, placeOf } from "../page/page-index.ts";
import { namedBoxes, pagerFile } from "./empty-boxes.ts";
import { callsPager } from "./pager.ts";

/** Counters, share buttons and the like, which leave the main part as it is. */
const harmless =
  /^\s*$|hm\.baidu|cnzz|_hmt|51\.la|bdshare|_bd_share|trackData|webdig|ta\.trs|jiathis|\bvar\s+\w+\s*=\s*["'][^"']{0,200}["'];?\s*$/i;

/** A script in the main part, other than the pager's, may draw there what the document lacks; so may any that names a box. */
export const isScripted = (page: PageIndex): boolean =>
  page.scripts.some(
    ({ element, src, text }) =>
      isInMain(page, element) &&
      !callsPager(text) &&
      (src === null ? !harmless.test(text) : !pagerFile.test(src)),
  ) ||
  hasNamedBox(page) ||
  isLeftToFile(page);

/** An empty box of the main part whose id an inline script speaks of: a player, a map, a list is put there. */
const hasNamedBox = (page: PageIndex): boolean =>
  namedBoxes(page).some((i) => {
    const id = page.elements[i]?.attrs.id ?? "";
    return page.scripts.some(({ text }) => ["", "#"].some((sign) => hasString(text, sign + id)));
  });

/** An empty box with an id and nothing in it, and no list of the template: a file of the site's may put a player or a list there. */
const isLeftToFile = (page: PageIndex): boolean =>
  page.scripts.some(({ src }) => src !== null && !library.test(src)) &&
  !page.scripts.some(({ text }) => callsPager(text)) &&
  namedBoxes(page).some((i) => page.elements[i]?.end === i + 1);

const library =
  /(?:jquery|bootstrap|layui|swiper|superslide|slide|vue|html5shiv|respond|counter|count|stat|page|font|share|conac|jiucuo|wza)[^/]*$|cnzz|51\.la|hm\.baidu/i;

const rowTags = new Set(["ul", "ol", "table", "tbody"]);
const rowsName = /list|news|data|rows?$|items|records|result|grid|table/i;

/** The empty box that a script will put rows into; null where none is made for them. */
export function waitingBox(page: PageIndex): Evidence | null {
  const box = namedBoxes(page).find((i) => {
    const { tag = "", attrs = {} as Record<string, string> } = page.elements[i] ?? {};
    return rowTags.has(tag) || rowsName.test(attrs.id ?? "");
  });
  return box === undefined ? null : { excerpt: tagOf(page, box), place: placeOf(page, box) };
}

const tagOf = (page: PageIndex, element: number): string => {
  const { tag = "", attrs = {} as Record<string, string> } = page.elements[element] ?? {};
  return `<${tag} id="${attrs.id ?? ""}">`;
};

const hasString = (script: string, word: string): boolean =>
  script.includes(`"${word}"`) || script.includes(`'${word}'`);
