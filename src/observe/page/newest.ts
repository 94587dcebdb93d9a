/** The newest date a homepage or a list shows. */
import type { Observations, PageKind } from "../../model/observation.ts";

/** Newest item's day at or before `asOf` (a day or a stamp); null on articles and letters, and where nothing is dated. */
export function newestItemDate(observations: Observations, asOf: string): string | null {
  const kind = observations["page.kind"];
  if (kind !== undefined && withoutItems.has(kind)) return null;
  const last = asOf.slice(0, 10);
  let newest: string | null = null;
  for (const { date } of observations.listing?.items ?? []) {
    const day = date?.slice(0, 10) ?? null;
    if (day !== null && day <= last && (newest === null || day > newest)) newest = day;
  }
  return newest;
}

/** What stands on these is no list of the site's: their dates are their own. */
const withoutItems: ReadonlySet<PageKind> = new Set(["article", "message", "error", "shell", "challenge"]);
