import type { Collection, Item } from "../../model/collection.ts";
import { excerptOf } from "../../model/evidence.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import type { NavigationItem, Observations } from "../../model/observation.ts";
import type { Page } from "../../model/page.ts";
import type { StoredPage } from "../../store/store.ts";
import { indexlessKeyOf } from "../address.ts";
import { homeGap, homeSubject, type Scene, sortItems, unreadGap } from "../scene.ts";
import { gatherer } from "./gatherer.ts";
import { mayHideMore } from "./may-hide-more.ts";

type Field = FieldOf<"site-map">;
type MapLinks = NonNullable<Observations["siteMap.links"]>;

interface Picked {
  readonly page: Page;
  readonly map: MapLinks | null;
  readonly navigation: readonly NavigationItem[];
  /** True where its footer or menu leads to a site map. */
  readonly namesMap: boolean;
}

/** A map of fewer columns was not read: a script draws it, or its boxes bear a menu's name. */
const fewest = 3;

export const siteMap = gatherer({
  name: "site-map",
  pick: ({ page, observations }: StoredPage): Picked | null => {
    const map = observations["siteMap.links"] ?? null;
    if (map === null && page.depth > 1) return null;
    return {
      page,
      map,
      navigation: observations.navigation ?? [],
      namesMap: observations.identifiers?.siteMap.found !== false,
    };
  },
  gather(picked: readonly Picked[], scene): Collection<Field> {
    const home = scene.homeIsRead ? picked.find(({ page }) => page.url === scene.home?.url) : undefined;
    const maps = picked.filter(({ map }) => map !== null);
    const read = maps.flatMap(({ map }) => map ?? []);
    const base = { subject: homeSubject(scene), reach: "page" as const, figures: { mapped: read.length } };
    if (home === undefined) return { ...base, state: "unread", items: [], gaps: [homeGap(scene)] };
    if (read.length < fewest) {
      const isNone = maps.length === 0 && !home.namesMap && !mayHideMore(scene);
      const gap = unreadGap(maps[0]?.page.url ?? null, { zh: "站点地图", en: "the site map" });
      return { ...base, state: isNone ? "none" : "unread", items: [], gaps: isNone ? [] : [gap] };
    }
    return { ...base, state: "read", items: sortItems(itemsOf(home, read, scene)), gaps: [] };
  },
});

function itemsOf(home: Picked, map: MapLinks, scene: Scene): Item<Field>[] {
  const names = new Set(map.map(({ name }) => plain(name)));
  const keys = new Set(map.flatMap(({ url }) => (/^https?:/.test(url) ? [indexlessKeyOf(url)] : [])));
  const front = indexlessKeyOf(scene.home?.url ?? scene.site.url);
  const top = home.navigation.filter(
    ({ level, url }) => level === 1 && /^https?:/.test(url) && indexlessKeyOf(url) !== front,
  );
  return top.map(({ name, url }) => ({
    ...homeSubject(scene),
    url,
    evidence: { excerpt: excerptOf(name), place: "navigation" },
    title: name,
    confidence: "certain",
    fields: { name, inSiteMap: names.has(plain(name)) || keys.has(indexlessKeyOf(url)) },
  }));
}

const plain = (name: string): string => name.replace(/\s+/g, "");
