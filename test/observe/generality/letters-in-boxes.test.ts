/** Letters with the steps they went through, letters in cards, and what a day on a page belongs to. */
import { describe } from "vitest";
import { type Case, reads } from "./compare.ts";
import { modern } from "./frames.ts";
import { trail } from "./parts.ts";

/** A template with one box around menu, text and foot. */
const boxed = (title: string, main: string): string =>
  modern(title, main).replace("<body>", '<body><div class="wrapper">').replace("</body>", "</div></body>");

const head = `${trail("互动交流", "县长信箱", "信件内容")}<div class="xj"><h1>校门口早晚高峰拥堵</h1><div>编号：2026010007　来信时间：2026-01-07 20:10</div></div><div class="nr">实验小学门口早晚高峰十分拥堵，孩子过马路很危险，请安排人员疏导。</div>`;
const letter = (flow: string, answer: string): string =>
  boxed("校门口早晚高峰拥堵", `${head}${flow}${answer}`);
const steps = (list: readonly string[]): string =>
  `<ul class="lc">${list.map((step) => `<li><b>${step.slice(0, 2)}</b>${step.slice(2)}</li>`).join("")}</ul>`;
const answer =
  '<div class="hf"><h3>县公安局 答复：</h3><p>您好，交警大队已在该路段增设护学岗，早晚高峰安排专人疏导，并施划了网状线。</p><p>2026年1月9日</p></div>';
const whole = [
  "提交2026-01-07 20:10",
  "受理2026-01-08 09:00 县政府办",
  "转办2026-01-08 10:30 县公安局",
  "答复2026-01-09 15:40",
];

const flows: Case[] = [
  {
    name: "a letter that was passed on and answered",
    html: letter(steps(whole), answer),
    label: {
      kind: "message",
      messages: [["校门口早晚高峰拥堵", "2026-01-07T20:10", "2026-01-09T15:40", true]],
    },
  },
  {
    name: "the same letter before its answer",
    html: letter(steps(whole.slice(0, 3)), ""),
    label: { kind: "message", messages: [["校门口早晚高峰拥堵", "2026-01-07T20:10", null, null]] },
  },
];

const card = (title: string, state: string, day: string, reply: string): string =>
  `<div class="item"><h4><span class="st">${state}</span><a href="/m/${day}.html">${title}</a></h4><p>我是一名市民，希望得到解决。<small>${day} 10:20</small></p>${reply}</div>`;
const reply = (day: string): string =>
  `<p><b>官方回复：</b>您好，已交有关部门处理。<small>${day} 16:00</small></p>`;

const cards: Case[] = [
  {
    name: "letters in cards whose heads hold the state",
    html: boxed(
      "问政平台",
      `${trail("互动交流", "问政平台")}<div class="auto">${card("菜场污水横流", "待受理", "2026-02-08", "")}${card("路面塌陷", "已答复", "2026-02-03", reply("2026-02-05"))}${card("供暖温度不够", "已答复", "2026-01-20", reply("2026-01-22"))}</div>`,
    ),
    label: {
      kind: "message-list",
      messages: [
        ["菜场污水横流", "2026-02-08T10:20", null, false],
        ["路面塌陷", "2026-02-03T10:20", "2026-02-05T16:00", true],
        ["供暖温度不够", "2026-01-20T10:20", "2026-01-22T16:00", true],
      ],
    },
  },
];

const asked = "您好，我们小区门口的道路破损严重，老人孩子出行不便，希望尽快维修。";
const told = "您好，我局已安排养护人员现场查看，计划于本月底前完成修补。";

const entry = (title: string, day: string, more: string): string =>
  `<table border="1"><tr><td>留言者：村民</td><td>主题：${title}<br>时间：${day}</td></tr><tr><td>&nbsp;</td><td>请问${title}，盼回答。${more}</td></tr></table>`;
