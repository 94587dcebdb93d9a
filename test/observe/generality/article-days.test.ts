/** Days of articles in many forms, silent lists, hidden boxes and honest ones. */
import { describe } from "vitest";
import { type Case, reads } from "./compare.ts";
import { planted } from "./parts.ts";
import { asp, boda, dede, hanweb, intensive, trs, trsList } from "./platforms.ts";

const empty = (emptyWhy: string) => ({ kind: "listing", isColumn: true, items: 0, empty: true, emptyWhy });
const prose = `<p>为深入贯彻落实上级部署，扎实推进全县重点工作，现将有关事项通知如下，请认真抓好贯彻落实。</p><p>一、提高认识。各乡镇、各部门要切实增强责任感和紧迫感，把工作抓细抓实。</p><p>二、加强领导。要明确专人负责，建立工作台账，按时报送进展情况。</p>`;

/** PHPCMS V9: crumbs, a list cut by rules after every fifth row, a side bar of rankings. */
const phpcms = (title: string, main: string, side = ranking): string =>
  `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>${title} - 青岩县林业局</title><link href="/statics/css/default_blue.css" rel="stylesheet"/><script src="/statics/js/search_common.js"></script></head><body><div class="body-top"><div class="content"><div class="log"><a href="/index.php?m=member&c=index&a=login">登录</a> | <a href="/index.php?m=member&c=index&a=register">注册</a></div></div></div><div class="header"><div class="logo"><a href="/"><img src="/statics/images/v9/logo.jpg"/></a></div><div class="search"><form action="/index.php"><input name="q"/><input type="submit" value="搜索"/></form></div><div class="nav-bar"><map><ul class="nav-site"><li><a href="/"><span>首页</span></a></li><li class="line">|</li><li><a href="/index.php?m=content&c=index&a=lists&catid=6"><span>林业要闻</span></a></li><li><a href="/index.php?m=content&c=index&a=lists&catid=7"><span>通知公告</span></a></li><li><a href="/index.php?m=content&c=index&a=lists&catid=8"><span>政策法规</span></a></li></ul></map></div></div><div class="main"><div class="col-left">${main}</div><div class="col-auto">${side}</div></div><div class="footer"><p class="info"><a href="/index.php?m=content&c=index&a=lists&catid=2">关于我们</a> | <a href="/index.php?m=content&c=index&a=lists&catid=3">联系方式</a></p><p>青岩县林业局 版权所有 黔ICP备14005555号</p></div></body></html>`;
const ranking = `<div class="box"><h5 class="title-2">频道总排行</h5><ul class="content digg">${[1, 2, 3, 4].map((i) => `<li><a href="/show/${i}.html">全县森林防火工作第${i}次调度会召开</a></li>`).join("")}</ul></div><div class="box"><h5 class="title-2">频道本月排行</h5><ul class="content rank">${[5, 6, 7].map((i) => `<li><span>${i}00</span><a href="/show/${i}.html">全县林长制工作第${i}次会议召开</a></li>`).join("")}</ul></div>`;
const crumbs = (name: string): string =>
  `<div class="crumbs"><a href="/">首页</a><span> &gt; </span><a href="/lists/7.html">${name}</a> > </div>`;

