import type { Facts } from "../../model/observation.ts";

/** Fewer telling characters than this are a name or a heading. */
const fewest = 20;

/** Share of simplified characters among those that only one writing has; null where too few tell. */
export function simplifiedShareOf(counted: Facts["page.characters"] | undefined): number | null {
  const all = (counted?.simplified ?? 0) + (counted?.traditional ?? 0);
  return counted === undefined || all < fewest ? null : counted.simplified / all;
}