const letters: Case[] = [
  {
    name: "a letter below the sign of a question",
    html: modern(
      "信件详情",
      `${trail("互动交流", "我要咨询")}<dl><dt>问</dt><dd><b>小区门口道路破损</b><p>${asked}</p><span>提问时间：2026年1月4日</span></dd></dl><dl><dt>答</dt><dd><p>${told}</p><span>答复单位：县交通局　答复时间：2026年1月6日</span></dd></dl>`,
    ),
    label: { kind: "message", messages: [["小区门口道路破损", "2026-01-04", "2026-01-06", true]] },
  },
  {
    name: "a letter and its answer, each with a 时间 of its own",
    html: modern(
      "小区门口道路破损 - 县长信箱",
      `${trail("互动交流", "县长信箱")}<h1>小区门口道路破损</h1><div><span>网友：137****0000</span><span>时间：2026-01-04 08:00</span></div><div>${asked}</div><div class="rep"><h4>官方回复</h4><div><span>县交通局</span><span>时间：2026-01-06 09:30</span></div><div>${told}</div></div>`,
    ),
    label: {
      kind: "message",
      messages: [["小区门口道路破损", "2026-01-04T08:00", "2026-01-06T09:30", true]],
    },
  },
  {
    name: "a letter and its 时间, the answer without one",
    html: modern(
      "小区门口道路破损 - 县长信箱",
      `${trail("互动交流", "县长信箱")}<h1>小区门口道路破损</h1><div><span>网友：137****0000</span><span>时间：2026-01-04 08:00</span></div><div>${asked}</div><div class="rep"><h4>官方回复</h4><div>${told}</div></div><p>更新时间：2026-02-01</p>`,
    ),
    label: { kind: "message", messages: [["小区门口道路破损", "2026-01-04T08:00", null, true]] },
  },
  {
    name: "a waiting letter beside the newest ones of its column",
    html: modern(
      "小区门口道路破损",
      `${trail("互动交流", "县长信箱", "信件详情")}<h2>小区门口道路破损</h2><p>来信人：市民　来信时间：2026-01-04　状态：受理中</p><div>${asked}</div><div><h4>最新来信</h4><ul>${[
        ["路灯坏了", "2026-01-03"],
        ["停水通知不及时", "2026-01-02"],
        ["建议设置隔音屏", "2025-12-30"],
      ]
        .map(
          ([title, day]) =>
            `<li><a href="/m/${day}.html">${title}</a><span>${day}</span><em>已回复</em></li>`,
        )
        .join("")}</ul></div>`,
    ),
    label: { kind: "message", isColumn: false, messages: [["小区门口道路破损", "2026-01-04", null, false]] },
  },
  {
    name: "rows that say of their only day whose it is",
    html: modern(
      "县长信箱",
      `${trail("互动交流", "县长信箱")}<ul>${[
        ["路灯坏了", "来信：2026-01-03", "已回复"],
        ["停水通知不及时", "回复：2026-01-02", "已回复"],
        ["建议设置隔音屏", "来信：2025-12-30", "未回复"],
      ]
        .map(
          ([title, day, state], i) =>
            `<li><i>${state}</i><a href="/m/${i}.html">${title}</a><span>${day}</span></li>`,
        )
        .join("")}</ul>`,
    ),
    label: {
      kind: "message-list",
      messages: [
        ["路灯坏了", "2026-01-03", null, true],
        ["停水通知不及时", null, "2026-01-02", true],
        ["建议设置隔音屏", "2025-12-30", null, false],
      ],
    },
  },
  {
    name: "a guest book that says 时间 of each entry, and of one its answer",
    html: modern(
      "留言本",
      `${trail("留言本")}${entry("西沟路何时修通", "2026-2-1 8:00:00", "<br>站长回复：已列入今年计划。")}${entry("补贴何时发放", "2026-1-10 19:30:22", "")}`,
    ),
    label: {
      kind: "message-list",
      messages: [
        ["西沟路何时修通", "2026-02-01T08:00", null, true],
        ["补贴何时发放", "2026-01-10T19:30", null, null],
      ],
    },
  },
];

const days: Case[] = [
  {
    name: "a short article with its day among other particulars, in a box with the menu",
    html: boxed(
      "尊师重教蔚然成风",
      `${trail("政务动态", "部门动态")}<div class="art"><h2>尊师重教蔚然成风</h2><div><span>2026/1/9</span>|<span>点击：88</span>|<span>县教育局</span></div><div><p>县委、县政府举行座谈会，表彰优秀教师一百二十名。</p></div></div>`,
    ),
    label: { kind: "article", published: "2026-01-09", isColumn: false },
  },
  {
    name: "the day a notice was put up beside the day it was written",
    html: modern(
      "关于印发燃气安全管理办法的通知",
      `${trail("政务公开", "政策文件")}<table><tr><td>发布机构</td><td>县政府办</td><td>发文日期</td><td>2026-01-05</td></tr><tr><td>文号</td><td>青府办发〔2026〕1号</td><td>发布日期</td><td>2026-01-12</td></tr></table><h1>关于印发燃气安全管理办法的通知</h1><div><p>各乡镇人民政府、街道办事处，县直各部门：</p><p>《青岩县城镇燃气安全管理办法》已经县人民政府同意，现印发给你们，请认真贯彻执行。</p></div>`,
    ),
    label: { kind: "article", published: "2026-01-12" },
  },
];

const rows = (second: string): string =>
  `<div class="tl">${["11/19", "10/11", "09/30"].map((day, i) => `<div><div><strong>${day}</strong><span>${second}</span></div><div><a href="/a/${i}.html">河道治理工程第${i + 1}标段完工验收</a></div></div>`).join("")}</div>`;
const made: Case[] = [
  {
    name: "days above their years in boxes of their own",
    html: modern("水务新闻", `${trail("水务新闻")}${rows("2025")}`),
    label: { kind: "listing", items: 3, newest: "2025-11-19" },
  },
  {
    name: "days without a year before titles that begin with one",
    html: modern(
      "毕业生就业",
      `${trail("毕业生就业")}<ul>${["11-19", "10-11", "09-30"].map((day, i) => `<li><span>${day}</span><a href="/a/${i}.html">2024届毕业生招聘会第${i + 1}场公告</a></li>`).join("")}</ul>`,
    ),
    label: { kind: "listing", items: 3, newest: null },
  },
  {
    name: "an application without a mount of a known name",
    html: '<!DOCTYPE html><html><head><title>青岩县水利局</title></head><body><noscript>请启用 JavaScript</noscript><div id="root-master"></div><script src="/umi.3e4f5a6b.js"></script></body></html>',
    label: { kind: "shell" },
  },
  {
    name: "an application that a framework streams",
    html: '<!DOCTYPE html><html><head><title>青岩县水利局</title></head><body><div hidden></div><div class="loading-page"></div><script>(self.__next_f=self.__next_f||[]).push([0])</script></body></html>',
    label: { kind: "shell" },
  },
  {
    name: "a short notice with an address to follow, on a site of scripts",
    html: '<!DOCTYPE html><html><head><title>科室</title></head><body><p>请选择科室</p><a href="/ks/1/">规划科</a><script src="/app.3e4f5a6b.js"></script></body></html>',
    label: { kind: "other" },
  },
];

describe("pages of today", () => reads(made));
describe("letters and their steps", () => reads(flows));
describe("letters in cards", () => reads(cards));
describe("letters of other makes", () => reads(letters));
describe("days", () => reads(days));
