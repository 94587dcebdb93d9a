/** Fronts, entrances, notices of servers, feet, and rows with odd days. */
import { describe } from "vitest";
import { type Case, reads } from "./compare.ts";
import { asp, boda, dede, hanweb, intensive, trs, trsList } from "./platforms.ts";

const titles = (n: number, topic: string): string[] =>
  Array.from({ length: n }, (_, i) => `${topic}工作第${i + 1}次推进会议在县城召开`);
const li = (topic: string, day: (i: number) => string, n = 5): string =>
  titles(n, topic)
    .map((t, i) => `<li><a href="./${topic}/${i}.html" title="${t}">${t}</a><span>${day(i)}</span></li>`)
    .join("");
const d = (month: number) => (i: number) => `2026-${String(month).padStart(2, "0")}-1${9 - i}`;

const fronts: Case[] = [
  {
    name: "front of a town below the county's site: three boxes without a way to the rest",
    html: trs(
      "青岩县城关镇",
      `<div class="banner2"><img src="/images/cgz.jpg" alt="城关镇"></div><ul class="nav2"><li><a href="/cgz/">首页</a></li><li><a href="/cgz/jg/">机构设置</a></li><li><a href="/cgz/dt/">工作动态</a></li><li><a href="/cgz/gk/">信息公开</a></li></ul><div class="b"><h3>工作动态</h3><ul>${li("镇村", d(10))}</ul></div><div class="b"><h3>通知公告</h3><ul>${li("河道", d(9))}</ul></div><div class="b"><h3>信息公开</h3><ul>${li("低保", d(8))}</ul></div>`,
    ),
    url: "http://www.qingyan.gov.cn/cgz/",
    label: { kind: "homepage", isColumn: false, newest: "2026-10-19", items: 15 },
  },
  {
    name: "department's portal under a column number of 大汉",
    html: hanweb(
      "青岩县教育局",
      `<div class="dept-nav"><a href="/col/col101/index.html">教育要闻</a><a href="/col/col102/index.html">通知公告</a><a href="/col/col103/index.html">招生考试</a></div>${[
        "教育要闻",
        "通知公告",
        "招生考试",
      ]
        .map(
          (n, c) =>
            `<table width="33%"><tr><td class="t1">${n}</td><td><a href="/col/col10${c + 1}/index.html">更多>></a></td></tr><tr><td colspan="2"><table>${titles(
              4,
              "招生",
            )
              .map(
                (t, i) =>
                  `<tr><td><a href="/art/2026/${9 - c}/1${i}/art_10${c}_${i}.html">${t}</a></td><td>[0${9 - c}-1${i}]</td></tr>`,
              )
              .join("")}</table></td></tr></table>`,
        )
        .join("")}`,
    ),
    url: "http://www.qingyan.gov.cn/col/col100/index.html",
    label: { kind: "homepage", isColumn: false, newest: "2026-09-13", items: 12 },
  },
  {
    name: "front of 2005 with month and day alone",
    html: asp(
      "欢迎访问青岩县国土资源局网站",
      `<table width="760" align="center"><tr valign="top"><td width="380"><b>国土要闻</b><br>${titles(
        5,
        "国土",
      )
        .map((t, i) => `·<a href="Show.asp?ID=${i}">${t}</a> <font color="gray">(11-1${i})</font><br>`)
        .join("")}</td><td><b>政策法规</b><br>${titles(5, "矿产")
        .map((t, i) => `·<a href="Show.asp?ID=2${i}">${t}</a> <font color="gray">(10-1${i})</font><br>`)
        .join("")}</td></tr></table>`,
    ),
    url: "http://gtj.qingyan.gov.cn/",
    isFirst: true,
    label: { kind: "homepage", isColumn: false, newest: null, items: 10 },
  },
  {
    name: "front in Tibetan",
    html: `<!DOCTYPE html><html lang="bo"><head><meta charset="utf-8"><title>ཆིང་ཡན་རྫོང་མི་དམངས་སྲིད་གཞུང་།</title></head><body><div class="nav"><a href="/bo/">གཙོ་ངོས།</a><a href="/bo/a/">གསར་འགྱུར།</a><a href="/bo/b/">སྲིད་དོན།</a></div><div class="l1"><h2>གསར་འགྱུར།</h2><ul>${[3, 2, 1].map((i) => `<li><a href="/bo/a/2026${i}.html">རྫོང་གི་ཚོགས་འདུ་ཐེངས་${i}པ་འཚོགས་པ།</a><span>2026-05-0${i}</span></li>`).join("")}</ul></div><div class="l2"><h2>སྲིད་དོན།</h2><ul>${[3, 2, 1].map((i) => `<li><a href="/bo/b/2026${i}.html">གསལ་བསྒྲགས་ཨང་${i}པ།</a><span>2026-04-0${i}</span></li>`).join("")}</ul></div></body></html>`,
    url: "http://www.qingyan.gov.cn/bo/",
    isFirst: true,
    label: { kind: "homepage", isColumn: false, newest: "2026-05-03", items: 6 },
  },
  {
    name: "front of a topic: headed lists in one column, each with 更多",
    html: `<html><head><meta charset="utf-8"><title>乡村振兴专题</title></head><body><div class="bn"><img src="bn.jpg"></div>${["工作动态", "政策文件", "典型经验", "媒体聚焦"].map((n, c) => `<div class="zt"><div class="zt-t"><span>${n}</span><a href="./z${c}/">更多</a></div><ul>${li(n, d(7 - c), 3)}</ul></div>`).join("")}<div class="ft">主办：青岩县乡村振兴局</div></body></html>`,
    url: "http://www.qingyan.gov.cn/ztzl/xczx/",
    label: { kind: "homepage", isColumn: false, newest: "2026-07-19", items: 12 },
  },
  {
    name: "entrance of services: icons and names",
    html: intensive(
      "政务服务",
      `<ol class="breadcrumb"><li><a href="/wjj/">首页</a></li><li class="active">政务服务</li></ol><div class="svc">${["生育登记", "医师注册", "护士注册", "健康证明", "公卫许可", "预防接种"].map((n, i) => `<a href="http://zwfw.guizhou.gov.cn/i/${i}"><i class="ico${i}"></i><p>${n}</p></a>`).join("")}</div>`,
    ),
    url: "http://www.qingyan.gov.cn/wjj/c9/index.shtml",
    label: { isColumn: false, empty: false },
  },
  {
    name: "catalogue: tree on the left, the newest documents on the right",
    html: trs(
      "法定主动公开内容_青岩县人民政府",
      `<div class="crumb">当前位置：<a href="/">首页</a>&gt;<a href="/zwgk/">政务公开</a>&gt;法定主动公开内容</div><div class="tree"><ul>${["机构信息", "政策文件", "规划计划", "统计信息", "财政信息", "重点领域"].map((n, i) => `<li><a href="/zwgk/fd/${i}/">${n}</a></li>`).join("")}</ul></div><div class="tb"><table><tr><th>序号</th><th>标题</th><th>发布机构</th><th>发布日期</th></tr>${titles(
        6,
        "预算",
      )
        .map(
          (t, i) =>
            `<tr><td>${i + 1}</td><td><a href="./t2026050${6 - i}_1.html">${t}</a></td><td>县财政局</td><td>2026-05-0${6 - i}</td></tr>`,
        )
        .join("")}</table><div class="pg">共 6 条 1/1</div></div>`,
    ),
    label: { kind: "listing", isColumn: true, items: 6, newest: "2026-05-06", empty: false },
  },
  {
    name: "guides of matters in a table without days",
    html: intensive(
      "办事指南",
      `<ol class="breadcrumb"><li><a href="/wjj/">首页</a></li><li class="active">办事指南</li></ol><table class="table"><tr><th>序号</th><th>事项名称</th><th>办理部门</th><th>操作</th></tr>${["医疗机构执业登记（设置审批）", "公共场所卫生许可证核发", "饮用水供水单位卫生许可", "护士执业注册（变更注册）", "母婴保健技术服务机构执业许可"].map((t, i) => `<tr><td>${i + 1}</td><td><a href="/wjj/bszn/${i}.shtml">${t}</a></td><td>县卫健局</td><td><a href="http://zwfw.guizhou.gov.cn/${i}">在线办理</a></td></tr>`).join("")}</table>`,
    ),
    url: "http://www.qingyan.gov.cn/wjj/bszn/index.shtml",
    label: { kind: "listing", isColumn: true, items: 5, empty: false, newest: null },
  },
];

