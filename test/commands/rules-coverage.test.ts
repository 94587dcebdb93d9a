import { expect, test } from "vitest";
import rulesCoverage from "../../src/commands/rules-coverage.ts";
import { UserError } from "../../src/model/failure.ts";
import { stage } from "./stage.ts";

test("without a rule set all five regulations are told, in English for machines", async () => {
  const { context, stdout } = stage({ language: "zh" });
  expect((await rulesCoverage([], { format: "json" }, context)).code).toBe(0);
  const { schema, ruleSets } = JSON.parse(stdout());
  expect(schema).toBe("govinspect/coverage/1");
  expect(ruleSets.map((one: { id: string }) => one.id)).toHaveLength(5);
  expect(ruleSets.flatMap((one: { clauses: unknown[] }) => one.clauses)).toHaveLength(395);
  const hubei = ruleSets.find((one: { id: string }) => one.id === "hubei-2018");
  expect(hubei.counts).toEqual({ auto: 44, assisted: 30, manual: 20, notASiteRequirement: 11, unbound: 0 });
  expect(hubei.clauses[0]).toEqual({
    id: "HB2018-1",
    check: "not-a-site-requirement",
    boundTo: [],
    why: "states purpose or basis only",
  });
  expect(hubei.clauses).toContainEqual({
    id: "HB2018-15.f",
    check: "auto",
    boundTo: ["footer-identifiers"],
    why: null,
  });
});

test("people read a line for each clause, and the counts", async () => {
  const { context, stdout } = stage({ language: "zh" });
  await rulesCoverage(["quzhou-2008"], { format: "terminal" }, context);
  expect(stdout()).toMatch(/QZ2008-四\.\(四\) +人工检查 +\S+ +attest-funding/);
  expect(stdout()).toContain("共23条，机器检查 5，机器辅助 7，人工检查 5，非网站要求 6，未对应 0");
});

test("an unknown rule set is the user's error", async () => {
  await expect(rulesCoverage(["hubei"], { format: "json" }, stage().context)).rejects.toThrow(UserError);
});
