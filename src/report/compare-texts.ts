/** The fixed words of comparisons. */
import type { Rectification } from "../model/rectification.ts";
import type { Text } from "../model/text.ts";
import type { Cause, FindingFate, NotRechecked } from "./compare.ts";

export const fateWords: Readonly<Record<FindingFate, Text>> = {
  new: { en: "new", zh: "新增" },
  "came-back": { en: "came back", zh: "复发" },
  still: { en: "still there", zh: "仍存在" },
  "not-rechecked": { en: "not re-checked", zh: "未复查" },
  fixed: { en: "fixed", zh: "已整改" },
};

export const causeWords: Readonly<Record<Cause, Text>> = {
  site: { en: "the site changed", zh: "网站变化" },
  seen: { en: "not the same was seen", zh: "检查所见不同" },
  rules: { en: "the rules changed", zh: "规则变化" },
  tool: { en: "the tool changed", zh: "工具版本变化" },
  person: { en: "a person decided", zh: "人工核验或豁免" },
  unclear: { en: "site, rules or tool: cannot be told apart", zh: "网站、规则或工具变化，无法区分" },
};

export const notRecheckedWords: Readonly<Record<NotRechecked, Text>> = {
  "site-not-in-run": { en: "the later run does not list the site", zh: "本次名单未列该网站" },
  "site-not-judged": { en: "the site was not crawled", zh: "本次未检查该网站" },
  "rule-not-judged": { en: "the later rules have no such rule", zh: "本次规则集无此规则" },
  "rule-not-assessed": { en: "the rule was not assessed", zh: "本次未检测该规则" },
  "cannot-tell": { en: "what stands there now cannot be told", zh: "页面已读取，但无法判断现状" },
  "site-unread": { en: "no page of the site could be read", zh: "本次未能读取该网站的任何页面" },
  "not-sampled": { en: "other pages were sampled", zh: "本次抽查了其他页面" },
  "not-crawled": { en: "the page was not looked at", zh: "本次未访问该页面" },
  budget: { en: "the page budget was spent before", zh: "达到页数上限，未访问" },
  blocked: { en: "the page was refused to us", zh: "访问被拦截" },
  unconfirmed: { en: "the page did not answer clearly", zh: "访问结果未确认" },
};

export const rectificationWords: Readonly<Record<NonNullable<Rectification["state"]>, Text>> = {
  done: { en: "said to be mended", zh: "网站反馈已整改" },
  underway: { en: "being mended", zh: "整改中" },
  open: { en: "not mended", zh: "未整改" },
  disputed: { en: "disputed", zh: "有异议" },
};
