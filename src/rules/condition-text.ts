/** What a rule asks of its facts, step by step in words; fields keep the names that facts give them. */
import type { Condition } from "../checks/condition.ts";
import { inPercent } from "../model/in-percent.ts";
import { joined, same, type Text } from "../model/text.ts";
import { windowWords } from "../model/window.ts";
import type { Rule } from "./rule.ts";

type Options = Readonly<Record<string, unknown>>;
type Words = Readonly<Record<string, (options: Options) => Text>>;

/** Null for a rule that a person alone decides. */
export function conditionText({ condition, provided }: Rule): Text | null {
  if (condition === null) return null;
  const asked = said(condition, siteWords);
  if (provided === undefined) return spaced(asked);
  const first = said(provided, siteWords);
  return spaced({ zh: `前提：${first.zh}；${asked.zh}`, en: `provided that ${first.en}: ${asked.en}` });
}

/** Where every item is meant nothing stands for which. */
const spaced = ({ zh, en }: Text): Text => ({ zh, en: en.replace(/ {2,}/g, " ").trim() });

function said(condition: Condition, words: Words): Text {
  if (condition.kind === "check") {
    const options = condition.options as Options;
    return words[condition.id]?.(options) ?? { zh: condition.id, en: condition.id };
  }
  const { kind, of } = condition;
  const parts = of.map((one) => nested(said(one, words), one, of.length > 1));
  const whole = joined(parts, kind === "all" ? { zh: " 且 ", en: " and " } : { zh: " 或 ", en: " or " });
  return kind === "none" ? { zh: `不是（${whole.zh}）`, en: `not (${whole.en})` } : whole;
}

/** Several parts inside several are set apart. */
const nested = (text: Text, { kind }: Condition, isOneOfMany: boolean): Text =>
  isOneOfMany && (kind === "all" || kind === "any") ? { zh: `（${text.zh}）`, en: `(${text.en})` } : text;

const itemWords: Words = {
  equals: ({ field, value }) => same(`${field}=${value}`),
  "one-of": ({ field, values }) => same(`${field}=${(values as readonly unknown[]).join("|")}`),
  same: ({ field, as }) => same(`${field}=${as}`),
  matches: ({ field, pattern }) => ({ zh: `${field}含“${pattern}”`, en: `${field} contains “${pattern}”` }),
  between: ({ field, from, to }) =>
    same(`${from === undefined ? "" : `${from}≤`}${field}${to === undefined ? "" : `≤${to}`}`),
  within: ({ field, window }) =>
    during(window, (w) => ({ zh: `${field}在${w.zh}内`, en: `${field} within ${w.en}` })),
  "older-than": ({ field, window }) =>
    during(window, (w) => ({ zh: `${field}在${w.zh}之前`, en: `${field} before the last ${w.en}` })),
  known: ({ field }) => ({ zh: `${field}有值`, en: `${field} has a value` }),
};

const siteWords: Words = {
  absent: ({ where }) => of(where, (w) => ({ zh: `不得有${w.zh}`, en: `none ${w.en}` }), "任何一项"),
  present: ({ where }) => of(where, (w) => ({ zh: `至少有一项${w.zh}`, en: `at least one ${w.en}` })),
  each: ({ where, meets }) =>
    of(where, (w) =>
      of(meets, (m) => ({ zh: `每一项${w.zh}都须${m.zh}`, en: `each ${w.en} must be ${m.en}` })),
    ),
  count: ({ where, under, by, ...least }) =>
    of(where, (w) => ({
      zh: `${w.zh}${limit(under, least["at-least"]).zh}项${by === undefined ? "" : `（按${by}分别计）`}`,
      en: `${limit(under, least["at-least"]).en} ${w.en}${by === undefined ? "" : `, for each ${by}`}`,
    })),
  share: ({ of: whole, where, under, ...least }) =>
    of(where, (w) =>
      of(whole, (o) => ({
        zh: `${w.zh}占全部${o.zh}的比例${shareLimit(under, least["at-least"]).zh}`,
        en: `the share ${w.en} of all ${o.en} is ${shareLimit(under, least["at-least"]).en}`,
      })),
    ),
  "newest-within": ({ field, window }) =>
    during(window, (w) => ({ zh: `最新的${field}在${w.zh}内`, en: `the newest ${field} within ${w.en}` })),
  "updated-within": ({ field, window }) =>
    during(window, (w) => ({
      zh: `最新的${field}在${w.zh}内；没有日期的，比对相隔${w.zh}以上的两次访问`,
      en: `the newest ${field} within ${w.en}; without dates, two visits ${w.en} apart differ`,
    })),
  "covers-days": (options) => ({
    zh: `最近${options.days}天每天不少于${options["per-day"]}次样本`,
    en: `each of the last ${options.days} days has ${options["per-day"]} samples or more`,
  }),
};

function of(where: unknown, saying: (words: Text) => Text, all = ""): Text {
  if (where === undefined) return saying({ zh: all, en: "" });
  const words = said(where as Condition, itemWords);
  return saying({ zh: `（${words.zh}）`, en: `(${words.en})` });
}

const during = (window: unknown, saying: (words: Text) => Text): Text => saying(windowWords(String(window)));

const limit = (under: unknown, least: unknown): Text =>
  under === undefined
    ? { zh: `不少于${least}`, en: `at least ${least}` }
    : { zh: `少于${under}`, en: `fewer than ${under}` };

const shareLimit = (under: unknown, least: unknown): Text =>
  under === undefined
    ? { zh: `不低于${inPercent(Number(least))}`, en: `at least ${inPercent(Number(least))}` }
    : { zh: `低于${inPercent(Number(under))}`, en: `under ${inPercent(Number(under))}` };
