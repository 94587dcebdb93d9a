import { expect, test } from "vitest";
import { conditionText } from "../../src/rules/condition-text.ts";
import { loadRuleSets } from "../../src/rules/load-rule-sets.ts";

const [national] = loadRuleSets(["national-2019"]);
const textOf = (id: string) => {
  const rule = national?.rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return conditionText(rule);
};

test.each([
  [
    "figures in place of their names",
    "empty-columns",
    "{all: [{count: {under: 5, where: {equals: {field: empty, value: true}}}}]}",
  ],
  [
    "what must hold first",
    "site-unreachable",
    "{provided: {covers-days: {field: day, days: 7, per-day: 20}}, all: [{share: {where: {equals: {field: ok, value: false}}, under: 0.05}}]}",
  ],
  ["a rule that asks nothing", "service-statistics", null],
])("%s", (_, id, expected) => expect(textOf(id)).toBe(expected));
