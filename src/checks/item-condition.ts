/** A condition asked of one item: the `where` and `meets` of checks. */
import type { Fields } from "../model/collection.ts";
import { and, not, or } from "./answer.ts";
import type { Answer, CheckContext } from "./check.ts";
import { type Condition, conditionSchema } from "./condition.ts";
import { itemChecks } from "./item-checks.ts";

export const itemConditionSchema = conditionSchema("itemCondition", () => itemChecks);

/** Without a condition every item is meant. */
export function askItem(condition: Condition | undefined, fields: Fields, context: CheckContext): Answer {
  if (condition === undefined) return "yes";
  if (condition.kind === "check")
    return itemChecks.get(condition.id)?.test(fields, condition.options, context) ?? "unknown";
  const given = condition.of.map((one) => askItem(one, fields, context));
  if (condition.kind === "all") return and(given);
  return condition.kind === "any" ? or(given) : not(or(given));
}
