import type { z } from "zod";
import { isAtLeast } from "./bounds.ts";
import { siteCheck } from "./check.ts";
import { itemConditionSchema } from "./item-condition.ts";
import { strictMap } from "./strict-map.ts";
import { lowest, shown, tally } from "./tally.ts";
import { unknownNote } from "./unknown-note.ts";

const options = strictMap({ where: itemConditionSchema.optional() });
type Options = z.infer<typeof options>;

export const present = siteCheck<Options>({
  id: "present",
  about: "At least one item is like this.",
  options,
  decide(collection, { where }, context) {
    const found = tally(collection, where, context);
    const note = unknownNote([found], context);
    return {
      ...isAtLeast(found, 1),
      isVacuous: false,
      against: [],
      inFavour: shown(found),
      says:
        lowest(found) === 0
          ? { zh: `未找到${note.zh}`, en: `none found${note.en}` }
          : { zh: `找到${lowest(found)}处`, en: `${lowest(found)} found` },
      measured: { count: lowest(found), unknown: found.unknown.length + found.likely.length },
      threshold: { atLeast: 1 },
    };
  },
});
