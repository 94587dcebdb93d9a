/** Columns that show nothing, in the wordings and templates of many makes, and pages that only look like them. */
import { describe } from "vitest";
import { type Case, empty, reads } from "./compare.ts";
import { bootstrap, mobile, modern, tables } from "./frames.ts";

const unknown = { isColumn: true, items: 0, empty: null, emptyWhy: "script-filled" };

const columns: Case[] = [
  {
    name: "heading, empty list and notice below a menu, no trail",
    html: modern(
      "乡镇信息-青岩县人民政府",
      `<div id="con"><h3>乡镇信息</h3><ul class="list"></ul><p class="none">此栏目暂无信息</p></div>`,
    ),
    label: empty("notice"),
  },
  {
    name: "heading named by the menu and nothing but an empty list",
    html: modern(
      "通知公告-青岩县人民政府",
      `<div class="box"><h2>通知公告</h2><ul class="newslist"></ul></div>`,
    ),
    url: "http://www.qingyan.gov.cn/tzgg/",
    label: empty("silent"),
  },
  {
    name: "table layout of 2005, 暂时没有内容",
    html: tables(
      "政策法规",
      `<table width="100%"><tr><td height="25">当前位置：<a href="/">首页</a> &gt;&gt; 政策法规</td></tr><tr><td><table width="95%"><tr><td align="center">暂时没有内容！</td></tr></table></td></tr></table>`,
    ),
    label: empty("notice"),
  },
  {
    name: "ASP.NET GridView's own EmptyDataText",
    html: tables(
      "信息列表",
      `<form id="form1" method="post" action="list.aspx?id=12"><input type="hidden" name="__VIEWSTATE" value="/wEPDw"><span id="lblPos">您现在的位置：<a href="index.aspx">首页</a>&gt;&gt;行政许可</span><div><table id="GridView1"><tr><td>没有找到相关信息！</td></tr></table></div></form>`,
    ),
    label: empty("notice"),
  },
  {
    name: "博达 list with 共0条",
    html: modern(
      "招聘信息-青岩县人民政府",
      `<div class="loc">当前位置: <a href="/">首页</a>&gt;&gt;<a href="#">人事信息</a>&gt;&gt;招聘信息</div><div class="winstyle1001"><table><tr><td>&nbsp;</td></tr></table><div><span class="headStyle">&nbsp;共0条&nbsp;&nbsp;0/0&nbsp;</span><span>首页</span><span>上页</span><span>下页</span><span>尾页</span></div></div>`,
    ),
    label: empty("notice"),
  },
  {
    name: "WebPlus empty list box",
    html: modern(
      "工作动态",
      `<div class="col_metas"><div class="col_title"><h2>工作动态</h2></div><div class="col_path"><span class="path_name">当前位置：</span><a href="/main.htm">首页</a><span class="possplit">&nbsp;&nbsp;</span><a href="/gzdt/list.htm">工作动态</a></div></div><div class="col_news_con"><div id="wp_news_w9"><ul class="news_list list2"></ul></div></div>`,
    ),
    url: "http://www.qingyan.gov.cn/gzdt/list.htm",
    label: empty("silent"),
  },
  {
    name: "SiteServer: 内容正在整理中",
    html: modern(
      "绩效评价",
      `<div class="weizhi">您的位置：<a href="/">首页</a> &gt; <a href="#">政务公开</a> &gt; 绩效评价</div><div class="listbox"><p style="text-align:center">内容正在整理中……</p></div>`,
    ),
    label: empty("placeholder"),
  },
  {
    name: "栏目建设中",
    html: modern(
      "在线访谈",
      `<div class="pos">当前位置：<a href="/">首页</a> > <span>在线访谈</span></div><div class="con">栏目建设中，敬请期待！</div>`,
    ),
    label: empty("placeholder"),
  },
  {
    name: "内容更新中",
    html: modern(
      "财政公开",
      `<div class="crumb"><a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/cz/">财政公开</a></div><div class="main"><h2>财政公开</h2><div class="text">内容更新中...</div></div>`,
    ),
    label: empty("placeholder"),
  },
  {
    name: "Bootstrap alert without trail words",
    html: bootstrap(
      "公示公告 - 青岩县人民政府",
      "首页>政务公开>公示公告",
      `<h3 class="page-header">公示公告</h3><div class="alert alert-info">暂无数据</div>`,
    ),
    label: empty("notice"),
  },
  {
    name: "mobile list with 没有更多内容了 and no row",
    html: mobile(
      "政策解读",
      `<div class="list"></div><div class="nodata"><img src="/wap/images/nodata.png"><p>暂无相关内容</p></div>`,
    ),
    url: "http://m.qingyan.gov.cn/zcjd/list.html",
    label: empty("notice"),
  },
  {
    name: "JEECMS page with 共 0 条记录",
    html: modern(
      "规划计划",
      `<div class="nav-path">当前位置：<a href="/">首页</a> &gt; <a href="/ghjh/index.jhtml">规划计划</a> &gt; 列表</div><div class="right"><ul></ul><div class="pagesite">共 0 条记录 1/1 页 <a disabled="disabled">首页</a> <a>上一页</a> <a>下一页</a> <a>尾页</a></div></div>`,
    ),
    label: empty("notice"),
  },
  {
    name: "traditional Chinese proxy of an empty column",
    html: modern(
      "通知公告",
      `<div class="bread">當前位置：<a href="/gate/big5/www.qingyan.gov.cn/">首頁</a> &gt; 通知公告</div><div class="list"><p>暫無信息</p></div>`,
    ),
    url: "http://www.qingyan.gov.cn/gate/big5/www.qingyan.gov.cn/tzgg/",
    label: empty("notice"),
  },
  {
    name: "neighbouring menu of columns beside the notice",
    html: modern(
      "扶贫工作",
      `<div class="left"><h4>重点领域</h4><ul><li><a href="/zdly/fp/">扶贫工作</a></li><li><a href="/zdly/spaq/">食品安全</a></li><li><a href="/zdly/hjbh/">环境保护</a></li><li><a href="/zdly/aqsc/">安全生产</a></li></ul></div><div class="right"><div class="tit">扶贫工作</div><p>该栏目下暂无文章</p></div>`,
    ),
    url: "http://www.qingyan.gov.cn/zdly/fp/",
    label: empty("notice"),
  },
  {
    name: "开普 UCAP list with a record of none",
    html: modern(
      "人事任免_青岩县人民政府",
      `<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/qy/c100/zwgk.shtml">政务公开</a> &gt; <a href="#">人事任免</a></div><div class="list-right"><ul></ul><div class="no-data">抱歉，暂无信息</div></div>`,
    ),
    label: empty("notice"),
  },
];

