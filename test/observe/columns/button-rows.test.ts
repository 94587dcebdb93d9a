import { expect, it } from "vitest";
import { datedRows } from "../../../src/observe/columns/list-rows.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const items = (rows: string) =>
  datedRows(indexPage(`<table>${rows}</table>`, "http://a.gov.cn/x/")).map(({ item }) => item);
const row = (title: string, day: string) =>
  `<tr><td>${title}</td><td>45KB</td><td>${day}</td><td><a href="/down/1.doc">下载</a></td></tr>`;

it("reads the name and the day of rows whose only link is a button", () => {
  expect(items(row("开业登记申请表", "2026-03-10") + row("食品经营许可申请书", "2026-02-02"))).toEqual([
    { title: "开业登记申请表", url: "http://a.gov.cn/down/1.doc", date: "2026-03-10", yearFrom: "printed" },
    {
      title: "食品经营许可申请书",
      url: "http://a.gov.cn/down/1.doc",
      date: "2026-02-02",
      yearFrom: "printed",
    },
  ]);
});

it.each([
  ["one row", row("开业登记申请表", "2026-03-10")],
  ["rows without a link", "<tr><td>开业登记申请表</td><td>甲</td><td>2026-03-10</td></tr>".repeat(2)],
  ["days inside a sentence", row("开业登记申请表", "自2026-03-10起按新规定执行，旧表作废").repeat(2)],
  ["days without a year", row("开业登记申请表", "03-10").repeat(2)],
  ["rows of numbers", row("12", "2026-03-10").repeat(2)],
])("reads no rows in %s", (_, rows) => expect(items(rows)).toEqual([]));
