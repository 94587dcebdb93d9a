/** What the manifest of `sample` says of the draw a list was made by. */
import { z } from "zod";

export const sampleManifestSchema = z.object({
  schema: z.literal("govinspect/sample/1"),
  seed: z.string(),
  /** Share asked for, above 0, at most 1. */
  ratio: z.number(),
  counts: z.object({
    /** Sites in service, that the share is taken of. */
    inService: z.number().int(),
    drawn: z.number().int(),
  }),
});
export type SampleManifest = z.infer<typeof sampleManifestSchema>;
