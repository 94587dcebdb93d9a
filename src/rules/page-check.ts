/** A declarative look at pages, so that an inspector can ask for something on a page without a line of code. */
import { z } from "zod";
import { strictMap } from "../checks/strict-map.ts";
import { issueWords } from "../model/issue-text.ts";
import { pageKinds } from "../model/observation.ts";

const pattern = z
  .string()
  .max(500)
  .refine(
    (source) => {
      try {
        return new RegExp(source, "u") instanceof RegExp;
      } catch {
        return false; // a SyntaxError is the answer
      }
    },
    { error: issueWords({ en: "is not a regular expression", zh: "不是有效的正则表达式" }) },
  );

export const pageCheckSchema = strictMap({
  /** The homepage, every page that was read, or pages of one kind. */
  on: z
    .enum(["homepage", "every-page", ...pageKinds.filter((kind) => kind !== "homepage")])
    .default("homepage"),
  /** Narrows the pages by their address. */
  "url-matches": pattern.optional(),
  /** A CSS selector that an element must match. */
  selector: z.string().min(1).max(500).optional(),
  /** The attribute of the element that `matches` is tried on; its text without it. */
  attribute: z.string().min(1).max(100).optional(),
  /** A response header, in lower case, instead of an element. */
  header: z.string().min(1).max(100).optional(),
  /** A regular expression for the text, the attribute, the header or, with `text: true`, the page's whole text. */
  matches: pattern.optional(),
  /** How many pages at least must have it: all that were looked at, or any one. */
  must: z.enum(["all", "any", "none"]).default("all"),
}).refine((c) => c.selector !== undefined || c.header !== undefined || c.matches !== undefined, {
  error: issueWords({
    en: "needs a selector, a header or a pattern to look for",
    zh: "须写 selector、header 或 matches 之一",
  }),
});
export type PageCheck = z.infer<typeof pageCheckSchema>;