const bare = (title: string, body: string): string =>
  `<html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const notices: Case[] = [
  {
    name: "search that found nothing is no empty column",
    html: trs(
      "搜索结果",
      `<div class="so"><form><input name="qt" value="公租房"></form><p>抱歉，没有找到与“公租房”相关的结果</p><p>建议您：检查输入是否有误</p></div>`,
    ),
    url: "http://www.qingyan.gov.cn/so/s?qt=%E5%85%AC%E7%A7%9F%E6%88%BF",
    label: { kind: "search", isColumn: false, empty: false },
  },
  {
    name: "not found within the site's frame, with a count-down",
    html: trs(
      "青岩县人民政府",
      `<div class="err"><img src="/images/404.png" alt="404"><p>很抱歉，您要访问的页面不存在！</p><p><span id="s">5</span>秒后自动返回首页</p></div>`,
    ),
    url: "http://www.qingyan.gov.cn/zwgk/t20200101_1.html",
    label: { kind: "error" },
  },
  {
    name: "Spring's page of a fault",
    html: bare(
      "",
      `<h1>Whitelabel Error Page</h1><p>This application has no explicit mapping for /error, so you are seeing this as a fallback.</p><div>Mon Nov 16 10:00:00 CST 2026</div><div>There was an unexpected error (type=Not Found, status=404).</div>`,
    ),
    label: { kind: "error" },
  },
  {
    name: "fault of a data base in an ASP page",
    html: bare(
      "",
      `<font face="Arial" size=2><p>Microsoft OLE DB Provider for ODBC Drivers</font> <font face="Arial" size=2>错误 '80004005'</font><p><font face="Arial" size=2>[Microsoft][ODBC Microsoft Access Driver] 未知的</font><p><font face="Arial" size=2>/inc/conn.asp</font><font face="Arial" size=2>，行 8</font>`,
    ),
    label: { kind: "error" },
  },
  {
    name: "ASP.NET's yellow page",
    html: bare(
      "运行时错误",
      `<h1>“/”应用程序中的服务器错误。</h1><h2><i>运行时错误</i></h2><b>说明: </b>服务器上出现应用程序错误。此应用程序的当前自定义错误设置禁止远程查看应用程序错误的详细信息(出于安全原因)。`,
    ),
    label: { kind: "error" },
  },
  {
    name: "a provider's notice of a site without its filing",
    html: bare(
      "提示",
      `<h2>网站暂时无法访问</h2><p>该网站未进行备案或未通过接入备案，请联系管理员处理。</p>`,
    ),
    label: { kind: "error" },
  },
  {
    name: "IIS: detail of an error of 2008",
    html: bare(
      "IIS 7.5 详细错误 - 404.0 - Not Found",
      `<h1>应用程序“QINGYAN”中的服务器错误</h1><h2>HTTP 错误 404.0 - Not Found</h2><h3>您要找的资源已被删除、已更名或暂时不可用。</h3>`,
    ),
    label: { kind: "error" },
  },
  {
    name: "firewall of a host",
    html: bare(
      "网站防火墙",
      `<div><h3>您的请求带有不合法参数，已被网站管理员设置拦截！</h3><p>可能原因：您提交的内容包含危险的攻击请求</p></div>`,
    ),
    label: { kind: "challenge" },
  },
  {
    name: "answer to motion number 404 is an article",
    html: trs(
      "关于第404号提案的答复",
      `<div class="pos">当前位置：<a href="/">首页</a>&gt;<a href="/jytabl/">建议提案办理</a></div><h1>关于县政协第404号提案的答复</h1><div>发布时间：2026-08-01　来源：县交通局</div><div class="TRS_Editor"><p>您提出的关于改善农村公路的提案收悉，经研究，现答复如下：</p><p>一、加大投入，年内改造农村公路五十公里；二、加强养护。</p></div>`,
    ),
    label: { kind: "article", published: "2026-08-01", messages: [] },
  },
  {
    name: "column of notices of maintenance is a column",
    html: trs(
      "系统维护公告_青岩县人民政府",
      trsList(
        "首页>政务服务>系统维护公告",
        `<ul class="list"><li><a href="./t1.html">政务服务网系统维护公告</a><b>2026-08-01</b></li><li><a href="./t2.html">关于网站升级改造暂停服务的公告</a><b>2026-07-01</b></li></ul>`,
      ),
    ),
    label: { kind: "listing", isColumn: true, items: 2, newest: "2026-08-01" },
  },
  {
    name: "questionnaire of choices",
    html: trs(
      "营商环境满意度调查_青岩县人民政府",
      `<div class="crumb">当前位置：<a href="/">首页</a>&gt;<a href="/hdjl/wsdc/">网上调查</a></div><h2>营商环境满意度调查</h2><p>发布时间：2026-06-01　截止时间：2026-06-30</p><form><p>1. 您对办事效率是否满意？</p><label><input type="radio" name="q1">满意</label><label><input type="radio" name="q1">一般</label><p>2. 您的建议</p><textarea name="q2"></textarea><input type="submit" value="提交"></form>`,
    ),
    label: { isColumn: false, empty: false, messages: [] },
  },
  {
    name: "query of marks",
    html: trs(
      "成绩查询_青岩县人民政府",
      `<div class="crumb">当前位置：<a href="/">首页</a>&gt;成绩查询</div><form><p>姓名：<input name="n"></p><p>准考证号：<input name="k"></p><input type="submit" value="查询"></form><p>没有查询到相关信息？请核对准考证号。</p>`,
    ),
    label: { isColumn: false, empty: false },
  },
];

const foot = (inner: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>青岩县水务局</title></head><body><div class="nav"><a href="/">首页</a><a href="/dt/">动态</a></div><div class="c"><ul>${li("防汛", d(5), 3)}</ul></div>${inner}</body></html>`;

