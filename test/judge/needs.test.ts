import { describe, expect, test } from "vitest";
import { needsOf, needsToTell } from "../../src/judge/needs.ts";
import { ruleSetOf } from "../../src/rules/load-rule-sets.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";

function rule(given: string): Rule {
  const text = `id: s\nversion: 1.0.0\ntitle: s\nrules: [{ id: r, title: t, severity: veto, fact: ads, ${given} }]\n`;
  const [only] = ruleSetOf(parseYaml(text, "s.yaml")).rules;
  if (only === undefined) throw new Error("the set has no rule");
  return only;
}

describe("what would supply what is missing", () => {
  test.each([
    ["unread pages", "all: [absent: {}]", /another look once the pages/, /^使未能读取的页面/],
    ["samples", "all: [absent: {}], source: ledger", /availability samples \(probe\)/, /probe/],
    ["a person", "source: attestation", /an attestation by a person/, /人工检查结论/],
    ["who confirms", "confirm: person, all: [absent: {}]", /an attestation by a person/, /人工检查结论/],
    ["the list", "all: [absent: {}], source: list", /the field in the site list/, /网站名单/],
    ["the sample", "all: [absent: {}], source: manifest", /the manifest of the sample/, /抽样清单/],
    ["what the rule says", 'all: [absent: {}], needs: { en: "own", zh: "自" }', /^own$/, /^自$/],
  ])("%s", (_name, given, en, zh) => {
    const needs = needsOf(rule(given));
    expect(needs.en).toMatch(en);
    expect(needs.zh).toMatch(zh);
  });
});

describe("what would tell where all was read", () => {
  test.each([
    ["a person: another look sees no more", "all: [absent: {}]", /^a person who looks/, /^由人工查看/],
    ["what the rule says", 'all: [absent: {}], needs: { en: "own", zh: "自" }', /^own$/, /^自$/],
    ["samples", "all: [absent: {}], source: ledger", /availability samples/, /probe/],
  ])("%s", (_name, given, en, zh) => {
    const needs = needsToTell(rule(given));
    expect(needs.en).toMatch(en);
    expect(needs.zh).toMatch(zh);
  });
});
