/** The problem list goes out as a workbook, comes back filled in, and stands in the next report. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import readSheets from "read-excel-file/node";
import { expect, it } from "vitest";
import rectify from "../../src/commands/rectify.ts";
import report from "../../src/commands/report.ts";
import { folder, judgedDatabase, stage } from "../commands/stage.ts";

async function problemList(db: string, file: string) {
  await report([], { db, format: "xlsx", output: file }, stage({ language: "zh" }).context);
  const sheets = await readSheets(file);
  const rows =
    sheets.map(({ data }) => data).find((data) => data.some((row) => row.includes("整改状态"))) ?? [];
  const at = rows.findIndex((row) => row.includes("整改状态"));
  const header = (rows[at] ?? []).map(String);
  return rows.slice(at + 1).map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

it("goes out, comes back and is shown", async () => {
  const db = await judgedDatabase();
  const path = await folder();
  const [problem] = await problemList(db, join(path, "out.xlsx"));
  expect(problem).toMatchObject({ 问题编号: "0123456789abcdef", 整改时限: "", 整改状态: "" });
  const filled = join(path, "back.csv");
  await writeFile(
    filled,
    "问题编号,整改时限,整改状态,整改情况\n0123456789abcdef,2026-04-10,整改中,已联系建设单位\n",
  );
  await rectify([filled], { db }, stage().context);
  const shown = { 整改时限: "2026-04-10", 整改状态: "整改中", 整改情况: "已联系建设单位" };
  expect((await problemList(db, join(path, "again.xlsx")))[0]).toMatchObject(shown);
  await rectify([join(path, "again.xlsx")], { db }, stage().context);
  expect((await problemList(db, join(path, "third.xlsx")))[0]).toMatchObject(shown);
});
