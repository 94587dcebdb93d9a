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
  expect(result).toMatchObject({ passed: false, reason: "1 finding instead of 2" });
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

describe("what a test may say of the site it imagines", () => {
  const outcomeOf = async (rule: string, test: string) => {
    const text = `id: x\nversion: 1.0.0\ntitle: x\nrules:\n  - { id: r, title: t, ${rule}, tests: [{ name: n, expect: pass, ${test} }] }\n`;
    const [result] = await runInlineTests(ruleSetOf(parseYaml(text, "x.yaml")), () => ({}));
    return result;
  };
  const few = "fact: columns, severity: veto, all: [count: { under: 5 }]";
  const none = "fact: columns, severity: veto, all: [absent: {}]";

  test.each([
    ["items that are repeated", few, "items: [{ name: a, times: 4 }]", "pass"],
    ["one repeated too often", few, "items: [{ name: a, times: 5 }]", "fail"],
    ["all the known pages read", few, "items: []", "pass"],
    ["a tenth of them not read", few, "items: [], unread: 0.1", "pass"],
    ["more than a tenth", few, "items: [], unread: 0.11", "cant-tell"],
    ["nothing read", few, "items: [], state: unread", "cant-tell"],
    ["no such thing there", "fact: columns, all: [present: {}], on-missing: fail", "state: none", "fail"],
    ["something that may be missing", few, "items: [{ name: a }], gaps: 4", "cant-tell"],
    ["less that may be missing", few, "items: [{ name: a }], gaps: 3", "pass"],
    ["an item that is certain", none, "items: [{ name: a }]", "fail"],
    ["an item that is likely only", none, "items: [{ name: a, confidence: likely }]", "cant-tell"],
    ["a portal", `${none}, when: { kind: portal }`, "items: []", "pass"],
    ["a department", `${none}, when: { kind: portal }`, "items: [], kind: department", "not-applicable"],
    [
      "a body without a duty",
      `${none}, when: { public-service: true }`,
      "items: [], public-service: false",
      "not-applicable",
    ],
    ["a body of which nobody says", `${none}, when: { public-service: true }`, "items: []", "pass"],
    ["a place", `${none}, when: { city: [佛山市] }`, "items: [], city: 佛山市", "pass"],
    ["another place", `${none}, when: { city: [佛山市] }`, "items: [], city: 宝鸡市", "not-applicable"],
    ["a tag", `${none}, when: { tags: [t] }`, "items: [], tags: [t]", "pass"],
    [
      "the end of the day it is asked",
      "fact: homepage, all: [newest-within: { field: date, window: 14d }]",
      'items: [{ date: "2026-01-01" }], as-of: 2026-01-15',
      "pass",
    ],
    [
      "the day after",
      "fact: homepage, all: [newest-within: { field: date, window: 14d }]",
      'items: [{ date: "2026-01-01" }], as-of: 2026-01-16',
      "fail",
    ],
  ])("%s", async (_, rule, given, outcome) => {
    expect((await outcomeOf(rule, given))?.actual).toBe(outcome);
  });

  test("what is looked for on one page does not wait for the rest of the site", async () => {
    const present = (fact: string) => `fact: ${fact}, all: [absent: {}]`;
    const half = "items: [], unread: 0.5";
    for (const fact of ["homepage", "identifiers", "identifier-comparisons", "entries", "site", "probes"])
      expect((await outcomeOf(present(fact), half))?.actual, fact).toBe("pass");
    for (const fact of ["columns", "links", "ads", "messages"])
      expect((await outcomeOf(present(fact), half))?.actual, fact).toBe("cant-tell");
  });

  test("the result names the set, the rule, the test and where the rule stands", async () => {
    expect(await outcomeOf(few, "items: [{ name: a, times: 7 }]")).toEqual({
      ...{ ruleSet: "x", rule: "r", name: "n", place: "x.yaml:5:5", passed: false },
      ...{ expected: "pass", actual: "fail", reason: expect.stringContaining("7") },
    });
    expect(await outcomeOf(few, "items: [{ name: a }], findings: 1")).toMatchObject({ passed: true });
    const gap = await outcomeOf(none, "items: [], gaps: 1");
    expect(gap?.reason).toMatch(/^could not be read; /);
  });

  test("tests of several rules come in the order of the file", async () => {
    const rule = (id: string) =>
      `  - { id: ${id}, title: t, fact: ads, all: [absent: {}], tests: [{ name: one, items: [], expect: pass }, { name: two, items: [], expect: pass }] }\n`;
    const text = `id: x\nversion: 1.0.0\ntitle: x\nrules:\n${rule("b")}${rule("a")}`;
    const results = await runInlineTests(ruleSetOf(parseYaml(text, "x.yaml")), () => ({}));
    expect(results.map((one) => `${one.rule} ${one.name} ${one.passed}`)).toEqual([
      "b one true",
      "b two true",
      "a one true",
      "a two true",
    ]);
  });
});
