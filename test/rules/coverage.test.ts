import { expect, test } from "vitest";
import { type Clause, coverageOf } from "../../src/rules/coverage.ts";
import { ruleSetOf } from "../../src/rules/load-rule-sets.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";

const set = ruleSetOf(
  parseYaml(
    "id: x\nversion: 1.0.0\ntitle: x\nrules: [{ id: no-ads, title: t, binds: [ad-content], fact: ads, all: [absent: {}] }]\n",
    "x.yaml",
  ),
);
const clause = (id: string, given: Partial<Clause> = {}): Clause => ({
  id,
  check: "auto",
  duties: [],
  why: null,
  asks: { zh: "应", en: "shall" },
  ...given,
});

test("a clause is answered by a rule that binds its duty, by the rule of its name, or by a reason", () => {
  const coverage = coverageOf(set, [
    clause("A-1", { duties: ["ad-content"] }),
    clause("A-2", { duties: ["no-ads"], check: "assisted" }),
    clause("A-3", { check: "not-a-site-requirement", why: { zh: "定义", en: "definition" } }),
    clause("A-4", { check: "manual" }),
  ]);
  expect(coverage.counts).toEqual({ auto: 1, assisted: 1, manual: 1, notASiteRequirement: 1, unbound: 1 });
  expect(coverage.clauses.map((one) => one.boundTo)).toEqual([["no-ads"], ["no-ads"], [], []]);
});
