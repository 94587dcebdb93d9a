import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ruleFileJsonSchema } from "../../src/rules/json-schema.ts";

test("the file for editors is the one the code writes: npx tsx scripts/write-schemas.ts", () => {
  const file: unknown = JSON.parse(readFileSync("schemas/ruleset.schema.json", "utf8"));
  expect(file).toEqual(JSON.parse(JSON.stringify(ruleFileJsonSchema())));
});

test("checks and conditions are spelled out", () => {
  const { $defs } = ruleFileJsonSchema();
  const site = $defs?.siteCondition as { properties: Record<string, unknown> };
  const item = $defs?.itemCondition as { properties: Record<string, unknown> };
  expect(Object.keys(site.properties)).toContain("count");
  expect(Object.keys(item.properties)).toContain("older-than");
  expect(JSON.stringify(site.properties.count)).toContain("#/$defs/itemCondition");
});
