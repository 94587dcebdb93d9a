import { z } from "zod";
import { issueWords } from "../model/issue-text.ts";
import { answerOf } from "./answer.ts";
import { itemCheck } from "./check.ts";
import { fieldSchema } from "./field.ts";
import { strictMap } from "./strict-map.ts";

/** Longest text a pattern is tried on: patterns come from rule files, texts from pages. */
const textLimit = 2000;

const options = strictMap({
  field: fieldSchema,
  pattern: z
    .string()
    .max(500)
    .refine(isPattern, {
      error: issueWords({ en: "is not a regular expression", zh: "不是有效的正则表达式" }),
    })
    .meta({ description: "A JavaScript regular expression, read with the u flag." }),
});

export const matches = itemCheck({
  id: "matches",
  about: "The field's text contains the pattern.",
  options,
  test(fields, { field, pattern }) {
    const found = fields[field] ?? null;
    return found === null
      ? "unknown"
      : answerOf(new RegExp(pattern, "u").test(String(found).slice(0, textLimit)));
  },
});

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, "u") instanceof RegExp;
  } catch {
    return false; // a SyntaxError is the answer
  }
}
