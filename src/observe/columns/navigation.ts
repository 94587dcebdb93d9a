/** The columns a site names in its menus: main navigation with its drop-downs, and the menus beside a list. */

import type { NavigationItem } from "../../model/observation.ts";
import type { Observer } from "../observer.ts";
import { memoByText } from "../page/memo-by-text.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { Link, PageIndex } from "../page/page-index.ts";
import { regionOf } from "../page/regions.ts";
import { trailOf } from "../page/trail.ts";
import { ancestorsOf, contains } from "../page/walk.ts";
import { columnKindOf } from "./column-kinds.ts";

export const navigation: Observer<"navigation"> = {
  fact: "navigation",
  observe(page) {
    const found = new Map<string, NavigationItem>();
    for (const link of page.links) {
      if (found.size >= itemLimit) break;
      const item = itemOf(page, link);
      const known = item === null ? undefined : found.get(item.url);
      if (item !== null && (known === undefined || item.level < known.level)) found.set(item.url, item);
    }
    return found.size === 0 ? undefined : [...found.values()];
  },
};

const itemLimit = 400;
/** Longer texts are titles, not names. */
const nameLength = 14;
const noColumn =
  /^(?:[\d\s]+|(?:网站)?首\s*页|主页|返回.*|登录|注册|搜索|更多.*|english|en|繁體.*|繁体.*|简体.*|无障碍.*|长者.*|适老.*|关怀.*|手机版|微信|微博|客户端|app|rss.*|加入收藏|设为首页|网站地图|站点地图|上一?页|下一?页|末页|尾页|打印|关闭|智能.*)$/i;

function itemOf(page: PageIndex, link: Link): NavigationItem | null {
  if (link.kind !== "page" && link.kind !== "external") return null;
  const named = columnNamed(link.text);
  if (named === null || link.url === page.url) return null;
  const level = levelOf(page, link.element);
  return level === null ? null : { name: named.name, url: link.url, level, kind: named.kind };
}

/** What a link of a menu names; null for one that leads to no column. */
export const columnNamed = memoByText((text): Pick<NavigationItem, "name" | "kind"> | null => {
  const name = text.replace(/\s+/g, "");
  if (name.length < 2 || name.length > nameLength || noColumn.test(name)) return null;
  return { name, kind: columnKindOf(name) };
});

/** 1 in the first row of a menu; a list inside it is one level down; a menu below the trail belongs to the column shown. */
function levelOf(page: PageIndex, element: number): number | null {
  if (!isInMenu(page, element)) return null;
  let lists = 0;
  for (let at = page.elements[element]?.parent ?? -1; at >= 0; at = page.elements[at]?.parent ?? -1)
    if (isMenuList(page, at)) lists += 1;
  const below = isBelowTrail(page, element) ? (trailOf(page)?.steps.length ?? 1) - 1 : 0;
  return Math.max(1, lists) + Math.max(0, below);
}

const listTags = new Set(["ul", "ol", "dl"]);

const isMenuList = (page: PageIndex, element: number): boolean =>
  listTags.has(page.elements[element]?.tag ?? "") && regionOf(page, element) === "navigation";

export function isInMenu(page: PageIndex, element: number): boolean {
  const region = regionOf(page, element);
  if (region === "navigation") return true;
  const menu = menuAroundHome(page);
  return menu >= 0 && contains(page, menu, element) && region !== "pager" && region !== "position";
}

const home = /^(?:网站|本站)?首\s*页$/;
/** A row of fewer names is a trail or a pair of buttons. */
const menuLeast = 5;

/** The smallest box around the link to the front page that holds a row of short names: a menu whatever it is called. */
const menuAroundHome = memoPerPage((page: PageIndex): number => {
  for (const link of page.links) {
    if (!home.test(link.text) || regionOf(page, link.element) === "position") continue;
    for (const box of [...ancestorsOf(page, link.element)].slice(0, 4)) {
      const names = page.links.filter((l) => l.text !== "" && contains(page, box, l.element));
      if (names.length > 60 || names.some((l) => l.text.length > nameLength)) break;
      if (names.length >= menuLeast) return box;
    }
  }
  return -1;
});

function isBelowTrail(page: PageIndex, element: number): boolean {
  const trail = trailOf(page);
  return trail !== null && (page.elements[element]?.from ?? 0) >= trail.to;
}