const feet: Case[] = [
  {
    name: "foot of list items, with the number of the police as a plain number",
    html: foot(
      `<div class="footer"><ul><li>主办单位：青岩县水务局</li><li>承办单位：青岩县水务局办公室</li><li>政府网站标识码 5209980031</li><li>ICP备案：黔ICP备09002222号-3</li><li>公安机关备案号：52099802000012</li><li><a href="/map.html">站点地图</a></li></ul></div>`,
    ),
    isFirst: true,
    url: "http://swj.qingyan.gov.cn/",
    label: {
      identifiers: {
        sponsor: "青岩县水务局",
        organizer: "青岩县水务局办公室",
        siteCode: "5209980031",
        icp: "黔ICP备09002222号-3",
        police: true,
        siteMap: true,
      },
    },
  },
  {
    name: "版权所有 and 主办 in one label; the finder's box by its script",
    html: foot(
      `<div class="bottom">版权所有、主办：青岩县人民政府　承办：青岩县政务服务和大数据管理局<br>联系电话：0851-81234567　网站标识码:5209980001<br><span id="_span_jiucuo"></span><script src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js" id="_jiucuo_" sitecode="5209980001"></script></div>`,
    ),
    isFirst: true,
    url: "http://www.qingyan.gov.cn/",
    label: {
      identifiers: {
        sponsor: "青岩县人民政府",
        organizer: "青岩县政务服务和大数据管理局",
        siteCode: "5209980001",
        errorReport: true,
        contact: true,
        police: false,
      },
    },
  },
  {
    name: "sponsor by suffix, no label; emblem by its picture's id",
    html: foot(
      `<div id="footer"><p>青岩县水务局主办　青岩县融媒体中心承办</p><p>黔ICP备09002222号</p><a href="http://bszs.conac.cn/sitename?method=show&id=1234"><img id="imgConac" src="/images/red.png"></a></div>`,
    ),
    isFirst: true,
    url: "http://swj.qingyan.gov.cn/",
    label: {
      identifiers: {
        sponsor: "青岩县水务局",
        organizer: "青岩县融媒体中心",
        partyEmblem: true,
        icp: "黔ICP备09002222号",
        siteCode: false,
      },
    },
  },
  {
    name: "foot with nothing but a number of the police and a copyright",
    html: foot(
      `<footer>Copyright © 2024 青岩县水务局 All Rights Reserved. <a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=52099802000077"><img src="/i/ga.png">贵公网安备 52099802000077号</a></footer>`,
    ),
    isFirst: true,
    url: "http://swj.qingyan.gov.cn/",
    label: {
      identifiers: {
        police: true,
        copyright: true,
        siteCode: false,
        icp: false,
        partyEmblem: false,
        errorReport: false,
      },
    },
  },
];

