/** T13: a row of odd, empty tags that share one random id, `<legend id="h4sia"></legend><samp id="h4sia">…`, left by a planting tool. */
import type { Tampering } from "../../model/observation.ts";
import { firstFound } from "../page/first-found.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { sign } from "./sign.ts";

/** Tags that editors hardly ever write, let alone empty and in a row. */
const odd = new Set(
  "abbr acronym address b bdo big blockquote center cite code del dfn dir dl em fieldset font i ins kbd label legend listing menuitem nobr noframes optgroup option output pre progress q rp rt ruby s samp small source strike strong sub sup tfoot track tt u var video wbr xmp".split(
    " ",
  ),
);
const randomId = /^(?=[a-z0-9]*[a-z])(?=[a-z0-9]*\d)[a-z0-9]{4,8}$/i;

const shown = 10;

export function randomTags(page: PageIndex): Tampering[] {
  const rows = new Map<string, { tags: Set<string>; first: number; count: number }>();
  page.elements.forEach((element, index) => {
    const id = element.attrs.id;
    if (id === undefined || !odd.has(element.tag) || !randomId.test(id)) return;
    const row = rows.get(id) ?? { tags: new Set(), first: index, count: 0 };
    row.tags.add(element.tag);
    row.count += 1;
    rows.set(id, row);
  });
  return firstFound(rows, shown, ([id, { tags, first, count }]) => {
    if (count < 5 || tags.size < 4) return null;
    const excerpt = `${count} × id="${id}": ${[...tags].slice(0, 8).join(" ")}`;
    return sign("other", "T13", "likely", excerpt, placeOf(page, first));
  });
}
