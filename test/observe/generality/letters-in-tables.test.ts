/** Letters in tables of labels, and tables for a layout, as systems in use make them. */
import { describe } from "vitest";
import { type Case, empty, reads } from "./compare.ts";
import { modern, tables } from "./frames.ts";
import { trail } from "./parts.ts";

const cells = (rows: readonly (readonly [string, string])[]): string =>
  `<table>${rows.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join("")}</table>`;

const asked = "巷口的路灯坏了一个多月，晚上出行很不方便，请尽快派人维修。";
const told = "您好，经核实该处线路老化，我局已安排更换，预计本周恢复照明。";
const wall = (rows: readonly (readonly [string, string])[]): string =>
  modern("回音壁", `${trail("回音壁", "留言内容")}<h2>回音壁</h2>${cells(rows)}`);
const question = [
  ["标题", "巷口路灯坏了"],
  ["内容", asked],
  ["发布人", "群众"],
  ["发布时间", "2026-01-05 10:11:12"],
] as const;

const form = (rows: string): string =>
  modern(
    "青岩县人民政府",
    `${trail("县长信箱答复选登")}<table><tr><th>来访路径：</th><td>网站</td><th>受理编号：</th><td>20260105003</td></tr><tr><th>姓名：</th><td>林**</td><th>职业：</th><td>农民</td></tr><tr><th>主题：</th><td>巷口路灯坏了</td><th>联名人数：</th><td>1</td></tr><tr><th>具体内容：</th><td colspan="3">${asked}</td></tr>${rows}</table>`,
  );
const inOneLine = (rest: string): string =>
  modern(
    "青岩县人民政府",
    `${trail("民声通道", "在线咨询")}<div class="title">巷口路灯坏了</div><div><span><b>编号：</b>2026010500</span><span><b>咨询人：</b>周先生</span><span><b>咨询类型：</b>在线咨询</span><span><b>提交时间：</b>2026-01-05</span><span><b>受理单位：</b>县住建局</span></div><div><b>信件内容：</b>${asked}</div>${rest}`,
  );

const letters: Case[] = [
  {
    name: "a letter whose day is called 发布时间, and its answer",
    html: wall([
      ...question,
      ["回复内容", told],
      ["回复人", "县住建局"],
      ["回复时间", "2026-01-07 15:30:00"],
      ["回复期限", "2026-01-12"],
      ["状态", "已处理"],
    ]),
    label: {
      kind: "message",
      messages: [["巷口路灯坏了", "2026-01-05T10:11", "2026-01-07T15:30", true]],
    },
  },
  {
    name: "the same letter before its answer: the last day for one is no day of one",
    html: wall([
      ...question,
      ["回复内容", ""],
      ["回复人", ""],
      ["回复时间", ""],
      ["回复期限", "2026-01-12"],
      ["状态", "处理中"],
    ]),
    label: { kind: "message", messages: [["巷口路灯坏了", "2026-01-05T10:11", null, false]] },
  },
  {
    name: "an empty day before a cell that no table of labels knows",
    html: wall([
      ...question,
      ["回复内容", ""],
      ["回复时间", ""],
      ["督办日", "2026-01-12"],
      ["状态", "处理中"],
    ]),
    label: { kind: "message", messages: [["巷口路灯坏了", "2026-01-05T10:11", null, false]] },
  },
  {
    name: "a letter put up later than it was answered",
    html: modern(
      "巷口路灯坏了",
      `${trail("县长信箱")}<h1>巷口路灯坏了</h1><p>发布时间：2026-01-20</p>${cells([
        ["来信人", "林**"],
        ["来信内容", asked],
        ["回复内容", told],
        ["回复时间", "2026-01-07"],
      ])}`,
    ),
    label: { kind: "message", messages: [["巷口路灯坏了", null, "2026-01-07", true]] },
  },
  {
    name: "a letter without a day that says it was answered",
    html: form(
      `<tr><th>是否回复</th><td colspan="3">已回复</td></tr><tr><th>回复内容：</th><td colspan="3">${told}</td></tr>`,
    ),
    label: { kind: "message", messages: [["巷口路灯坏了", null, null, true]] },
  },
  {
    name: "a letter without a day that says it was not",
    html: form('<tr><th>是否回复</th><td colspan="3">未回复</td></tr>'),
    label: { kind: "message", messages: [["巷口路灯坏了", null, null, false]] },
  },
  {
    name: "particulars in elements that nothing parts",
    html: inOneLine(
      `<div><b>受理状态：</b>已回复</div><div><b>回复单位：</b>县住建局<br><b>回复时间：</b>2026-01-07<div>${told}</div></div>`,
    ),
    label: { kind: "message", messages: [["巷口路灯坏了", "2026-01-05", "2026-01-07", true]] },
  },
  {
    name: "the same before the answer",
    html: inOneLine(
      "<div><b>受理状态：</b>办理中</div><div><b>回复单位：</b>县住建局<br><b>回复时间：</b></div>",
    ),
    label: { kind: "message", messages: [["巷口路灯坏了", "2026-01-05", null, false]] },
  },
];

