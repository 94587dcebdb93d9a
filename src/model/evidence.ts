import { z } from "zod";

/** Where on a page something was seen, so that a person can look at the same spot. */
export const evidenceSchema = z.strictObject({
  /** The words or markup that show it, cut to a readable length, personal numbers masked. */
  excerpt: z.string(),
  /** A CSS path, `script`, `header <name>`, `url`, or `meta <name>`. */
  place: z.string(),
  /** SHA-256 of the stored response body it was seen in; absent where no body was kept. */
  bodySha256: z.string().optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Longest excerpt kept, in characters. */
export const excerptLimit = 200;

/** One line, at most `excerptLimit` characters, cut at a whole code point. */
export function excerptOf(text: string, limit = excerptLimit): string {
  const line = text
    .slice(0, limit * 8)
    .replace(/\s+/gu, " ")
    .trim();
  // No text has more code points than code units: most need no counting.
  if (line.length <= limit) return flat(line);
  const points = Array.from(line);
  return points.length <= limit ? flat(line) : flat(`${points.slice(0, limit - 1).join("")}…`);
}

/** A copy that does not keep the whole page alive: V8 slices hold on to their parent string. */
export function flat(text: string): string {
  // Cutting a joined string makes V8 copy it first: a tenth of what a way through a Buffer costs.
  // Half a pair is replaced, as on that way.
  return text.length < 13 ? text : ` ${text}`.toWellFormed().slice(1);
}
