/** What the crawl noted of pages that were answered and are not there: beside which made-up address they are the same. */
import { z } from "zod";
import { type Evidence, evidenceSchema } from "../../model/evidence.ts";
import type { SiteFacts } from "../../store/store.ts";

const notesSchema = z.array(z.object({ url: z.string(), evidence: evidenceSchema })).catch([]);
const known = new WeakMap<SiteFacts, ReadonlyMap<string, Evidence>>();

export function doubtOf(url: string, facts: SiteFacts): Evidence | null {
  const notes = known.get(facts) ?? read(facts);
  known.set(facts, notes);
  return notes.get(url) ?? null;
}

const read = ({ soft404 = [] }: SiteFacts): ReadonlyMap<string, Evidence> =>
  new Map(notesSchema.parse(soft404).map(({ url, evidence }) => [url, evidence]));
