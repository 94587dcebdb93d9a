import type { ColumnKind, NavigationItem } from "../../model/observation.ts";
import { looksLikeResource, pageKeyOf, siteHostOf } from "../../model/url.ts";
import { indexlessKeyOf } from "../address.ts";
import { ownHostOf, type Scene } from "../scene.ts";
import type { PickedColumn } from "./picked-column.ts";
import { repeatedMenu } from "./repeated-menu.ts";

/** Columns that the navigation or a person names: on the site's own host, and not the homepage itself. */
export function namedColumns(
  picked: readonly PickedColumn[],
  scene: Scene,
): ReadonlyMap<string, NavigationItem> {
  const hints = scene.site.hints.columns.map((hint) => ({
    name: hint.name ?? hint.url,
    url: hint.url,
    level: 1,
    kind: (hint.kind ?? "other") as ColumnKind,
  }));
  const host = ownHostOf(scene);
  const named = new Map<string, NavigationItem>();
  for (const one of [...hints, ...menuOf(picked, scene)]) {
    const entry = { ...one, url: ledTo(one.url, scene) };
    if (!/^https?:/.test(entry.url) || siteHostOf(entry.url) !== host || looksLikeResource(entry.url))
      continue;
    const key = indexlessKeyOf(entry.url);
    const known = named.get(key);
    if (
      key !== indexlessKeyOf(scene.home?.url ?? scene.site.url) &&
      (known === undefined || entry.level < known.level)
    )
      named.set(key, entry);
  }
  return named;
}

/** Menus name `/tzgg`, and the server sends on to `/tzgg/`: the column is where one arrives at a list. */
function ledTo(url: string, { pages }: Scene): string {
  const page = /^https?:/.test(url) ? pages.get(pageKeyOf(url)) : undefined;
  const kind = page === undefined ? null : pages.get(pageKeyOf(page.finalUrl))?.kind;
  return page !== undefined && (kind === "listing" || kind === "message-list") ? page.finalUrl : url;
}

/** The homepage's menu; where it has none, that of the frame or include beside it, else the names that every page repeats. */
export function menuOf(picked: readonly PickedColumn[], scene: Scene): readonly NavigationItem[] {
  const own = picked.find(({ page }) => page.url === scene.home?.url)?.navigation ?? [];
  if (own.length > 0) return own;
  const beside = picked.flatMap(({ page, navigation }) => (page.role === "include" ? navigation : []));
  return beside.length > 0 ? beside : repeatedMenu(scene);
}