const letterRows = (state: string): string =>
  ["如何查询林权证档案", "承包地砍伐问题"]
    .map(
      (title, i) =>
        `<li><a href="/gz/${i}.html">${title}</a><em>${state}</em><span>2025-07-0${i + 1}</span></li>`,
    )
    .join("");
const framed = (head: string, state: string): string =>
  `<html><head><title>青岩县林业局</title></head><body><div><p>欢迎使用本系统，请将您的意见与建议填入以下表单，我们将在规定期限内答复。</p></div><ul><li>我要写信</li><li>信件查询</li></ul><div><h3>${head}</h3></div><div>有效信件2封，回复2封，正在办理0封</div><ul>${letterRows(state)}</ul></body></html>`;

const heads: Case[] = [
  {
    name: "letters below 来信选登 on a page for a frame",
    html: framed("来信选登", "已办结"),
    label: {
      kind: "message-list",
      messages: [
        ["如何查询林权证档案", null, null, true],
        ["承包地砍伐问题", null, null, true],
      ],
    },
  },
  {
    name: "rows below it that say nothing of an answer",
    html: framed("来信选登", "林政科"),
    label: { messages: [] },
  },
];

const side = ["机构职能", "领导介绍", "政策文件", "财政资金"]
  .map((name, i) => `<tr><td width="17"><img src="i.gif"></td><td><a href="/m${i}/">${name}</a></td></tr>`)
  .join("");
const login =
  '<form action="http://mail.qingyan.gov.cn/"><table><tr><td>用户名：</td><td><input name="u"></td></tr><tr><td>密码：</td><td><input type="password" name="p"></td></tr></table></form>';
const pager = `<script>
function createPageHTML(pages, current, name, ext) {
  if (pages == 1) document.write("首页 上一页 下一页 尾页");
  document.write("总共" + pages + "页");
}
</script><script>createPageHTML(1, 0, "index", "html");</script>`;
const twoCells = (rows: string): string =>
  tables(
    "重大项目",
    `<table width="1000"><tr><td>您的当前位置：<a href="/">首页</a> &gt;&gt; <a href="../">政务公开</a> &gt;&gt; <a href="./">重大项目</a></td></tr></table><table width="1000"><tr><td width="230"><table>${side}</table>${login}</td><td width="10"></td><td width="760"><table><tr><td>重大项目</td></tr><tr><td height="600"><table>${rows}<tr><td></td></tr></table></td></tr><tr><td>${pager}</td></tr></table></td></tr></table><script id="_jiucuo_" sitecode="5209980001" src="/images/jiucuo.js"></script>`,
  );

const layouts: Case[] = [
  {
    name: "an empty column beside a narrow cell of menus and a login",
    html: twoCells(""),
    label: empty("silent"),
  },
  {
    name: "the same column with its rows",
    html: twoCells(
      '<tr><td><a href="./202601/t20260109_1.html">城北大桥建成通车</a></td><td width="60">01-09</td></tr><tr><td><a href="./202512/t20251220_2.html">污水处理厂开工</a></td><td width="60">12-20</td></tr>',
    ),
    label: { kind: "listing", items: 2, newest: "2026-01-09" },
  },
];

describe("letters in tables of labels", () => reads(letters));
describe("letters without a column", () => reads(heads));
describe("layouts of tables", () => reads(layouts));
