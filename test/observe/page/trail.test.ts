import { expect, it } from "vitest";
import { indexPage } from "../../../src/observe/page/page-index.ts";
import { trailOf } from "../../../src/observe/page/trail.ts";

const trail = (html: string) => trailOf(indexPage(html, "http://a.gov.cn/x/"))?.steps.map((s) => s.name);

it.each([
  [
    "<div>当前位置：<a href=/>首页</a> &gt; <a href=/z/>政务公开</a> &gt; 通知公告</div>",
    ["首页", "政务公开", "通知公告"],
  ],
  ["<div>您现在的位置：首页&nbsp;»&nbsp;要闻</div>", ["首页", "要闻"]],
  ["<p>您的位置: <a href=/>首 页</a>-&gt;<a>政策</a></p>", ["首页", "政策"]],
  ["<div><span>您当前所在位置：</span><a href=/>首页</a><i>/</i><a href=/z>动态</a></div>", ["首页", "动态"]],
  ["<td><a href=/>首页</a> &gt;&gt; <a href=/c>工作动态</a></td>", ["首页", "工作动态"]],
  [
    '<div class="crumbs"><a href=/>首页</a><span> &gt; </span><a href=/z>公告</a> &gt; 正文</div>',
    ["首页", "公告", "正文"],
  ],
  ["<div class=pos><i></i><a href=/>首页</a><em></em><a href=/c/>健康科普</a></div>", ["首页", "健康科普"]],
  ["<div class=pos><a href=/c/>走进清河</a><a href=/d/>要闻</a></div>", undefined],
  [
    "<div>您当前位置<a href=/>清河县政府网站</a>>> <a href=/c/>走进清河</a>&gt;&gt; <a href=/d/>要闻</a></div>",
    ["清河县政府网站", "走进清河", "要闻"],
  ],
  ["<td>栏目导航&nbsp;&nbsp;<a href=/>网站首页</a>&gt;&gt;<a href=/c/>公开</a></td>", ["网站首页", "公开"]],
  ["<p>返回首页>> 下一篇</p>", undefined],
  ["<p>当前位置不详，请打开定位 > 重试</p>", undefined],
  ["<p>关于县城位置的说明</p>", undefined],
  ["<ul><li>首页</li><li>政务公开</li></ul>", undefined],
])("%s", (html, steps) => expect(trail(html)).toEqual(steps));

it("keeps the addresses of its steps", () =>
  expect(
    trailOf(indexPage("<div>当前位置：<a href=/>首页</a> > 要闻</div>", "http://a.gov.cn/x/"))?.steps,
  ).toEqual([
    { name: "首页", url: "http://a.gov.cn/" },
    { name: "要闻", url: null },
  ]));
