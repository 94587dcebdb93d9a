/** Every check's whole decision: what it says to people, measures, compares with, and names for and against. */
import { expect, test } from "vitest";
import type { CheckContext, Decision } from "../../src/checks/check.ts";
import { siteChecks } from "../../src/checks/registry.ts";
import { askSite, siteConditionSchema } from "../../src/checks/site-condition.ts";
import type { Collection, Item } from "../../src/model/collection.ts";
import { collection, context, gap, item, times } from "./collection.ts";

const yes = { bad: true };
const no = { bad: false };
const bad = { equals: { field: "bad", value: true } };
const counting: CheckContext = { ...context, countsLikely: true };
const open: CheckContext = { ...context, isOpen: true };
const many: Collection = { ...collection([item(no)]), gaps: [{ ...gap, isMany: true }] };

const ask = (condition: unknown, given: Collection, asked: CheckContext): Decision =>
  askSite(siteConditionSchema.parse(condition), given, asked);

interface Case {
  readonly name: string;
  readonly condition: unknown;
  readonly given: Collection;
  readonly context?: CheckContext;
  readonly decision: Omit<Decision, "against" | "inFavour" | "says"> & {
    readonly against: number;
    readonly inFavour: number;
    readonly zh: string;
    readonly en: string;
  };
}

const undecided = {
  answer: "unknown",
  awaitsPerson: false,
  isVacuous: false,
  against: 0,
  inFavour: 0,
} as const;
const holds = { ...undecided, answer: "yes" } as const;
const fails = { ...undecided, answer: "no" } as const;
const dated = (...days: (string | null)[]): Item[] => days.map((day) => item({ day }));
const daily = (day: string, n: number): Item[] => times(n, { day });

