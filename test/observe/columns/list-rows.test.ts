import { describe, expect, it } from "vitest";
import { datedRows } from "../../../src/observe/columns/list-rows.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const rows = (html: string) =>
  datedRows(indexPage(html, "http://www.a.gov.cn/zwgk/")).map(({ item }) => [item.title, item.date]);
const both = [
  ["关于开展检查的通知", "2020-07-14"],
  ["关于放假的公告", "2020-07-02"],
];

describe("rows of lists, however they are made", () => {
  it.each([
    [
      "ul/li",
      "<ul><li><a href=1>关于开展检查的通知</a><span>2020-07-14</span></li><li><a href=2>关于放假的公告</a><span>2020-07-02</span></li></ul>",
    ],
    [
      "date first",
      "<ul><li><i>2020-07-14</i><a href=1>关于开展检查的通知</a></li><li><i>2020-07-02</i><a href=2>关于放假的公告</a></li></ul>",
    ],
    [
      "tables",
      "<table><tr><th>标题<th>日期</tr><tr><td><a href=1>关于开展检查的通知</a><td>2020年7月14日</tr><tr><td><a href=2>关于放假的公告</a><td>2020年7月2日</tr></table>",
    ],
    [
      "a table with the day of the document beside that of publication",
      "<table><tr><td>标题<td>发文日期<td>发布日期</tr><tr><td><a href=1>关于开展检查的通知</a><td>2020-07-10<td>2020-07-14</tr><tr><td><a href=2>关于放假的公告</a><td>2020-06-30<td>2020-07-02</tr></table>",
    ],
    [
      "dl/dd",
      "<dl><dt><a href=1>关于开展检查的通知</a></dt><dd>2020.07.14</dd></dl><dl><dt><a href=2>关于放假的公告</a></dt><dd>2020.07.02</dd></dl>",
    ],
    [
      "paragraphs",
      "<div><p><a href=1>关于开展检查的通知</a> [2020-07-14]</p><p><a href=2>关于放假的公告</a> [2020-07-02]</p></div>",
    ],
    [
      "a flat run",
      "<div><a href=1>关于开展检查的通知</a><span>2020-07-14</span><br><a href=2>关于放假的公告</a><span>2020-07-02</span><br></div>",
    ],
    [
      "a flat run, date first",
      "<div><span>2020-07-14</span><a href=1>关于开展检查的通知</a><br><span>2020-07-02</span><a href=2>关于放假的公告</a><br></div>",
    ],
    [
      "dates inside links",
      "<div><a href=1><b>关于开展检查的通知</b><em>2020-07-14</em></a><a href=2><b>关于放假的公告</b><em>2020-07-02</em></a></div>",
    ],
    [
      "brackets inside links",
      "<p><a href=1>关于开展检查的通知(2020-07-14)</a></p><p><a href=2>关于放假的公告(2020-07-02)</a></p>",
    ],
    [
      "day boxes",
      "<ul><li><div><b>14</b><i>2020-07</i></div><h3><a href=1>关于开展检查的通知</a></h3></li><li><div><b>02</b><i>2020-07</i></div><h3><a href=2>关于放假的公告</a></h3></li></ul>",
    ],
    [
      "column names before titles",
      "<ul><li><a href=/c/>[公告]</a><a href=1>关于开展检查的通知</a><i>2020-07-14</i></li><li><a href=/c/>[公告]</a><a href=2>关于放假的公告</a><i>2020-07-02</i></li></ul>",
    ],
    [
      "titles cut short",
      '<ul><li><a href=1 title="关于开展检查的通知">关于开展检…</a><i>2020-07-14</i></li><li><a href=2 title="关于放假的公告">关于放假...</a><i>2020-07-02</i></li></ul>',
    ],
  ])("%s", (_, html) => expect(rows(html)).toEqual(both));

  it.each([
    [
      "<li><a href=1>停电公告2018年06月28日</a><i>2018-06-26</i></li>",
      [["停电公告2018年06月28日", "2018-06-26"]],
    ],
    ["<li><a href=/202007/t20200714_1.html>某某通知</a>(07-14)</li>", [["某某通知", "2020-07-14"]]],
    ["<li><a href=/20200102/1.html>某某通知</a>(12-31)</li>", [["某某通知", "2019-12-31"]]],
    ["<li><a href=1>某某通知</a>(07-14)</li>", [["某某通知", null]]],
    ["<li><a href=javascript:;>某某通知</a>2020-07-14</li>", [["某某通知", "2020-07-14"]]],
    ["<li><a href=1>2018年7月3日某某新闻</a></li>", []],
    ["<p>活动时间：2020年3月1日至2020年4月1日 <a href=1>报名入口</a></p>", []],
    ["<div>今天：2024年2月22日 <a href=1>设为首页</a></div>", []],
    ["<p>2020-07-14</p>", []],
  ])("%s", (html, expected) => expect(rows(`<ul>${html}</ul>`)).toEqual(expected));
});

it("says where a year came from", () =>
  expect(
    datedRows(indexPage("<li><a href=/2020/0714/1.html>某某通知</a>07-14</li>", "http://a.gov.cn/")).map(
      (r) => r.item.yearFrom,
    ),
  ).toEqual(["link"]));
