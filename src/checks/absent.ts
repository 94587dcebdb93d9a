import type { z } from "zod";
import { isUnder } from "./bounds.ts";
import { siteCheck } from "./check.ts";
import { itemConditionSchema } from "./item-condition.ts";
import { strictMap } from "./strict-map.ts";
import { lowest, shown, tally } from "./tally.ts";
import { unknownNote } from "./unknown-note.ts";

const options = strictMap({ where: itemConditionSchema.optional() });
type Options = z.infer<typeof options>;

export const absent = siteCheck<Options>({
  id: "absent",
  about: "No item is like this.",
  options,
  decide(collection, { where }, context) {
    const found = tally(collection, where, context);
    const note = unknownNote([found], context);
    return {
      ...isUnder(found, 1),
      isVacuous: false,
      against: shown(found),
      inFavour: [],
      says:
        lowest(found) === 0
          ? { zh: `未发现问题${note.zh}`, en: `nothing found${note.en}` }
          : { zh: `发现${lowest(found)}处${note.zh}`, en: `${lowest(found)} found${note.en}` },
      measured: { count: lowest(found), unknown: found.unknown.length + found.likely.length },
      threshold: { under: 1 },
    };
  },
});
