import type { Ad } from "../../model/observation.ts";
import { confidences } from "../../model/outcome.ts";
import { spread } from "./spread.ts";

export const ads = spread("ads", ({ ads: seen = [] }) =>
  onceEachTarget(seen).map(({ kind, target, confidence, evidence }) => ({
    title: `${kind} ${target}`,
    fields: { kind, target },
    confidence,
    evidence,
  })),
);

/** What floats over a page and is written in words is one advertisement that two signs gave away: the surer one stands. */
function onceEachTarget(seen: readonly Ad[]): Ad[] {
  const byTarget = new Map<string, Ad>();
  for (const ad of seen) {
    const known = byTarget.get(ad.target);
    if (known === undefined || isSurer(ad, known)) byTarget.set(ad.target, ad);
  }
  return [...byTarget.values()];
}

const isSurer = (a: Ad, b: Ad): boolean =>
  confidences.indexOf(a.confidence) < confidences.indexOf(b.confidence);
