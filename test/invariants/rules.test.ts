/** The rule book is finished: every clause is answered, every machine rule is tried on both sides and in between. */
import { describe, expect, test } from "vitest";
import { inventoriedIds, loadInventory } from "../../src/rules/clauses.ts";
import { coverageOf } from "../../src/rules/coverage.ts";
import { loadRuleSets, shippedIds } from "../../src/rules/load-rule-sets.ts";
import type { Rule } from "../../src/rules/rule.ts";

const sets = loadRuleSets(shippedIds());
const rules = [...new Map(sets.flatMap((set) => set.rules).map((rule) => [rule.digest, rule])).values()];
const machineRules = rules.filter((rule) => rule.condition !== null && rule.confirm === "machine");

/** Where a rule's source was not given, what cannot be told was not assessed (contract). */
const untold = (rule: Rule): readonly string[] =>
  rule.source === "crawl" ? ["cant-tell"] : ["cant-tell", "not-assessed"];

test.each(machineRules.map((rule) => [rule.place().replace(/^.*\/rules\//, ""), rule.id, rule] as const))(
  "%s %s has a test that fails, one that passes and one that cannot tell",
  (_place, _id, rule) => {
    const expected = new Set<string>(rule.tests.map((one) => one.expect));
    expect([...expected]).toEqual(expect.arrayContaining(["fail", "pass"]));
    expect(untold(rule).some((outcome) => expected.has(outcome))).toBe(true);
  },
);

test("every rule that the machine looks at and a person decides has a test of what the machine makes of it", () => {
  const suspecting = rules.filter((rule) => rule.condition !== null && rule.confirm === "person");
  expect(suspecting.filter((rule) => rule.tests.length === 0).map(({ id }) => id)).toEqual([]);
});

describe("clauses", () => {
  const covered = inventoriedIds().flatMap((id) => {
    const set = sets.find((one) => one.id === id);
    if (set === undefined) throw new Error(`no rule set ${id}`);
    return coverageOf(set, loadInventory(id).clauses).clauses.map((clause) => ({ clause, set }));
  });
  const of = (check: string) => covered.filter(({ clause }) => clause.check === check);
  const rulesOf = ({ clause, set }: (typeof covered)[number]): Rule[] =>
    set.rules.filter(({ id }) => clause.boundTo.includes(id));
  const ids = (given: typeof covered) => given.map(({ clause }) => clause.id);

  test("395 of them, each bound to a rule or with a reason why no site can be asked", () => {
    expect(covered).toHaveLength(395);
    expect(ids(covered.filter(({ clause }) => clause.boundTo.length === 0 && clause.why === null))).toEqual(
      [],
    );
    expect(["auto", "assisted", "manual", "not-a-site-requirement"].map((check) => of(check).length)).toEqual(
      [143, 112, 97, 43],
    );
  });

  test("the machine looks at every auto clause; a veto of content it leaves to a person (contract)", () => {
    const unseen = of("auto").filter((one) => rulesOf(one).every((rule) => rule.condition === null));
    expect(ids(unseen)).toEqual([]);
    const byPerson = of("auto").filter((one) => rulesOf(one).every((rule) => rule.confirm === "person"));
    const facts = new Set(byPerson.flatMap(rulesOf).map(({ fact }) => fact));
    expect([...facts].filter((fact) => !["tampering", "words", "link-targets"].includes(fact))).toEqual([]);
  });

  test("an assisted clause rests on what a run, a list, a ledger or an attestation supplies", () => {
    const empty = of("assisted").filter((one) =>
      rulesOf(one).every((rule) => rule.condition === null && rule.source !== "attestation"),
    );
    expect(ids(empty)).toEqual([]);
  });
});
