import { expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readSites } from "../../src/sites/read-sites.ts";
import { inFolder } from "./in-folder.ts";

async function workbook(rows: readonly (readonly (string | number | Date | null)[])[]): Promise<Buffer> {
  const cells = rows.map((row) =>
    row.map((value) =>
      value instanceof Date
        ? { value, type: Date, format: "yyyy-mm-dd" }
        : { value: value ?? undefined, type: typeof value === "number" ? Number : String },
    ),
  );
  return writeXlsxFile(cells as never).toBuffer();
}

it("reads a sheet with title rows, numbers, dates and empty rows", async () => {
  const bytes = await workbook([
    ["某市政府网站名单", null, null, null, null],
    [null, null, null, null, null],
    ["序号", "网站标识码", "网站名称", "首页网址", "检查日期"],
    [1, 4416020005, "甲区政府", "www.a.gov.cn", new Date("2026-03-01T00:00:00Z")],
    [null, null, null, null, null],
    [2, "bm07000001", "乙部", "http://www.b.gov.cn", null],
  ]);
  const sites = await readSites([await inFolder({ "list.xlsx": bytes })]);
  expect(sites.map((site) => [site.url, site.siteCode, site.name, site.extra])).toEqual([
    ["https://www.a.gov.cn/", "4416020005", "甲区政府", { 序号: "1", 检查日期: "2026-03-01" }],
    ["http://www.b.gov.cn/", "bm07000001", "乙部", { 序号: "2" }],
  ]);
});

it("names row and column of a wrong cell", async () => {
  const bytes = await workbook([
    ["网址", "状态"],
    ["a.gov.cn", "正常"],
    [null, null],
    ["b.gov.cn", "x"],
  ]);
  await expect(readSites([await inFolder({ "list.xlsx": bytes })])).rejects.toThrow(
    'list.xlsx: row 4, column 2 (状态): "x" is none of 正常, 例外, 关停',
  );
});

it("refuses a file that is none", async () => {
  await expect(readSites([await inFolder({ "list.xlsx": "PK\u0003\u0004 broken" })])).rejects.toThrow(
    "is not a readable Excel file (.xlsx)",
  );
  await expect(readSites([await inFolder({ "old.xls": "\u00d0\u00cf" })])).rejects.toThrow(
    "is not a readable Excel file (.xlsx)",
  );
});
