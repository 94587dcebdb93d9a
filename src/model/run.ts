/** One inspection of a list of sites. */
import { z } from "zod";

/** `interrupted` is what a run is found to be when its process died without a word. */
export const runStates = ["running", "finished", "stopped", "interrupted"] as const;

export const runSchema = z.strictObject({
  /** Sortable and unique: `20261122T145800-3f9a`; the suffix is random. */
  id: z.string(),
  state: z.enum(runStates),
  /** RFC 3339 with +08:00: the moment everything is judged at. */
  asOf: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  exit: z.strictObject({ code: z.number().int(), reason: z.string() }).nullable(),
  /** The options the run was started with, secrets redacted; a resume must not differ. */
  options: z.record(z.string(), z.unknown()),
  /** Ids of the rule sets the run was started with, in the order given. */
  ruleSets: z.array(z.string()),
  toolVersion: z.string(),
});
export type Run = z.infer<typeof runSchema>;
/** The exit of a run that is crawled and not judged: of nobody's making but a process that died in between. */
export const awaitsJudgement = { code: 0, reason: "not judged yet" } as const;
export type RunState = (typeof runStates)[number];
