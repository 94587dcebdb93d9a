/** What a schema says of a wrong value, in both languages: its own words, or those the library has for them. */
import { z } from "zod";
import type { Text } from "./text.ts";

/** A schema's `error` is one string: both languages travel in it, with a character between them that no text has. */
export const issueWords = ({ en, zh }: Text): string => `${en}${between}${zh}`;

const between = "\u001e";

export function issueText(issue: z.core.$ZodIssue): Text {
  const [en = "", zh] = issue.message.split(between);
  return { en, zh: zh ?? inChinese(issue) };
}

const chinese = z.locales.zhCN().localeError;

function inChinese(issue: z.core.$ZodIssue): string {
  const said = chinese(issue as z.core.$ZodRawIssue);
  return (typeof said === "string" ? said : said?.message) ?? issue.message;
}
