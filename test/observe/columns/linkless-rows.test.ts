import { describe, expect, it } from "vitest";
import { datedRows } from "../../../src/observe/columns/list-rows.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const rowsOf = (html: string) =>
  datedRows(indexPage(html, "http://a.gov.cn/x/")).map(({ item }) => [item.title, item.url, item.date]);
const pager = "<div>共3条 首页 上一页 下一页 尾页</div>";
const decisions = (cells: (name: string, day: string) => string): string =>
  [
    ["青岩县兴隆饭店", "2026-03-10"],
    ["大溪河采砂场", "2026-03-02"],
    ["安康药房城关店", "2026-02-11"],
  ]
    .map(([name = "", day = ""]) => cells(name, day))
    .join("");
const read = [
  ["青岩县兴隆饭店", null, "2026-03-10"],
  ["大溪河采砂场", null, "2026-03-02"],
  ["安康药房城关店", null, "2026-02-11"],
];

describe("rows without a link", () => {
  it.each([
    [
      "of a table with a pager",
      `<table><tr><th>名称</th><th>许可日期</th></tr>${decisions((name, day) => `<tr><td>${name}</td><td>${day}</td></tr>`)}</table>${pager}`,
    ],
    [
      "that have a day of validity too",
      `<table><tr><td>名称</td><td>许可日期</td><td>有效期至</td></tr>${decisions((name, day) => `<tr><td>${name}</td><td>${day}</td><td>2031-01-01</td></tr>`)}</table>${pager}`,
    ],
    [
      "that a script opens",
      decisions(
        (name, day) => `<div onclick="show(1)"><b>${name}</b><div><i>${day}</i><i>办公室</i></div></div>`,
      ),
    ],
    [
      "with the class of a link",
      decisions((name, day) => `<div class="row link"><p>${name}</p><p><span>${day}</span></p></div>`),
    ],
  ])("%s", (_name, html) => expect(rowsOf(html)).toEqual(read));

  it.each([
    ["a chronicle", `<ul>${decisions((name, day) => `<li><b>${day}</b><span>${name}开业</span></li>`)}</ul>`],
    [
      "a table in a text, with nothing to page through",
      `<table><tr><th>名称</th><th>日期</th></tr>${decisions((name, day) => `<tr><td>${name}</td><td>${day}</td></tr>`)}</table>`,
    ],
    ["sentences that begin with a day", `${decisions((name, day) => `<p>${day}${name}开业。</p>`)}${pager}`],
    ["two rows", `<div onclick="a()"><b>青岩县兴隆饭店</b><i>2026-03-10</i></div>`.repeat(2)],
    [
      "rows in different boxes",
      decisions((name, day) => `<div><p onclick="a()"><b>${name}</b><i>${day}</i></p></div>`),
    ],
  ])("are not seen in %s", (_name, html) => expect(rowsOf(html)).toEqual([]));
});
