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

/** An issue does not keep what was given, so that the library's own Chinese calls everything undefined. */
const typeWords: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  array: "列表",
  object: "键值表",
  record: "键值表",
  null: "空值",
  undefined: "空缺",
};

const chinese = z.locales.zhCN().localeError;

function inChinese(issue: z.core.$ZodIssue): string {
  const type = /^Invalid input: expected (\w+), received (\w+)$/.exec(issue.message);
  if (type !== null)
    return `应为${typeWords[type[1] ?? ""] ?? type[1]}，现为${typeWords[type[2] ?? ""] ?? type[2]}`;
  const option = /^Invalid option: expected one of (.*)$/s.exec(issue.message);
  if (option !== null) return `应为以下之一：${option[1]}`;
  const said = chinese(issue as z.core.$ZodRawIssue);
  return (typeof said === "string" ? said : said?.message) ?? issue.message;
}
