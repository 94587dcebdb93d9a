import { z } from "zod";
import type { Item } from "../model/collection.ts";
import { issueWords } from "../model/issue-text.ts";
import type { Text } from "../model/text.ts";
import { and } from "./answer.ts";
import { type Bounded, isAtLeast, isUnder } from "./bounds.ts";
import { type CheckContext, type Decision, siteCheck } from "./check.ts";
import { fieldSchema } from "./field.ts";
import { itemConditionSchema } from "./item-condition.ts";
import { strictMap } from "./strict-map.ts";
import { lowest, shown, type Tally, tally } from "./tally.ts";
import { unknownNote } from "./unknown-note.ts";

const limit = z.number().int().min(0);

const options = strictMap({
  where: itemConditionSchema.optional(),
  under: limit.min(1).optional(),
  "at-least": limit.min(1).optional(),
  /** Counts apart for each value of the field; every one must hold. */
  by: fieldSchema.optional(),
}).refine((o) => (o.under === undefined) !== (o["at-least"] === undefined), {
  error: issueWords({ en: "needs either under or at-least", zh: "须写 under 或 at-least 之一" }),
});
type Options = z.infer<typeof options>;

export const count = siteCheck<Options>({
  id: "count",
  about: "The number of items lies under, or at or above, a limit; with `by`, for each value of a field.",
  options,
  decide(collection, options, context) {
    const tallies = partsOf(collection.items, options.by).map((items) =>
      tally({ items, gaps: collection.gaps }, options.where, context),
    );
    return decide(tallies, options, context);
  },
});

function decide(tallies: readonly Tally[], options: Options, context: CheckContext): Decision {
  const bounded = tallies.map((one) => boundedOf(one, options));
  const answer = and(bounded.map((one) => one.answer));
  const found = Math.max(0, ...tallies.map(lowest));
  const items = tallies.flatMap(shown);
  const isUpper = options.under !== undefined;
  return {
    answer,
    awaitsPerson:
      answer === "unknown" && bounded.every((one) => one.answer !== "unknown" || one.awaitsPerson),
    isVacuous: false,
    against: isUpper ? items : [],
    inFavour: isUpper ? [] : items,
    says: saysOf(found, tallies, options, context),
    measured: {
      count: found,
      unknown: tallies.reduce((sum, one) => sum + one.unknown.length + one.likely.length, 0),
    },
    threshold: isUpper ? { under: options.under ?? null } : { atLeast: options["at-least"] ?? null },
  };
}

function boundedOf(one: Tally, options: Options): Bounded {
  return options.under === undefined ? isAtLeast(one, options["at-least"] ?? 0) : isUnder(one, options.under);
}

/** Without `by`, one part; an empty collection is one empty part, so that zero is counted. */
function partsOf(items: readonly Item[], by: string | undefined): readonly (readonly Item[])[] {
  if (by === undefined || items.length === 0) return [items];
  const parts = new Map<string, Item[]>();
  for (const item of items) {
    const key = String(item.fields[by] ?? "");
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [item]);
    else part.push(item);
  }
  return [...parts.values()];
}

function saysOf(found: number, tallies: readonly Tally[], options: Options, context: CheckContext): Text {
  const note = unknownNote(tallies, context);
  const limit =
    options.under === undefined
      ? { zh: `应不少于${options["at-least"]}个`, en: `${options["at-least"]} are needed` }
      : { zh: `达到${options.under}个即不符合`, en: `${options.under} or more are too many` };
  return { zh: `${found}个${note.zh}（${limit.zh}）`, en: `${found} found${note.en}; ${limit.en}` };
}