const cases: readonly Case[] = [
  {
    name: "absent: none",
    condition: { absent: { where: bad } },
    given: collection([item(no)]),
    decision: {
      ...holds,
      zh: "未发现问题",
      en: "nothing found",
      measured: { count: 0, unknown: 0 },
      threshold: { under: 1 },
    },
  },
  {
    name: "absent: one, and one that a person must confirm",
    condition: { absent: { where: bad } },
    given: collection([item(yes), item(yes, "likely"), item(yes, "suspect"), item(no), item({})]),
    decision: {
      ...fails,
      against: 3,
      zh: "发现1处，1个无法判断（https://www.example.gov.cn/），1个待人工确认",
      en: "1 found, 1 could not be told (https://www.example.gov.cn/), 1 await a person",
      measured: { count: 1, unknown: 2 },
      threshold: { under: 1 },
    },
  },
  {
    name: "absent: more may be there",
    condition: { absent: { where: bad } },
    given: collection([], 2),
    context: open,
    decision: {
      ...undecided,
      zh: "未发现问题，可能还有未见的",
      en: "nothing found, there may be more that was not seen",
      measured: { count: 0, unknown: 0 },
      threshold: { under: 1 },
    },
  },
  {
    name: "absent: a gap that stands for many",
    condition: { absent: { where: bad } },
    given: many,
    decision: {
      ...undecided,
      zh: "未发现问题，可能还有未见的",
      en: "nothing found, there may be more that was not seen",
      measured: { count: 0, unknown: 0 },
      threshold: { under: 1 },
    },
  },
  {
    name: "absent: two gaps",
    condition: { absent: {} },
    given: collection([], 2),
    decision: {
      ...undecided,
      zh: "未发现问题，2个无法判断",
      en: "nothing found, 2 could not be told",
      measured: { count: 0, unknown: 0 },
      threshold: { under: 1 },
    },
  },
  {
    name: "present: none",
    condition: { present: { where: bad } },
    given: collection([item(no)]),
    decision: {
      ...fails,
      zh: "未找到",
      en: "none found",
      measured: { count: 0, unknown: 0 },
      threshold: { atLeast: 1 },
    },
  },
  {
    name: "present: one that cannot be told",
    condition: { present: { where: bad } },
    given: collection([item({})]),
    decision: {
      ...undecided,
      zh: "未见，但不能断定没有",
      en: "not seen, which does not prove that there is none",
      measured: { count: 0, unknown: 1 },
      threshold: { atLeast: 1 },
    },
  },
  {
    name: "present: two",
    condition: { present: { where: bad } },
    given: collection([item(yes), item(yes), item({}), item(yes, "likely")]),
    decision: {
      ...holds,
      inFavour: 3,
      zh: "找到2处",
      en: "2 found",
      measured: { count: 2, unknown: 2 },
      threshold: { atLeast: 1 },
    },
  },
  {
    name: "present: one that a person must confirm",
    condition: { present: { where: bad } },
    given: collection([item(yes, "likely")]),
    decision: {
      ...undecided,
      awaitsPerson: true,
      inFavour: 1,
      zh: "未找到，1个待人工确认",
      en: "none found, 1 await a person",
      measured: { count: 0, unknown: 1 },
      threshold: { atLeast: 1 },
    },
  },
  {
    name: "each: one that cannot be told",
    condition: { each: { meets: { equals: { field: "bad", value: false } } } },
    given: collection([item({})]),
    decision: {
      ...undecided,
      zh: "无法判断",
      en: "it could not be told",
      measured: { asked: 1, count: 0, unknown: 1 },
      threshold: { under: 1 },
    },
  },
  {
    name: "each: one of two does not meet it",
    condition: { each: { meets: { equals: { field: "bad", value: false } } } },
    given: collection([item(no), item(yes)]),
    decision: {
      ...fails,
      against: 1,
      zh: "2个中1个不符合",
      en: "1 of 2 do not meet it",
      measured: { asked: 2, count: 1, unknown: 0 },
      threshold: { under: 1 },
    },
  },
  {
    name: "each: the only one meets it",
    condition: { each: { meets: { equals: { field: "bad", value: false } } } },
    given: collection([item(no)]),
    decision: {
      ...holds,
      zh: "符合要求",
      en: "it meets it",
      measured: { asked: 1, count: 0, unknown: 0 },
      threshold: { under: 1 },
    },
  },
  {
    name: "each: the only one does not",
    condition: { each: { meets: { equals: { field: "bad", value: false } } } },
    given: collection([item(yes)]),
    decision: {
      ...fails,
      against: 1,
      zh: "不符合要求",
      en: "it does not meet it",
      measured: { asked: 1, count: 1, unknown: 0 },
      threshold: { under: 1 },
    },
  },
  {
    name: "each: both meet it",
    condition: { each: { meets: { equals: { field: "bad", value: false } } } },
    given: collection([item(no), item(no)]),
    decision: {
      ...holds,
      zh: "2个均符合",
      en: "all 2 meet it",
      measured: { asked: 2, count: 0, unknown: 0 },
      threshold: { under: 1 },
    },
  },
  {
    name: "each: one cannot be told",
    condition: { each: { meets: { equals: { field: "bad", value: false } } } },
    given: collection([item(no), item({})]),
    decision: {
      ...undecided,
      zh: "2个中未见不符合的，1个无法判断（https://www.example.gov.cn/）",
      en: "none of 2 fails it, 1 could not be told (https://www.example.gov.cn/)",
      measured: { asked: 2, count: 0, unknown: 1 },
      threshold: { under: 1 },
    },
  },
  {
    name: "each: nothing to ask",
    condition: { each: { where: bad, meets: { equals: { field: "x", value: 1 } } } },
    given: collection([item(no)]),
    decision: {
      ...holds,
      isVacuous: true,
      zh: "没有可检查的内容",
      en: "there was nothing to ask",
      measured: { asked: 0, count: 0, unknown: 0 },
      threshold: { under: 1 },
    },
  },
  {
    name: "count: under the limit",
    condition: { count: { under: 3, where: bad } },
    given: collection(times(2, yes)),
    decision: {
      ...holds,
      against: 2,
      zh: "2个（达到3个即不符合）",
      en: "2 found; 3 or more are too many",
      measured: { count: 2, unknown: 0 },
      threshold: { under: 3 },
    },
  },
  {
    name: "count: two more could reach it",
    condition: { count: { under: 3, where: bad } },
    given: collection([...times(2, yes), item({}), item(yes, "likely")]),
    decision: {
      ...undecided,
      awaitsPerson: true,
      against: 3,
      zh: "2个，1个无法判断（https://www.example.gov.cn/），1个待人工确认（达到3个即不符合）",
      en: "2 found, 1 could not be told (https://www.example.gov.cn/), 1 await a person; 3 or more are too many",
      measured: { count: 2, unknown: 2 },
      threshold: { under: 3 },
    },
  },
  {
    name: "count: at least, reached",
    condition: { count: { "at-least": 2, where: bad } },
    given: collection(times(2, yes)),
    decision: {
      ...holds,
      inFavour: 2,
      zh: "2个（应不少于2个）",
      en: "2 found; 2 are needed",
      measured: { count: 2, unknown: 0 },
      threshold: { atLeast: 2 },
    },
  },
  {
    name: "count: at least, not reached",
    condition: { count: { "at-least": 2, where: bad } },
    given: collection(times(1, yes)),
    decision: {
      ...fails,
      inFavour: 1,
      zh: "1个（应不少于2个）",
      en: "1 found; 2 are needed",
      measured: { count: 1, unknown: 0 },
      threshold: { atLeast: 2 },
    },
  },
  {
    name: "count: by a field, the largest part speaks",
    condition: { count: { under: 3, by: "kind" } },
    given: collection([...times(2, { kind: "a" }), ...times(3, { kind: "b" }), item({})]),
    decision: {
      ...fails,
      against: 6,
      zh: "3个（达到3个即不符合）",
      en: "3 found; 3 or more are too many",
      measured: { count: 3, unknown: 0 },
      threshold: { under: 3 },
    },
  },
  {
    name: "count: by a field, of nothing",
    condition: { count: { under: 3, by: "kind" } },
    given: collection([], 3),
    decision: {
      ...undecided,
      zh: "0个，3个无法判断（达到3个即不符合）",
      en: "0 found, 3 could not be told; 3 or more are too many",
      measured: { count: 0, unknown: 0 },
      threshold: { under: 3 },
    },
  },
  {
    name: "count: by a field, one part waits for a person and one for data",
    condition: { count: { under: 2, where: bad, by: "kind" } },
    given: collection([
      item({ kind: "a", bad: true }),
      item({ kind: "a", bad: true }, "likely"),
      item({ kind: "b", bad: true }),
      item({ kind: "b" }),
    ]),
    decision: {
      ...undecided,
      against: 3,
      zh: "1个，1个无法判断（https://www.example.gov.cn/），1个待人工确认（达到2个即不符合）",
      en: "1 found, 1 could not be told (https://www.example.gov.cn/), 1 await a person; 2 or more are too many",
      measured: { count: 1, unknown: 2 },
      threshold: { under: 2 },
    },
  },
  {
    name: "share: at the limit",
    condition: { share: { where: bad, under: "5%" } },
    given: collection([...times(1, yes), ...times(19, no)]),
    decision: {
      ...fails,
      against: 1,
      zh: "20个中有1个（5%），应低于5%",
      en: "1 of 20 (5%), to be under 5%",
      measured: { count: 1, of: 20, share: 0.05 },
      threshold: { under: 0.05 },
    },
  },
  {
    name: "share: at least a third",
    condition: { share: { where: bad, "at-least": 0.3333 } },
    given: collection([...times(1, yes), ...times(2, no)]),
    decision: {
      ...holds,
      inFavour: 1,
      zh: "3个中有1个（33.33%），应不低于33.33%",
      en: "1 of 3 (33.33%), to be at least 33.33%",
      measured: { count: 1, of: 3, share: 0.3333 },
      threshold: { atLeast: 0.3333 },
    },
  },
  {
    name: "share: of a part, one unknown",
    condition: { share: { of: { equals: { field: "kind", value: "a" } }, where: bad, under: "50%" } },
    given: collection([
      item({ kind: "a", bad: true }),
      item({ kind: "a" }),
      item({ kind: "a", bad: false }),
      ...times(5, { kind: "b", bad: true }),
    ]),
    decision: {
      ...undecided,
      against: 1,
      zh: "3个中有1个（33.33%），1个无法判断（https://www.example.gov.cn/），应低于50%",
      en: "1 of 3 (33.33%), 1 could not be told (https://www.example.gov.cn/), to be under 50%",
      measured: { count: 1, of: 3, share: 0.3333 },
      threshold: { under: 0.5 },
    },
  },
  {
    name: "share: of nothing",
    condition: { share: { where: bad, under: "50%" } },
    given: collection([]),
    decision: {
      ...holds,
      isVacuous: true,
      zh: "0个中有0个（0%），应低于50%",
      en: "0 of 0 (0%), to be under 50%",
      measured: { count: 0, of: 0, share: 0 },
      threshold: { under: 0.5 },
    },
  },
  {
    name: "share: where more may be there, anything may be",
    condition: { share: { where: bad, under: "50%" } },
    given: collection(times(3, no)),
    context: open,
    decision: {
      ...undecided,
      zh: "3个中有0个（0%），可能还有未见的，应低于50%",
      en: "0 of 3 (0%), there may be more that was not seen, to be under 50%",
      measured: { count: 0, of: 3, share: 0 },
      threshold: { under: 0.5 },
    },
  },
  {
    name: "newest-within: the first day of the window",
    condition: { "newest-within": { field: "day", window: "14d" } },
    given: collection(dated("2018-07-14T08:00", "2018-07-01", "2018-07-29")),
    decision: {
      ...holds,
      inFavour: 1,
      zh: "最新日期2018-07-14，应不早于2018-07-14",
      en: "newest date 2018-07-14, must not be before 2018-07-14",
      measured: { newest: "2018-07-14" },
      threshold: { window: "14d", from: "2018-07-14" },
    },
  },
  {
    name: "newest-within: older, and something was not read",
    condition: { "newest-within": { field: "day", window: "14d" } },
    given: collection(dated("2018-07-13"), 1),
    decision: {
      ...undecided,
      inFavour: 1,
      zh: "最新日期2018-07-13，应不早于2018-07-14，另有内容未能读取",
      en: "newest date 2018-07-13, must not be before 2018-07-14, more could not be read",
      measured: { newest: "2018-07-13" },
      threshold: { window: "14d", from: "2018-07-14" },
    },
  },
  {
    name: "newest-within: older, and one of unknown kind",
    condition: { "newest-within": { field: "day", window: "14d", where: bad } },
    given: collection([item({ ...yes, day: "2018-07-13" }), item({ day: "2018-07-20" })]),
    decision: {
      ...undecided,
      inFavour: 1,
      zh: "最新日期2018-07-13，应不早于2018-07-14，另有内容未能读取",
      en: "newest date 2018-07-13, must not be before 2018-07-14, more could not be read",
      measured: { newest: "2018-07-13" },
      threshold: { window: "14d", from: "2018-07-14" },
    },
  },
  {
    name: "newest-within: undated is unknown, never old",
    condition: { "newest-within": { field: "day", window: "14d" } },
    given: collection(dated(null)),
    decision: {
      ...undecided,
      zh: "没有可读的日期",
      en: "no date could be read",
      measured: { newest: null },
      threshold: { window: "14d", from: "2018-07-14" },
    },
  },
  {
    name: "newest-within: nothing",
    condition: { "newest-within": { field: "day", window: "14d" } },
    given: collection([]),
    decision: {
      ...undecided,
      isVacuous: true,
      zh: "没有可读的日期",
      en: "no date could be read",
      measured: { newest: null },
      threshold: { window: "14d", from: "2018-07-14" },
    },
  },
  {
    name: "newest-within: today",
    condition: { "newest-within": { field: "day", window: "14d" } },
    given: collection(dated("2018-07-28")),
    decision: {
      ...holds,
      inFavour: 1,
      zh: "最新日期2018-07-28，应不早于2018-07-14",
      en: "newest date 2018-07-28, must not be before 2018-07-14",
      measured: { newest: "2018-07-28" },
      threshold: { window: "14d", from: "2018-07-14" },
    },
  },
  {
    name: "covers-days: both days are full",
    condition: { "covers-days": { field: "day", days: 2, "per-day": 2 } },
    given: collection([...daily("2018-07-28", 2), ...daily("2018-07-27", 3)]),
    decision: {
      ...holds,
      zh: "2天中2天达到每天2次",
      en: "2 of 2 days have 2 samples each",
      measured: { fullDays: 2, samples: 5 },
      threshold: { days: 2, perDay: 2 },
    },
  },
  {
    name: "covers-days: one day is not",
    condition: { "covers-days": { field: "day", days: 2, "per-day": 2 } },
    given: collection([...daily("2018-07-28", 1), ...daily("2018-07-27", 2), ...daily("2018-07-26", 2)]),
    decision: {
      ...fails,
      zh: "2天中1天达到每天2次",
      en: "1 of 2 days have 2 samples each",
      measured: { fullDays: 1, samples: 5 },
      threshold: { days: 2, perDay: 2 },
    },
  },
  {
    name: "all: the steps that decide speak, every step measures",
    condition: {
      all: [{ absent: { where: bad } }, { count: { under: 2, where: bad } }, { present: { where: bad } }],
    },
    given: collection(times(2, yes)),
    decision: {
      ...fails,
      against: 4,
      inFavour: 2,
      zh: "发现2处；2个（达到2个即不符合）",
      en: "2 found; 2 found; 2 or more are too many",
      measured: { count: 2, unknown: 0, count2: 2, unknown2: 0, count3: 2, unknown3: 0 },
      threshold: { under: 1, under2: 2, atLeast: 1 },
    },
  },
  {
    name: "none: what speaks for it speaks against",
    condition: { none: [{ present: { where: bad } }] },
    given: collection(times(2, yes)),
    decision: {
      ...fails,
      against: 2,
      zh: "找到2处",
      en: "2 found",
      measured: { count: 2, unknown: 0 },
      threshold: { atLeast: 1 },
    },
  },
  {
    name: "any: one step that waits for a person is enough to ask one",
    condition: {
      any: [{ absent: { where: bad } }, { count: { "at-least": 2, where: { known: { field: "x" } } } }],
    },
    given: collection([item(yes, "likely"), item(no)], 1),
    decision: {
      ...undecided,
      awaitsPerson: true,
      against: 1,
      zh: "未发现问题，1个无法判断，1个待人工确认",
      en: "nothing found, 1 could not be told, 1 await a person",
      measured: { count: 0, unknown: 1, count2: 0, unknown2: 0 },
      threshold: { under: 1, atLeast: 2 },
    },
  },
  {
    name: "all: vacuous only where every step is",
    condition: { all: [{ each: { where: bad, meets: bad } }, { absent: { where: bad } }] },
    given: collection([item(no)]),
    decision: {
      ...holds,
      zh: "没有可检查的内容；未发现问题",
      en: "there was nothing to ask; nothing found",
      measured: { asked: 0, count: 0, unknown: 0, count2: 0, unknown2: 0 },
      threshold: { under: 1, under2: 1 },
    },
  },
  {
    name: "all: vacuous",
    condition: { all: [{ each: { where: bad, meets: bad } }] },
    given: collection([item(no)]),
    decision: {
      ...holds,
      isVacuous: true,
      zh: "没有可检查的内容",
      en: "there was nothing to ask",
      measured: { asked: 0, count: 0, unknown: 0 },
      threshold: { under: 1 },
    },
  },
];

