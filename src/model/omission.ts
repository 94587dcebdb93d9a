/** Why addresses that a site names were not asked for: a closed list, and how many each, as the site's facts keep them. */
import { z } from "zod";

export const omissions = [
  "excluded", // by --include, --exclude or the site's own hints
  "repetition", // pages that differ by a number only
  "link-farm", // more links than a page has
  "growing-path",
  "session-id",
  "parameters",
  "calendar",
  "template", // one template with too many addresses
  "too-deep",
  "budget-cut",
  "not-rechecked", // a recheck looks at certain pages alone
] as const;
export type Omission = (typeof omissions)[number];

/** Counts are of this process and those before it that ended by themselves: after a kill they are at least so many. */
export const leftOutSchema = z
  .partialRecord(z.enum(omissions), z.int().positive())
  .catch({})
  .transform((counts): LeftOut => {
    const known = omissions.flatMap((why): [Omission, number][] => {
      const count = counts[why];
      return count === undefined ? [] : [[why, count]];
    });
    return Object.fromEntries(known);
  });
export type LeftOut = Readonly<Partial<Record<Omission, number>>>;
