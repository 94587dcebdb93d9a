import { expect, it } from "vitest";
import rulesShow from "../../src/commands/rules-show.ts";
import { stage } from "./stage.ts";

it("shows a rule as a page to read", async () => {
  const { context, stdout } = stage({ language: "zh" });
  await rulesShow(["homepage-not-updated"], { format: "terminal" }, context);
  for (const said of ["单项否决", "机器判定", "14d"]) expect(stdout()).toContain(said);
});

it("refuses a rule that is not there", async () => {
  await expect(rulesShow(["nope"], { format: "json" }, stage().context)).rejects.toThrow(
    "no rule nope in national-2019",
  );
});
