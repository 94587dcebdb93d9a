/** The newest day: rows of other columns beside a list that waits, and rows made another way. */
import { describe, expect, it } from "vitest";
import { indexPage } from "../../../src/observe/page/page-index.ts";
import { observePage } from "../../../src/observe/registry.ts";
import { contextWith, shipped } from "../with-lists.ts";
import { type Case, reads } from "./compare.ts";

const old = [
  ["采矿权延续登记公示", "2023-05-11"],
  ["不动产登记首次登记公告", "2023-04-02"],
  ["土地利用规划局部调整公示", "2022-10-08"],
] as const;
const fresh = [
  ["全县地质灾害防治工作会议召开", "2026-11-12"],
  ["世界地球日宣传活动启动", "2026-10-22"],
  ["耕地保护督察整改推进会召开", "2026-09-18"],
] as const;
type Rows = readonly (readonly [string, string])[];
const list = (rows: Rows, mark = ""): string =>
  `<ul${mark}>${rows.map(([title, day]) => `<li><a href="/a/${day}.html">${title}</a><span>${day}</span></li>`).join("")}</ul>`;
const page = (title: string, main: string, tail = ""): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/xw/">新闻动态</a></li><li><a href="/gg/">公示公告</a></li><li><a href="/gk/">政务公开</a></li><li><a href="/bs/">办事服务</a></li></ul></div>${main}<div class="footer"><p>主办单位：青岩县自然资源局　黔ICP备17001111号</p></div>${tail}</body></html>`;
const crumb = (name: string): string =>
  `<div class="dqwz">当前位置：<a href="/">首页</a> &gt; <a href="./">${name}</a></div>`;
const ajax = (box: string): string =>
  `<script>$.ajax({url:"/api/list",data:{pageNo:1},success:function(r){$("${box}").html(render(r.rows));}});</script>`;
const unknown = { kind: "listing", isColumn: true, items: 0, empty: null, newest: null };

const waiting: Case[] = [
  {
    name: "old rows under 热点推荐, the list itself left to a script",
    html: page(
      "新闻动态",
      `${crumb("新闻动态")}<ul id="newslist"></ul><div><h3>热点推荐</h3>${list(old)}</div>`,
      ajax("#newslist"),
    ),
    label: unknown,
  },
  {
    name: "old rows under the name of another column",
    html: page(
      "新闻动态",
      `${crumb("新闻动态")}<div class="list-box"></div><div><h3>通知公告</h3>${list(old)}</div>`,
      ajax(".list-box"),
    ),
    label: unknown,
  },
  {
    name: "rows of the page's own, and a script that brings the next ones",
    html: page(
      "公示公告",
      `${crumb("公示公告")}${list(fresh, ' id="list"')}<div id="more">加载更多</div>`,
      ajax("#list"),
    ),
    label: { kind: "listing", isColumn: true, items: 3, newest: "2026-11-12" },
  },
];

const otherwise: Case[] = [
  {
    name: "the first row with its summary in a box of its own",
    html: page(
      "公示公告",
      `${crumb("公示公告")}<div class="top-news"><h2><a href="/a/1.html">${fresh[0][0]}</a></h2><p>${fresh[0][1]}</p><p>会议传达学习有关文件精神，安排部署下一阶段工作任务。</p></div>${list(old)}`,
    ),
    label: { kind: "listing", isColumn: true, items: 4, newest: "2026-11-12" },
  },
  {
    name: "two lists of one column",
    html: page("公示公告", `${crumb("公示公告")}${list(fresh, ' class="a"')}${list(old, ' class="b"')}`),
    label: { kind: "listing", isColumn: true, items: 6, newest: "2026-11-12" },
  },
  {
    name: "a copy of the list for small screens",
    html: page(
      "公示公告",
      `${crumb("公示公告")}${list(old, ' class="pc"')}${list(
        old.map(([t, d]) => [`${t}（图）`, d]),
        ' class="phone"',
      )}`,
    ),
    label: { kind: "listing", isColumn: true, items: 3, newest: "2023-05-11" },
  },
  {
    name: "newer rows of another column beside the list",
    html: page(
      "公示公告",
      `${crumb("公示公告")}${list([...old, ["矿山地质环境治理公告", "2022-09-01"]], ' class="a"')}<div class="r"><h3>新闻动态</h3>${list(fresh, ' class="b"')}</div>`,
    ),
    label: { kind: "listing", isColumn: true, items: 4, newest: "2023-05-11" },
  },
  {
    name: "rows whose day is missing among others",
    html: page(
      "公示公告",
      `${crumb("公示公告")}<ul><li><a href="/a/0.html">关于土地闲置情况的说明</a></li>${fresh.map(([t, d]) => `<li><a href="/a/${d}.html">${t}</a><span>${d}</span></li>`).join("")}</ul>`,
    ),
    label: { kind: "listing", isColumn: true, items: 4, newest: "2026-11-12" },
  },
];

describe("a list that waits", () => reads(waiting));
describe("rows made another way", () => reads(otherwise));

it.each([
  ["a box that a script fills", `<ul id="news"></ul>`, ajax("#news"), true],
  [
    "rows that all stand in the page",
    list(fresh, ' class="x"'),
    "<script>$.get('/hits?id=1')</script>",
    false,
  ],
])("says of a front with %s whether it needs rendering", (_name, box, tail, value) => {
  const html = page(
    "青岩县自然资源局",
    `<h3>新闻动态<a href="/xw/">更多</a></h3>${box}<h3>公示公告<a href="/gg/">更多</a></h3>${list(old)}`,
    tail,
  );
  const seen = observePage(indexPage(html, "http://zrj.qingyan.gov.cn/"), contextWith(shipped));
  expect([seen["page.kind"], seen["page.needsRendering"]?.value]).toEqual(["homepage", value]);
});
