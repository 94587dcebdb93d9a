/** A condition asked of a collection: what a rule states. */
import type { Collection } from "../model/collection.ts";
import { joined } from "../model/text.ts";
import { and, not, or } from "./answer.ts";
import type { Answer, CheckContext, Decision } from "./check.ts";
import { type Condition, type Connective, conditionSchema } from "./condition.ts";
import { siteChecks } from "./registry.ts";

export const siteConditionSchema = conditionSchema("siteCondition", () => siteChecks);

export function askSite(condition: Condition, collection: Collection, context: CheckContext): Decision {
  if (condition.kind !== "check")
    return combined(
      condition.kind,
      condition.of.map((one) => askSite(one, collection, context)),
    );
  const check = siteChecks.get(condition.id);
  if (check === undefined) throw new Error(`no check is registered as "${condition.id}"`);
  return check.decide(collection, condition.options, context);
}

function combined(kind: Connective, steps: readonly Decision[]): Decision {
  const given = kind === "none" ? steps.map(negated) : steps;
  const answer = (kind === "any" ? or : and)(given.map((one) => one.answer));
  const deciding = given.filter((one) => one.answer === answer);
  return {
    answer,
    awaitsPerson: answer === "unknown" && deciding.some((one) => one.awaitsPerson),
    isVacuous: given.length > 0 && given.every((one) => one.isVacuous),
    against: given.flatMap((one) => one.against),
    inFavour: given.flatMap((one) => one.inFavour),
    says: joined(
      deciding.map((one) => one.says),
      { en: "; ", zh: "；" },
    ),
    measured: merged(given.map((one) => one.measured)),
    threshold: merged(given.map((one) => one.threshold)),
  };
}

function negated(decision: Decision): Decision {
  return {
    ...decision,
    answer: not(decision.answer) satisfies Answer,
    against: decision.inFavour,
    inFavour: decision.against,
  };
}

/** Several steps measure the same thing by the same name: the second gets a number. */
function merged(all: readonly Decision["measured"][]): Decision["measured"] {
  const figures: Record<string, Decision["measured"][string]> = {};
  for (const one of all)
    for (const [name, value] of Object.entries(one)) figures[freeName(name, figures)] = value;
  return figures;
}

function freeName(name: string, taken: Readonly<Record<string, unknown>>): string {
  if (!(name in taken)) return name;
  let number = 2;
  while (`${name}${number}` in taken) number += 1;
  return `${name}${number}`;
}