const rowDays: Case[] = [
  {
    name: "year and month above, day below",
    html: intensive(
      "新闻动态",
      `<ol class="breadcrumb"><li><a href="/wjj/">首页</a></li><li class="active">新闻动态</li></ol><ul class="l">${[9, 8, 7].map((i) => `<li><div class="t"><i>2026-07</i><b>0${i}</b></div><a href="/wjj/n/${i}.shtml">第${i}支医疗队下乡巡诊义诊</a></li>`).join("")}</ul>`,
    ),
    label: { isColumn: true, items: 3, newest: "2026-07-09" },
  },
  {
    name: "day above, year and month with a dot below",
    html: intensive(
      "通知公告",
      `<ol class="breadcrumb"><li><a href="/wjj/">首页</a></li><li class="active">通知公告</li></ol><ul class="l">${[19, 18, 17].map((i) => `<li><div class="t"><b>${i}</b><i>2026.07</i></div><a href="/wjj/n/${i}.shtml">关于开展第${i}轮健康体检的通知</a></li>`).join("")}</ul>`,
    ),
    label: { isColumn: true, items: 3, newest: "2026-07-19" },
  },
  {
    name: "day in slanted brackets glued to the title inside the link",
    html: asp(
      "公告",
      `<table width="760" align="center"><tr><td>您现在的位置：<a href="Index.asp">首页</a> → 公告</td></tr>${[3, 2, 1].map((i) => `<tr><td><a href="s.asp?id=${i}">[2008/11/2${i}]关于第${i}批采矿权出让的公告</a></td></tr>`).join("")}</table>`,
    ),
    label: { isColumn: true, items: 3, newest: "2008-11-23" },
  },
  {
    name: "spans of days in the titles",
    html: trs(
      "公示_青岩县人民政府",
      trsList(
        "首页>政务公开>公示",
        `<ul class="list">${[3, 2, 1].map((i) => `<li><a href="./202611/t2026110${i}_1.html">关于第${i}批拟录用人员的公示（2026年11月1${i}日—11月2${i}日）</a><b>2026-11-0${i}</b></li>`).join("")}</ul>`,
      ),
    ),
    label: { isColumn: true, items: 3, newest: "2026-11-03" },
  },
  {
    name: "year and month alone say no day",
    html: trs(
      "统计月报_青岩县人民政府",
      trsList(
        "首页>政务公开>统计月报",
        `<ul class="list">${[3, 2, 1].map((i) => `<li><a href="./tjyb/${i}.html">全县主要经济指标（1-${i}月）</a><b>2026年${i}月</b></li>`).join("")}</ul><div class="page"><script>createPageHTML(1, 0, "index", "html");</script></div>`,
      ),
    ),
    label: { isColumn: true, newest: null, empty: false },
  },
  {
    name: "days in Chinese numerals",
    html: trs(
      "政府令_青岩县人民政府",
      trsList(
        "首页>政务公开>政府令",
        `<ul class="list"><li><a href="./1.html">青岩县户外广告管理办法</a><b>二〇二六年三月十二日</b></li><li><a href="./2.html">青岩县城市供水管理办法</a><b>二〇二五年十一月三日</b></li></ul>`,
      ),
    ),
    label: { isColumn: true, items: 2, newest: "2026-03-12" },
  },
  {
    name: "title in one row of a table, day and clicks in the next",
    html: boda(
      "工作动态",
      `<div class="dqwz">您的位置: <a href="../index.htm">首页</a> > 工作动态</div><table>${[3, 2, 1].map((i) => `<tr><td><a href="../info/1011/${i}.htm">县农业农村局开展第${i}次农资打假</a></td></tr><tr><td class="s">发布时间：2026-03-1${i}　浏览：${i}5</td></tr>`).join("")}</table>`,
    ),
    label: { isColumn: true, items: 3, newest: "2026-03-13" },
  },
  {
    name: "day with the name of its day",
    html: dede(
      "工作动态",
      `<div class="place">当前位置: <a href='/'>主页</a> > 工作动态</div><ul class="d1">${[3, 2, 1].map((i) => `<li><a href="/gsdt/${i}.html">县社开展第${i}次安全检查</a><span>2024年3月${i}日 星期${"一二三"[i - 1]}</span></li>`).join("")}</ul>`,
    ),
    label: { isColumn: true, items: 3, newest: "2024-03-03" },
  },
];