const notKnown: Case[] = [
  {
    name: "数据加载中 is a script's word",
    html: modern(
      "办件公示",
      `<div class="pos">当前位置：<a href="/">首页</a> > 办件公示</div><div id="list">数据加载中...</div><script>$.ajax({url:"/api/bj/list",data:{pageNo:1,pageSize:15},success:function(d){$("#list").html(render(d.rows))}})</script>`,
    ),
    label: unknown,
  },
  {
    name: "the same with the request in a file",
    html: modern(
      "办件公示",
      `<div class="pos">当前位置：<a href="/">首页</a> > 办件公示</div><div id="list">正在加载，请稍候...</div><script src="/js/bjgs.js"></script>`,
    ),
    label: { isColumn: true, items: 0, empty: null },
  },
  {
    name: "gkmlpt shell: the list comes from its API",
    html: modern(
      "政策文件 - 政府信息公开目录",
      `<div class="location">当前位置：<a href="/">首页</a> > 政府信息公开</div><div id="post-list"></div><script>var _CONFIG={SID:"758001",COLUMN:{id:1234}};$.getJSON("/gkmlpt/api/all/1234?page=1&sid=758001",function(d){draw(d.articles)})</script>`,
    ),
    label: { empty: null },
  },
  {
    name: "Vue list with v-for",
    html: modern(
      "通知公告",
      `<div class="pos">当前位置：<a href="/">首页</a> > 通知公告</div><div id="app"><ul><li v-for="i in list"><a :href="i.url">{{i.title}}</a><span>{{i.date}}</span></li></ul><p v-if="!list.length">暂无数据</p></div>`,
    ),
    label: unknown,
  },
  {
    name: "Layui table",
    html: modern(
      "行政处罚",
      `<div class="layui-breadcrumb"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a><cite>行政处罚</cite></a></div><table id="demo" lay-filter="test"></table><script>layui.use('table',function(){layui.table.render({elem:'#demo',url:'/xzcf/list.json',page:true})})</script>`,
    ),
    label: { empty: null },
  },
  {
    name: "list in a frame of the same page",
    html: modern(
      "依申请公开",
      `<div class="pos">当前位置：<a href="/">首页</a> > 依申请公开</div><div class="r"><iframe src="/ysqgk/list.jsp" width="100%" height="800"></iframe></div>`,
    ),
    label: { empty: false },
  },
];

