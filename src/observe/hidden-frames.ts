/** T15: frames of no size that load another site: the classic way to plant a Trojan (挂马). */
import type { Tampering } from "../model/observation.ts";
import { hostIn, standingOf } from "./host-trust.ts";
import { loadedByScripts } from "./loaded-by-scripts.ts";
import type { Lists } from "./observer.ts";
import { type PageIndex, placeOf } from "./page-index.ts";
import { sign } from "./sign.ts";
import { hiddenBy } from "./visibility.ts";

export function hiddenFrames(page: PageIndex, lists: Lists): Tampering[] {
  const drawn = loadedByScripts(page);
  return [...framesIn(page, lists), ...(drawn === null ? [] : framesIn(drawn, lists, "script"))];
}

function framesIn(page: PageIndex, lists: Lists, place?: string): Tampering[] {
  const own = hostIn(page.url);
  return page.links.flatMap((link) => {
    const tag = page.elements[link.element]?.tag;
    const host = tag === "iframe" || tag === "frame" ? hostIn(link.url) : null;
    if (host === null) return [];
    const standing = standingOf(host, own, lists);
    const hidden = standing === "foreign" || standing === "address" ? hiddenBy(page)(link.element) : null;
    if (hidden === null) return [];
    return [
      sign(
        "hidden-links",
        "T15",
        "likely",
        `${hidden.how}; ${link.url}`,
        place ?? placeOf(page, link.element),
      ),
    ];
  });
}
