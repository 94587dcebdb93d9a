/** How many diagnostic requests a site may get beside those for its own addresses: what `plan` tells before anything is asked. */
import type { CrawlOptions } from "./crawl-options.ts";

/** Pages that are asked for again in the guise of a search engine, beside the first: so many of each kind. */
export const cloakingSample = { listing: 2, article: 2 } as const;
/** Guises that each of them is asked in. */
const guises = 2;
/** Shapes of addresses that nonsense is asked of, and how often for each. */
export const soft404Limits = { shapes: 8, probes: 2 } as const;

export function mostDiagnostics({ cloaking = true }: Pick<CrawlOptions, "cloaking">): number {
  const sampled = 1 + cloakingSample.listing + cloakingSample.article;
  return soft404Limits.shapes * soft404Limits.probes + (cloaking ? sampled * guises : 0);
}
