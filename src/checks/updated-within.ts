import type { z } from "zod";
import type { Collection, Item } from "../model/collection.ts";
import type { Text } from "../model/text.ts";
import { dayOf } from "../model/time.ts";
import { windowEnd, windowSchema, windowStart } from "../model/window.ts";
import { type Answer, type CheckContext, type Decision, siteCheck } from "./check.ts";
import { fieldSchema } from "./field.ts";
import { newestWithin } from "./newest-within.ts";
import { strictMap } from "./strict-map.ts";

const options = strictMap({
  /** A printed date. */
  field: fieldSchema,
  window: windowSchema,
  /** Day of a stored visit; such items stand in the collection where no date is printed. */
  visited: fieldSchema,
  /** Whether what was seen then is what is seen now. */
  unchanged: fieldSchema,
});
type Options = z.infer<typeof options>;

export const updatedWithin = siteCheck<Options>({
  id: "updated-within",
  about:
    "The newest date lies in the window that ends at the as-of date; where none is printed, two stored visits at least a window apart decide.",
  options,
  decide(collection, options, context) {
    const visits = visitsIn(collection, options);
    if (visits.length === 0) {
      const { field, window } = options;
      return newestWithin.decide(collection, { field, window }, context);
    }
    return decideByVisits(visits, options, context);
  },
});

interface Visit {
  readonly day: string;
  readonly unchanged: boolean | null;
  readonly item: Item;
}

/** Oldest first; the last one is this run's own. */
const visitsIn = ({ items }: Collection, { visited, unchanged }: Options): Visit[] =>
  items
    .flatMap((item) => {
      const day = item.fields[visited];
      const same = item.fields[unchanged];
      if (typeof day !== "string") return [];
      return [{ day, unchanged: typeof same === "boolean" ? same : null, item }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

function decideByVisits(visits: readonly Visit[], { window }: Options, { asOf }: CheckContext): Decision {
  const today = dayOf(asOf);
  const now = visits.at(-1)?.day ?? today;
  const from = windowStart(window, now < today ? now : today);
  const at = visits.findLastIndex(({ day }) => day <= from);
  const compared = at === -1 ? [] : visits.slice(at);
  const told = now < windowStart(window, today) ? { answer: unknown } : answerOf(compared, window, today);
  const since = told.answer === "no" ? unchangedSince(visits, at) : (told.since ?? null);
  // One that is merely likely waits for a person.
  const isCertain = compared.every(({ item }) => item.confidence === "certain");
  const answer = told.answer === "no" && !isCertain ? unknown : told.answer;
  return {
    answer,
    awaitsPerson: told.answer === "no" && !isCertain,
    isVacuous: false,
    against: [],
    inFavour: [],
    says: saysOf(told.answer, since, now, windowEnd(window, visits[0]?.day ?? now)),
    measured: { newest: null, visit: since, comparedWith: since === null ? null : now },
    threshold: { window, from },
  };
}

const unknown: Answer = "unknown";

/**
 * The same at every visit from one at least a window ago: no. Another one since: yes, unless it lies so far back that
 * the change may be older than the window.
 */
function answerOf(
  compared: readonly Visit[],
  window: string,
  today: string,
): { readonly answer: Answer; readonly since?: string } {
  if (compared.length === 0) return { answer: unknown };
  if (compared.every((one) => one.unchanged === true)) return { answer: "no" };
  const changed = compared.findLast((one) => one.unchanged === false);
  const now = compared.at(-1)?.day ?? today;
  if (changed === undefined || now > today) return { answer: unknown };
  const isRecent = changed.day >= windowStart(window, windowStart(window, now));
  return { answer: isRecent ? "yes" : unknown, since: changed.day };
}

/** The first of the visits without a break before the one at `at` that saw the same. */
function unchangedSince(visits: readonly Visit[], at: number): string | null {
  let first = at;
  while (visits[first - 1]?.unchanged === true) first -= 1;
  return visits[first]?.day ?? null;
}

function saysOf(answer: Answer, since: string | null, now: string, again: string): Text {
  if (answer === "no")
    return {
      zh: `没有可读的日期；${since}与${now}两次访问，主要内容没有变化`,
      en: `no date could be read; the main content was the same on ${since} and on ${now}`,
    };
  if (since !== null)
    return {
      zh: `没有可读的日期；${since}与${now}两次访问，主要内容有变化${answer === "yes" ? "" : "，但相隔太久"}`,
      en: `no date could be read; the main content changed between ${since} and ${now}${answer === "yes" ? "" : ", too far apart to tell when"}`,
    };
  return {
    zh: `没有可读的日期；最早的访问不足以比较，${again}起再次检查即可`,
    en: `no date could be read; no stored visit is old enough to compare with, another one from ${again} on will do`,
  };
}
