import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docsFolder, rulesDocs } from "../../scripts/rules-docs.ts";

const pages = rulesDocs();

test("there is a page for each, and none for what is gone", () => {
  expect(readdirSync(docsFolder).sort()).toEqual([...pages.keys()].sort());
});

test.each([...pages])("%s is what the files say: node --import tsx scripts/rules-docs.ts", (name, text) => {
  expect(readFileSync(join(docsFolder, name), "utf8")).toBe(text);
});
