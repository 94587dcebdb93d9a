/**
 * Pages that no menu, front or list leads to, but texts alone and pages that texts alone lead to: the tree of an earlier site
 * below a new one, whose articles were taken over with their old frames. Whether its columns still are some is for a person.
 */
import type { PageKind } from "../../model/observation.ts";
import { indexlessKeyOf } from "../address.ts";
import type { PageBrief, Scene } from "../scene.ts";

const texts: ReadonlySet<PageKind | null> = new Set<PageKind | null>(["article", "message"]);

/** Their keys, without the index file. `named`: keys of the pages that the site's own menu names. */
export function ledToByTexts({ pages, links }: Scene, named: Iterable<string>): ReadonlySet<string> {
  const byKey = new Map([...pages.values()].map((page) => [indexlessKeyOf(page.url), page]));
  const left = referrersOf(links, byKey);
  const reached = new Set(named);
  for (const [key, page] of byKey) if (page.depth === 0 || page.role !== "page") reached.add(key);
  const leads = (key: string): boolean =>
    reached.has(key) || (!left.has(key) && !texts.has(byKey.get(key)?.kind ?? null));
  for (let known = -1; known !== reached.size; ) {
    known = reached.size;
    for (const [key, referrers] of left) if (reached.has(key) || referrers.some(leads)) reached.add(key);
  }
  return new Set([...left.keys()].filter((key) => !reached.has(key)));
}

/** Which pages link to each page that is no text itself. */
function referrersOf(
  links: Scene["links"],
  pages: ReadonlyMap<string, PageBrief>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { url, kind, seen, referrers } of links) {
    if (kind !== "page" || referrers.length === 0) continue;
    for (const key of new Set([url, seen?.finalUrl ?? url].map(indexlessKeyOf))) {
      const page = pages.get(key);
      if (page === undefined || texts.has(page.kind)) continue;
      found.set(key, [...(found.get(key) ?? []), ...referrers.map(indexlessKeyOf)]);
    }
  }
  return found;
}
