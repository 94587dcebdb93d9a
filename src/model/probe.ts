/** One sample of a site's availability, in the ledger that `probe` writes and the availability rule reads. */
import { z } from "zod";
import { fateOf, reasons } from "./reason.ts";

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

/** 19号: a visit that is not open after 15 s has failed. */
const slowMs = 15_000;

/** What is our own trouble, not the site's, and answers that a visitor's browser may show although we cannot read them. */
const cannotTell: readonly Probe["reason"][] = [
  "resolver-trouble",
  "network-unreachable",
  "proxy-failed",
  "host-unwell",
  "refused-as-asked",
  // Browsers fetch what a chain lacks, and let a visitor pass an expired one; browsers made here speak more ciphers.
  "tls-invalid",
  "tls-failed",
  "protocol-error",
  "truncated",
];

/** null where it cannot be told: a blocked probe is not a failed one, nor is one that our own network failed. */
export function isOpen({ reason, phases }: Probe): boolean | null {
  const fate = fateOf(reason);
  if (fate === "blocked" || fate === "skipped" || cannotTell.includes(reason)) return null;
  return fate === "ok" && phases.total < slowMs;
}
