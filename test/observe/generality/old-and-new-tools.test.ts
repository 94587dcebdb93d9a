/** Whole pages as FrontPage, Dreamweaver and the frameworks of today make them. */
import { describe } from "vitest";
import { type Case, empty, reads } from "./compare.ts";
import { modern, modernFoot, tables } from "./frames.ts";
import { trail } from "./parts.ts";

const news = [
  ["春耕备耕现场会在城关镇召开", "2026-03-12"],
  ["高标准农田项目通过验收", "2026-02-27"],
  ["农机安全检查进村入户", "2026-02-06"],
] as const;
const list = (mark = ""): string =>
  `<ul${mark}>${news.map(([title, day]) => `<li><a href="/a/${day}.html">${title}</a><span>${day}</span></li>`).join("")}</ul>`;
const spaced = (name: string): string =>
  `<p align="center"><font color="red"><b>${[...name].join(" ")}</b></font></p>`;
const shown = { kind: "listing", isColumn: true, items: 3, empty: false, newest: "2026-03-12" };

const letter = (rows: readonly (readonly [string, string])[]): string =>
  `<table border="1">${rows.map(([label, value]) => `<tr><td bgcolor="#eeeeee">${label}</td><td>${value}</td></tr>`).join("")}</table>`;

/** Tables one below the other, nothing around them but the body. */
const stacked = (title: string, main: string): string =>
  `<html><head><title>${title}</title></head><body><table><tr><td><a href="/">首页</a></td><td><a href="/zwgk/">政务公开</a></td><td><a href="/hdjl/">互动交流</a></td></tr></table>${main}<table width="1002"><tr><td align="center">版权所有：青岩县人民政府<br>联系电话：0851-81234567<br>黔ICP备05001111号</td></tr></table></body></html>`;

const tablesOfOld: Case[] = [
  {
    name: "the foot below a letter in a table, whose text is all the prose there is",
    html: stacked(
      "来信内容",
      `<table><tr><td>您现在的位置：<a href="/">首页</a> &gt;&gt; 县长信箱 &gt;&gt; 来信内容</td></tr></table>${letter(
        [
          ["来信主题", "咨询耕地地力保护补贴"],
          ["来信时间", "2026-02-03 09:12:40"],
          ["来信内容", "您好，我家去年流转了二十亩耕地，请问补贴应当发给谁，需要到哪里登记？"],
          ["回复单位", "县农业农村局"],
          ["回复时间", "2026-02-05 15:30:11"],
          [
            "回复内容",
            "您好，耕地地力保护补贴原则上发给承包农户，流转合同另有约定的，从其约定，请到村委会登记。",
          ],
        ],
      )}`,
    ),
    label: { kind: "message", identifiers: { icp: "黔ICP备05001111号", copyright: true, contact: true } },
  },
  {
    name: "a column headed with its name in letters set apart",
    html: tables(
      "农业动态",
      `${spaced("农业动态")}<p>本栏目由县农业农村局供稿，欢迎各乡镇来稿，稿件请送办公室。</p>${list()}`,
    ),
    label: shown,
  },
  {
    name: "an empty column headed with its name in letters set apart",
    html: tables("惠农政策", `${spaced("惠农政策")}<p align="center">栏目正在建设中……</p>`),
    label: empty("placeholder"),
  },
  {
    name: "a guest book whose entries carry their days",
    html: tables(
      "留言板",
      `<table><tr><td>您现在的位置：<a href="/">首页</a> &gt;&gt; 留言板</td></tr></table>${[
        ["村道何时硬化", "2026-2-1", "已列入今年计划，五月开工。"],
        ["自来水浑浊", "2026-1-12", "水厂正在更换滤料，本周内恢复。"],
      ]
        .map(
          ([title, day, answer]) =>
            `<table border="1"><tr><td>村民</td><td>主题：${title}</td><td>[发表时间：${day} 8:01:02]</td></tr><tr><td colspan="3">${title}，请领导给予答复，谢谢。</td></tr><tr><td colspan="3">『镇政府』回复：${answer}</td></tr></table>`,
        )
        .join("")}`,
    ),
    label: { kind: "message-list", isColumn: true, items: 2 },
  },
  {
    name: "a guide in a table",
    html: tables(
      "生猪屠宰许可",
      letter([
        ["事项名称", "生猪定点屠宰许可"],
        ["办理依据", "《生猪屠宰管理条例》第九条"],
        ["申请条件", "有与屠宰规模相适应的水源和屠宰间"],
        ["申请材料", "申请书、选址意见、设备清单"],
        ["办理流程", "申请、受理、审查、决定"],
      ]),
    ),
    label: { kind: "service", isColumn: false },
  },
  {
    name: "an office's telephone, hours and address, which are no guide",
    html: tables(
      "便民电话",
      letter([
        ["办公地址", "城关镇人民路1号"],
        ["办公时间", "上午8:30至12:00"],
        ["联系电话", "0851-81234567"],
      ]),
    ),
    label: { kind: "other" },
  },
  {
    name: "Dreamweaver's script for a Flash banner beside an empty list",
    html: modern(
      "人事任免",
      `<script src="/Scripts/AC_RunActiveContent.js"></script>${trail("政务公开", "人事任免")}<div class="l_list"><dl></dl></div><div class="page"><script>createPageHTML(0, 0, "index", "html");</script></div>`,
    ),
    label: empty("silent"),
  },
];

