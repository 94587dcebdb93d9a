import { expect, it } from "vitest";
import show from "../../src/commands/show.ts";
import { sealedDatabase } from "./sealed-database.ts";
import { judgedDatabase, stage } from "./stage.ts";

it("explains a finding with its evidence", async () => {
  const { context, stdout } = stage({ language: "zh" });
  await show(["0123456789abcdef"], { db: await judgedDatabase(), format: "terminal" }, context);
  for (const said of [
    "甲县人民政府",
    "homepage-not-updated",
    "不符合",
    "最新日期 2026-01-01",
    "期限 14天",
    "首页带日期的条目",
    "判定条件",
    "div#news",
  ])
    expect(stdout()).toContain(said);
});

it("shows the way to the address, hop by hop, and what the evidence is stored as", async () => {
  const { context, stdout } = stage();
  await show(["0123456789abcdef"], { db: await sealedDatabase(), format: "terminal" }, context);
  for (const said of [
    /seen at +2026-03-20T10:00:00\+08:00/,
    /answer +answered/,
    /asked +http:\/\/www\.jia\.gov\.cn\/ {2}302 → \/index\.html/,
    /asked +http:\/\/www\.jia\.gov\.cn\/index\.html {2}200/,
    /stored body +[0-9a-f]{64}/,
  ])
    expect(stdout()).toMatch(said);
});

it.each(["http://www.jia.gov.cn/", "jia.gov.cn", "1100000001", "甲县人民政府"])(
  "explains an outcome of the site named %s",
  async (name) => {
    const { context, stdout } = stage();
    await show([name, "empty-columns"], { db: await judgedDatabase(), format: "json" }, context);
    expect(JSON.parse(stdout()).explained).toMatchObject([
      { site: { siteCode: "1100000001" }, outcome: { rule: "empty-columns", why: "insufficient-data" } },
    ]);
  },
);

it.each([
  [["ffff"], "no finding ffff"],
  [["www.bing.gov.cn", "empty-columns"], "no site www.bing.gov.cn in run 20260320T100000-abcd"],
  [["www.jia.gov.cn", "nope"], 'http://www.jia.gov.cn/: unknown rule "nope"; known: '],
])("refuses %j", async (args, message) => {
  const db = await judgedDatabase();
  await expect(show(args, { db, format: "json" }, stage().context)).rejects.toThrow(message);
});
