/**
 * Columns in a frame of their own: their pages carry a menu, and nothing of the site's. So is a campaign made that is over,
 * and what is left of an earlier site; one that names another body (县教育局) is that body's part of the site, and is not.
 */
import type { Scene } from "../scene.ts";
import type { PickedColumn } from "./picked-column.ts";

/** A menu of fewer names is a pair of buttons. */
const menuLeast = 2;
/** So many entries of the site's menu show that a page is in its frame; a campaign may link one or another. */
const sharedLeast = 2;

/** Their keys. `named`: keys of the columns that the site's own menu names; `columns`: those whose pages were read, by key. */
export function outsideFrame(
  columns: ReadonlyMap<string, PickedColumn>,
  named: ReadonlySet<string>,
  { home, site }: Scene,
): ReadonlySet<string> {
  const withMenu = [...columns].filter(([, { menu }]) => menu.length >= menuLeast);
  const isInside = ({ menu }: PickedColumn): boolean =>
    menu.filter((key) => named.has(key)).length >= sharedLeast;
  const inMenu = withMenu.filter(([key]) => named.has(key));
  // Where the pages of its own columns do not carry the menu, the site's frame cannot be told by it.
  if (inMenu.length < menuLeast || inMenu.filter(([, one]) => isInside(one)).length < inMenu.length / 2)
    return new Set();
  const own = `${home?.title ?? ""} ${site.name ?? ""}`;
  const isOfOther = ({ bodies }: PickedColumn): boolean => bodies.some((name) => !own.includes(name));
  return new Set(
    withMenu.filter(([key, one]) => !named.has(key) && !isInside(one) && !isOfOther(one)).map(([key]) => key),
  );
}