const notEmpty: Case[] = [
  {
    name: "picture gallery without words",
    html: modern(
      "图片青岩",
      `<div class="pos">当前位置：<a href="/">首页</a> > 图片青岩</div><ul class="piclist"><li><a href="/tpqy/1.html"><img src="/upload/2020/a1.jpg"></a></li><li><a href="/tpqy/2.html"><img src="/upload/2020/a2.jpg"></a></li><li><a href="/tpqy/3.html"><img src="/upload/2020/a3.jpg"></a></li></ul><div class="page">共 1 页</div>`,
    ),
    label: { empty: false },
  },
  {
    name: "link directory of departments",
    html: modern(
      "部门网站",
      `<div class="pos">当前位置：<a href="/">首页</a> > 部门网站</div><div class="dept"><a href="http://fgj.qingyan.gov.cn">发展改革局</a> <a href="http://jyj.qingyan.gov.cn">教育局</a> <a href="http://gaj.qingyan.gov.cn">公安局</a> <a href="http://mzj.qingyan.gov.cn">民政局</a></div>`,
    ),
    label: { empty: false },
  },
  {
    name: "single-article column: the duties of the office",
    html: modern(
      "机构职能",
      `<div class="pos">当前位置：<a href="/">首页</a> > 政务公开 > 机构职能</div><div class="con"><p>县政府办公室是县人民政府的工作部门，为正科级，加挂县大数据发展管理局牌子。</p><p>（一）协助县政府领导组织起草或审核以县政府、县政府办公室名义发布的文件。</p></div>`,
    ),
    label: { isColumn: false, empty: false },
  },
  {
    name: "service portal of icons",
    html: modern(
      "办事服务",
      `<div class="pos">当前位置：<a href="/">首页</a> > 办事服务</div><div class="icons"><a href="/bsfw/sb/"><img src="/images/i1.png">社保</a><a href="/bsfw/yl/"><img src="/images/i2.png">医疗</a><a href="/bsfw/jy/"><img src="/images/i3.png">教育</a></div>`,
    ),
    label: { empty: false },
  },
  {
    name: "a notice of one block of a portal",
    html: modern(
      "政务公开",
      `<div class="pos">当前位置：<a href="/">首页</a> > 政务公开</div><div class="b"><h3>政策文件</h3><ul><li><a href="/a/1.html">关于印发全县河长制工作方案的通知</a><span>2026-03-02</span></li><li><a href="/a/2.html">关于加强森林防火工作的通告</a><span>2026-02-11</span></li></ul></div><div class="b"><h3>财政预决算</h3><p>暂无信息</p></div>`,
    ),
    label: { empty: false },
  },
  {
    name: "rows below a hidden 暂无数据",
    html: modern(
      "通知公告",
      `<div class="pos">当前位置：<a href="/">首页</a> > 通知公告</div><div class="nodata" style="display:none">暂无数据</div><ul><li><a href="/a/3.html">关于2026年清明节放假安排的通知</a><span>2026-03-30</span></li></ul>`,
    ),
    label: { isColumn: true, items: 1, empty: false, newest: "2026-03-30" },
  },
  {
    name: "an article that says 暂无",
    html: modern(
      "关于农村客运的答复",
      `<div class="pos">当前位置：<a href="/">首页</a> > 回应关切 > 正文</div><h1>关于农村客运的说明</h1><p class="info">发布时间：2026-05-06 来源：县交通运输局</p><div class="content"><p>经核实，该路段暂无信息化改造计划，我局将于下一年度统筹考虑，感谢您对交通工作的支持。</p></div>`,
    ),
    label: { kind: "article", isColumn: false, published: "2026-05-06" },
  },
  {
    name: "the overview of a place",
    html: modern(
      "青岩概况",
      `<div class="text"><h2>青岩概况</h2><p>青岩县位于黔中腹地，辖九镇四乡，总面积一千二百平方公里，总人口四十二万。</p><p>境内山川秀丽，气候宜人，森林覆盖率达百分之六十。</p></div>`,
    ),
    label: { isColumn: false },
  },
  {
    name: "contact page without a trail",
    html: modern(
      "联系我们",
      `<div class="text"><h2>联系我们</h2><p>地址：青岩县城关镇人民路1号</p><p>邮编：550000</p></div>`,
    ),
    label: { isColumn: false, empty: false },
  },
  {
    name: "search without a hit",
    html: modern(
      "站内搜索",
      `<div class="s"><form action="/search"><input name="keyword" value="高铁"><input type="submit" value="搜索"></form><p>没有找到相关结果</p></div>`,
    ),
    url: "http://www.qingyan.gov.cn/search?keyword=%E9%AB%98%E9%93%81",
    label: { kind: "search", isColumn: false },
  },
  {
    name: "homepage whose one box says 暂无数据",
    html: modern(
      "青岩县人民政府",
      `<div class="n"><h3>政务要闻</h3><ul><li><a href="/a/8.html">县委召开常委会扩大会议</a><i>11-02</i></li><li><a href="/a/9.html">县长调研重点项目建设情况</a><i>11-01</i></li></ul></div><div class="n"><h3>在线访谈</h3>暂无数据</div>`,
    ),
    url: "http://www.qingyan.gov.cn/",
    isFirst: true,
    label: { kind: "homepage", isColumn: false, empty: false },
  },
];

describe("empty columns", () => reads(columns));
describe("columns that a script may fill", () => reads(notKnown));
describe("pages that are not empty", () => reads(notEmpty));
