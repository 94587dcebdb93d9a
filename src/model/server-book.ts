/** What a run did to one server, as each site's report says it. */
import { z } from "zod";

export const serverBookSchema = z.strictObject({
  host: z.string(),
  requests: z.number().int(),
  /** Second looks, made-up addresses and the like. */
  diagnosticRequests: z.number().int(),
  connections: z.number().int(),
  /** How often the server answered that it was asked too much (429). */
  tooManyRequests: z.number().int(),
  /** Most requests sent within one second. */
  peakPerSecond: z.number().int(),
  bytes: z.number().int(),
  /** Set where the server failed so often in a row that it was left alone, with the number of addresses not asked for. */
  breaker: z.strictObject({ after: z.number().int(), unasked: z.number().int() }).nullable(),
});
export type ServerBook = z.infer<typeof serverBookSchema>;
