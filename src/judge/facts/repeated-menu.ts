/** The menu of a site that marks none: the short names that its homepage and nearly every other page of it link. */
import type { NavigationItem } from "../../model/observation.ts";
import { columnNamed } from "../../observe/columns/navigation.ts";
import { isRead, type Scene } from "../scene.ts";

/** A site of fewer pages repeats too little to tell. */
const fewestPages = 6;
/** Share of the pages that link what a menu names; of a link that more name, so many of them are known. */
const nearlyAll = 0.8;
const referrersKnown = 20;
/** Fewer names are buttons of a foot. */
const fewestNames = 4;
/** Names alone do not show what is folded below what. */
const level = 2;

export function repeatedMenu({ home, pages, links }: Scene): NavigationItem[] {
  const read = [...pages.values()].filter((page) => page.role === "page" && isRead(page)).length;
  if (home === null || read < fewestPages) return [];
  const least = Math.min(referrersKnown, Math.ceil(read * nearlyAll));
  const found = links.flatMap(({ url, kind, text, referrers }) => {
    const isEverywhere = kind === "page" && referrers.length >= least && referrers.includes(home.url);
    const named = isEverywhere ? columnNamed(text) : null;
    return named === null ? [] : [{ ...named, url, level }];
  });
  return found.length < fewestNames ? [] : found;
}
