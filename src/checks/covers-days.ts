import { z } from "zod";
import { addDays, dayOf } from "../model/time.ts";
import { siteCheck } from "./check.ts";
import { fieldSchema } from "./field.ts";
import { strictMap } from "./strict-map.ts";

const options = strictMap({
  field: fieldSchema,
  days: z.number().int().min(1).max(400),
  "per-day": z.number().int().min(1),
});
type Options = z.infer<typeof options>;

export const coversDays = siteCheck<Options>({
  id: "covers-days",
  about: "Each of the last days up to the as-of date has enough samples. Made for `provided`.",
  options,
  decide(collection, options, context) {
    const counts = countsByDay(collection.items.map((item) => String(item.fields[options.field] ?? "")));
    const today = dayOf(context.asOf);
    const days = Array.from({ length: options.days }, (_, back) => addDays(today, -back));
    const full = days.filter((day) => (counts.get(day) ?? 0) >= options["per-day"]).length;
    return {
      answer: full === options.days ? "yes" : "no",
      awaitsPerson: false,
      isVacuous: false,
      against: [],
      inFavour: [],
      says: {
        zh: `${options.days}天中${full}天达到每天${options["per-day"]}次`,
        en: `${full} of ${options.days} days have ${options["per-day"]} samples each`,
      },
      measured: { fullDays: full, samples: collection.items.length },
      threshold: { days: options.days, perDay: options["per-day"] },
    };
  },
});

function countsByDay(days: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}
