/** How a bot check or a firewall's block page is known: the entries of `rules/lists/challenges.yaml` and of a user's own list. */
import { z } from "zod";
import { issueWords } from "../../model/issue-text.ts";

const partsSchema = z.array(z.string().min(1)).min(1);

const patternSchema = z
  .string()
  .refine(isPattern, issueWords({ en: "is no regular expression", zh: "不是正则表达式" }));

/** Everything an entry names must hold. */
export const fingerprintSchema = z
  .strictObject({
    id: z.string(),
    /** The product, for a person. */
    name: z.string(),
    status: z.array(z.number().int()).optional(),
    /** Part of the value by header name. */
    headers: z.record(z.string(), z.string()).optional(),
    /** Part of Set-Cookie. */
    cookie: z.string().optional(),
    body: z
      .strictObject({
        any: partsSchema.optional(),
        all: partsSchema.optional(),
        none: partsSchema.optional(),
      })
      .optional(),
    /** A pattern in the title or in what a reader sees, whatever its case; only where few links stand on the page. */
    shows: patternSchema.optional(),
    /** Most characters a reader sees. */
    maxVisible: z.number().int().optional(),
    maxLinks: z.number().int().optional(),
  })
  .refine(
    ({ shows, maxLinks, maxVisible }) =>
      shows === undefined || (maxLinks !== undefined && maxVisible !== undefined),
    issueWords({
      en: "shows needs maxLinks and maxVisible: the same words stand in articles",
      zh: "shows 须与 maxLinks、maxVisible 同用：同样的话也见于文章",
    }),
  )
  .refine(
    ({ headers, cookie, body, shows }) =>
      headers !== undefined || cookie !== undefined || body !== undefined || shows !== undefined,
    issueWords({ en: "has no mark to look for", zh: "没有可供识别的特征" }),
  );
export type Fingerprint = z.infer<typeof fingerprintSchema>;

function isPattern(text: string): boolean {
  try {
    new RegExp(text, "iu");
    return true;
  } catch {
    return false; // the schema says so, with the place
  }
}
