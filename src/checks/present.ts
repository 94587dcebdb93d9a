import type { z } from "zod";
import type { Text } from "../model/text.ts";
import { isAtLeast } from "./bounds.ts";
import { siteCheck } from "./check.ts";
import { itemConditionSchema } from "./item-condition.ts";
import { strictMap } from "./strict-map.ts";
import { isOneUnknown, lowest, shown, type Tally, tally } from "./tally.ts";
import { unknownNote } from "./unknown-note.ts";

const options = strictMap({ where: itemConditionSchema.optional() });
type Options = z.infer<typeof options>;

export const present = siteCheck<Options>({
  id: "present",
  about: "At least one item is like this.",
  options,
  decide(collection, { where }, context) {
    const found = tally(collection, where, context);
    return {
      ...isAtLeast(found, 1),
      isVacuous: false,
      against: [],
      inFavour: shown(found),
      says: saysOf(found, unknownNote([found], context)),
      measured: { count: lowest(found), unknown: found.unknown.length + found.likely.length },
      threshold: { atLeast: 1 },
    };
  },
});

function saysOf(found: Tally, note: Text): Text {
  if (lowest(found) > 0) return { zh: `找到${lowest(found)}处`, en: `${lowest(found)} found` };
  return isOneUnknown(found)
    ? { zh: "未见，但不能断定没有", en: "not seen, which does not prove that there is none" }
    : { zh: `未找到${note.zh}`, en: `none found${note.en}` };
}
