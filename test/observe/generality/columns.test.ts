/** Columns with rows: how many rows they have and what the newest is, in the list markup of many makes and years. */
import { describe } from "vitest";
import { type Case, reads } from "./compare.ts";
import { bootstrap, mobile, modern, tables } from "./frames.ts";

const column = (items: number, newest: string | null) => ({
  kind: "listing",
  isColumn: true,
  items,
  empty: false,
  newest,
});

const titles = [
  "关于开展2026年度农村低保年审工作的通知",
  "青岩县人民政府关于公布行政规范性文件清理结果的公告",
  "全县森林草原防灭火工作会议召开",
  "2025年度国民经济和社会发展统计公报",
  "县十七届人大五次会议胜利闭幕",
];
const row = (i: number): string => titles[i % titles.length] ?? "";
const pos = (name: string): string =>
  `<div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; ${name}</div>`;
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

const cases: Case[] = [
  {
    name: "rows with summaries and labelled days below the column's heading, no trail",
    html: `<html><head><title>部门动态-青岩县林业局</title></head><body><div class="nav"><a href="/">首页</a></div><div class="list-wrap"><h3 class="lm">部门动态</h3><ul>${[7, 6, 5].map((day) => `<li><p class="tt"><a href="/c/${day}.html">县林业局部署第${day}项重点工作</a></p><p class="ds">会议要求，各科室要高度重视，抓好落实，确保完成任务。</p><p class="tm">发布时间：2020-08-0${day}　浏览：3次</p></li>`).join("")}</ul><a>加载更多</a></div></body></html>`,
    label: { kind: "listing", isColumn: true, items: 3, newest: "2020-08-07" },
  },
  {
    name: "TRS: relative links, dates after titles, paging script",
    html: modern(
      "通知公告",
      `${pos("通知公告")}<ul class="gl-list">${times(5, (i) => `<li><a href="./202603/t202603${10 + i}_41${i}.html" title="${row(i)}">${row(i)}</a><span>2026-03-${10 + i}</span></li>`).join("")}</ul><script>createPageHTML(12, 0, "index", "html");</script>`,
    ),
    label: column(5, "2026-03-14"),
  },
  {
    name: "大汉 jpage: the rows stand in CDATA",
    html: modern(
      "政策文件",
      `${pos("政策文件")}<div id="234"><script type="text/xml"><datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1"></a>]]></nextgroup><recordset>${times(3, (i) => `<record><![CDATA[<li><a href="/art/2026/2/${3 + i}/art_45_99${i}.html">${row(i)}</a><span>2026-02-0${3 + i}</span></li>]]></record>`).join("")}</recordset></datastore></script></div>`,
    ),
    label: column(3, "2026-02-05"),
  },
  {
    name: "开普 UCAP: bracketed dates before titles",
    html: modern(
      "要闻动态",
      `${pos("要闻动态")}<div class="list"><ul>${times(4, (i) => `<li><em>[2026-04-0${i + 1}]</em><a href="/qy/c107449/202604/${"0f3a9c".repeat(5)}${i}.shtml">${row(i)}</a></li>`).join("")}</ul></div>`,
    ),
    label: column(4, "2026-04-04"),
  },
  {
    name: "gkmlpt table: title, document number, day",
    html: modern(
      "政府文件",
      `${pos("政府文件")}<table class="gkml"><tr><th>标题</th><th>文号</th><th>发布日期</th></tr>${times(4, (i) => `<tr><td><a href="/gkmlpt/content/2/23/post_23${i}.html">${row(i)}</a></td><td>青府发〔2026〕${i + 1}号</td><td>2026-01-1${i}</td></tr>`).join("")}</table>`,
    ),
    label: column(4, "2026-01-13"),
  },
  {
    name: "博达: line table with a gif before each title",
    html: modern(
      "工作动态",
      `${pos("工作动态")}<table class="winstyle1"><tbody>${times(4, (i) => `<tr id="line_u7_${i}"><td width="10"><img src="/images/arrow.gif"></td><td><a href="../info/1021/33${i}.htm" class="c1">${row(i)}</a></td><td align="right"><span class="timestyle1">2026/05/0${i + 1}</span></td></tr><tr><td colspan="3" height="1"></td></tr>`).join("")}</tbody></table><div><span class="headStyle">共4条 1/1</span></div>`,
    ),
    url: "http://www.qingyan.gov.cn/xwzx/gzdt.htm",
    label: column(4, "2026-05-04"),
  },
  {
    name: "WebPlus news_meta spans",
    html: modern(
      "通知公告",
      `<div class="col_path"><span>当前位置：</span><a href="/main.htm">首页</a><span class="possplit"></span><a href="/tzgg/list.htm">通知公告</a></div><div id="wp_news_w9"><ul class="news_list list2">${times(3, (i) => `<li class="news n${i + 1} clearfix"><span class="news_title"><a href="/2026/0${i + 1}12/c12a34${i}/page.htm" target="_blank">${row(i)}</a></span><span class="news_meta">2026-0${i + 1}-12</span></li>`).join("")}</ul></div><div id="wp_paging_w9"><ul class="wp_paging clearfix"><li class="pages_count">每页 <em class="per_count">14</em> 记录 总共 <em class="all_count">3</em> 记录</li></ul></div>`,
    ),
    url: "http://www.qingyan.gov.cn/tzgg/list.htm",
    label: column(3, "2026-03-12"),
  },
  {
    name: "2005 table rows with a dot and a NEW picture, year printed in two digits",
    html: tables(
      "政务动态",
      `<table width="95%"><tr><td>您的位置：<a href="index.asp">首页</a> -&gt; 政务动态</td></tr></table><table width="95%">${times(4, (i) => `<tr><td height="22">·<a href="show.asp?id=${200 + i}" target="_blank">${row(i)}</a> <img src="images/new.gif">&nbsp;<font color="#999999">(2026-2-${i + 5})</font></td></tr>`).join("")}</table><table><tr><td>首页 上一页 <a href="list.asp?page=2">下一页</a> <a href="list.asp?page=9">尾页</a> 页次：1/9页 共168条</td></tr></table>`,
    ),
    url: "http://www.qingyan.gov.cn/list.asp?id=3",
    label: column(4, "2026-02-08"),
  },
  {
    name: "動易 aspx with hits and author in the row",
    html: tables(
      "法律法规",
      `<div>您现在的位置： <a href="/">青岩县政府网</a> &gt;&gt; <a href="/flfg/">法律法规</a></div><div class="class_list">${times(4, (i) => `<li>[<a href="/Category_7/Index.aspx">法规</a>] <a href="/Item/${310 + i}.aspx" title="标题：${row(i)}&#13;作者：佚名&#13;更新时间：2026-3-${i + 1}">${row(i)}</a><span>点击数：${i * 7}　更新时间：2026-03-0${i + 1}</span></li>`).join("")}</div><div id="pe100_page"><div class="pagecss">共 4 条</div></div>`,
    ),
    label: column(4, "2026-03-04"),
  },
  {
    name: "ASP.NET GridView with a __doPostBack pager",
    html: tables(
      "公示公告",
      `<form method="post"><span>当前位置：<a href="Default.aspx">首页</a> &gt; 公示公告</span><table id="ctl00_GridView1" rules="all">${times(4, (i) => `<tr><td><a id="ctl00_GridView1_ctl0${i}_hl" href="NewsView.aspx?id=${i}">${row(i)}</a></td><td>2026年1月${i + 8}日</td></tr>`).join("")}<tr><td colspan="2"><table><tr><td><span>1</span></td><td><a href="javascript:__doPostBack('ctl00$GridView1','Page$2')">2</a></td></tr></table></td></tr></table></form>`,
    ),
    label: column(4, "2026-01-11"),
  },
  {
    name: "day and month in boxes of their own",
    html: modern(
      "政务要闻",
      `${pos("政务要闻")}<ul>${times(4, (i) => `<li><div class="date"><b>1${i}</b><i>2026-06</i></div><div class="t"><a href="/xw/${i}.html">${row(i)}</a><p>记者从县政府获悉，相关工作正在有序推进。</p></div></li>`).join("")}</ul>`,
    ),
    label: column(4, "2026-06-13"),
  },
  {
    name: "<time> and <i> beside long links",
    html: modern(
      "工作动态",
      `${pos("工作动态")}<div class="news">${times(4, (i) => `<article><h4><a href="/n/${i}.html">${row(i)}</a></h4><time datetime="2026-07-1${i}">2026.07.1${i}</time></article>`).join("")}</div>`,
    ),
    label: column(4, "2026-07-13"),
  },
  {
    name: "one link holds title and date",
    html: modern(
      "通知公告",
      `${pos("通知公告")}<ul class="l">${times(4, (i) => `<li><a href="/t/${i}.html"><p>${row(i)}</p><span>2026-08-0${i + 1}</span></a></li>`).join("")}</ul>`,
    ),
    label: column(4, "2026-08-04"),
  },
  {
    name: "month and day only, the year in the link",
    html: modern(
      "通知公告",
      `${pos("通知公告")}<ul>${times(4, (i) => `<li><span>(03-1${i})</span><a href="/tzgg/202603/t2026031${i}_7.html">${row(i)}</a></li>`).join("")}</ul>`,
    ),
    label: column(4, "2026-03-13"),
  },
  {
    name: "a pinned row, and a title that speaks of a later day",
    html: modern(
      "通知公告",
      `${pos("通知公告")}<ul><li><font color="red">[置顶]</font><a href="/a/1.html">关于2026年10月1日起施行新版办事指南的公告</a><span>2025-12-01</span></li><li><a href="/a/2.html">关于召开2026年9月听证会的通告</a><span>2026-02-11</span></li><li><a href="/a/3.html">招聘公告（报名截止2026年8月30日）</a><span>2026-02-09</span></li></ul>`,
    ),
    label: column(3, "2026-02-11"),
  },
  {
    name: "undated titles below a trail",
    html: modern(
      "年度报告",
      `${pos("政府信息公开年报")}<ul>${times(5, (i) => `<li><a href="/nb/${2021 + i}.html">青岩县人民政府${2021 + i}年政府信息公开工作年度报告</a></li>`).join("")}</ul>`,
    ),
    label: column(5, null),
  },
  {
    name: "heading named by the menu, dated rows, no trail",
    html: modern(
      "通知公告",
      `<div class="con"><h3>通知公告</h3><ul class="list"><li><a href="/tzgg/1.html">停水通知</a><span>2026-03-30</span></li></ul></div>`,
    ),
    url: "http://www.qingyan.gov.cn/tzgg/index.html",
    label: column(1, "2026-03-30"),
  },
  {
    name: "mobile cards",
    html: mobile(
      "政务动态",
      `<section class="cards">${times(4, (i) => `<a class="card" href="/m/${i}.html"><h3>${row(i)}</h3><p class="meta">县融媒体中心 2026-05-2${i}</p></a>`).join("")}</section><a class="more" href="?p=2">加载更多</a>`,
    ),
    url: "http://m.qingyan.gov.cn/zwdt/list.html",
    label: column(4, "2026-05-23"),
  },
  {
    name: "Bootstrap media list",
    html: bootstrap(
      "政策解读 - 青岩县人民政府",
      "首页>政务公开>政策解读",
      `${times(4, (i) => `<div class="media"><div class="media-body"><h4 class="media-heading"><a href="/jd/${i}.html">${row(i)}</a></h4><small class="text-muted">发布日期：2026-09-0${i + 1} 浏览：12次</small></div></div>`).join("")}<ul class="pagination"><li class="active"><a href="#">1</a></li><li><a href="?page=2">2</a></li></ul>`,
    ),
    label: column(4, "2026-09-04"),
  },
  {
    name: "a side list of hot articles newer than the column",
    html: modern(
      "规划计划",
      `${pos("规划计划")}<div class="side"><h4>热点推荐</h4><ul><li><a href="/h/1.html">县领导慰问困难群众</a><span>2026-11-02</span></li></ul></div><div class="main"><ul>${times(4, (i) => `<li><a href="/gh/${i}.html">${row(i)}</a><span>2024-03-0${i + 1}</span></li>`).join("")}</ul><div class="page">共1页 4条</div></div>`,
    ),
    label: column(4, "2024-03-04"),
  },
  {
    name: "document directory with validity and effective days",
    html: modern(
      "规范性文件",
      `${pos("规范性文件")}<table><tr><th>序号</th><th>文件名称</th><th>有效期至</th><th>发布日期</th></tr>${times(3, (i) => `<tr><td>${i + 1}</td><td><a href="/gf/${i}.html">${row(i)}</a></td><td>2026-11-0${i + 1}</td><td>2023-05-0${i + 1}</td></tr>`).join("")}</table>`,
    ),
    label: column(3, "2023-05-03"),
  },
  {
    name: "traditional Chinese list",
    html: modern(
      "新聞動態",
      `<div>當前位置：<a href="/big5/">首頁</a> &gt; 新聞動態</div><ul>${times(3, (i) => `<li><a href="/big5/${i}.html">全縣防汛工作會議召開第${i}次</a><span>2026-06-0${i + 1}</span></li>`).join("")}</ul>`,
    ),
    url: "http://www.qingyan.gov.cn/gate/big5/www.qingyan.gov.cn/xwdt/",
    label: column(3, "2026-06-03"),
  },
  {
    name: "English sub-site, month names",
    html: modern(
      "News",
      `<div>Location: <a href="/en/">Home</a> &gt; News</div><ul>${times(3, (i) => `<li><a href="/en/${i}.html">County holds a meeting on flood control, part ${i}</a><span>2026-06-1${i}</span></li>`).join("")}</ul><div><a href="/en/2.html">Next</a></div>`,
    ),
    url: "http://www.qingyan.gov.cn/en/news/",
    label: column(3, "2026-06-12"),
  },
  {
    name: "bilingual titles of an autonomous county",
    html: modern(
      "བོད་ཡིག 工作动态",
      `${pos("工作动态")}<ul>${times(3, (i) => `<li><a href="/bo/${i}.html">གསར་འགྱུར་ ${row(i)}</a><span>2026-03-2${i}</span></li>`).join("")}</ul>`,
    ),
    label: column(3, "2026-03-22"),
  },
];

describe("columns", () => reads(cases));
