/** Scripts, frames and pictures that an advertising network fills. Counters, share buttons and the site's own slots are none. */
import type { Ad } from "../../model/observation.ts";
import type { Lists } from "../observer.ts";
import { firstFound } from "../page/first-found.ts";
import { hostIn, standingOf } from "../page/host-trust.ts";
import { loadedByScripts } from "../page/loaded-by-scripts.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { adFilterOf, type LoadedAs } from "./ad-filter.ts";
import { adOf } from "./ad-found.ts";

const loadedAs: Readonly<Record<string, LoadedAs>> = {
  script: "script",
  iframe: "sub_frame",
  frame: "sub_frame",
  img: "image",
  embed: "image",
};

/** What the networks' slots are called in a page's own scripts. */
const slots =
  /\bcpro_id\s*=\s*["']u\d+|BAIDU_CLB_(?:fillSlot|SLOT_ID)|\bgoogle_ad_client\s*=|adsbygoogle\s*=|\balimama_pid\s*=|\bsogou_ad_id\s*=|\btanx_s\.id/;

const shown = 50;

export function adNetworks(page: PageIndex, lists: Lists): Ad[] {
  const drawn = loadedByScripts(page);
  return [
    ...loaded(page, lists, (element) => placeOf(page, element)),
    ...(drawn === null ? [] : loaded(drawn, lists, () => "script")),
    ...filledSlots(page),
  ];
}

function loaded(page: PageIndex, lists: Lists, place: (element: number) => string): Ad[] {
  const own = hostIn(page.url);
  return firstFound(page.links, shown, (link) => {
    const tag = page.elements[link.element]?.tag ?? "";
    const type = loadedAs[tag];
    const host = type === undefined || !link.kind.startsWith("external") ? null : hostIn(link.url);
    if (type === undefined || host === null) return null;
    const standing = standingOf(host, own, lists);
    if (standing === "own" || standing === "public") return null;
    const filter = adFilterOf(lists)(link.url, own === null ? "" : page.url, type);
    if (filter === null) return null;
    const kind = tag === "iframe" ? "iframe" : "ad-network";
    return adOf(kind, link.url, "certain", `${link.url} (${filter})`, place(link.element));
  });
}

function filledSlots(page: PageIndex): Ad[] {
  return firstFound(page.scripts, shown, (script) => {
    const found = slots.exec(script.text.slice(0, 100_000));
    if (found === null) return null;
    const excerpt = script.text.slice(Math.max(0, found.index - 20), found.index + 160);
    return adOf("ad-network", found[0], "certain", excerpt, placeOf(page, script.element));
  });
}
