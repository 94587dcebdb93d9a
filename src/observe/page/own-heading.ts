/** The heading that says what a page without a trail is about: the column's name above its rows. */

import { isInMenu } from "../columns/navigation.ts";
import { memoPerPage } from "./memo-per-page.ts";
import type { Link, PageIndex } from "./page-index.ts";
import { regionOf } from "./regions.ts";
import { closest, elementAt } from "./walk.ts";

export interface OwnHeading {
  readonly name: string;
  /** Span in `page.text`. */
  readonly from: number;
  readonly to: number;
}

/**
 * The first line outside menus that prints the name which the document title starts with, or by which a menu leads to
 * this very page. Null where none does: the headings of a front's boxes name other pages.
 */
export const ownHeadingOf = memoPerPage((page: PageIndex): OwnHeading | null => {
  for (const name of ownNames(page)) {
    const found = lineOf(page, name);
    if (found !== null) return found;
  }
  return null;
});

/** Longer names are titles of articles. */
const longest = 14;
/** A front page is headed with the name of its organ; a column of such a name is one where the menu has it. */
const organ = /(?:政府|政府网|门户|网站|网|局|委|委员会|厅|办公[室厅]|街道办事处|管委会)$/;

function ownNames(page: PageIndex): string[] {
  const menu = page.links.filter((link) => isInMenu(page, link.element));
  const led = menu.filter((link) => link.url === page.url).map(nameOf);
  const titled = page.title.split(/[-_|｜—–·>\s]+/u).filter((name) => isOwnName(name, menu));
  return [...new Set([...titled, ...led])].filter((name) => name.length >= 2 && name.length <= longest);
}

const isOwnName = (name: string, menu: readonly Link[]): boolean =>
  !home.test(name) && (!organ.test(name) || menu.some((link) => nameOf(link) === name));

const home = /^(?:网站)?首页$|^home$/i;
const nameOf = (link: Link): string => link.text.replace(/\s+/g, "");

function lineOf(page: PageIndex, name: string): OwnHeading | null {
  for (const form of [name, setApart(name)]) {
    for (let at = page.text.indexOf(form); at >= 0; at = page.text.indexOf(form, at + form.length)) {
      const to = at + form.length;
      if (isWholeLine(page.text, at, to) && isHeading(page, elementAt(page, at)))
        return { name, from: at, to };
    }
  }
  return null;
}

/** 政 务 动 态, as pages of tables fill the width of a heading. */
const setApart = (name: string): string => [...name].join(" ");

/** Themes put 分类： before the name. */
const isWholeLine = (text: string, from: number, to: number): boolean =>
  /(?:^|[\n\t])[^\S\n]*(?:(?:分类(?:目录)?(?:归档)?|栏目|频道|类别)\s?[:：])?[^\S\n]*$/.test(
    text.slice(Math.max(0, from - 12), from),
  ) && /^\s*(?:[\n\t]|$)/.test(text.slice(to, to + 4));

/** A link says where it leads, unless it is the heading itself. */
function isHeading(page: PageIndex, element: number): boolean {
  const region = regionOf(page, element);
  if (region !== null && region !== "header" && region !== "position") return false;
  if (isInMenu(page, element)) return false;
  return closest(page, element, "a") < 0 || closest(page, element, "h1", "h2", "h3", "h4", "h5") >= 0;
}