const letters: Case[] = [
  {
    name: "heads in divs above rows of spans",
    html: trs(
      "县长信箱_青岩县人民政府",
      trsList(
        "首页>互动交流>县长信箱",
        `<div class="mh"><span>来信标题</span><span>来信日期</span><span>回复日期</span><span>状态</span></div>${[2, 1].map((i) => `<div class="mr"><span><a href="./x${i}.html">第${i}中学门口停车混乱</a></span><span>2026-10-0${i}</span><span>2026-10-1${i}</span><span>已回复</span></div>`).join("")}`,
      ),
    ),
    label: {
      kind: "message-list",
      isColumn: true,
      messages: [
        ["第2中学门口停车混乱", "2026-10-02", "2026-10-12", true],
        ["第1中学门口停车混乱", "2026-10-01", "2026-10-11", true],
      ],
    },
  },
  {
    name: "letters told in full, question and answer one below the other",
    html: boda(
      "在线咨询",
      `<div class="dqwz">您的位置: <a href="../index.htm">首页</a> > 在线咨询</div>${[2, 1].map((i) => `<div class="qa"><p class="q">标题：农机补贴第${i}批何时发放</p><p>留言时间：2026-04-0${i}　留言人：赵**</p><p>内容：请问补贴什么时候到账？</p><p class="a">回复时间：2026-04-1${i}</p><p>回复内容：您好，本批补贴将于月底前发放到位。</p></div>`).join("")}`,
    ),
    label: {
      kind: "message-list",
      messages: [
        ["农机补贴第2批何时发放", "2026-04-02", "2026-04-12", true],
        ["农机补贴第1批何时发放", "2026-04-01", "2026-04-11", true],
      ],
    },
  },
  {
    name: "answers to motions are documents",
    html: trs(
      "建议提案办理_青岩县人民政府",
      trsList(
        "首页>政务公开>建议提案办理",
        `<ul class="list">${[3, 2, 1].map((i) => `<li><a href="./t2026090${i}_1.html">对县人大第${i}号建议的答复</a><b>2026-09-0${i}</b></li>`).join("")}</ul>`,
      ),
    ),
    label: { kind: "listing", isColumn: true, items: 3, newest: "2026-09-03", messages: [] },
  },
  {
    name: "monthly figures of the hotline are an article",
    html: trs(
      "10月份12345热线办理情况",
      `<div class="pos">当前位置：<a href="/">首页</a>&gt;<a href="/hdjl/">互动交流</a>&gt;办理情况</div><h1>10月份12345热线办理情况通报</h1><div>发布时间：2026-11-05　来源：县信访局</div><div class="TRS_Editor"><p>10月份共受理群众来电来信1205件，办结1190件，办结率98.8%。</p><p>受理内容主要涉及供暖、物业、交通等方面，均已转交责任单位办理并答复。</p></div>`,
    ),
    label: { kind: "article", published: "2026-11-05", messages: [] },
  },
  {
    name: "a question and its answer on a page of their own",
    html: intensive(
      "咨询详情",
      `<ol class="breadcrumb"><li><a href="/wjj/">首页</a></li><li><a href="/wjj/zx/">在线咨询</a></li><li class="active">咨询详情</li></ol><div class="q"><h3>新生儿医保如何办理</h3><p>咨询人：王**　咨询时间：2026-05-06 08:00</p><p>请问新生儿如何办理医保？</p></div><div class="a"><p>答复单位：县医保局　答复时间：2026-05-08 15:30</p><p>您好，请携带户口簿到乡镇便民服务中心办理参保登记。</p></div>`,
    ),
    label: {
      kind: "message",
      messages: [["新生儿医保如何办理", "2026-05-06T08:00", "2026-05-08T15:30", true]],
    },
  },
];

describe("fronts and entrances", () => reads(fronts));
describe("notices of servers", () => reads(notices));
describe("feet", () => reads(feet));
describe("days of rows", () => reads(rowDays));
describe("letters", () => reads(letters));
