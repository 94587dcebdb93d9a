/** An advertisement with its evidence, as the detectors hand it over. */
import { excerptOf, flat } from "../../model/evidence.ts";
import type { Ad } from "../../model/observation.ts";
import type { Confidence } from "../../model/outcome.ts";

export const adOf = (
  kind: Ad["kind"],
  target: string,
  confidence: Confidence,
  excerpt: string,
  place: string,
): Ad => ({
  kind,
  target: flat(target.slice(0, 300)),
  confidence,
  evidence: { excerpt: excerptOf(excerpt), place },
});
