import type { z } from "zod";
import type { Text } from "../model/text.ts";
import { isUnder } from "./bounds.ts";
import { siteCheck } from "./check.ts";
import type { Condition } from "./condition.ts";
import { itemConditionSchema } from "./item-condition.ts";
import { strictMap } from "./strict-map.ts";
import { highest, isOneUnknown, lowest, shown, tally } from "./tally.ts";
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
      says:
        lowest(asked) === 1 && isOneUnknown(failing)
          ? { zh: "无法判断", en: "it could not be told" }
          : saysOf(lowest(failing), lowest(asked), note),
      measured: { asked: lowest(asked), count: lowest(failing), unknown: failing.unknown.length },
      threshold: { under: 1 },
    };
  },
});

/** Of one thing there is nothing to count. */
function saysOf(failing: number, asked: number, note: Text): Text {
  if (failing > 0 && (asked > 1 || note.zh !== ""))
    return {
      zh: `${asked}个中${failing}个不符合${note.zh}`,
      en: `${failing} of ${asked} do not meet it${note.en}`,
    };
  if (failing > 0) return { zh: "不符合要求", en: "it does not meet it" };
  if (note.zh !== "")
    return { zh: `${asked}个中未见不符合的${note.zh}`, en: `none of ${asked} fails it${note.en}` };
  if (asked === 0) return { zh: "没有可检查的内容", en: "there was nothing to ask" };
  return asked === 1
    ? { zh: "符合要求", en: "it meets it" }
    : { zh: `${asked}个均符合`, en: `all ${asked} meet it` };
}

function failingOf(where: Condition | undefined, meets: Condition): Condition {
  const fails: Condition = { kind: "none", of: [meets] };
  return where === undefined ? fails : { kind: "all", of: [where, fails] };
}