test.each(cases)("$name", ({ condition, given, context: asked = context, decision }) => {
  const { says, against, inFavour, ...rest } = ask(condition, given, asked);
  expect({ ...rest, ...says, against: against.length, inFavour: inFavour.length }).toEqual(decision);
});

test("every check of a collection is among them", () => {
  const asked = new Set(JSON.stringify(cases.map(({ condition }) => condition)).match(/[a-z-]+/g));
  // Held by its own table.
  asked.add("updated-within");
  expect([...siteChecks.keys()].filter((id) => !asked.has(id))).toEqual([]);
});

test("a rule that is no veto counts what is likely", () => {
  const given = collection([item(yes, "likely")]);
  expect(ask({ absent: { where: bad } }, given, counting).answer).toBe("no");
  expect(ask({ absent: { where: bad } }, given, context).answer).toBe("unknown");
});

test.each([
  ["under", 4, "yes"],
  ["under", 5, "no"],
  ["under", 6, "no"],
  ["at-least", 4, "no"],
  ["at-least", 5, "yes"],
  ["at-least", 6, "yes"],
])("count %s five of %i certain and the same many likely ones", (limit, n, answer) => {
  expect(ask({ count: { [limit]: 5 } }, collection(times(n, {})), context).answer).toBe(answer);
  const likely = ask({ count: { [limit]: 5 } }, collection(times(n, {}, "likely")), context);
  expect([likely.answer, likely.awaitsPerson]).toEqual(n < 5 ? [answer, false] : ["unknown", true]);
});

test("a suspicion whose answer is unknown is not held against anybody", () => {
  expect(ask({ absent: { where: bad } }, collection([item({}, "suspect")]), context).answer).toBe("yes");
});
