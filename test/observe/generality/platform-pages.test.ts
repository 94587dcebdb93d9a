/** Whole pages of the platforms, with everything that stands around a list. */
import { describe } from "vitest";
import { type Case, empty, reads } from "./compare.ts";
import { asp, boda, dede, dedeSide, gkmlpt, hanweb, intensive, trs, trsList } from "./platforms.ts";

const unknown = { isColumn: true, items: 0, empty: null, emptyWhy: "script-filled", newest: null };
const notColumn = { isColumn: false, empty: false };

const lists: Case[] = [
  {
    name: "TRS list of eight, paged",
    html: trs(
      "通知公告_青岩县人民政府",
      trsList(
        "首页>政务公开>通知公告",
        `<ul class="list">${[8, 7, 6, 5, 4, 3, 2, 1].map((d) => `<li><i></i><a href="./202610/t2026100${d}_1${d}.html" title="关于开展第${d}批项目申报工作的通知">关于开展第${d}批项目申报工作的...</a><b>2026-10-0${d}</b></li>`).join("")}</ul><div class="page"><script>createPageHTML(25, 0, "index", "html");</script></div>`,
      ),
    ),
    label: { kind: "listing", isColumn: true, items: 8, empty: false, newest: "2026-10-08" },
  },
  {
    name: "TRS column without rows, its pager told of none",
    html: trs(
      "网上调查_青岩县人民政府",
      trsList(
        "首页>互动交流>网上调查",
        `<ul class="list"></ul><div class="page"><script>createPageHTML(0, 0, "index", "html");</script></div>`,
      ),
    ),
    label: empty("silent"),
  },
  {
    name: "TRS column that says in its list that there is nothing",
    html: trs(
      "公开制度_青岩县人民政府",
      trsList(
        "首页>政务公开>公开制度",
        `<ul class="list"><li class="nodata">该栏目正在维护更新中...</li></ul>`,
      ),
    ),
    label: empty("placeholder"),
  },
  {
    name: "博达 list of a table, its date in a span of its own",
    html: boda(
      "通知公告",
      `<table width="1000"><tr><td class="winstyle1042_pos">当前位置: <a href="../index.htm">首页</a>>>通知公告</td></tr></table><table class="winstyle1042" width="100%">${[3, 2, 1].map((i) => `<tr id="line_u8_${i}" height="20"><td width="15"><img src="../images/dot.gif"></td><td><a class="c1042" href="../info/1015/${4200 + i}.htm" target="_blank" title="关于做好第${i}季度农产品质量抽检的通知">关于做好第${i}季度农产品质量抽检的通知</a></td><td width="1%" nowrap><span class="timestyle1042">2026/0${i}/1${i}&nbsp;</span></td></tr>`).join("")}<tr><td colspan="4"><div><span class="headStyle">&nbsp;&nbsp;共3条&nbsp;&nbsp;1/1&nbsp;</span><span class="PrevDisabled">首页</span><span>上页</span><span>下页</span><span>尾页</span></div></td></tr></table>`,
    ),
    url: "http://nync.qingyan.gov.cn/tzgg.htm",
    label: { kind: "listing", isColumn: true, items: 3, empty: false, newest: "2026-03-13" },
  },
  {
    name: "博达 list without a row beside a box of news",
    html: boda(
      "下载中心",
      `<div class="ny"><div class="nyl"><h3>新闻中心</h3><ul>${[1, 2, 3, 4].map((i) => `<li><a href="../info/1011/${i}.htm">全县第${i}次春耕备耕现场推进会召开</a></li>`).join("")}</ul></div><div class="nyr"><div class="dqwz">您的位置: <a href="../index.htm">首页</a> > <a href="">下载中心</a></div><table class="winstyle1050"></table><div class="pb_sys_common"><span class="p_t">共0条</span><span class="p_no">1</span></div></div></div>`,
    ),
    url: "http://nync.qingyan.gov.cn/xzzx.htm",
    label: empty("notice"),
  },
  {
    name: "大汉 list kept as records in a script",
    html: hanweb(
      "新闻动态",
      `<div class="bt-pos">当前位置：<a href='/index.html'>首页</a> > <a href="/col/col12/index.html">新闻动态</a></div><div class="default_pgContainer" id="7001"><script type="text/xml"><datastore><nextgroup></nextgroup><recordset>${[5, 4, 3].map((d) => `<record><![CDATA[<li><span>2026-06-0${d}</span><a href="/art/2026/6/${d}/art_12_10${d}.html">县政府第${d}次常务会议召开</a></li>]]></record>`).join("")}</recordset></datastore></script></div><script>$("#7001").jpage({perpage:15,proxyurl:"/module/web/jpage/dataproxy.jsp"});</script>`,
    ),
    url: "http://www.qingyan.gov.cn/col/col12/index.html",
    label: { kind: "listing", isColumn: true, items: 3, empty: false, newest: "2026-06-05" },
  },
  {
    name: "大汉 store without a record",
    html: hanweb(
      "公共数据",
      `<div class="bt-pos">当前位置：<a href='/index.html'>首页</a> > <a href="/col/col15/index.html">公共数据</a></div><div class="default_pgContainer" id="7002"><script type="text/xml"><datastore><totalrecord>0</totalrecord><totalpage>0</totalpage><recordset></recordset></datastore></script></div><script>$("#7002").jpage({perpage:15,proxyurl:"/module/web/jpage/dataproxy.jsp"});</script>`,
    ),
    url: "http://www.qingyan.gov.cn/col/col15/index.html",
    label: unknown,
  },
  {
    name: "织梦 list with summaries, side boxes of recommended and hot texts",
    html: dede(
      "通知公告",
      `<div class="place"><strong>当前位置:</strong> <a href='/'>主页</a> > <a href='/tzgg/'>通知公告</a> > </div><div class="listbox"><ul class="e2">${[1, 2].map((i) => `<li><b>[<a href='/tzgg/'>通知公告</a>]</b> <a href="/tzgg/2024/0${i}.html" class="title">关于第${i}批农资储备入库的通知</a><span class="info"><small>日期：</small>2024-0${i}-09 10:2${i}:11 <small>点击：</small>10${i} <small>好评：</small>0</span><p class="intro">各基层社：根据2023年12月31日印发的方案，现将入库事项通知如下...</p></li>`).join("")}</ul></div><div class="dede_pages"><ul class="pagelist"><li><span class="pageinfo">共 <strong>1</strong>页<strong>2</strong>条</span></li></ul></div>`,
    ),
    label: { kind: "listing", isColumn: true, items: 2, empty: false, newest: "2024-02-09" },
  },
  {
    name: "织梦 list without a row beside recommended and hot texts",
    html: dede(
      "政策法规",
      `<div class="place"><strong>当前位置:</strong> <a href='/'>主页</a> > <a href='/zcfg/'>政策法规</a> > </div><div class="listbox"><ul class="e2"></ul></div><div class="dede_pages"><ul class="pagelist"></ul></div>`,
    ),
    label: empty("silent"),
  },
  {
    name: "织梦 article",
    html: dede(
      "县社召开工作会议",
      `<div class="place"><strong>当前位置:</strong> <a href='/'>主页</a> > <a href='/gsdt/'>工作动态</a> > </div><div class="viewbox"><div class="title"><h2>县社召开2024年度工作会议</h2></div><div class="info"><small>时间:</small>2024-03-08 09:12<small>来源:</small>未知 <small>作者:</small>admin <small>点击:</small><script src="/plus/count.php?view=yes&aid=12"></script>次</div><div class="content"><table><tr><td><p>3月7日，县供销社召开2024年度工作会议，总结2023年工作，部署今年任务。</p><p>会议要求，要抓好农资保供，深化综合改革，确保全年目标完成。</p></td></tr></table></div><div class="context"><ul><li>上一篇：<a href="/gsdt/2024/0301.html">县社开展志愿服务</a> </li><li>下一篇：没有了 </li></ul></div></div>`,
    ),
    url: "http://gxs.qingyan.gov.cn/gsdt/2024/12.html",
    label: { kind: "article", isColumn: false, published: "2024-03-08T09:12", empty: false },
  },
  {
    name: "ASP list of dots and dates in brackets, one that says how many there are",
    html: asp(
      "政务信息",
      `<table width="760" align="center"><tr><td width="180" valign="top" bgcolor="#f0f0f0"><b>最新热门</b><br>${[1, 2, 3].map((i) => `·<a href="Article_Show.asp?ArticleID=${i}">国土资源巡查月报第${i}期</a><br>`).join("")}</td><td valign="top"><table width="100%"><tr><td>&nbsp;您现在的位置：<a href="Index.asp">青岩县国土资源局</a>&gt;&gt;<a href="Article_Class2.asp?ClassID=2">政务信息</a></td></tr>${[4, 3, 2, 1].map((i) => `<tr><td>·<a href="Article_Show.asp?ArticleID=1${i}" title="文章标题：全县土地执法工作第${i}次会议">全县土地执法工作第${i}次会议</a>&nbsp;<font color="#999999">[2009-${i}-1${i}]</font> <font color="red">(2${i})</font></td></tr>`).join("")}<tr><td align="center">共 <b>4</b> 篇文章　首页 上一页 下一页 尾页　页次：<strong>1</strong>/1页 <b>20</b>篇文章/页</td></tr></table></td></tr></table>`,
    ),
    url: "http://gtj.qingyan.gov.cn/Article_Class2.asp?ClassID=2",
    label: { kind: "listing", isColumn: true, items: 4, empty: false, newest: "2009-04-14" },
  },
  {
    name: "ASP class without an article",
    html: asp(
      "政策法规",
      `<table width="760" align="center"><tr><td width="180" valign="top" bgcolor="#f0f0f0"><b>最新热门</b><br>${[1, 2, 3].map((i) => `·<a href="Article_Show.asp?ArticleID=${i}">国土资源巡查月报第${i}期</a><br>`).join("")}</td><td valign="top"><table width="100%"><tr><td>&nbsp;您现在的位置：<a href="Index.asp">青岩县国土资源局</a>&gt;&gt;<a href="Article_Class2.asp?ClassID=3">政策法规</a></td></tr><tr><td><p align="center"><br><li>没有任何文章</li></p></td></tr></table></td></tr></table>`,
    ),
    url: "http://gtj.qingyan.gov.cn/Article_Class2.asp?ClassID=3",
    label: empty("notice"),
  },
  {
    name: "ASP article, date among font tags",
    html: asp(
      "关于开展土地卫片执法检查的公告",
      `<table width="760" align="center"><tr><td>&nbsp;您现在的位置：<a href="Index.asp">青岩县国土资源局</a>&gt;&gt;<a href="Article_Class2.asp?ClassID=2">政务信息</a>&gt;&gt;正文</td></tr><tr><td align="center"><font size="4" color="#cc0000"><b>关于开展土地卫片执法检查的公告</b></font></td></tr><tr><td align="center">作者：佚名　　文章来源：本站原创　　点击数：<script src="GetHits.asp?ID=77"></script>　　更新时间：2008-5-6</td></tr><tr><td id="fontzoom" height="200"><p>根据省厅部署，自2008年6月1日起开展卫片执法检查，请各乡镇配合做好图斑核查工作。</p><p>检查内容包括新增建设用地、违法占地等，检查结果将于年底公布。</p></td></tr><tr><td>文章录入：admin　　责任编辑：admin</td></tr><tr><td>【<a href="#">字体：小</a> 大】【发表评论】【加入收藏】【告诉好友】【打印此文】【关闭窗口】</td></tr></table>`,
    ),
    url: "http://gtj.qingyan.gov.cn/Article_Show.asp?ArticleID=77",
    label: { kind: "article", isColumn: false, published: "2008-05-06", empty: false },
  },
  {
    name: "gkmlpt column whose table waits for its application",
    html: gkmlpt("财政预算", `<div class="title">财政预算</div><div id="list"></div>`),
    url: "http://www.qingyan.gov.cn/gkmlpt/index#102",
    label: { ...unknown, kind: "listing" },
  },
  {
    name: "gkmlpt document",
    html: gkmlpt(
      "青岩县2026年财政预算报告",
      `<div class="classify"><table><tr><td>索引号：</td><td>MB2D00001/2026-00012</td><td>分类：</td><td>财政预算</td></tr><tr><td>发布机构：</td><td>青岩县财政局</td><td>成文日期：</td><td>2026-01-20</td></tr><tr><td>名称：</td><td colspan="3">青岩县2026年财政预算报告</td></tr><tr><td>文号：</td><td>无</td><td>发布日期：</td><td>2026-02-03</td></tr></table></div><h1 class="title document-number">青岩县2026年财政预算报告</h1><div class="date-row"><span>发布日期：2026-02-03&nbsp;&nbsp;浏览次数：<span class="view">-</span></span></div><div class="article-content"><p>2025年，全县一般公共预算收入完成12.3亿元，增长5.1%，收支平衡。</p><p>2026年预算安排坚持统筹兼顾，确保重点支出，严控一般性支出。</p></div>`,
    ),
    url: "http://www.qingyan.gov.cn/gkmlpt/content/1/123/post_123456.html",
    label: { kind: "article", isColumn: false, published: "2026-02-03", empty: false },
  },
  {
    name: "list of an intensive platform: day and month in two boxes, summary below",
    html: intensive(
      "新闻动态",
      `<ol class="breadcrumb"><li><a href="/wjj/">首页</a></li><li class="active">新闻动态</li></ol><div class="panel"><h2 class="panel-title">新闻动态</h2><div class="news">${[9, 8, 7].map((d) => `<div class="media"><div class="date"><strong>0${d}</strong><span>2026-07</span></div><div class="media-body"><h4><a href="/wjj/c2/2026070${d}/a${d}.shtml">第${d}支医疗队下乡巡诊</a></h4><p>为方便群众就医，县医院组织专家到乡镇卫生院坐诊。</p></div></div>`).join("")}</div><ul class="pagination"><li class="active"><a>1</a></li><li><a href="?page=2">2</a></li></ul></div>`,
    ),
    url: "http://www.qingyan.gov.cn/wjj/c2/index.shtml",
    label: { kind: "listing", isColumn: true, items: 3, empty: false, newest: "2026-07-09" },
  },
  {
    name: "column of an intensive platform without a row, an icon and a sentence",
    html: intensive(
      "健康服务",
      `<ol class="breadcrumb"><li><a href="/wjj/">首页</a></li><li class="active">健康服务</li></ol><div class="panel"><h2 class="panel-title">健康服务</h2><div class="empty"><img src="/static/img/empty.png" alt=""><p>这里空空如也，暂时没有内容哦~</p></div></div>`,
    ),
    url: "http://www.qingyan.gov.cn/wjj/c4/index.shtml",
    label: empty("notice"),
  },
];

