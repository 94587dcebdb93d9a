/** What stands in a frame or has no day of its own, beside a box of another column's newest rows. */
import { describe } from "vitest";
import { type Case, reads } from "./compare.ts";
import { modern } from "./frames.ts";

const crumb = (name: string): string =>
  `<div class="dqwz">当前位置：<a href="/">首页</a> &gt; <a href="javascript:;">${name}</a></div>`;
const row = (title: string, day: string, i: number): string =>
  `<li><a href="/gg/${i}.html">${title}</a><span>${day}</span></li>`;
const newest = `<div class="side"><h2>最新公告<a href="/gg/" class="more">更多</a></h2><ul>${[
  "青岩县公路安全检查通告",
  "国庆期间高速公路通行公告",
  "出租车驾驶员考试安排公告",
]
  .map((title, i) => row(title, `09-1${i}`, i))
  .join(
    "",
  )}</ul></div><div class="links"><h3>友情链接</h3><ul><li><a href="http://www.mot.gov.cn/">交通运输部</a></li></ul></div>`;

const cases: Case[] = [
  {
    name: "a mailbox in a frame: notices beside it are no letters and not its rows",
    html: modern(
      "领导信箱",
      `${crumb("领导信箱")}<iframe src="http://www.qian.gov.cn/mail/list.aspx?id=1" width="100%" height="420"></iframe>${newest}`,
    ),
    label: { kind: "service", messages: [] },
  },
  {
    name: "letters beside the same box",
    html: modern(
      "领导信箱",
      `${crumb("领导信箱")}<ul>${row("巷口路灯坏了", "2026-01-09", 7)}${row("公交车太少", "2026-01-05", 8)}</ul>${newest}`,
    ),
    label: {
      kind: "message-list",
      messages: [
        ["巷口路灯坏了", null, null, null],
        ["公交车太少", null, null, null],
      ],
    },
  },
  {
    name: "a text without a day: the box beside it is not its column's list",
    html: modern(
      "青岩县网约车管理办法（征求意见稿）-意见征集",
      `${crumb("意见征集")}<div class="detail"><h2>青岩县网约车管理办法（征求意见稿）</h2><p>征集时间：2026-01-02~2026-02-02</p><div><p>${"为规范网络预约出租汽车经营服务行为，保障运营安全和乘客合法权益，制定本办法。".repeat(4)}</p></div></div>${newest}`,
    ),
    label: { kind: "other" },
  },
];

describe("beside another column's newest rows", () => reads(cases));
