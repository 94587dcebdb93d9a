/** Whether scripts may draw in the main part what the document lacks. */
import type { Evidence } from "../../model/evidence.ts";
import { siteHostOf } from "../../model/url.ts";
import { isInMain } from "../page/main-part.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { ancestorsOf } from "../page/walk.ts";
import { columnName } from "./block-heading.ts";
import { columnKindOf } from "./column-kinds.ts";
import { emptyBoxes, emptyLists, namedBoxes, pagerFile } from "./empty-boxes.ts";
import { callsPager, isPagersOwn } from "./pager.ts";
import { scriptFillOf } from "./script-filled.ts";

/** Counters, share buttons, emblems and the like, which leave the main part as it is. */
const harmless =
  /^\s*$|conac\.cn|jiucuo|hm\.baidu|cnzz|_hmt|51\.la|bdshare|_bd_share|trackData|webdig|ta\.trs|jiathis|\bvar\s+\w+\s*=\s*["'][^"']{0,200}["'];?\s*$/i;

/** A script in the main part, other than the pager's, may draw there what the document lacks; so may any that names a box. */
export const isScripted = (page: PageIndex): boolean =>
  page.scripts.some(
    ({ element, src, text }) =>
      isInMain(page, element) &&
      !isPagersOwn(text) &&
      !harmless.test(src ?? text) &&
      !pagerFile.test(src ?? ""),
  ) ||
  hasNamedBox(page) ||
  isLeftToFile(page) ||
  hasMarkedBox(page) ||
  isLeftToApplication(page);

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

/** An empty box whose class an inline script looks for, one that carries orders (`data-channel="12"`), or an element of a framework's own. */
const hasMarkedBox = (page: PageIndex): boolean =>
  emptyBoxes(page).some((i) => {
    const { tag = "", attrs = {} as Record<string, string> } = page.elements[i] ?? {};
    return (
      tag.includes("-") ||
      Object.keys(attrs).some((name) => name.startsWith("data-")) ||
      (attrs.class ?? "").split(/\s+/).some((name) => name !== "" && isLookedFor(page, name))
    );
  });

const isLookedFor = (page: PageIndex, name: string): boolean =>
  page.scripts.some(
    ({ text }) =>
      text.includes(name) &&
      (hasString(text, name) || ['"', "'", " "].some((before) => text.includes(`${before}.${name}`))),
  );

/** A module, or a file of the site's that is named for what a list shows, fills boxes by whatever class they have. */
const isLeftToApplication = (page: PageIndex): boolean =>
  page.scripts.some(({ element, src }) => {
    const { type = "", "data-main": main } = page.elements[element]?.attrs ?? {};
    if (main !== undefined || type === "module") return true;
    const file = src === null ? "" : (src.split(/[?#]/)[0]?.split("/").at(-1) ?? "");
    return rowsFile.test(file) && !library.test(src ?? "") && !pagerFile.test(file);
  });

const rowsFile =
  /list|news|info|data|artic|column|channel|catalog|query|load|ajax|render|content|xxgk|zwgk|gkml|^(?:app|main|index)\b/i;

const library =
  /(?:jquery|activecontent|spry|swfobject|bootstrap|layui|swiper|superslide|slide|vue|html5shiv|respond|counter|count|stat|page|font|share|conac|jiucuo|wza)[^/]*$|cnzz|51\.la|hm\.baidu/i;

/** A box headed with the name of a column that holds a script of the site's and no row: `<h3>工作动态</h3><script src="/inc/12.js">`. */
export const hasBoxLeftToScript = (page: PageIndex): boolean =>
  page.scripts.some(({ element, src, text }) => {
    const isOwn =
      src === null ? !harmless.test(text) : !library.test(src) && siteHostOf(src) === hostOfPage(page);
    return isOwn && isInMain(page, element) && columnKindOf(headOfBox(page, element)) !== "other";
  });

const hostOfPage = (page: PageIndex): string | null =>
  /^https?:/.test(page.url) ? siteHostOf(page.url) : null;

/** All that the smallest box around an element says, where that is a name. */
function headOfBox(page: PageIndex, element: number): string {
  for (const at of [...ancestorsOf(page, element)].slice(0, 3)) {
    const { from = 0, to = 0 } = page.elements[at] ?? {};
    const words = to - from > headLength ? "…" : page.text.slice(from, to).replace(moreWords, "").trim();
    if (words !== "") return columnName.test(words) ? words : "";
  }
  return "";
}

const headLength = 30;
const moreWords = /[\s+>»[]*(?:更多|more)[\s+>»\]]*/i;

const rowTags = new Set(["ul", "ol", "table", "tbody"]);
const rowsName = /list|news|data|rows?$|items|records|result|grid|table/i;

/** The empty box that a script will put rows into; null where none is made for them. */
export function waitingBox(page: PageIndex): Evidence | null {
  const lists = [...namedBoxes(page), ...emptyLists(page)].filter((i) =>
    rowTags.has(page.elements[i]?.tag ?? ""),
  );
  const box = [...lists, ...emptyBoxes(page)].find((i) => {
    const { tag = "", attrs = {} as Record<string, string> } = page.elements[i] ?? {};
    return i === lists[0] || tag.includes("-") || rowsName.test(`${attrs.id ?? ""} ${attrs.class ?? ""}`);
  });
  return box === undefined ? null : { excerpt: tagOf(page, box), place: placeOf(page, box) };
}

const tagOf = (page: PageIndex, element: number): string => {
  const { tag = "", attrs = {} as Record<string, string> } = page.elements[element] ?? {};
  const mark = ["id", "class"].find((name) => attrs[name] !== undefined);
  return mark === undefined ? `<${tag}>` : `<${tag} ${mark}="${attrs[mark] ?? ""}">`;
};

const hasString = (script: string, word: string): boolean =>
  script.includes(`"${word}"`) || script.includes(`'${word}'`);

/** A script brings rows, and there is a box for them or the template that makes one of each. */
export const isAwaited = (page: PageIndex): boolean => {
  const filled = scriptFillOf(page);
  return filled !== null && (filled.place !== "script" || waitingBox(page) !== null);
};
