/** Articles: that they are such, and the day they were published, whatever other days stand around their text. */
import { describe } from "vitest";
import { type Case, reads } from "./compare.ts";
import { bootstrap, mobile, modern, tables } from "./frames.ts";

const pos = `<div class="pos">当前位置：<a href="/">首页</a> &gt; <a href="/tzgg/">通知公告</a> &gt; 正文</div>`;
const prose = `<p>为贯彻落实上级部署，经县人民政府研究同意，现将有关事项通知如下，请认真抓好落实。</p><p>一、提高认识，加强领导；二、明确责任，强化措施。</p>`;
const article = (published: string | null) => ({ kind: "article", isColumn: false, published, newest: null });

const cases: Case[] = [
  {
    name: "大汉 with meta line and counter by script",
    html: modern(
      "关于森林防火的通知",
      `${pos}<h1>关于森林防火的通知</h1><div class="xx">发布日期：2026-04-24 10:33　来源：县林业局　浏览次数：<script src="/c.jsp"></script></div><div id="zoom">${prose}</div>`,
    ),
    url: "http://www.qingyan.gov.cn/art/2026/4/24/art_9960_14.html",
    label: article("2026-04-24T10:33"),
  },
  {
    name: "head table of a document: 成文日期 before 发布日期",
    html: modern(
      "青岩县人民政府关于印发方案的通知",
      `${pos}<table><tr><td>索引号：</td><td>000014349/2026-00012</td><td>成文日期：</td><td>2026-01-08</td></tr><tr><td>发文字号：</td><td>青府发〔2026〕1号</td><td>发布日期：</td><td>2026-01-15</td></tr></table><h2>青岩县人民政府关于印发方案的通知</h2><div class="TRS_Editor">${prose}<p>青岩县人民政府<br>2026年1月8日</p></div>`,
    ),
    label: article("2026-01-15"),
  },
  {
    name: "the meeting's day in the title and the text",
    html: modern(
      "2026年2月3日新闻发布会",
      `${pos}<h1>2026年2月3日新闻发布会</h1><p class="info">时间：2026-02-05 来源：县政府办</p><div class="content"><p>2026年2月3日上午，县政府召开新闻发布会，介绍春节期间市场供应情况。</p>${prose}</div>`,
    ),
    label: article("2026-02-05"),
  },
  {
    name: "2005 table with 【2005-6-7】 and font tags",
    html: tables(
      "领导活动",
      `<table width="95%"><tr><td align="center"><b><font size="4">县领导慰问困难群众</font></b></td></tr><tr><td align="center">发布时间：2005-6-7 　 点击：<script src="count.asp?id=3"></script>　 作者：本站</td></tr><tr><td>${prose}</td></tr><tr><td align="right">[<a href="javascript:window.print()">打印</a>] [<a href="javascript:window.close()">关闭</a>]</td></tr></table>`,
    ),
    url: "http://www.qingyan.gov.cn/show.asp?id=3",
    label: article("2005-06-07"),
  },
  {
    name: "博达 with pager to other articles",
    html: modern(
      "办事大厅恢复服务",
      `${pos}<form name="_newscontent_fromname"><h1 align="center">办事大厅恢复服务</h1><div align="center">2026年03月09日 08:30  县政务服务中心  点击：[<script>_showDynClicks("wbnews",1,2)</script>]</div><div id="vsb_content"><div class="v_news_content">${prose}</div></div><p>上一条：<a href="1.htm">关于停电的通知</a> 2026-03-08</p></form>`,
    ),
    url: "http://www.qingyan.gov.cn/info/1021/3345.htm",
    label: article("2026-03-09T08:30"),
  },
  {
    name: "mobile article with a small date",
    html: mobile(
      "停水通知",
      `<article><h2>停水通知</h2><p class="meta"><span>县水务局</span><span>2026.05.03</span></p><div class="txt">${prose}</div></article>`,
    ),
    url: "http://m.qingyan.gov.cn/a/4.html",
    label: article("2026-05-03"),
  },
  {
    name: "recruitment: the span of enrolment is not the day",
    html: bootstrap(
      "2026年公开招聘公告",
      "首页>通知公告>正文",
      `<h1>2026年公开招聘公告</h1><div class="text-muted">来源：县人社局 日期：2026/06/01</div><div class="article-content"><p>报名时间：2026年6月10日至2026年6月15日，逾期不予受理。</p>${prose}</div>`,
    ),
    label: article("2026-06-01"),
  },
  {
    name: "related articles below the text with newer days",
    html: modern(
      "政策解读",
      `${pos}<h1>一图读懂养老服务条例</h1><div>发布时间：2026-07-02</div><div class="content"><p>为方便群众了解条例，特作如下图解，请点击查看。</p><p><img src="/upload/a.jpg"></p>${prose}</div><div class="xg"><h4>相关文章</h4><ul><li><a href="/x/1.html">养老服务条例全文公布</a><span>2026-09-01</span></li><li><a href="/x/2.html">养老机构名单公告</a><span>2026-08-01</span></li></ul></div>`,
    ),
    label: article("2026-07-02"),
  },
  {
    name: "traditional Chinese article",
    html: modern(
      "縣長調研",
      `<div>當前位置：<a href="/">首頁</a> &gt; 正文</div><h1>縣長調研重點項目</h1><div>發佈時間：2026-08-08　來源：縣政府辦</div><div class="content"><p>八月七日，縣長一行深入項目工地，實地察看工程進度，並召開座談會，聽取匯報。</p></div>`,
    ),
    label: article("2026-08-08"),
  },
  {
    name: "PHPCMS: the date line inside the heading, a trail whose steps are links",
    html: modern(
      "全县春季植树活动启动 - 要闻",
      `<div class="crumbs"><a href="/">首页</a><span> &gt; </span><a href="/zwdt/">要闻</a> &gt; 正文</div><div id="Article"><h1>全县春季植树活动启动<br /><span>2013-03-12 14:25:33&nbsp;&nbsp;来源：<a href="#">本站</a>&nbsp;评论：<a href="#c">0</a> 点击：<span id="hits"></span></span></h1><div class="content">${prose}</div></div>`,
    ),
    label: article("2013-03-12T14:25"),
  },
  {
    name: "a document with its particulars and no day of publication",
    html: modern(
      "青岩县政府信息公开",
      `<table class="xx"><tr><th>信息名称</th><td colspan="3">关于印发应急预案的通知</td></tr><tr><th>信息索引</th><td>000014349/2015-0012</td><th>生成日期</th><td>2015年03月12日</td></tr><tr><th>发布机构</th><td>县政府办公室</td><th>发文字号</th><td>青府办发〔2015〕7号</td></tr></table><div class="wjnr"><h2>关于印发应急预案的通知</h2>${prose}${prose}<p align="right">二〇一五年三月九日</p></div>`,
    ),
    label: article(null),
  },
  {
    name: "a day alone below the heading, and nothing but a file to read",
    html: modern(
      "2020年度部门决算公开",
      `<div class="main"><h1>2020年度部门决算公开</h1><div class="info"><span class="date">2021-08-30</span></div><div class="content"><p>见附件。</p><p><a href="a.pdf">2020年度部门决算.pdf</a></p></div></div>`,
    ),
    label: article("2021-08-30"),
  },
  {
    name: "an article without any day",
    html: modern(
      "青岩古镇",
      `${pos}<h1>青岩古镇</h1><div class="content"><p>古镇始建于明洪武十一年，距今六百余年，因附近多青色岩峰而得名，素有“筑南门户”之称。</p>${prose}</div>`,
    ),
    label: { published: null, isColumn: false, newest: null },
  },
];

describe("articles", () => reads(cases));
