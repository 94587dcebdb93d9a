import { describe, expect, test } from "vitest";
import { inventoriedIds, loadInventory } from "../../src/rules/clauses.ts";
import { coverageOf } from "../../src/rules/coverage.ts";
import { loadRuleSets } from "../../src/rules/load-rule-sets.ts";
import { told } from "./told.ts";

/** Clauses per regulation, by who can check them: figures of the regulations, not of the files. */
const inventoried = {
  "baoji-2023": { auto: 31, assisted: 33, manual: 24, notASiteRequirement: 11, unbound: 0 },
  "foshan-2015": { auto: 50, assisted: 31, manual: 36, notASiteRequirement: 11, unbound: 0 },
  "hubei-2018": { auto: 44, assisted: 30, manual: 20, notASiteRequirement: 11, unbound: 0 },
  "quzhou-2008": { auto: 5, assisted: 7, manual: 5, notASiteRequirement: 6, unbound: 0 },
  "yuancheng-2017": { auto: 13, assisted: 11, manual: 12, notASiteRequirement: 4, unbound: 0 },
};

test("five regulations are inventoried", () => {
  expect(inventoriedIds()).toEqual(Object.keys(inventoried));
});

describe.each(Object.entries(inventoried))("%s", (id, counts) => {
  const { clauses } = loadInventory(id);
  const rules = loadRuleSets([id]).flatMap((set) => set.rules);
  const coverage = loadRuleSets([id]).map((set) => coverageOf(set, clauses))[0];

  test("every clause is answered by a rule or has its reason", () => {
    expect(coverage?.counts).toEqual(counts);
  });

  test("no clause is listed twice", () => {
    const ids = clauses.map((one) => one.id);
    expect(ids.filter((one, i) => ids.indexOf(one) !== i)).toEqual([]);
  });

  test("what a machine can check, a machine looks at", () => {
    const looking = new Set(rules.filter((rule) => rule.condition !== null).map((rule) => rule.id));
    const unlooked = coverage?.clauses.filter(
      ({ check, boundTo }) => check === "auto" && !boundTo.some((rule) => looking.has(rule)),
    );
    expect(unlooked).toEqual([]);
  });

  test("what only a person can check is left to a person", () => {
    const byPerson = new Set(rules.filter((rule) => rule.confirm === "person").map((rule) => rule.id));
    const judged = coverage?.clauses.filter(
      ({ check, boundTo }) => check === "manual" && !boundTo.every((rule) => byPerson.has(rule)),
    );
    expect(judged).toEqual([]);
  });
});

test("a set that is no regulation names those that are", () => {
  expect(() => loadInventory("national-2019")).toThrow(
    /unknown clause inventory "national-2019".*hubei-2018/,
  );
  const { zh, hint } = told(() => loadInventory("national-2019"));
  expect(zh).toMatch(/^没有条款清单“national-2019”；已知：.*hubei-2018/);
  expect(hint).toEqual({
    en: "National rule sets are no regulations of clauses; the local ones are.",
    zh: "全国规则集不是分条的法规；地方规则集才是。",
  });
});
