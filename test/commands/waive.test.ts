import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import waive from "../../src/commands/waive.ts";
import { judgedDatabase, stage } from "./stage.ts";

const options = { reason: "正在改版", approver: "赵六", from: "2026-03-01", expires: "2026-06-30" } as const;
const entries = async (db: string) =>
  parse(await readFile(join(dirname(db), "waivers.yaml"), "utf8")).waivers as unknown[];

it("waives a finding where it was found", async () => {
  const db = await judgedDatabase();
  const { context, stdout } = stage({ language: "zh" });
  await waive(["0123456789abcdef"], { ...options, db }, context);
  expect(await entries(db)).toEqual([
    {
      rule: "homepage-not-updated",
      site: "http://www.jia.gov.cn/",
      url: "http://www.jia.gov.cn/",
      ...options,
    },
  ]);
  expect(stdout()).toContain("豁免至 2026-06-30");
});

it("holds from the day of the run on, where nobody says since when", async () => {
  const db = await judgedDatabase();
  const { from: _none, ...now } = { ...options, expires: "2026-12-31" };
  await waive(["0123456789abcdef"], { ...now, db }, stage().context);
  await waive(["甲县人民政府", "dead-links"], { ...now, db }, stage().context);
  expect(await entries(db)).toMatchObject([{ from: "2026-03-20" }, { from: "2026-03-20" }]);
});

it("waives a rule of a site, or what it found at some addresses", async () => {
  const db = await judgedDatabase();
  await waive(["甲县人民政府", "dead-links"], { ...options, db }, stage().context);
  await waive(["甲县人民政府", "dead-links"], { ...options, db, url: "/old/*.doc" }, stage().context);
  expect(await entries(db)).toMatchObject([
    { rule: "dead-links", site: "http://www.jia.gov.cn/" },
    { url: "/old/*.doc" },
  ]);
});

it.each([
  ["an unknown finding", ["ffffffffffffffff"], {}, "no finding ffffffffffffffff"],
  ["an unknown rule", ["甲县人民政府", "dead-linx"], {}, 'did you mean "dead-links"?'],
  ["more than a year", ["甲县人民政府", "dead-links"], { expires: "2027-06-30" }, "longer than 12 months"],
  [
    "an end before the start",
    ["甲县人民政府", "dead-links"],
    { expires: "2026-02-01" },
    "expires before it starts",
  ],
])("refuses %s and writes nothing", async (_, args, wrong, message) => {
  const db = await judgedDatabase();
  await expect(waive(args, { ...options, db, ...wrong }, stage().context)).rejects.toThrow(message);
  await expect(entries(db)).rejects.toThrow("ENOENT");
});
