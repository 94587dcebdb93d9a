/** What scripts bring by the class of a box or a file's name, charts of offices, and what is paged through. */
import { describe } from "vitest";
import { type Case, empty, reads } from "./compare.ts";
import { rowsOf } from "./parts.ts";

/** A page of a bureau; `tail` stands below the foot, where templates keep their scripts. */
const bureau = (title: string, trail: readonly string[], main: string, tail = ""): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>
<div class="top"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/xxgk/">信息公开</a></li><li><a href="/mzyw/">民政要闻</a></li><li><a href="/tzgg/">通知公告</a></li><li><a href="/wsbs/">网上办事</a></li><li><a href="/gzcy/">公众参与</a></li></ul></div>
<div class="container"><ol class="location"><li>您当前的位置：</li><li><a href="/">首页</a> &gt; </li>${trail.map((name, i) => `<li><a href="./">${name}</a>${i < trail.length - 1 ? " &gt; " : ""}</li>`).join("")}</ol></div>
<div class="container">${main}</div>
<div class="foot"><p>主办单位：青岩县民政局　网站标识码：5209980033</p><p>黔ICP备13007777号</p></div>
${tail}</body></html>`;
const jquery = `<script src="/static/js/jquery.min.js"></script>`;
const unknown = { kind: "listing", isColumn: true, items: 0, empty: null, emptyWhy: "script-filled" };
const plan = ["信息公开", "规划计划"];

const scripted: Case[] = [
  {
    name: "a list with a class alone, and a file of the site's that is named for news",
    html: bureau(
      "规划计划",
      plan,
      `<ul class="news-list"></ul>`,
      `${jquery}<script src="/static/js/news-list.js"></script>`,
    ),
    label: unknown,
  },
  {
    name: "a box whose class an inline script looks for",
    html: bureau(
      "规划计划",
      plan,
      `<div class="list-con"></div>`,
      `${jquery}<script>$(function(){$.getJSON("/api/12",function(r){$(".list-con").html(r.h);});});</script>`,
    ),
    label: unknown,
  },
  {
    name: "a list that carries the number of its channel",
    html: bureau("规划计划", plan, `<ul class="gl" data-channel="1032"></ul>`, jquery),
    label: unknown,
  },
  {
    name: "an element of a framework's own, and a module",
    html: bureau(
      "规划计划",
      plan,
      `<info-list channel-id="88"></info-list>`,
      `<script type="module" src="/static/assets/a1.js"></script>`,
    ),
    label: unknown,
  },
  {
    name: "heads of a table and a file that is named for the channel",
    html: bureau(
      "规划计划",
      plan,
      `<table><thead><tr><th>标题</th><th>发布日期</th></tr></thead><tbody></tbody></table>`,
      `<script src="/static/js/channel.js"></script>`,
    ),
    label: { empty: false, items: 0 },
  },
  {
    name: "a player's box in a table is no list that waits",
    html: bureau(
      "宣传片",
      ["民政要闻", "宣传片"],
      `<table><tr><td><div id="a1"></div></td></tr></table><script src="/ck/ckplayer.js"></script><script>new ckplayer({container:'#a1'});</script>`,
    ),
    label: { kind: "other", isColumn: false, empty: false },
  },
  {
    name: "a list with a class alone, with libraries and counters beside",
    html: bureau(
      "规划计划",
      plan,
      `<h4>规划计划</h4><ul class="news-list"></ul>`,
      `${jquery}<script src="/static/js/jquery.SuperSlide.2.1.1.js"></script><script src="//s5.cnzz.com/z_stat.php?id=1"></script>`,
    ),
    label: empty("silent"),
  },
];

const pictures: Case[] = [
  {
    name: "a chart of the offices among the pictures of the template",
    html: bureau("组织机构", ["信息公开", "组织机构"], `<img src="/images/zzjg.png">`),
    label: { kind: "other", isColumn: false, empty: false },
  },
  {
    name: "a button that leads to a service elsewhere",
    html: bureau(
      "婚姻登记预约",
      ["网上办事", "婚姻登记预约"],
      `<a href="https://zwfw.example.gov.cn/marry"><img src="/static/img/enter.png"></a>`,
    ),
    label: { isColumn: false, empty: false },
  },
  {
    name: "a headline of its own, the pictures below it left to a script elsewhere",
    html: bureau("图集：健步走", ["民政要闻", "图片新闻"], `<h1>图集：健步走</h1><div class="c"></div>`),
    label: { kind: "other", isColumn: false, empty: false },
  },
  {
    name: "a headline and its day, and no text: the foot is not the text",
    html: bureau(
      "图集：健步走",
      ["民政要闻", "图片新闻"],
      `<h1>图集：健步走</h1><p>发布时间：2026-05-05</p><div class="c"></div>`,
    ),
    label: {
      isColumn: false,
      empty: false,
      identifiers: { sponsor: "青岩县民政局", siteCode: "5209980033" },
    },
  },
  {
    name: "heads of a table with the office that answers",
    html: bureau(
      "建议提案",
      ["信息公开", "建议提案"],
      `<table><thead><tr><th>序号</th><th>标题</th><th>办理单位</th><th>发布日期</th></tr></thead><tbody></tbody></table>`,
    ),
    label: empty("silent"),
  },
  {
    name: "a dot of the template says nothing",
    html: bureau("组织机构", ["信息公开", "组织机构"], `<img src="/images/dot.gif">`),
    label: empty("silent"),
  },
  {
    name: "an article of a picture, with a link to another",
    url: "http://www.qingyan.gov.cn/zcjd/7.html",
    html: bureau(
      "一图读懂：社会组织年检",
      ["信息公开", "政策解读"],
      `<h1>一图读懂：社会组织年检</h1><p class="ly">日期：2026-08-21</p><div class="txt"><img src="/u/ytdd.png"></div><div class="rel"><h4>相关链接</h4><a href="/t/1.html">社会组织年检结果公告（第二批）</a></div>`,
    ),
    label: { kind: "article", isColumn: false, published: "2026-08-21" },
  },
];

const lists: Case[] = [
  {
    name: "two undated rows above a pager",
    html: bureau(
      "公开制度",
      ["信息公开", "公开制度"],
      `<ul>${rowsOf([["政府信息公开保密审查制度"], ["政府信息主动公开工作制度"]], (t) => `<li><a href="/zd/${t.length}.html">${t}</a></li>`)}</ul><div class="pages">共2条 首页 上一页 下一页 尾页</div>`,
    ),
    label: { kind: "listing", isColumn: true, items: 2, empty: false, newest: null },
  },
  {
    name: "a menu with the page's own name above a pager that counts none",
    html: bureau(
      "视频新闻",
      ["民政要闻", "视频新闻"],
      `<table><tr><td><a href="/mzyw/1/">基层动态</a></td></tr><tr><td><a href="/mzyw/2/">视频新闻</a></td></tr></table><table><tr><td>共0条&nbsp;&nbsp;1/1</td><td>首页</td><td>上页</td><td>下页</td></tr></table>`,
    ),
    label: empty("notice"),
  },
  {
    name: "issues of a gazette by their covers",
    html: bureau(
      "政府公报",
      ["信息公开", "政府公报"],
      `<div class="gb">${rowsOf([["4"], ["3"], ["2"], ["1"]], (i) => `<a href="/gb/2026-${i}/"><img src="/gb/${i}.jpg"><p>2026年第${i}期</p></a>`)}</div>`,
    ),
    label: { kind: "listing", isColumn: true, items: 4, empty: false, newest: null },
  },
  {
    name: "forms that are no links, with a button each",
    html: bureau(
      "表格下载",
      ["网上办事", "表格下载"],
      `<ul>${rowsOf([["低保申请表"], ["临时救助审批表"], ["收养登记申请书"]], (t) => `<li>${t}（样表）<a href="/u/${t.length}.doc">下载</a></li>`)}</ul>`,
    ),
    label: { kind: "listing", isColumn: true, items: 3, empty: false, newest: null },
  },
  {
    name: "words that the place is bare",
    html: bureau(
      "规划计划",
      plan,
      `<div class="m-empty"><img src="/img/empty.png"><p>这里空空如也</p></div>`,
    ),
    label: empty("notice"),
  },
  {
    name: "a short note that a text is gone",
    html: `<!DOCTYPE html><html><head><title>青岩县民政局</title></head><body><div class="msg"><p>该信息不存在或已被删除！</p><a href="javascript:history.go(-1)">返回上一页</a></div><div class="foot">主办单位：青岩县民政局</div></body></html>`,
    label: { kind: "error", isColumn: false, empty: false },
  },
  {
    name: "a note in everyday words that a page is gone",
    html: `<!DOCTYPE html><html><head><title>青岩县民政局</title></head><body><div class="box"><img src="/404.png" alt="404"><p>页面找不到了～</p><a href="/">返回首页</a></div><div class="foot">主办单位：青岩县民政局</div></body></html>`,
    label: { kind: "error", isColumn: false, empty: false },
  },
  {
    name: "事业单位 in a trail is a column, not the emblem",
    html: bureau("事业单位", ["信息公开", "事业单位"], `<p>我局没有下属事业单位。</p>`),
    label: { isColumn: false, empty: false, identifiers: { partyEmblem: false } },
  },
  {
    name: "事业单位 among the parts of a column is not the emblem either",
    html: bureau(
      "招考录用",
      ["信息公开", "招考录用"],
      `<div class="tabs"><a href="./">公务员</a><a href="../sy/">事业单位</a></div><ul><li><a href="/zk/1.html">2026年度公务员面试公告</a><i>2026-05-20</i></li></ul>`,
    ),
    label: { kind: "listing", items: 1, newest: "2026-05-20", identifiers: { partyEmblem: false } },
  },
];

const letters: Case[] = [
  {
    name: "a guest book that calls its days those of the writing",
    html: bureau(
      "留言",
      ["公众参与", "留言"],
      rowsOf(
        [
          ["请问身份证如何补办", "2006-10-8 10:20:00", "请携带户口簿到派出所办理。"],
          ["自来水水质问题", "2006-9-21 15:00:00", "暂未回复"],
        ],
        (t, d, r) =>
          `<table><tr><td>主题：${t}</td><td>发表时间：${d}</td></tr><tr><td>内容：请有关部门解答，谢谢！</td></tr><tr><td>回复：${r}</td></tr></table>`,
      ),
    ),
    label: {
      messages: [
        ["请问身份证如何补办", "2006-10-08T10:20", null, true],
        ["自来水水质问题", "2006-09-21T15:00", null, false],
      ],
    },
  },
];

describe("letters", () => reads(letters));
describe("what scripts may bring", () => reads(scripted));
describe("pictures", () => reads(pictures));
describe("lists and notices", () => reads(lists));
