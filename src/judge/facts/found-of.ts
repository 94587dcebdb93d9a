import type { Identifier } from "../../model/observation.ts";

/** Found, not found, or null where it was not looked for or the document alone cannot tell. */
export const foundOf = (seen: Identifier | undefined): boolean | null =>
  seen === undefined || seen.found === "unknown" ? null : seen.found;
