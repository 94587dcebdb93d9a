/** The list of fingerprints `rules/lists/challenges.yaml`, read when first needed. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const partsSchema = z.array(z.string().min(1)).min(1);

export const fingerprintSchema = z.strictObject({
  id: z.string(),
  /** The product, for a person. */
  name: z.string(),
  status: z.array(z.number().int()).optional(),
  /** Part of the value by header name. */
  headers: z.record(z.string(), z.string()).optional(),
  /** Part of Set-Cookie. */
  cookie: z.string().optional(),
  body: z
    .strictObject({ any: partsSchema.optional(), all: partsSchema.optional(), none: partsSchema.optional() })
    .optional(),
  /** Most characters a reader sees. */
  maxVisible: z.number().int().optional(),
  maxLinks: z.number().int().optional(),
});
export type Fingerprint = z.infer<typeof fingerprintSchema>;

export const challengeListSchema = z.strictObject({
  id: z.literal("challenges"),
  kind: z.literal("challenges"),
  source: z.string(),
  date: z.string(),
  licence: z.string(),
  note: z.string(),
  entries: z.array(fingerprintSchema),
});

let shipped: readonly Fingerprint[] | null = null;

export function shippedFingerprints(): readonly Fingerprint[] {
  shipped ??= challengeListSchema.parse(
    parse(readFileSync(new URL("../../rules/lists/challenges.yaml", import.meta.url), "utf8")),
  ).entries;
  return shipped;
}
