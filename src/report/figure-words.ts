/** Names of the figures that checks state and are held against, for persons; machine formats keep the names. */
import type { RuleOutcome } from "../model/judgement.ts";
import type { Language, Text } from "../model/text.ts";
import { windowWords } from "../model/window.ts";

type Figures = RuleOutcome["measured"];

const words: Readonly<Record<string, Text>> = {
  count: { en: "count", zh: "数量" },
  unknown: { en: "could not be told", zh: "无法判断" },
  asked: { en: "asked", zh: "检查对象" },
  of: { en: "of", zh: "总数" },
  share: { en: "share", zh: "比例" },
  newest: { en: "newest", zh: "最新日期" },
  visit: { en: "earlier visit", zh: "上次访问" },
  comparedWith: { en: "compared with", zh: "对比时点" },
  fullDays: { en: "full days", zh: "采样充足的天数" },
  samples: { en: "samples", zh: "采样次数" },
  under: { en: "under", zh: "应少于" },
  atLeast: { en: "at least", zh: "应不少于" },
  days: { en: "days", zh: "天数" },
  perDay: { en: "a day", zh: "每天次数" },
  window: { en: "within", zh: "期限" },
  from: { en: "from", zh: "不早于" },
};

/** `count 5, could not be told 0`; a name of a rule's own stays as it is. */
export const figuresText = (figures: Figures, language: Language): string =>
  Object.entries(figures)
    .map(([name, value]) => `${wordOf(name, language)} ${valueWord(name, value, language)}`)
    .join({ en: ", ", zh: "，" }[language]);

const valueWord = (name: string, value: Figures[string], language: Language): string =>
  name === "window" && typeof value === "string" ? windowWords(value)[language] : String(value ?? "–");

/** The second step of a rule that measures the same thing numbers its figures: `count2`. */
function wordOf(name: string, language: Language): string {
  const [, stem = name, number] = /^(\D+)(\d+)$/.exec(name) ?? [];
  const word = words[stem]?.[language];
  if (word === undefined) return name;
  return number === undefined
    ? word
    : { en: `${word} (step ${number})`, zh: `${word}（第${number}项）` }[language];
}
