/** T15: frames of no size that load another site: the classic way to plant a Trojan (挂马). */
import type { Tampering } from "../../model/observation.ts";
import type { Lists } from "../observer.ts";
import { firstFound } from "../page/first-found.ts";
import { hostIn, standingOf } from "../page/host-trust.ts";
import { loadedByScripts } from "../page/loaded-by-scripts.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { hiddenBy } from "../page/visibility.ts";
import { sign } from "./sign.ts";

const shown = 10;

export function hiddenFrames(page: PageIndex, lists: Lists): Tampering[] {
  const drawn = loadedByScripts(page);
  return [...framesIn(page, lists), ...(drawn === null ? [] : framesIn(drawn, lists, "script"))];
}

function framesIn(page: PageIndex, lists: Lists, place?: string): Tampering[] {
  const own = hostIn(page.url);
  return firstFound(page.links, shown, (link) => {
    const tag = page.elements[link.element]?.tag;
    const host = tag === "iframe" || tag === "frame" ? hostIn(link.url) : null;
    if (host === null) return null;
    const standing = standingOf(host, own, lists);
    const hidden = standing === "foreign" || standing === "address" ? hiddenBy(page)(link.element) : null;
    if (hidden === null) return null;
    const excerpt = `${hidden.how}; ${link.url}`;
    return sign("hidden-links", "T15", "likely", excerpt, place ?? placeOf(page, link.element));
  });
}
