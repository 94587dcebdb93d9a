/** The ad filter engine over the project's own filters and those of `--ad-lists`, compiled once per set of lists. */
import { FiltersEngine, Request } from "@ghostery/adblocker";
import type { Lists } from "../observer.ts";

export type LoadedAs = "script" | "sub_frame" | "image";

/** The filter that matches an address loaded by a page, or null. */
export type AdFilter = (url: string, pageUrl: string, type: LoadedAs) => string | null;

const compiled = new WeakMap<Lists, AdFilter>();

export function adFilterOf(lists: Lists): AdFilter {
  const before = compiled.get(lists);
  if (before !== undefined) return before;
  const filter = compile(lists.adFilters);
  compiled.set(lists, filter);
  return filter;
}

function compile(filters: readonly string[]): AdFilter {
  // Cosmetic filters hide what stands in a page; they say nothing of what it loads.
  const engine = FiltersEngine.parse(filters.join("\n"), { loadCosmeticFilters: false, debug: true });
  return (url, pageUrl, type) => {
    const { match, filter } = engine.match(Request.fromRawDetails({ url, sourceUrl: pageUrl, type }));
    return match ? (filter?.rawLine ?? filter?.toString() ?? url) : null;
  };
}
