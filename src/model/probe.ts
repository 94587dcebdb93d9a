/** One sample of a site's availability, in the ledger that `probe` writes and the availability rule reads. */
import { z } from "zod";
import { reasons } from "./reason.ts";

const milliseconds = z.number().int().nullable();

export const probeSchema = z.strictObject({
  /** First page as listed. */
  siteUrl: z.string(),
  /** RFC 3339 with +08:00. */
  at: z.string(),
  reason: z.enum(reasons),
  status: z.number().int().nullable(),
  /** Milliseconds per phase; null for a phase that did not happen. */
  phases: z.strictObject({
    dns: milliseconds,
    connect: milliseconds,
    tls: milliseconds,
    firstByte: milliseconds,
    total: z.number().int(),
  }),
  remoteAddress: z.string().nullable(),
  /** One line for a person; null when answered. */
  detail: z.string().nullable(),
});
export type Probe = z.infer<typeof probeSchema>;