const ofToday: Case[] = [
  {
    name: "the mount of an application that says it is loading",
    html: '<!DOCTYPE html><html><head><title>青岩县教育局</title><script type="module" src="/assets/index-1f2e3d4c.js"></script></head><body><div id="app"><div class="spinner"></div><div>正在加载资源，请稍候…</div></div></body></html>',
    url: "http://jyj.qingyan.gov.cn/",
    isFirst: true,
    label: { kind: "shell" },
  },
  {
    name: "an article whose head stands inside its element, below a trail that ends at the column",
    html: modern(
      "电梯维保质量抽查结果通报 | 青岩县市场监督管理局",
      '<nav><a href="/">首页</a> / <a href="/jdcc/">监督抽查</a></nav><article><header><h1>电梯维保质量抽查结果通报</h1><p>2026年1月15日 16:08 · 特种设备科</p></header><p>近期，我局组织对全县住宅电梯维保质量进行了抽查，共抽查电梯40台，涉及维保单位6家，发现问题11项。</p><p>对抽查中发现的问题，已责令维保单位限期整改，并将整改情况纳入信用记录。</p></article>',
    ),
    label: { kind: "article", published: "2026-01-15T16:08", isColumn: false },
  },
  {
    name: "an article that begins with a day, which is not its own",
    html: modern(
      "全县植树活动启动",
      '<nav><a href="/">首页</a> / <a href="/zwdt/">政务动态</a></nav><article><h1>全县植树活动启动</h1><p>2025年3月12日，全县义务植树活动在青岩湖畔启动，县领导同干部群众一起植树三千余株。</p><p>据介绍，今年全县计划造林两万亩，目前各乡镇苗木已经全部到位，整地工作完成八成以上。</p></article>',
    ),
    label: { published: null },
  },
  {
    name: "a first headline in a box of its own, above the list",
    html: modern(
      "工作动态",
      `${trail("政务公开", "工作动态")}<div class="top1"><h2><a href="/a/x.html">全县招商引资推介会举行</a></h2><p>推介会上，六个项目签约…<a href="/a/x.html">[详细]</a></p><span>2026-04-02</span></div>${list(' class="list"')}`,
    ),
    label: { ...shown, items: 4, newest: "2026-04-02" },
  },
  {
    name: "questions and answers without a link, below a trail",
    html: modern(
      "网上咨询",
      `<div id="container">${trail("互动交流", "网上咨询")}${[
        ["种粮补贴什么时候发", "2026-02-09", "正在审核面积。"],
        ["农机报废更新怎么办理", "2026-01-20", "请到县农机站登记。"],
        ["高标准农田谁来管护", "2026-01-03", "由村集体管护。"],
      ]
        .map(
          ([q, day, a]) =>
            `<div class="zx"><div class="q"><span>问</span><strong>${q}</strong><span class="d">提问时间：${day}</span></div><div class="a"><span>答</span>${a}</div></div>`,
        )
        .join("")}</div>`,
    ),
    label: { kind: "message-list", isColumn: true, items: 3 },
  },
  {
    name: "an empty list beside the menu of its parent column",
    html: modern(
      "审计结果",
      `${trail("政务公开", "审计结果")}<div class="left"><h3>政务公开</h3><ul><li><a href="/zwgk/zn/">公开指南</a></li><li><a href="/zwgk/zd/">公开制度</a></li><li><a href="/zwgk/nb/">公开年报</a></li></ul></div><div class="right"><ul class="list"></ul></div>`,
      modernFoot,
    ),
    label: empty("silent"),
  },
  {
    name: "an empty list beside links that no heading calls a menu",
    html: modern(
      "审计结果",
      `${trail("政务公开", "审计结果")}<div class="left"><ul><li><a href="/zwgk/sj1/">县本级审计</a></li><li><a href="/zwgk/sj2/">乡镇审计</a></li><li><a href="/zwgk/sj3/">专项审计</a></li></ul></div><div class="right"><ul class="list"></ul></div>`,
    ),
    label: { empty: false },
  },
];

describe("tables of old", () => reads(tablesOfOld));
describe("applications of today", () => reads(ofToday));
