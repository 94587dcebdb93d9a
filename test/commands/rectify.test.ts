import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import rectify from "../../src/commands/rectify.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import { folder, judgedDatabase, stage } from "./stage.ts";

const finding = "0123456789abcdef";
const header = ["序号", "问题描述", "整改时限", "整改状态", "整改情况", "问题编号"];

async function known(db: string) {
  const store = await openSqlite(db, { mode: "read" });
  const entries = await store.rectifications();
  await store.close();
  return entries.get(finding);
}

async function csv(...rows: readonly string[][]): Promise<string> {
  const file = join(await folder(), "整改.csv");
  await writeFile(file, `\ufeff${[header, ...rows].map((row) => row.join(",")).join("\r\n")}`);
  return file;
}

it("takes in what a site answered, and keeps what it left open", async () => {
  const db = await judgedDatabase();
  const { context, stdout } = stage({ language: "zh" });
  await rectify([], { db, due: "10 workdays" }, context);
  await rectify(
    [await csv(["1", "首页", "", "已整改", "已更新", finding], ["2", "x", "", "", "", finding])],
    { db },
    context,
  );
  expect(await known(db)).toMatchObject({ due: "2026-04-03", state: "done", note: "已更新" });
  expect(stdout()).toContain("已导入整改反馈 1 条");
});

it("reads the problem list of a workbook, whatever stands before it", async () => {
  const db = await judgedDatabase();
  const file = join(await folder(), "整改.xlsx");
  await writeWorkbook([
    { data: [["首页网址"], ["http://www.jia.gov.cn/"]], sheet: "概况" },
    {
      data: [["整改反馈"], header, ["1", "首页", "2026年4月10日", "整改中", "联系建设单位", finding]],
      sheet: "问题清单",
    },
  ]).toFile(file);
  await rectify([file], { db }, stage().context);
  expect(await known(db)).toMatchObject({ due: "2026-04-10", state: "underway", note: "联系建设单位" });
});

it.each([
  [
    "a finding nobody made",
    ["1", "x", "", "已整改", "", "ffffffffffffffff"],
    "row 3: no run of this database has a finding",
  ],
  ["a state nobody knows", ["1", "x", "", "快了", "", finding], '"快了" under 整改状态 is none of'],
  ["a day that does not exist", ["1", "x", "2026-02-30", "", "", finding], '"2026-02-30" under 整改时限'],
])("refuses %s and takes nothing in", async (_, row, message) => {
  const db = await judgedDatabase();
  const file = await csv(["1", "首页", "", "已整改", "已更新", finding], row);
  await expect(rectify([file], { db }, stage().context)).rejects.toThrow(message);
  expect(await known(db)).toBeUndefined();
});

it("refuses a sheet without finding ids, and nothing at all", async () => {
  const db = await judgedDatabase();
  const file = join(await folder(), "x.csv");
  await writeFile(file, "网站,整改状态\n甲,已整改\n");
  await expect(rectify([file], { db }, stage().context)).rejects.toThrow("no column 问题编号");
  await expect(rectify([], { db }, stage().context)).rejects.toThrow("give the filled-in sheets");
});