const others: Case[] = [
  {
    name: "the duties of an office, text with no day",
    html: intensive(
      "机构职能",
      `<ol class="breadcrumb"><li><a href="/wjj/">首页</a></li><li class="active">机构职能</li></ol><div class="panel"><h2 class="panel-title">机构职能</h2><div class="txt"><p>（一）贯彻执行国家卫生健康工作的法律法规和方针政策，拟订全县卫生健康事业发展规划并组织实施。</p><p>（二）协调推进深化医药卫生体制改革，组织制定深化公立医院综合改革措施。</p><p>办公地址：青岩县健康路8号；联系电话：0851-81230000；办公时间：9:00-17:00。</p></div></div>`,
    ),
    url: "http://www.qingyan.gov.cn/wjj/c1/index.shtml",
    label: { kind: "other", ...notColumn },
  },
  {
    name: "leaders as portraits with their offices",
    html: trs(
      "领导之窗_青岩县人民政府",
      trsList(
        "首页>政务公开>领导之窗",
        `<div class="ld">${["张某某 县委副书记、县长", "李某某 县委常委、常务副县长", "王某某 副县长", "赵某某 副县长、公安局局长"].map((l, i) => `<div class="ldbox"><a href="./ld${i}/"><img src="./W020260101${i}.jpg"></a><p><a href="./ld${i}/">${l.split(" ")[0]}</a></p><p>${l.split(" ")[1]}</p><p><a href="./ld${i}/">工作分工</a> <a href="./hd${i}/">领导活动</a></p></div>`).join("")}</div>`,
      ),
    ),
    label: { kind: "other", ...notColumn },
  },
  {
    name: "one leader: his work and what he did lately",
    html: trs(
      "张某某_青岩县人民政府",
      trsList(
        "首页>政务公开>领导之窗>张某某",
        `<div class="jl"><img src="./W020260101.jpg"><p>张某某，男，汉族，1975年3月生，大学学历，中共党员，现任青岩县委副书记、县长。</p><p>工作分工：领导县政府全面工作，主管审计工作。</p></div>`,
      ),
    ),
    label: { ...notColumn },
  },
  {
    name: "front of 政务公开: boxes of four columns, each with 更多",
    html: trs(
      "政务公开_青岩县人民政府",
      `<div class="crumb">当前位置：<a href="/">首页</a>&gt;<a href="/zwgk/">政务公开</a></div><div class="gk">${["政策文件", "财政资金", "人事信息", "重大项目"].map((n, c) => `<div class="box"><div class="hd"><h3>${n}</h3><a href="/zwgk/k${c}/" class="more">更多&gt;</a></div><ul>${[3, 2, 1].map((d) => `<li><a href="/zwgk/k${c}/t2026090${d}_1.html">关于${n}第${d}号事项的公示</a><span>09-0${d}</span></li>`).join("")}</ul></div>`).join("")}</div>`,
    ),
    url: "http://www.qingyan.gov.cn/zwgk/",
    label: { kind: "homepage", isColumn: false, items: 12, newest: "2026-09-03", empty: false },
  },
  {
    name: "landing of a column: cards of its sub-columns only",
    html: trs(
      "互动交流_青岩县人民政府",
      `<div class="crumb">当前位置：<a href="/">首页</a>&gt;<a href="/hdjl/">互动交流</a></div><div class="cards">${["县长信箱", "意见征集", "在线访谈", "网上调查", "新闻发布会", "常见问题"].map((n, i) => `<a class="card" href="/hdjl/h${i}/"><img src="/images/ico${i}.png"><span>${n}</span></a>`).join("")}</div>`,
    ),
    url: "http://www.qingyan.gov.cn/hdjl/",
    label: { kind: "other", ...notColumn },
  },
  {
    name: "form of a letter with its rules",
    html: trs(
      "我要写信_青岩县人民政府",
      `<div class="crumb">当前位置：<a href="/">首页</a>&gt;<a href="/hdjl/">互动交流</a>&gt;我要写信</div><div class="note"><p>来信须知：请如实填写，我们将在5个工作日内受理，15个工作日内答复。</p></div><form method="post" action="/jact/save.do"><table><tr><td>姓名：</td><td><input name="name"></td></tr><tr><td>电话：</td><td><input name="tel"></td></tr><tr><td>标题：</td><td><input name="t"></td></tr><tr><td>内容：</td><td><textarea name="c"></textarea></td></tr><tr><td>验证码：</td><td><input name="v"></td></tr></table><input type="submit" value="提交"></form>`,
    ),
    url: "http://www.qingyan.gov.cn/hdjl/wyxx/",
    label: { kind: "service", ...notColumn, messages: [] },
  },
  {
    name: "login of users",
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>用户登录 - 青岩县政务服务网</title></head><body><div class="login-box"><h2>用户登录</h2><form action="/login" method="post"><input name="u" placeholder="用户名/手机号"><input type="password" name="p" placeholder="密码"><input name="v" placeholder="验证码"><img src="/captcha"><button>登 录</button></form><p><a href="/reg">立即注册</a> <a href="/forget">忘记密码</a></p></div></body></html>`,
    url: "http://zwfw.qingyan.gov.cn/login",
    label: { ...notColumn },
  },
  {
    name: "guide of a matter with its parts",
    html: intensive(
      "公共场所卫生许可",
      `<ol class="breadcrumb"><li><a href="/wjj/">首页</a></li><li><a href="/wjj/c4/">健康服务</a></li><li class="active">办事指南</li></ol><h1>公共场所卫生许可</h1><table class="table"><tr><th>事项编码</th><td>520998123000</td></tr><tr><th>实施主体</th><td>青岩县卫生健康局</td></tr><tr><th>法定办结时限</th><td>20个工作日</td></tr><tr><th>受理条件</th><td>符合国家卫生标准的公共场所经营者。</td></tr><tr><th>申请材料</th><td>1.申请表；2.平面图；3.检测报告。</td></tr><tr><th>收费标准</th><td>不收费</td></tr><tr><th>咨询电话</th><td>0851-81230001</td></tr></table>`,
    ),
    url: "http://www.qingyan.gov.cn/wjj/c4/bszn/12.shtml",
    label: { kind: "service", ...notColumn },
  },
  {
    name: "map of the site",
    html: trs(
      "网站地图_青岩县人民政府",
      `<div class="crumb">当前位置：<a href="/">首页</a>&gt;网站地图</div><div class="map">${["要闻动态", "政务公开", "政务服务", "互动交流"].map((n, c) => `<dl><dt><a href="/m${c}/">${n}</a></dt><dd>${["通知公告", "部门动态", "政策文件", "办事指南", "意见征集"].map((s, i) => `<a href="/m${c}/s${i}/">${s}</a>`).join(" ")}</dd></dl>`).join("")}</div>`,
    ),
    url: "http://www.qingyan.gov.cn/wzdt/",
    label: { kind: "other", ...notColumn },
  },
  {
    name: "English front",
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Qingyan County People's Government</title></head><body><div class="nav"><a href="/en/">Home</a><a href="/en/news/">News</a><a href="/en/about/">About Qingyan</a><a href="/en/travel/">Travel</a><a href="/en/invest/">Investment</a></div><div class="b"><h2>News</h2><a class="more" href="/en/news/">More</a><ul>${[3, 2, 1].map((d) => `<li><a href="/en/news/${d}.html">County holds meeting No. ${d} on rural vitalization</a><span>2026-08-0${d}</span></li>`).join("")}</ul></div><div class="b"><h2>Travel</h2><a class="more" href="/en/travel/">More</a><ul>${[3, 2, 1].map((d) => `<li><a href="/en/travel/${d}.html">Ancient town welcomes visitors of festival ${d}</a><span>2026-07-0${d}</span></li>`).join("")}</ul></div><div class="footer">Copyright © Qingyan County People's Government</div></body></html>`,
    url: "http://www.qingyan.gov.cn/en/",
    label: { kind: "homepage", isColumn: false, items: 6, newest: "2026-08-03" },
  },
  {
    name: "English article",
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>County holds meeting on rural vitalization</title></head><body><div class="nav"><a href="/en/">Home</a><a href="/en/news/">News</a></div><div class="pos">Home > News</div><h1>County holds meeting on rural vitalization</h1><div class="info">Updated: August 3, 2026 &nbsp; Source: Qingyan Daily</div><div class="content"><p>Qingyan county held a meeting on rural vitalization on Monday, calling for efforts to raise farmers' incomes and improve public services.</p><p>Officials from 12 townships attended the meeting, which was chaired by the county head.</p></div></body></html>`,
    url: "http://www.qingyan.gov.cn/en/news/3.html",
    label: { kind: "article", isColumn: false, published: "2026-08-03" },
  },
  {
    name: "English list",
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>News</title></head><body><div class="nav"><a href="/en/">Home</a><a href="/en/news/">News</a><a href="/en/about/">About</a></div><div class="location">Home &gt; News</div><ul class="list">${[3, 2, 1].map((d) => `<li><a href="/en/news/${d}.html">County holds meeting No. ${d} on rural vitalization</a><span>Aug ${d}, 2026</span></li>`).join("")}</ul><div class="page"><a>Prev</a><a>1</a><a href="2.html">Next</a></div></body></html>`,
    url: "http://www.qingyan.gov.cn/en/news/",
    label: { kind: "listing", isColumn: true, items: 3, newest: "2026-08-03", empty: false },
  },
];

const strange: Case[] = [
  {
    name: "float of an official campaign is no advertising",
    html: trs(
      "通知公告_青岩县人民政府",
      `${trsList("首页>政务公开>通知公告", `<ul class="list"><li><a href="./202610/t20261001_1.html">关于开展秋季绿化工作的通知</a><b>2026-10-01</b></li></ul>`)}<div id="floatAd" style="position:absolute;left:0;top:0"><a href="http://www.gov.cn/zhuanti/hlwjc/index.htm" target="_blank"><img src="/images/hlwdc.png" alt="互联网+督查"></a></div><script src="/images/floatAd.js"></script><div class="piaochuang"><a href="https://www.12377.cn/"><img src="/images/jb.png" alt="网络举报"></a></div><div class="ad-left" style="position:fixed"><a href="/ztzl/wmcs/"><img src="/images/wmcs.jpg" alt="创建全国文明城市"></a></div>`,
    ),
    label: { isColumn: true, items: 1, ads: [] },
  },
  {
    name: "float of a hospital",
    html: asp(
      "青岩县国土资源局",
      `<div id="img1" style="z-index:100;left:2px;width:150px;position:absolute;top:43px"><a href="http://www.renai-example.com/" target="_blank"><img src="images/renai.gif" width="150" height="100" border="0" alt="仁爱男科医院 专家热线：0851-88889999"></a></div><script>var xPos=300,yPos=200;function changePos(){img1.style.left=xPos+document.body.scrollLeft;}setInterval("changePos()",10);</script><table width="760" align="center"><tr><td><b>最新公告</b><br>${[3, 2, 1].map((i) => `·<a href="Article_Show.asp?ArticleID=${i}">土地出让公告第${i}号</a>[2009-${i}-1]<br>`).join("")}</td></tr></table>`,
    ),
    url: "http://gtj.qingyan.gov.cn/Index.asp",
    isFirst: true,
    label: { kind: "homepage", ads: ["floating"], newest: "2009-03-01", items: 3 },
  },
  {
    name: "links of spam in a box of no height before the foot",
    html: dede(
      "通知公告",
      `<div class="place"><strong>当前位置:</strong> <a href='/'>主页</a> > <a href='/tzgg/'>通知公告</a></div><ul class="d1"><li><a href="/tzgg/1.html">关于做好春耕农资供应的通知</a><span>2024-03-01</span></li></ul><div style="height:0;overflow:hidden"><a href="http://www.aa-example.top">六合彩开奖</a><a href="http://www.bb-example.top">北京赛车</a><a href="http://www.cc-example.top">时时彩平台</a></div>`,
      dedeSide,
    ),
    label: { isColumn: true, items: 1, tampering: ["hidden-links"] },
  },
  {
    name: "title of entities that tell of gambling above an honest page",
    html: trs(
      "&#24425;&#31080;&#24179;&#21488;_&#26102;&#26102;&#24425;&#24320;&#22870;",
      trsList(
        "首页>政务公开>通知公告",
        `<ul class="list"><li><a href="./202610/t20261001_1.html">关于开展秋季绿化工作的通知</a><b>2026-10-01</b></li></ul>`,
      ),
    ),
    label: { isColumn: true, items: 1, tampering: ["replaced-title", "entity-spam"] },
  },
  {
    name: "script that sends visitors of search engines elsewhere",
    html: trs(
      "通知公告_青岩县人民政府",
      `${trsList("首页>政务公开>通知公告", `<ul class="list"><li><a href="./202610/t20261001_1.html">关于开展秋季绿化工作的通知</a><b>2026-10-01</b></li></ul>`)}<script>var r=document.referrer;if(/baidu|sogou|so\\.com|google/i.test(r)){location.href="https://www.dd-example.vip/?c=1"}</script>`,
    ),
    label: { isColumn: true, tampering: ["cloaking"] },
  },
  {
    name: "honest page with hidden menus and a hidden box of departments",
    html: trs(
      "部门网站_青岩县人民政府",
      `${trsList("首页>政务公开>通知公告", `<ul class="list"><li><a href="./202610/t20261001_1.html">关于开展秋季绿化工作的通知</a><b>2026-10-01</b></li></ul>`)}<div class="pop" style="display:none"><a href="http://jyj.qingyan.gov.cn">县教育局</a><a href="http://www.cctv.com">央视网</a><a href="http://www.people.com.cn">人民网</a><a href="http://www.icbc.com.cn">工商银行</a><a href="http://www.10086.cn">中国移动</a></div>`,
    ),
    label: { isColumn: true, tampering: [], ads: [] },
  },
  {
    name: "notice of maintenance in the middle of nothing",
    html: `<html><head><meta charset="utf-8"><title>青岩县人民政府</title></head><body><div style="text-align:center;margin-top:200px"><img src="/wh.png"><p>网站维护中，请稍后访问……</p></div></body></html>`,
    isFirst: true,
    url: "http://www.qingyan.gov.cn/",
    label: { kind: "error" },
  },
  {
    name: "frameset of an old front with a noframes text",
    html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>青岩县档案局</title></head><frameset rows="120,*,60" frameborder="0"><frame name="t" src="top.asp"><frameset cols="180,*"><frame src="left.asp"><frame name="m" src="main.asp"></frameset><frame src="bottom.asp"></frameset><noframes><body>您的浏览器不支持框架，请升级后访问本网站。</body></noframes></html>`,
    url: "http://daj.qingyan.gov.cn/",
    isFirst: true,
    label: { kind: "shell" },
  },
  {
    name: "Vue page rendered by the server: rows and the state of the application",
    html: `<!doctype html><html data-n-head-ssr><head><title>通知公告 - 青岩县大数据局</title></head><body><div id="__nuxt"><div id="__layout"><div class="page"><header><a href="/">首页</a><a href="/news">新闻</a><a href="/notice">通知公告</a></header><div class="crumbs">首页 / 通知公告</div><div class="rows">${[3, 2, 1].map((d) => `<a href="/notice/${d}" class="row"><span class="t">关于征集第${d}批数据产品的通知</span><span class="d">2026.11.0${d}</span></a>`).join("")}</div><div class="el-pagination"><span class="el-pagination__total">共 3 条</span></div></div></div></div><script>window.__NUXT__=(function(a){return {layout:"default",data:[{list:[]}],state:{}}}(null));</script><script src="/_nuxt/1a2b.js" defer></script></body></html>`,
    url: "http://dsj.qingyan.gov.cn/notice",
    label: { kind: "listing", isColumn: true, items: 3, newest: "2026-11-03", empty: false },
  },
  {
    name: "phone page of letters as cards",
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>县长信箱</title></head><body><div class="m-head"><a href="javascript:history.back()">返回</a><h1>县长信箱</h1></div><div class="tabs"><a href="?s=1">全部</a><a href="?s=2">已回复</a></div><ul class="mail">${[2, 1].map((i) => `<li><a href="/m/mail/${i}"><h3>关于第${i}小区供暖问题</h3><p><span>来信时间：2026-11-0${i}</span><span class="st">${i === 1 ? "已回复" : "办理中"}</span></p></a></li>`).join("")}</ul><div class="more">加载更多</div></body></html>`,
    url: "http://m.qingyan.gov.cn/mail",
    label: {
      kind: "message-list",
      isColumn: true,
      messages: [
        ["关于第2小区供暖问题", "2026-11-02", null, false],
        ["关于第1小区供暖问题", "2026-11-01", null, true],
      ],
    },
  },
  {
    name: "survey list with the days of its span and its state",
    html: trs(
      "意见征集_青岩县人民政府",
      trsList(
        "首页>互动交流>意见征集",
        `<table class="zj"><tr><th>主题</th><th>开始时间</th><th>结束时间</th><th>状态</th></tr>${[3, 2, 1].map((m) => `<tr><td><a href="./202${m}/t1_${m}.html">关于《青岩县办法（第${m}稿）》公开征求意见的公告</a></td><td>2026-0${m}-01</td><td>2026-0${m}-28</td><td>已结束</td></tr>`).join("")}</table>`,
      ),
    ),
    label: { kind: "listing", isColumn: true, items: 3, newest: "2026-03-01", empty: false },
  },
  {
    name: "pinned rows only",
    html: trs(
      "公开年报_青岩县人民政府",
      trsList(
        "首页>政务公开>公开年报",
        `<ul class="list"><li class="top"><span class="zd">置顶</span><a href="./202601/t20260115_9.html">青岩县2025年政府信息公开工作年度报告</a><b>2026-01-15</b></li></ul>`,
      ),
    ),
    label: { kind: "listing", isColumn: true, items: 1, newest: "2026-01-15", empty: false },
  },
];

describe("lists of the platforms", () => reads(lists));
describe("pages that are no lists", () => reads(others));
describe("accusations, shells and letters", () => reads(strange));
