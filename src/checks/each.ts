import type { z } from "zod";
import { isUnder } from "./bounds.ts";
import { siteCheck } from "./check.ts";
import type { Condition } from "./condition.ts";
import { itemConditionSchema } from "./item-condition.ts";
import { strictMap } from "./strict-map.ts";
import { highest, lowest, shown, tally } from "./tally.ts";
import { unknownNote } from "./unknown-note.ts";

const options = strictMap({ where: itemConditionSchema.optional(), meets: itemConditionSchema });
type Options = z.infer<typeof options>;

export const each = siteCheck<Options>({
  id: "each",
  about: "Every item that `where` names meets the condition.",
  options,
  decide(collection, { where, meets }, context) {
    const asked = tally(collection, where, context);
    const failing = tally(collection, failingOf(where, meets), context);
    const note = unknownNote([failing], context);
    return {
      ...isUnder(failing, 1),
      isVacuous: highest(asked) === 0,
      against: shown(failing),
      inFavour: [],
      says: {
        zh: `${lowest(asked)}个中${lowest(failing)}个不符合${note.zh}`,
        en: `${lowest(failing)} of ${lowest(asked)} do not meet it${note.en}`,
      },
      measured: { asked: lowest(asked), count: lowest(failing), unknown: failing.unknown.length },
      threshold: { under: 1 },
    };
  },
});

function failingOf(where: Condition | undefined, meets: Condition): Condition {
  const fails: Condition = { kind: "none", of: [meets] };
  return where === undefined ? fails : { kind: "all", of: [where, fails] };
}
