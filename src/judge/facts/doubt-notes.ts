/** What the crawl noted of pages that were answered and may not be there: beside which made-up address they are the same. */
import { z } from "zod";
import { type Evidence, evidenceSchema } from "../../model/evidence.ts";
import { type Confidence, confidences } from "../../model/outcome.ts";
import type { SiteFacts } from "../../store/store.ts";

export interface Doubt {
  readonly confidence: Confidence;
  readonly evidence: Evidence;
}

const notesSchema = z
  .array(z.object({ url: z.string(), confidence: z.enum(confidences), evidence: evidenceSchema }))
  .catch([]);
const known = new WeakMap<SiteFacts, ReadonlyMap<string, Doubt>>();

export function doubtOf(url: string, facts: SiteFacts): Doubt | null {
  const notes = known.get(facts) ?? read(facts);
  known.set(facts, notes);
  return notes.get(url) ?? null;
}

const read = ({ soft404 = [] }: SiteFacts): ReadonlyMap<string, Doubt> =>
  new Map(notesSchema.parse(soft404).map(({ url, ...doubt }) => [url, doubt]));
