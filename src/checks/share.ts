import { z } from "zod";
import { inPercent } from "../model/in-percent.ts";
import { issueWords } from "../model/issue-text.ts";
import type { Answer } from "./check.ts";
import { siteCheck } from "./check.ts";
import { itemConditionSchema } from "./item-condition.ts";
import { strictMap } from "./strict-map.ts";
import { highest, lowest, shown, type Tally, tally } from "./tally.ts";
import { unknownNote } from "./unknown-note.ts";

const percent = z
  .union([
    z.number().min(0).max(1),
    z.string().regex(/^\d{1,3}(\.\d{1,4})? ?%$/, {
      error: issueWords({ en: "must be a share such as 5%", zh: "应为比例，如 5%" }),
    }),
  ])
  .transform((given) => (typeof given === "number" ? given : Number.parseFloat(given) / 100));

const options = strictMap({
  /** Items the share is taken of; all without it. */
  of: itemConditionSchema.optional(),
  where: itemConditionSchema,
  under: percent.optional(),
  "at-least": percent.optional(),
}).refine((o) => (o.under === undefined) !== (o["at-least"] === undefined), {
  error: issueWords({ en: "needs either under or at-least", zh: "须写 under 或 at-least 之一" }),
});
type Options = z.infer<typeof options>;

export const share = siteCheck<Options>({
  id: "share",
  about: "The share of items that are like this lies under, or at or above, a limit.",
  options,
  decide(collection, options, context) {
    const whole = tally(collection, options.of, context);
    const both =
      options.of === undefined ? options.where : { kind: "all" as const, of: [options.of, options.where] };
    const part = tally(collection, both, context);
    const range = rangeOf(part, whole);
    const limit = options.under ?? options["at-least"] ?? 0;
    const isUpper = options.under !== undefined;
    const note = unknownNote([part], context);
    return {
      answer: isUpper ? answerUnder(range, limit) : answerAtLeast(range, limit),
      awaitsPerson: false,
      isVacuous: highest(whole) === 0,
      against: isUpper ? shown(part) : [],
      inFavour: isUpper ? [] : shown(part),
      says: {
        zh: `${lowest(whole)}个中有${lowest(part)}个（${inPercent(range.least)}）${note.zh}，应${isUpper ? "低于" : "不低于"}${inPercent(limit)}`,
        en: `${lowest(part)} of ${lowest(whole)} (${inPercent(range.least)})${note.en}, to be ${isUpper ? "under" : "at least"} ${inPercent(limit)}`,
      },
      measured: { count: lowest(part), of: lowest(whole), share: rounded(range.least) },
      threshold: isUpper ? { under: limit } : { atLeast: limit },
    };
  },
});

interface Range {
  readonly least: number;
  readonly most: number;
}

/** Least: no unknown one is like this; most: all of them are. What was never seen may join either side. */
function rangeOf(part: Tally, whole: Tally): Range {
  const all = highest(whole);
  if (all === 0) return { least: 0, most: 0 };
  if (!Number.isFinite(all)) return { least: 0, most: 1 };
  return { least: lowest(part) / all, most: highest(part) / Math.max(lowest(whole), highest(part)) };
}

function answerUnder({ least, most }: Range, limit: number): Answer {
  if (least >= limit) return "no";
  return most < limit ? "yes" : "unknown";
}

function answerAtLeast({ least, most }: Range, limit: number): Answer {
  if (least >= limit) return "yes";
  return most < limit ? "no" : "unknown";
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
