/** The manifest of a run: what it held when it was sealed, and what was taken out of it since, each entry chained to the one before. */
import { z } from "zod";

/**
 * `crawl` seals what was asked and seen, `end` how the run ended, `judgement` what was judged; `pruned` and `masked` seal
 * the bodies anew after some were removed or had personal numbers blanked; `resumed` opens what was sealed before.
 */
export const manifestKinds = ["crawl", "end", "judgement", "pruned", "masked", "resumed"] as const;

export const sealedPartSchema = z.strictObject({
  rows: z.number().int(),
  /** Over the rows in their order. */
  sha256: z.string(),
});
export type SealedPart = z.infer<typeof sealedPartSchema>;

export const manifestEntrySchema = z.strictObject({
  kind: z.enum(manifestKinds),
  /** RFC 3339 with +08:00. */
  at: z.string(),
  /** By name; the latest entry that names a part is the one that holds. */
  parts: z.record(z.string(), sealedPartSchema),
  /** What was done, for a person: how many bodies were removed, how many numbers blanked. */
  notes: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Seal of the entry before; the run's id for the first. */
  previous: z.string(),
  /** SHA-256 of the entry with `previous` in it: written down elsewhere, the last one vouches for all before it. */
  seal: z.string(),
});
export type ManifestEntry = z.infer<typeof manifestEntrySchema>;

/** One thing that is not as it was sealed. */
export interface EvidenceFault {
  /** `chain` the manifest itself; `part` rows; `body` a stored body. */
  readonly kind: "chain" | "part" | "body";
  /** The entry's number, the part's name or the body's hash. */
  readonly subject: string;
  readonly fault: "changed" | "missing" | "added" | "unreadable";
}

export interface EvidenceCheck {
  readonly entries: readonly ManifestEntry[];
  /** False where nothing was sealed, or the run was taken up again and not sealed since: there is nothing to compare with. */
  readonly isSealed: boolean;
  readonly faults: readonly EvidenceFault[];
  readonly bodies: {
    readonly checked: number;
    /** Of them, those with personal numbers blanked, as the manifest says. */
    readonly masked: number;
  };
}
