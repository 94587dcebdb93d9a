/** Makes of lists, trails, letters and searches that were taken for something else. */
import { describe } from "vitest";
import { type Case, empty, reads } from "./compare.ts";
import { crumb, rowsOf } from "./parts.ts";
import { asp, hanweb, trs, trsList } from "./platforms.ts";

const notices = [
  ["关于城区供水管网检修的通告", "2026-09-12"],
  ["全县秋季植树造林工作安排", "2026-09-03"],
  ["县级农业产业化龙头企业名单公布", "2026-08-21"],
] as const;

/** A menu whose drop-down shows the newest rows of other columns. */
const megaMenu = `<div id="top"><ul class="navqh"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a><div class="sub"><ul class="info">${rowsOf(
  [
    ["县领导调研秋粮收购", "10-20"],
    ["广播电视村村通工程验收", "10-19"],
    ["城区农贸市场改造竣工", "10-17"],
  ],
  (title, day) => `<li><span>${day}</span><a href="/Item/${day.slice(3)}.aspx">${title}</a></li>`,
)}</ul></div></li></ul></div>`;
const siteFactory = (main: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>民意征集-青岩县人民政府网站</title></head><body>${megaMenu}
<div class="path">您当前位置<a href="/">青岩县人民政府网站</a>>> <a href="/Category_1/">互动交流</a>&gt;&gt; <a href="/Category_2/">民意征集</a></div>
<div class="side"><h3>民意征集</h3></div><div class="mBd">${main}</div><div id="footer">主办：青岩县人民政府　黔ICP备09002222号</div></body></html>`;

const lists: Case[] = [
  {
    name: "an empty list under a menu that shows rows of other columns; the label of the trail has no colon",
    html: siteFactory(
      `<ul class="newsList"></ul><div class="page"><span class="disabled">共0篇文章/共1页</span></div>`,
    ),
    label: empty("notice"),
  },
  {
    name: "the same column with rows",
    html: siteFactory(
      `<ul class="newsList">${rowsOf(notices, (t, d) => `<li><span>${d}</span><a href="/Item/${d}.aspx">${t}</a></li>`)}</ul><div class="page"><span class="disabled">共3篇文章/共1页</span></div>`,
    ),
    label: { kind: "listing", isColumn: true, items: 3, empty: false, newest: "2026-09-12" },
  },
  {
    name: "a notice in a nested table below a trail that another word heads",
    html: asp(
      "领导讲话__青岩县人民政府",
      `<table width="760"><tr><td width="180"><table><tr><td><a href="c.asp?id=4">书记讲话</a></td></tr><tr><td>最新图文</td></tr><tr><td>暂无</td></tr></table></td><td><table><tr><td>栏目导航&nbsp;&nbsp;<a href="./">网站首页</a>&gt;&gt;<a href="t.asp">政务公开</a>&gt;&gt;领导讲话</td></tr></table><table><tr><td>领导讲话[本栏]</td></tr></table><table><tr><td><div align="center"><table><tr><td>暂无本栏信息</td></tr></table></div></td></tr></table></td></tr></table>`,
    ),
    label: empty("notice"),
  },
  {
    name: "a data script that counts no record",
    html: hanweb(
      "人事信息",
      `<div class="bt-pos">当前位置：<a href="/">首页</a> > <a href="../">政务公开</a> > 人事信息</div><div class="bt-list"><script type="text/xml"><datastore><totalrecord>0</totalrecord><totalpage>0</totalpage><recordset></recordset></datastore></script></div>`,
    ),
    label: empty("notice"),
  },
  {
    name: "two data scripts, one of which counts records that are asked for later",
    html: hanweb(
      "人事信息",
      `<div class="bt-pos">当前位置：<a href="/">首页</a> > <a href="../">政务公开</a> > 人事信息</div><div class="bt-list"><script type="text/xml"><datastore><totalrecord>0</totalrecord></datastore></script><script type="text/xml"><datastore><totalrecord>31</totalrecord></datastore></script></div>`,
    ),
    label: { isColumn: true, items: 0, empty: null, emptyWhy: "script-filled" },
  },
  {
    name: "pictures with short names and the way to the next ones",
    html: trs(
      "美丽风光_青岩县人民政府",
      trsList(
        "首页>走进青岩>美丽风光",
        `<ul class="pics">${rowsOf(
          [["云台晨雾"], ["溪口廊桥"], ["茶园春色"], ["老街雨巷"]],
          (t) => `<li><a href="./${t}.html"><img src="./${t}.jpg" alt="${t}"><p>${t}</p></a></li>`,
        )}</ul><div class="fy"><a href="index_1.html">下一页</a> 共2页</div>`,
      ),
    ),
    label: { kind: "listing", isColumn: true, items: 4, empty: false, newest: null },
  },
  {
    name: "pictures that lead to the columns of a topic, with nothing to page through",
    html: trs(
      "便民服务_青岩县人民政府",
      `${crumb("便民服务")}<ul class="icons">${rowsOf(
        [["公交查询"], ["社保查询"], ["天气预报"], ["医院挂号"]],
        (t) => `<li><a href="/bm/${t}/"><img src="/i/${t}.png"><p>${t}</p></a></li>`,
      )}</ul>`,
    ),
    label: { isColumn: false, empty: false },
  },
  {
    name: "forms whose names are no links, with a day and a button",
    html: trs(
      "表格下载_青岩县人民政府",
      `${crumb("政务服务", "表格下载")}<table class="down"><tr><th>文件名称</th><th>大小</th><th>更新时间</th><th>操作</th></tr>${rowsOf(
        [
          ["个体工商户开业登记申请表", "2026-03-10"],
          ["食品经营许可申请书", "2026-02-02"],
          ["户外广告设置申请表", "2025-12-03"],
        ],
        (t, d) =>
          `<tr><td>${t}</td><td>45KB</td><td>${d}</td><td><a href="/down/${d}.doc">下载</a></td></tr>`,
      )}</table>`,
    ),
    label: { kind: "listing", isColumn: true, items: 3, empty: false, newest: "2026-03-10" },
  },
  {
    name: "an article with a table of forms stays an article",
    html: trs(
      "关于公布新版申请表的通知_青岩县人民政府",
      `${crumb("通知公告")}<h1>关于公布新版申请表的通知</h1><div>发布时间：2026-03-12 10:00　来源：县市场监管局</div><div class="TRS_Editor"><p>各有关单位：现将修订后的申请表予以公布，请从公布之日起使用新版表格，旧版表格同时停止使用。</p><table><tr><td>表格名称</td><td>启用日期</td><td>附件</td></tr><tr><td>食品经营许可申请书</td><td>2026-04-01</td><td><a href="./a.doc">下载</a></td></tr><tr><td>户外广告设置申请表</td><td>2026-04-01</td><td><a href="./b.doc">下载</a></td></tr></table></div>`,
    ),
    label: { kind: "article", isColumn: false, published: "2026-03-12T10:00", newest: null },
  },
  {
    name: "days that a script in each row prints",
    html: asp(
      "部门信息_青岩县人民政府",
      `<table><tr><td>当前位置：<a href="/">首页</a> >> <a href="list.asp">部门信息</a></td></tr><tr><td><ul>${rowsOf(
        notices,
        (t, d) =>
          `<li><a href="show.asp?id=${d}">${t}</a> <script>document.write("${d} 09:12:33".substring(0,10));</script></li>`,
      )}</ul></td></tr></table>`,
    ),
    label: { kind: "listing", isColumn: true, items: 3, empty: false, newest: "2026-09-12" },
  },
];

const searches: Case[] = [
  {
    name: "results whose words stand in the field and in the address",
    url: "http://www.qingyan.gov.cn/portal/find?textValue=%E5%9C%9F%E5%9C%B0&pageNum=1",
    html: trs(
      "青岩县人民政府",
      `<form action="/portal/find"><input type="text" name="textValue" value="土地"><button>搜</button></form>${rowsOf(
        notices,
        (t, d) => `<a href="/c/${d}.html"><p>${t}</p><p>摘要</p><p>${d}</p></a>`,
      )}<div class="pages">共3条记录</div>`,
    ),
    label: { kind: "search", isColumn: false },
  },
  {
    name: "a list with the number of its page in a field",
    url: "http://www.qingyan.gov.cn/zwgk/list.html?pageNo=2",
    html: trs(
      "通知公告_青岩县人民政府",
      `${crumb("通知公告")}<ul>${rowsOf(notices, (t, d) => `<li><a href="./${d}.html">${t}</a><span>${d}</span></li>`)}</ul><div class="pages">转到第<input type="text" name="pageNo" value="2">页 共9页</div>`,
    ),
    label: { kind: "listing", isColumn: true, items: 3, newest: "2026-09-12" },
  },
];

const letters: Case[] = [
  {
    name: "a letter whose table is headed with its title",
    html: trs(
      "县长信箱-青岩县人民政府",
      `${crumb("互动交流", "县长信箱")}<table><thead><tr><td colspan="6"><p>关于河滨路雨污管网改造的建议</p></td></tr></thead><tbody><tr><td>来信人：</td><td>胡*</td><td>处理情况：</td><td>已办结</td></tr><tr><td>来信时间：</td><td>2026-02-26 10:12:08</td><td>审核时间：</td><td>2026-03-02</td></tr><tr><td>内容：</td><td colspan="5">河滨路每逢大雨必积水，建议列入今年的改造计划。</td></tr><tr><td>回复单位：</td><td>县住建局</td><td>回复时间：</td><td>2026-03-05 16:20:31</td></tr><tr><td>回复内容：</td><td colspan="5">您好，该路段已列入今年的改造计划，预计六月底前完工。</td></tr></tbody></table>`,
    ),
    label: {
      kind: "message",
      messages: [["关于河滨路雨污管网改造的建议", "2026-02-26T10:12", "2026-03-05T16:20", true]],
    },
  },
  {
    name: "a letter laid out as a list, its title a small heading",
    html: trs(
      "信件详情",
      `<ul class="detail"><li><h6>建议车站增加母婴室指引</h6></li><li><span>来信日期</span><p>2026-08-01</p></li><li><span>信件内容</span><p>近日带孩子乘车，发现母婴室很难找到，建议增加醒目的指引。</p></li><li><span>回复日期</span><p>2026-08-16</p></li><li><span>回复单位</span><p>县交通运输局</p></li><li><span>回复内容</span><p>您好，我们将在年内完成车站标识更新，感谢您的支持。</p></li></ul>`,
    ),
    label: { kind: "message", messages: [["建议车站增加母婴室指引", "2026-08-01", "2026-08-16", true]] },
  },
];

describe("lists", () => reads(lists));
describe("searches", () => reads(searches));
describe("letters", () => reads(letters));
