import { describe, expect, test } from "vitest";
import { runInlineTests } from "../../src/judge/inline-tests.ts";
import { loadRuleSets, ruleSetOf, shippedIds } from "../../src/rules/load-rule-sets.ts";
import { parseYaml } from "../../src/rules/yaml-file.ts";
import { listing, row } from "./evidence.ts";

describe.each(shippedIds())("%s", (id) => {
  const [ruleSet] = loadRuleSets([id]);

  test("the tests beside the rules hold", async () => {
    if (ruleSet === undefined) throw new Error(`${id} did not load`);
    const results = await runInlineTests(ruleSet, () => ({}));
    expect(results.filter((one) => !one.passed)).toEqual([]);
    expect(results.length).toBeGreaterThan(0);
  });

  test("every rule that a machine decides has tests that fail, pass and cannot tell", () => {
    const lacking = (ruleSet?.rules ?? [])
      .filter((rule) => rule.confirm === "machine" && rule.condition !== null && rule.fact !== "nothing")
      .flatMap((rule) => {
        const seen = new Set(rule.tests.map((one) => one.expect));
        return (["fail", "pass", "cant-tell"] as const)
          .filter((one) => !seen.has(one))
          .map((one) => `${rule.id}: ${one}`);
      });
    expect(lacking).toEqual([]);
  });
});

const rule = (more: string) =>
  ruleSetOf(
    parseYaml(
      `id: x\nversion: 1.0.0\ntitle: x\nrules:\n  - id: r\n    title: t\n    fact: homepage\n    all: [newest-within: { field: date, window: 14d }]\n    tests:\n      - ${more}\n`,
      "x.yaml",
    ),
  );

test("a test that does not hold says what came instead", async () => {
  const [result] = await runInlineTests(
    rule('{ name: n, as-of: 2026-01-15, items: [{ date: "2025-01-01" }], expect: pass }'),
    () => ({}),
  );
  expect(result).toMatchObject({ passed: false, expected: "pass", actual: "fail", place: "x.yaml:5:5" });
  expect(result?.reason).toContain("2025-01-01");
});

test("a wrong number of findings does not hold either", async () => {
  const [result] = await runInlineTests(
    rule('{ name: n, as-of: 2026-01-15, items: [{ date: "2025-01-01" }], expect: fail, findings: 2 }'),
    () => ({}),
  );
  expect(result).toMatchObject({ passed: false, reason: "1 findings instead of 2" });
});

test("markup is observed as the crawl does", async () => {
  const seen: string[] = [];
  const [result] = await runInlineTests(
    rule('{ name: n, as-of: 2026-01-15, html: "<p>x</p>", pages: { /a.html: "<p>y</p>" }, expect: pass }'),
    (source, url, isFirstPage) => {
      seen.push(`${source} ${url} ${isFirstPage}`);
      return isFirstPage ? { "page.kind": "homepage", listing: listing({ items: [row("2026-01-10")] }) } : {};
    },
  );
  expect(result?.passed).toBe(true);
  expect(seen).toEqual([
    "<p>x</p> https://www.example.gov.cn/ true",
    "<p>y</p> https://www.example.gov.cn/a.html false",
  ]);
});
