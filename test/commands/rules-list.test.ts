import { expect, it } from "vitest";
import rulesList from "../../src/commands/rules-list.ts";
import { stage } from "./stage.ts";

it("lists the shipped rule sets", async () => {
  const [text, json] = [stage({ language: "zh" }), stage()];
  await rulesList([], { format: "terminal" }, text.context);
  await rulesList([], { format: "json" }, json.context);
  expect(text.stdout()).toMatch(/单项否决 +homepage-not-updated/);
  const sets: { id: string; rules: { id: string }[] }[] = JSON.parse(json.stdout()).ruleSets;
  expect(sets.find(({ id }) => id === "national-2019")?.rules.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["footer-identifiers", "dead-links", "homepage-not-updated", "empty-columns"]),
  );
});
