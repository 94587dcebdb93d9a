import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import rulesTest from "../../src/commands/rules-test.ts";
import { folder, stage } from "./stage.ts";

test("the tests of a shipped set hold", async () => {
  const { context, stdout } = stage();
  expect((await rulesTest(["security-2024"], { format: "terminal" }, context)).code).toBe(0);
  expect(stdout()).toMatch(/^\d+ tests, 0 failed\n$/);
});

/** A file with one rule on the markup of the homepage, and what its test expects. */
async function fileExpecting(outcome: string): Promise<string> {
  const file = join(await folder(), "own.yaml");
  await writeFile(
    file,
    `id: own
version: 1.0.0
title: own
rules:
  - id: search-entry
    title: search
    fact: entries
    all:
      - present: { where: { all: [equals: { field: entry, value: search }, equals: { field: found, value: true }] } }
    tests:
      - name: a search field
        html: '<html><body><form action="/s"><input type="text" name="keyword"></form></body></html>'
        expect: ${outcome}
`,
  );
  return file;
}

test("markup is observed as a crawl would", async () => {
  const { context } = stage();
  expect(await rulesTest([await fileExpecting("pass")], { format: "json" }, context)).toEqual({
    code: 0,
    next: null,
  });
});

test("a test that fails is named with its place, and ends with 1", async () => {
  const { context, stdout } = stage();
  const file = await fileExpecting("fail");
  expect((await rulesTest([file], { format: "terminal" }, context)).code).toBe(1);
  expect(stdout()).toContain(`${file}:5:5 search-entry “a search field”: expected fail, got pass`);
  expect(stdout()).toContain("1 tests, 1 failed");
});

test("machines get every test", async () => {
  const { context, stdout } = stage();
  await rulesTest([await fileExpecting("fail")], { format: "json" }, context);
  expect(JSON.parse(stdout())).toMatchObject({
    total: 1,
    failed: 1,
    tests: [{ rule: "search-entry", actual: "pass" }],
  });
});

test("an inherited test speaks of the rule as it was inherited, one of the override of the changed rule", async () => {
  const file = join(await folder(), "stricter.yaml");
  const override = (tests: string): string =>
    `id: stricter\nversion: 1.0.0\ntitle: s\nextends: [national-2019]\noverride:\n  homepage-not-updated: { params: { window: 7d }${tests} }\n`;
  const run = async (tests: string) => {
    await writeFile(file, override(tests));
    const { context, stdout } = stage();
    const { code } = await rulesTest([file], { format: "json" }, context);
    const all = JSON.parse(stdout()).tests as { rule: string; actual: string }[];
    return [
      code,
      all.filter(({ rule }) => rule === "homepage-not-updated").map(({ actual }) => actual),
    ] as const;
  };
  const [code, inherited] = await run("");
  expect([code, inherited.length > 1]).toEqual([0, true]);
  const own = "{ name: ten days, as-of: 2026-01-15, items: [{ date: 2026-01-05 }], expect: fail }";
  expect(await run(`, tests: [${own}]`)).toEqual([0, ["fail"]]);
});
