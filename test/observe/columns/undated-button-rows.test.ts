import { expect, it } from "vitest";
import { undatedButtonRows } from "../../../src/observe/columns/undated-button-rows.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const rowsOf = (html: string) =>
  undatedButtonRows(indexPage(html, "http://a.gov.cn/x/"), new Set()).map(({ item }) => [
    item.title,
    item.url,
  ]);

it.each<[string, string, (string | null)[][]]>([
  [
    "list items",
    "<ul><li>生育登记服务申请表<a href='/1.doc'>下载</a></li><li>· 护士注册申请表 <a href='/2.doc'>[点击下载]</a></li></ul>",
    [
      ["生育登记服务申请表", "http://a.gov.cn/1.doc"],
      ["护士注册申请表", "http://a.gov.cn/2.doc"],
    ],
  ],
  [
    "rows of a table",
    "<table><tr><td>1</td><td>生育登记服务申请表</td><td><a href='/1.doc'>下载</a></td></tr></table>",
    [["生育登记服务申请表", "http://a.gov.cn/1.doc"]],
  ],
  ["a short name", "<li>公积金<a href='/1.doc'>查看</a></li>", []],
  ["a title that is a link", "<li><a href='/1'>生育登记服务申请表</a><a href='/1.doc'>下载</a></li>", []],
  ["two buttons", "<li>生育登记服务申请表<a href='/1'>查看</a><a href='/1.doc'>下载</a></li>", []],
  ["a button without a row", "<p>生育登记服务申请表<a href='/1.doc'>下载</a></p>", []],
])("%s", (_name, html, expected) => expect(rowsOf(html)).toEqual(expected));
