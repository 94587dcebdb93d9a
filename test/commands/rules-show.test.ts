import { expect, it } from "vitest";
import rulesShow from "../../src/commands/rules-show.ts";
import { stage } from "./stage.ts";

it("shows a rule as a page to read", async () => {
  const { context, stdout } = stage({ language: "zh" });
  await rulesShow(["homepage-not-updated"], { format: "terminal" }, context);
  for (const said of ["单项否决", "机器判定", "14天 [14d]（出处：19号（2周）；H，见于公开文本）"])
    expect(stdout()).toContain(said);
});

it.each([
  ["empty-columns", ["（empty=true）少于5项", "所属指标", "栏目不更新", "网站没有此项内容时"]],
  ["dead-links", ["每处0.1或0.05分，最多5分", "2次检查（相隔1天以上）均如此才算失效"]],
  ["pub-policy-column", ["5分（不重复扣）", "适用对象", "门户网站"]],
  ["services-not-practical", ["有对外服务职能的单位", "人工确认"]],
  ["service-statistics", ["人工检查，机器不判定"]],
  ["footer-identifiers", ["每项1分，同一项只扣一次，最多4分"]],
  ["site-unreachable", ["5%（出处：19号；H"]],
])("says of %s whom it is asked of and what it costs", async (rule, sayings) => {
  const { context, stdout } = stage({ language: "zh" });
  await rulesShow([rule], { format: "terminal" }, context);
  for (const said of sayings) expect(stdout()).toContain(said);
});

it.each([
  ["hubei-2018", "domain-province-portal", "湖北省或湖北（本级，不含下级地区）"],
  ["yuancheng-2017", "site-code-fixed", "门户网站；源城区"],
  ["hubei-2018", "patrol-run-log", "本工具的检查记录"],
  ["security-2024", "net-https", "2024-07-01起"],
])("says of %s %s where, when and on what it is asked", async (set, rule, said) => {
  const { context, stdout } = stage({ language: "zh" });
  await rulesShow([rule], { format: "terminal", rules: [set] }, context);
  expect(stdout()).toContain(said);
});

it("refuses a rule that is not there", async () => {
  await expect(rulesShow(["nope"], { format: "json" }, stage().context)).rejects.toThrow(
    "no rule nope in national-2019",
  );
});

it("names the shipped set that wrote a rule which those given do not have", async () => {
  const { context } = stage({ language: "zh" });
  const error = await rulesShow(["blank-columns"], { format: "terminal" }, context).catch((e: unknown) => e);
  expect(error).toMatchObject({
    hint: { zh: "guideline-2017 中有此规则：govinspect rules show blank-columns -r guideline-2017" },
  });
});
