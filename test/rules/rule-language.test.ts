/** The examples of docs/rule-language.md load. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runInlineTests } from "../../src/judge/inline-tests.ts";
import { parseList } from "../../src/rules/load-lists.ts";
import { ruleSetOf } from "../../src/rules/load-rule-sets.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";

const text = readFileSync("docs/rule-language.md", "utf8");
const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block ?? "");
const head = "id: example\nversion: 1.0.0\ntitle: example\n";
const load = (yaml: string) => ruleSetOf(parseYaml(yaml, "docs/rule-language.md"));

const lists = blocks.filter((one) => /^kind: /m.test(one));
const sets = blocks.filter((one) => one.startsWith("id: ") && !lists.includes(one));
const rules = blocks.filter((one) => one.startsWith("  - id: "));
const overrides = blocks.filter((one) => one.startsWith("extends: "));

test("there are examples of each kind", () => {
  expect([sets.length, rules.length, overrides.length, lists.length]).toEqual([1, 3, 1, 1]);
});

test.each(sets)("a rule set", (block) => {
  expect(load(block).rules.map((rule) => rule.id)).toContain("links-service-hall");
});

test.each(lists)("a list", (block) => {
  expect(parseList(block, "docs/rule-language.md").entries).not.toEqual([]);
});

test.each(rules)("rules, whose tests hold", async (block) => {
  const set = load(`${head}rules:\n${block}`);
  expect(set.rules).not.toEqual([]);
  const results = await runInlineTests(set, () => ({}));
  expect(results.filter(({ passed }) => !passed)).toEqual([]);
});

test.each(overrides)("overrides", (block) => {
  const changed = load(`${head}${block}`).rules;
  expect(changed.find((rule) => rule.id === "homepage-not-updated")?.values.window).toBe("7d");
  expect(changed.find((rule) => rule.id === "link-to-parent-portal")).toBeUndefined();
});