const articles: Case[] = [
  {
    name: "PHPCMS: the day stands inside the heading, below a break",
    html: phpcms(
      "关于做好秋季造林工作的通知",
      `${crumbs("通知公告")}<div id="Article"><h1>关于做好秋季造林工作的通知<br/><span>2024-09-05 09:12:33&nbsp;&nbsp;&nbsp;来源：&nbsp;&nbsp;&nbsp;评论：<a href="#comment">0</a> 点击：<span id="hits"></span></span></h1><div class="content">${prose}</div><p class="f14">上一篇：<a href="/show/11.html">林长制会议</a><br/>下一篇：<a href="/show/13.html">古树名木普查</a></p></div>`,
    ),
    url: "http://lyj.qingyan.gov.cn/show/12.html",
    label: { kind: "article", isColumn: false, published: "2024-09-05T09:12" },
  },
  {
    name: "帝国: cells of a title, a line of particulars and a text",
    html: `<html><head><meta charset="gbk"><title>关于开展植树活动的通知 - 通知公告 - 青岩县绿化办</title></head><body><table width="100%" class="top_nav"><tr><td>欢迎光临！</td></tr></table><table class="nav"><tr><td><a href="/">首页</a> <a href="/news/">新闻</a> <a href="/tz/">通知</a> <a href="/down/">下载</a> <a href="/gbook/">留言</a></td></tr></table><table class="position"><tr><td>您当前的位置：<a href="/">首页</a>&nbsp;>&nbsp;<a href="/tz/">通知公告</a></td></tr></table><table><tr><td class="title"><h1>关于开展植树活动的通知</h1></td></tr><tr><td class="info_text">时间：2019-03-08&nbsp;&nbsp;来源：&nbsp;&nbsp;作者：&nbsp;&nbsp;点击：<script src="/e/public/ViewClick/?classid=3&id=5"></script>次</td></tr><tr><td id="text">${prose}</td></tr><tr><td>[责任编辑：admin]</td></tr></table></body></html>`,
    url: "http://lhb.qingyan.gov.cn/tz/2019-03-08/5.html",
    label: { kind: "article", published: "2019-03-08" },
  },
  {
    name: "day in brackets on a line of its own below the title",
    html: asp(
      "县局开展测绘法宣传",
      `<table width="760" align="center"><tr><td>您现在的位置：<a href="Index.asp">首页</a> → <a href="class.asp?id=2">政务信息</a> → 浏览文章</td></tr><tr><td align="center"><strong><font size="3">县局开展测绘法宣传</font></strong></td></tr><tr><td align="center">（2007年8月29日）</td></tr><tr><td>${prose}</td></tr></table>`,
    ),
    label: { kind: "article", published: "2007-08-29" },
  },
  {
    name: "day, name of the day and hour of ASP.NET",
    html: boda(
      "关于农机补贴的公告",
      `<table><tr><td>当前位置：<a href="../index.htm">首页</a>>>通知公告>>正文</td></tr></table><form name="form1"><div class="content-title">关于农机补贴的公告</div><div class="content-info"><span>2026/3/5 星期四 9:12:00</span><span>作者：</span><span>点击：[<script>_showDynClicks("wbnews", 1042, 4201)</script>]</span></div><div id="vsb_content"><div class="v_news_content">${prose}</div></div></form>`,
    ),
    url: "http://nync.qingyan.gov.cn/info/1015/4201.htm",
    label: { kind: "article", published: "2026-03-05" },
  },
  {
    name: "Traditional characters",
    html: trs(
      "縣政府召開會議",
      `<div class="pos">當前位置：<a href="/">首頁</a>&gt;要聞動態</div><h1>縣政府召開常務會議</h1><div class="xx">發佈日期：2026-04-09　來源：青岩日報</div><div class="view"><p>四月八日，縣政府召開常務會議，研究部署安全生產、防汛抗旱等工作。</p><p>會議強調，要壓實責任，加強值守，確保人民群眾生命財產安全。</p></div>`,
    ),
    label: { kind: "article", published: "2026-04-09" },
  },
  {
    name: "day in Chinese numerals behind its label",
    html: trs(
      "任免通知",
      `<div class="pos">当前位置：<a href="/">首页</a>&gt;人事信息</div><h2>关于张某某等同志任免职的通知</h2><div class="xx">发布日期：二〇二六年四月九日　字号：[大 中 小]</div><div class="TRS_Editor">${prose}</div>`,
    ),
    label: { kind: "article", published: "2026-04-09" },
  },
  {
    name: "video with a day and no text",
    html: trs(
      "青岩新闻联播",
      `<div class="pos">当前位置：<a href="/">首页</a>&gt;<a href="/sp/">视频新闻</a>&gt;正文</div><h1>青岩新闻联播 第1205期</h1><div class="xx">发布时间：2026-04-09 20:30　来源：县融媒体中心</div><div class="video"><video src="/v/1205.mp4" controls></video></div>`,
    ),
    label: { kind: "article", isColumn: false, empty: false, published: "2026-04-09T20:30" },
  },
  {
    name: "pictures under a headline",
    html: trs(
      "一图读懂",
      `<div class="pos">当前位置：<a href="/">首页</a>&gt;<a href="/jd/">政策解读</a></div><h1>一图读懂《青岩县促进就业措施》</h1><div class="xx">2026-04-09　来源：县人社局</div><div class="TRS_Editor"><p><img src="./W020260409.jpg"></p></div>`,
    ),
    label: { kind: "article", isColumn: false, empty: false, published: "2026-04-09" },
  },
  {
    name: "a document as an attachment alone",
    html: hanweb(
      "部门预算",
      `<div class="bt-pos">当前位置：<a href='/index.html'>首页</a> > <a href="/col/col21/index.html">部门预算</a></div><table width="100%"><tr><td class="title">青岩县教育局2026年部门预算公开</td></tr><tr><td>发布日期：2026-02-11</td><td>浏览次数：</td><td>字号：[ 大 中 小 ]</td></tr><tr><td class="bt_content"><div id="zoom"><p><a href="/attach/0/2602.pdf">青岩县教育局2026年部门预算.pdf</a></p></div></td></tr></table>`,
    ),
    url: "http://www.qingyan.gov.cn/art/2026/2/11/art_21_901.html",
    label: { kind: "article", isColumn: false, empty: false, published: "2026-02-11" },
  },
  {
    name: "call for opinions with a span of days and the day of publication",
    html: trs(
      "关于公开征求意见的公告",
      `<div class="pos">当前位置：<a href="/">首页</a>&gt;<a href="/hdjl/yjzj/">意见征集</a></div><h1>关于《青岩县停车管理办法》公开征求意见的公告</h1><table><tr><td>征集时间：</td><td>2026-03-01 至 2026-03-31</td><td>征集状态：</td><td>已结束</td></tr><tr><td>发布单位：</td><td>县城管局</td><td>发布日期：</td><td>2026-02-28</td></tr></table><div class="TRS_Editor">${prose}</div>`,
    ),
    label: { kind: "article", isColumn: false, published: "2026-02-28", messages: [] },
  },
  {
    name: "an interview with its guest and time",
    html: trs(
      "在线访谈",
      `<div class="pos">当前位置：<a href="/">首页</a>&gt;<a href="/hdjl/zxft/">在线访谈</a></div><h2>县医保局局长谈医保缴费</h2><p>访谈时间：2026-05-12 15:00</p><p>访谈嘉宾：县医保局局长 王某某</p><div class="wz"><p>[主持人]：各位网友大家好，欢迎收看本期访谈。</p><p>[王某某]：大家好，今年的医保缴费从九月开始，标准为每人四百元。</p></div>`,
    ),
    label: { isColumn: false, empty: false, messages: [] },
  },
  {
    name: "phone: day and source below the heading, no labels",
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>县委召开常委会会议</title></head><body><div class="hd"><a href="/m/">首页</a></div><article><h1>县委召开常委会会议</h1><p class="meta"><span>青岩发布</span> <span>2026-06-01 08:05</span></p>${prose}</article><div class="ft">已显示全部内容</div></body></html>`,
    url: "http://m.qingyan.gov.cn/a/123",
    label: { kind: "article", published: "2026-06-01T08:05" },
  },
];

const silent: Case[] = [
  {
    name: "PHPCMS list without a row beside two rankings",
    html: phpcms(
      "政策法规",
      `${crumbs("政策法规")}<ul class="list lh24 f14"></ul><div id="pages" class="text-c"></div>`,
    ),
    label: empty("silent"),
  },
  {
    name: "PHPCMS list with a rule after its rows",
    html: phpcms(
      "通知公告",
      `${crumbs("通知公告")}<ul class="list lh24 f14">${[3, 2, 1].map((i) => `<li><span class="rt">2024-0${i}-11 10:00:00</span>·<a href="/show/${i}.html" target="_blank" style="color:">关于第${i}批造林补助资金的公示</a></li>`).join("")}<li class="bk20 hr"></li></ul><div id="pages" class="text-c"><a class="a1">3条</a> <a href="?page=1">上一页</a> <span>1</span> <a href="?page=1">下一页</a></div>`,
    ),
    label: { kind: "listing", isColumn: true, items: 3, newest: "2024-03-11", empty: false },
  },
  {
    name: "one template row whose fields are empty",
    html: trs(
      "审计公开_青岩县人民政府",
      trsList(
        "首页>政务公开>审计公开",
        `<ul class="list"><li><a href=""></a><span></span></li></ul><div class="page"></div>`,
      ),
    ),
    label: empty("silent"),
  },
  {
    name: "pager of one page and no row",
    html: hanweb(
      "应急管理",
      `<div class="bt-pos">当前位置：<a href='/index.html'>首页</a> > <a href="/col/col31/index.html">应急管理</a></div><table width="100%"><tr><td height="300" valign="top"></td></tr><tr><td align="right">共1页&nbsp;第1页&nbsp;首页 上一页 下一页 尾页</td></tr></table>`,
    ),
    url: "http://www.qingyan.gov.cn/col/col31/index.html",
    label: empty("silent"),
  },
  {
    name: "a dl without a row below its heading",
    html: intensive(
      "新闻发布会",
      `<ol class="breadcrumb"><li><a href="/wjj/">首页</a></li><li class="active">新闻发布会</li></ol><h2 class="panel-title">新闻发布会</h2><dl class="news-list"></dl>`,
    ),
    label: empty("silent"),
  },
  {
    name: "pager words: 当前第0页 总记录数：0",
    html: asp(
      "下载中心",
      `<table width="760" align="center"><tr><td>您现在的位置：<a href="Index.asp">首页</a> → 下载中心</td></tr><tr><td height="200"></td></tr><tr><td align="center">总记录数：0　当前第0页/共0页　[首页] [上页] [下页] [末页]</td></tr></table>`,
    ),
    label: empty("notice"),
  },
  {
    name: "a list in an iframe",
    html: asp(
      "公示栏",
      `<table width="760" align="center"><tr><td>您现在的位置：<a href="Index.asp">首页</a> → 公示栏</td></tr><tr><td><iframe src="list.asp?id=9" width="100%" height="500" frameborder="0"></iframe></td></tr></table>`,
    ),
    label: { empty: false },
  },
  {
    name: "rows kept in an array of a script",
    html: trs(
      "政策文件_青岩县人民政府",
      trsList(
        "首页>政务公开>政策文件",
        `<ul class="list" id="docs"></ul><script>var docs=[{t:"关于印发年度计划的通知",u:"./t1.html",d:"2026-01-02"}];for(var i=0;i<docs.length;i++){document.getElementById("docs").innerHTML+="<li><a href='"+docs[i].u+"'>"+docs[i].t+"</a><b>"+docs[i].d+"</b></li>";}</script>`,
      ),
    ),
    label: { isColumn: true, empty: null },
  },
  {
    name: "a box that a file of the column's own fills",
    html: trs(
      "数据开放_青岩县人民政府",
      trsList("首页>公共数据>数据开放", `<div id="datalist"></div><script src="./datalist.js"></script>`),
    ),
    label: { empty: null },
  },
  ...(
    [
      ["很抱歉，该栏目下没有找到相关内容", "notice"],
      ["暂无相关信息，请浏览其他栏目！", "notice"],
      ["本栏目正在建设，请稍后访问。", "placeholder"],
      ["资料更新中……", "placeholder"],
      ["（暂无）", "notice"],
      ["未查询到数据", "notice"],
      ["查询结果为空", "notice"],
      ["0条记录", "notice"],
      ["该列表为空", "notice"],
      ["无符合条件的信息", "notice"],
      ["内容待更新", "placeholder"],
      ["没有更多数据了", "notice"],
    ] as const
  ).map(
    ([words, why]): Case => ({
      name: `a main part that says ${words}`,
      html: trs(
        "重大项目_青岩县人民政府",
        trsList("首页>政务公开>重大项目", `<div class="nr">${words}</div>`),
      ),
      label: empty(why),
    }),
  ),
];

const rows = `<ul class="list"><li><a href="./202610/t20261001_1.html">关于开展秋季绿化工作的通知</a><b>2026-10-01</b></li></ul>`;
const withList = (more: string): string =>
  trs("通知公告_青岩县人民政府", `${trsList("首页>政务公开>通知公告", rows)}${more}`);

const accusations: Case[] = [
  {
    name: "links indented out of sight",
    html: withList(`<div style="text-indent:-9999px">${planted}</div>`),
    label: { tampering: ["hidden-links"] },
  },
  {
    name: "links in a marquee of one point",
    html: withList(`<marquee width="1" height="1" scrollamount="9999">${planted}</marquee>`),
    label: { tampering: ["hidden-links"] },
  },
  {
    name: "links without size by a class of the page",
    html: withList(`<style>.kk{font-size:0;line-height:0}</style><p class="kk">${planted}</p>`),
    label: { tampering: ["hidden-links"] },
  },
  {
    name: "white links on white",
    html: withList(`<div style="background:#fff"><font style="color:#ffffff">${planted}</font></div>`),
    label: { tampering: ["hidden-links"] },
  },
  {
    name: "refresh to a house of gambling",
    html: withList("").replace(
      "<title>",
      `<meta http-equiv="refresh" content="3;url=http://www.bet365-example.com/"><title>`,
    ),
    label: { tampering: ["redirect"] },
  },
  {
    name: "loader of a stranger before the document",
    html: `<script src="http://tj.zz-example.top/go.js"></script>${withList("")}`,
    label: { tampering: ["foreign-script"] },
  },
  {
    name: "honest: a heading indented behind the picture of its name, a scrolling line of notices, weather in a frame",
    html: withList(
      `<h1 style="text-indent:-9999px"><a href="/">青岩县人民政府</a></h1><marquee><a href="/tz/1.html">关于停水的通知</a></marquee><iframe src="//i.tianqi.com/index.php?c=code&id=10" width="420" height="20" frameborder="0"></iframe><iframe src="/visitcount/count.html" width="0" height="0"></iframe>`,
    ),
    label: { tampering: [], ads: [] },
  },
  {
    name: "honest: notices of land, of houses and of loans for the poor",
    html: trs(
      "通知公告_青岩县人民政府",
      trsList(
        "首页>政务公开>通知公告",
        `<ul class="list">${["国有土地使用权拍卖公告（均价每平方米2000元起）", "公租房申请开始受理，咨询热线0851-81234567", "小额贷款贴息政策问答", "打击网络赌博专项行动通告"].map((t, i) => `<li><a href="./202610/t2026100${i + 1}_1.html">${t}</a><b>2026-10-0${i + 1}</b></li>`).join("")}</ul>`,
      ),
    ),
    label: { isColumn: true, items: 4, ads: [], tampering: [] },
  },
  {
    name: "text of a broker in the side bar",
    html: dede(
      "通知公告",
      `<div class="place">当前位置: <a href='/'>主页</a> > 通知公告</div><ul class="d1"><li><a href="/tzgg/1.html">关于做好春耕农资供应的通知</a><span>2024-03-01</span></li></ul>`,
      `<div class="gg"><p>广告位招租，联系电话：13800000000 QQ：12345678</p></div>`,
    ),
    label: { ads: ["text-link"] },
  },
  {
    name: "honest: pictures of banks, of carriers and of the hotline among the links",
    html: withList(
      `<div class="yqlj"><a href="http://www.icbc.com.cn"><img src="/images/icbc.gif" alt="工商银行"></a><a href="http://www.10086.cn"><img src="/images/cmcc.gif" alt="中国移动"></a><a href="http://www.12345.gov.cn"><img src="/images/12345.gif" alt="政务服务便民热线"></a><a href="http://www.xinhuanet.com"><img src="/images/xh.gif"></a></div>`,
    ),
    label: { ads: [], tampering: [] },
  },
];

const rest: Case[] = [
  {
    name: "questions asked often, folded",
    html: intensive(
      "常见问题",
      `<ol class="breadcrumb"><li><a href="/wjj/">首页</a></li><li class="active">常见问题</li></ol><h2>常见问题</h2>${[1, 2, 3].map((i) => `<div class="faq"><h4>问：第${i}类人员如何办理健康证？</h4><div class="a">答：持身份证到县疾控中心体检，合格后五个工作日内发证。</div></div>`).join("")}`,
    ),
    label: { empty: false, messages: [] },
  },
  {
    name: "files to download in a table",
    html: boda(
      "下载中心",
      `<div class="dqwz">您的位置: <a href="../index.htm">首页</a> > <a href="">下载中心</a></div><table class="down"><tr><th>文件名称</th><th>大小</th><th>上传时间</th><th>下载</th></tr>${[3, 2, 1].map((i) => `<tr><td><a href="/down/${i}.doc">农药经营许可申请表（第${i}版）</a></td><td>${i}2KB</td><td>2025-0${i}-20</td><td><a href="/down/${i}.doc">下载</a></td></tr>`).join("")}</table>`,
    ),
    label: { kind: "listing", isColumn: true, items: 3, newest: "2025-03-20", empty: false },
  },
  {
    name: "films with their length and day",
    html: trs(
      "视频新闻_青岩县人民政府",
      trsList(
        "首页>要闻动态>视频新闻",
        `<ul class="sp">${[3, 2, 1].map((i) => `<li><a href="./202606/t2026060${i}_1.html"><img src="./W2026060${i}.jpg"><em>03:2${i}</em></a><p><a href="./202606/t2026060${i}_1.html">青岩新闻第${i}期</a></p><span>2026-06-0${i}</span></li>`).join("")}</ul>`,
      ),
    ),
    label: { kind: "listing", isColumn: true, items: 3, newest: "2026-06-03", empty: false },
  },
  {
    name: "days told from today",
    html: trs(
      "部门动态_青岩县人民政府",
      trsList(
        "首页>要闻动态>部门动态",
        `<ul class="list"><li><a href="./202611/t20261119_1.html">县税务局开展送政策上门活动</a><b>3天前</b></li><li><a href="./202611/t20261118_1.html">县气象局开展科普进校园活动</a><b>4天前</b></li><li><a href="./202611/t20261117_1.html">县残联走访慰问困难残疾人</a><b>2026-11-17</b></li></ul>`,
      ),
    ),
    label: { kind: "listing", isColumn: true, newest: "2026-11-17", empty: false },
  },
  {
    name: "no letter in the box",
    html: trs(
      "县长信箱_青岩县人民政府",
      trsList(
        "首页>互动交流>县长信箱",
        `<div class="btn"><a href="./wyxx/">我要写信</a><a href="./cx/">信件查询</a></div><table><tr><th>标题</th><th>来信时间</th><th>状态</th></tr></table><p class="tip">暂无来信</p>`,
      ),
    ),
    label: { isColumn: true, items: 0, empty: true, emptyWhy: "notice", messages: [] },
  },
  {
    name: "letters in rows of dl",
    html: intensive(
      "咨询投诉",
      `<ol class="breadcrumb"><li><a href="/wjj/">首页</a></li><li class="active">咨询投诉</li></ol><div class="mails">${[2, 1].map((i) => `<dl><dt><a href="/wjj/mail/${i}.shtml">第${i}医院挂号难的问题</a></dt><dd>提交日期：2026-09-0${i}</dd><dd>回复日期：2026-09-1${i}</dd><dd>回复单位：县卫健局</dd></dl>`).join("")}</div>`,
    ),
    label: {
      kind: "message-list",
      messages: [
        ["第2医院挂号难的问题", "2026-09-02", "2026-09-12", true],
        ["第1医院挂号难的问题", "2026-09-01", "2026-09-11", true],
      ],
    },
  },
  {
    name: "a letter with the steps of its handling",
    html: trs(
      "信件详情_青岩县人民政府",
      `<div class="pos">当前位置：<a href="/">首页</a>&gt;<a href="/hdjl/xzxx/">县长信箱</a>&gt;信件详情</div><h3>关于城东路口拥堵的建议</h3><table><tr><td>信件编号</td><td>2026110100012</td></tr><tr><td>写信时间</td><td>2026-11-01 10:11:12</td></tr><tr><td>信件内容</td><td>早晚高峰拥堵严重，建议增设信号灯。</td></tr></table><div class="steps"><p>2026-11-02 09:00 已受理</p><p>2026-11-03 10:00 转交县公安局办理</p><p>2026-11-06 16:00 已办结</p></div><table><tr><td>答复单位</td><td>县公安局</td></tr><tr><td>答复时间</td><td>2026-11-06 16:00:00</td></tr><tr><td>答复内容</td><td>您好，已会同住建局现场勘查，将于年底前增设信号灯。</td></tr></table>`,
    ),
    label: {
      kind: "message",
      messages: [["关于城东路口拥堵的建议", "2026-11-01T10:11", "2026-11-06T16:00", true]],
    },
  },
];

describe("articles", () => reads(articles));
describe("silent and saying so", () => reads(silent));
describe("accusations", () => reads(accusations));
describe("other pages", () => reads(rest));
