import { expect, it } from "vitest";
import rulesShow from "../../src/commands/rules-show.ts";
import { stage } from "./stage.ts";

it("shows a rule as a page to read", async () => {
  const { context, stdout } = stage({ language: "zh" });
  await rulesShow(["homepage-not-updated"], { format: "terminal" }, context);
  for (const said of ["单项否决", "机器判定", "14d"]) expect(stdout()).toContain(said);
});

it.each([
  ["empty-columns", ["所属指标", "栏目不更新", "网站没有此项内容时"]],
  ["dead-links", ["每处0.1 / 0.05分，最多5分", "2次检查（相隔1天以上）均如此才算失效"]],
  ["pub-policy-column", ["5分（不重复扣）", "适用对象", "门户网站"]],
  ["services-not-practical", ["有对外服务职能的单位", "人工确认"]],
])("says of %s whom it is asked of and what it costs", async (rule, sayings) => {
  const { context, stdout } = stage({ language: "zh" });
  await rulesShow([rule], { format: "terminal" }, context);
  for (const said of sayings) expect(stdout()).toContain(said);
});

it("refuses a rule that is not there", async () => {
  await expect(rulesShow(["nope"], { format: "json" }, stage().context)).rejects.toThrow(
    "no rule nope in national-2019",
  );
});
