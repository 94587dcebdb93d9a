import type { z } from "zod";
import type { Item } from "../model/collection.ts";
import { dayOf } from "../model/time.ts";
import { windowSchema, windowStart } from "../model/window.ts";
import type { Answer } from "./check.ts";
import { siteCheck } from "./check.ts";
import { fieldSchema } from "./field.ts";
import { itemConditionSchema } from "./item-condition.ts";
import { strictMap } from "./strict-map.ts";
import { highest, tally } from "./tally.ts";

const options = strictMap({
  field: fieldSchema,
  window: windowSchema,
  where: itemConditionSchema.optional(),
});
type Options = z.infer<typeof options>;

export const newestWithin = siteCheck<Options>({
  id: "newest-within",
  about: "The newest date at or before the as-of date lies in the window that ends there.",
  options,
  decide(collection, { field, window, where }, context) {
    const today = dayOf(context.asOf);
    const from = windowStart(window, today);
    const found = tally(collection, where, context);
    const newest = newestOf(found.counted, field, today);
    const day = newest === null ? null : dateOf(newest, field);
    const mayHoldMore = found.unseen > 0 || found.unknown.length > 0;
    return {
      answer: answerOf(day, from, mayHoldMore),
      awaitsPerson: false,
      isVacuous: highest(found) === 0,
      against: [],
      inFavour: newest === null ? [] : [newest],
      says:
        day === null
          ? { zh: "没有可读的日期", en: "no date could be read" }
          : {
              zh: `最新日期${day}，应不早于${from}${mayHoldMore ? "，另有内容未能读取" : ""}`,
              en: `newest date ${day}, must not be before ${from}${mayHoldMore ? ", more could not be read" : ""}`,
            },
      measured: { newest: day },
      threshold: { window, from },
    };
  },
});

/** Without any date nothing can be said: undated is unknown, never old. */
function answerOf(newest: string | null, from: string, mayHoldMore: boolean): Answer {
  if (newest !== null && newest >= from) return "yes";
  return newest === null || mayHoldMore ? "unknown" : "no";
}

function newestOf(items: readonly Item[], field: string, today: string): Item | null {
  let newest: Item | null = null;
  for (const item of items) {
    const day = dateOf(item, field);
    if (day !== null && day <= today && (newest === null || day > (dateOf(newest, field) ?? "")))
      newest = item;
  }
  return newest;
}

function dateOf(item: Item, field: string): string | null {
  const found = item.fields[field];
  return typeof found === "string" ? found.slice(0, 10) : null;
}
