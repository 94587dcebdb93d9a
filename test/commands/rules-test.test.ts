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
