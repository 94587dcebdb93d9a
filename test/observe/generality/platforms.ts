/**
 * Whole pages as the platforms make them: with the search box, hot words, drop-down menus, pop-ups of codes, boxes beside
 * the list, share buttons and selects of links that stand around the main part of every page of such a site.
 */

const columns = [
  ["要闻动态", "ywdt", "青岩要闻 部门动态 乡镇动态"],
  ["政务公开", "zwgk", "公开指南 公开制度 法定主动公开内容 公开年报"],
  ["政务服务", "zwfw", "个人办事 法人办事 办事指南"],
  ["互动交流", "hdjl", "县长信箱 意见征集 在线访谈 网上调查"],
  ["走进青岩", "zjqy", "历史沿革 自然地理 青岩风光"],
] as const;

const dropDown = columns
  .map(
    ([name, path, subs]) =>
      `<li class="nav-li"><a href="/${path}/" class="lv1">${name}</a><div class="sub" style="display:none"><ul>${subs
        .split(" ")
        .map((sub, i) => `<li><a href="/${path}/s${i}/" title="${sub}">${sub}</a></li>`)
        .join("")}</ul></div></li>`,
  )
  .join("\n");

/** TRS WCM of a county, 2019 and later: menu with panels, search with hot words, pop-ups of codes, a float of tools. */
export const trs = (title: string, main: string): string => `<!DOCTYPE html>
<html><head><meta charset="UTF-8"><meta name="SiteName" content="青岩县人民政府"><meta name="SiteDomain" content="www.qingyan.gov.cn"><title>${title}</title>
<link rel="stylesheet" href="../../images/common.css"><script src="../../images/jquery.min.js"></script><style>.code{display:none;position:absolute}.sub{position:absolute}</style></head>
<body><div class="top"><div class="w1200"><div class="fl"><a href="/">青岩县人民政府</a></div><div class="fr"><a href="javascript:void(0)" id="wza">无障碍</a><a href="javascript:void(0)">长者助手</a><span class="wx">微信<div class="code"><img src="/images/wx.jpg" alt="政务微信"><p>扫一扫 关注政务微信</p></div></span><a href="http://mail.qingyan.gov.cn">邮箱</a></div></div></div>
<div class="head"><a href="/"><img src="../../images/logo.png" alt=""></a><form action="/so/s" method="get" class="search"><input type="text" name="qt" placeholder="请输入关键字"><input type="submit" value="搜索"><p class="hot">热词：<a href="/so/s?qt=医保">医保</a><a href="/so/s?qt=公积金">公积金</a><a href="/so/s?qt=招聘">招聘</a></p></form></div>
<ul class="nav"><li class="nav-li"><a href="/" class="lv1">首页</a></li>${dropDown}</ul>
${main}
<div class="links"><span>友情链接</span><select onchange="window.open(this.value)"><option>市州网站</option><option value="http://www.guiyang.gov.cn">贵阳市</option></select><select><option>县直部门</option><option value="http://jyj.qingyan.gov.cn">教育局</option></select></div>
<div class="foot"><p><a href="/wzdt/">网站地图</a>|<a href="/lxwm/">联系我们</a>|<a href="/gywm/">关于本站</a></p><p>主办：青岩县人民政府　承办：青岩县人民政府办公室　网站标识码：5209980001</p><p>黔ICP备09002222号-1　<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=52099802000012">贵公网安备 52099802000012号</a></p><script>document.write(unescape("%3Cspan id='_ideConac' %3E%3C/span%3E%3Cscript src='https://dcs.conac.cn/js/24/000/0000/40679/CA240000000406790001.js' type='text/javascript'%3E%3C/script%3E"));</script></div>
<div class="float-tool"><a href="/wjdc/">问卷</a><a href="#top">返回顶部</a></div><script src="//s5.cnzz.com/z_stat.php?id=1260000000"></script></body></html>`;

/** Side menu and trail of a TRS list. */
export const trsList = (trail: string, main: string): string =>
  `<div class="w1200 con"><div class="crumb"><span>当前位置：</span>${trail
    .split(">")
    .map((name) => `<a href="../">${name}</a>`)
    .join(
      "<em>&gt;</em>",
    )}</div><div class="left fl"><h2>${trail.split(">").at(-2)}</h2><ul>${["公开指南", "公开制度", "公开年报", "依申请公开"].map((name, i) => `<li><a href="/zwgk/m${i}/">${name}</a></li>`).join("")}</ul></div><div class="right fr"><div class="tit"><h3>${trail.split(">").at(-1)}</h3></div>${main}</div><div class="clear"></div></div>`;

/** 博达 VSB: tables with winstyle classes, the page wrapped in a form, click counters by script. */
export const boda = (
  title: string,
  main: string,
): string => `<HTML><HEAD><TITLE>${title}-青岩县农业农村局</TITLE><META Name="keywords" Content="青岩县农业农村局">
<META content="text/html; charset=UTF-8" http-equiv="Content-Type"><LINK href="../style.css" rel="stylesheet"><script language="javascript" src="../system/resource/js/counter.js"></script><script>_jsq_(1042,'/list.jsp',-1,1570000000)</script></HEAD>
<BODY><!--#begineditable viewid="1" name="head"--><div class="header"><img src="../images/logo.jpg"><div id="date1"><script>var d=new Date();document.write(d.getFullYear()+"年"+(d.getMonth()+1)+"月"+d.getDate()+"日");</script></div></div>
<table class="menu2" width="1000"><tr>${["首页", "新闻中心", "通知公告", "政务公开", "农技推广", "互动平台", "下载中心"].map((name, i) => `<td><a href="../m${i}.htm"><span>${name}</span></a></td>`).join("")}</tr></table>
${main}
<div class="bottom"><div>版权所有 © 青岩县农业农村局 &nbsp; 地址：青岩县城关镇兴农路3号 邮编：550000</div><div>黔ICP备12003333号 网站标识码：5209980017 技术支持：<a href="http://www.webber-example.com">西安某某软件有限公司</a></div></div></BODY></HTML>`;

/** 大汉: tables and columns by number, comments of the template kept, fragments of counters. */
export const hanweb = (
  title: string,
  main: string,
): string => `<!doctype html><html><head><meta charset='utf-8'><title>青岩县人民政府 ${title}</title><meta name="ColumnName" content="${title}"><meta name="ColumnType" content="工作动态"><script>var webid=1;</script><script type="text/javascript" src="/script/0/2009.js"></script><link type="text/css" href="/css/12/16/public.css" rel="stylesheet"/></head><body>
<div id="barrierfree_container"><div class="dh-top"><a title="青岩县人民政府" href="http://www.qingyan.gov.cn/"><img src="/picture/0/s22.png"/></a></div>
<div class="bt-nav"><table width="100%"><tr><td><a href="/index.html">首页</a></td><td><a href="/col/col11/index.html">政务公开</a></td><td><a href="/col/col12/index.html">新闻动态</a></td><td><a href="/col/col13/index.html">政务服务</a></td><td><a href="/col/col14/index.html">互动交流</a></td><td><a href="/col/col15/index.html">公共数据</a></td></tr></table></div>
${main}
<div class="bt-foot"><table><tr><td>主办单位：青岩县人民政府办公室 &nbsp; 备案序号：黔ICP备09002222号-1</td></tr><tr><td>网站标识码：5209980001 &nbsp;<a href="/col/col99/index.html">网站地图</a></td></tr></table></div></div><script src="/visitcount/visitcounter.do?method=count"></script></body></html>`;

/** 织梦: place, list box, side boxes of recommended and hot texts. */
export const dede = (
  title: string,
  main: string,
  side = dedeSide,
): string => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"/><title>${title}_青岩县供销社</title><link href="/templets/default/style/dedecms.css" rel="stylesheet"/></head><body class="articlelist">
<div class="header_top"><span>您好，欢迎访问青岩县供销合作社联合社网站！</span><a onclick="this.style.behavior='url(#default#homepage)'">设为首页</a><a href="javascript:AddFavorite()">加入收藏</a></div><div class="header"><h1><a href="/"><img src="/templets/default/images/logo.gif" alt="青岩县供销社"/></a></h1></div>
<div id="navMenu"><ul><li><a href="/"><span>主页</span></a></li><li class="hover"><a href="/gsdt/"><span>工作动态</span></a></li><li><a href="/tzgg/"><span>通知公告</span></a></li><li><a href="/zcfg/"><span>政策法规</span></a></li><li><a href="/jgsz/"><span>机构设置</span></a></li></ul></div>
<div class="search"><form action="/plus/search.php"><input name="q" value="在这里搜索..."/><button>搜索</button></form>热门标签：<a href="/tags.php?/农资/">农资</a></div>
<div class="w960 center clear"><div class="pleft">${main}</div><div class="pright">${side}</div></div>
<div class="footer w960"><p>Copyright &copy; 2011-2024 青岩县供销合作社联合社 版权所有 Power by DedeCms</p><p><a href="http://beian.miit.gov.cn">黔ICP备13004444号</a></p></div></body></html>`;

const titles = [
  "全县农资保供工作会议召开",
  "县社领导调研基层社建设",
  "再生资源回收网点规范提升",
  "庄稼医院送技术下乡进村",
];
export const dedeSide = `<div class="commend"><dl><dt><strong>推荐内容</strong></dt><dd><ul class="d4">${titles.map((t, i) => `<li><a href="/gsdt/2024/${i}.html">${t}</a></li>`).join("")}</ul></dd></dl></div><div class="hot"><dl><dt><strong>热点内容</strong></dt><dd><ul class="c1 ico2">${titles.map((t, i) => `<li><a href="/gsdt/2023/${i}.html">${t}纪实</a></li>`).join("")}</ul></dd></dl></div>`;

/** ASP of 2004 (动易, 科汛 and the self-made): gb2312, font tags, a marquee of notices, counters, a select of links. */
export const asp = (
  title: string,
  main: string,
): string => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${title}</title><style>td{font-size:12px}a{text-decoration:none}</style></head>
<body leftmargin="0" topmargin="0" bgcolor="#ffffff" onmouseover="self.status='欢迎光临';return true"><table width="760" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td><object width="760" height="150"><param name="movie" value="images/top.swf"><embed src="images/top.swf" width="760" height="150"></object></td></tr></table>
<table width="760" align="center" bgcolor="#3366cc"><tr><td align="center"><font color="#ffffff"><a href="Index.asp">网站首页</a> ┊ <a href="Article_Class2.asp?ClassID=1">县情概况</a> ┊ <a href="Article_Class2.asp?ClassID=2">政务信息</a> ┊ <a href="Article_Class2.asp?ClassID=3">政策法规</a> ┊ <a href="Article_Class2.asp?ClassID=4">办事指南</a> ┊ <a href="GuestBook.asp">留言板</a></font></td></tr></table>
<table width="760" align="center"><tr><td width="180" height="24"><script language="JavaScript">var d=new Date();document.write(d.getYear()+"年"+(d.getMonth()+1)+"月"+d.getDate()+"日");</script></td><td><marquee scrollamount="3">热烈欢迎您访问本站，请多提宝贵意见！</marquee></td></tr></table>
${main}
<table width="760" align="center" bgcolor="#eeeeee"><tr><td align="center">| <a href="#" onclick="this.style.behavior='url(#default#homepage)';this.setHomePage('http://www.qingyan.gov.cn')">设为首页</a> | <a href="mailto:web@qingyan.gov.cn">联系站长</a> | <a href="FriendSite.asp">友情链接</a> | <a href="Admin_Login.asp">管理登录</a> |<br>版权所有 青岩县国土资源局　站长：管理员<br>您是第 <font color="red">12345</font> 位访问者</td></tr></table></body></html>`;

/** 广东 gkmlpt: the catalogue's tree and its table, drawn by an application that finds its data in the page. */
export const gkmlpt = (
  title: string,
  main: string,
  data = "",
): string => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title} 青岩县政府信息公开目录</title><meta name="ColumnName" content="${title}"><link href="/gkmlpt/css/app.css" rel="stylesheet"></head><body><div class="gkmlpt-header"><a class="logo" href="/gkmlpt/index"><img src="/gkmlpt/img/logo.png"></a><div class="menu"><a href="/gkmlpt/guide">政府信息公开指南</a><a href="/gkmlpt/policy">政府信息公开制度</a><a href="/gkmlpt/index">法定主动公开内容</a><a href="/gkmlpt/annual">政府信息公开年报</a></div></div>
<div class="main-content"><div class="content-left"><ul class="nav-list"><li><a href="/gkmlpt/index#100">机构职能</a></li><li><a href="/gkmlpt/index#101">规划计划</a></li><li><a href="/gkmlpt/index#102">财政预算</a></li></ul></div><div class="content-right">${main}</div></div>
<div class="footer"><p>主办单位：青岩县人民政府办公室</p><p>网站标识码：5209980001</p></div><script>window._CONFIG = { SITE_ID: 2001, APPLICATION: "gkmlpt"${data} };</script><script src="/gkmlpt/js/manifest.3d2.js"></script></body></html>`;

/** Layui / Bootstrap of an intensive provincial platform (集约化平台), with quick entries and a robot. */
export const intensive = (
  title: string,
  main: string,
): string => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="SiteName" content="青岩县卫生健康局"/><meta name="SiteIDCode" content="5209980021"/><meta name="ColumnName" content="${title}"/><title>${title} - 青岩县卫生健康局</title></head><body>
<header id="header"><div class="container"><div class="site-name"><a href="/wjj/">青岩县卫生健康局</a></div><div class="tools"><a href="/login">登录</a><a href="/reg">注册</a><a href="javascript:;" class="i-robot">智能问答</a></div></div>
<nav id="nav"><ul>${["首页", "机构职能", "新闻动态", "政务公开", "健康服务", "互动交流"].map((name, i) => `<li><a href="/wjj/c${i}/index.shtml">${name}</a></li>`).join("")}</ul></nav></header>
<main class="container">${main}</main>
<footer><div class="container"><ul class="flinks"><li><a href="http://www.nhc.gov.cn/">国家卫生健康委</a></li><li><a href="http://wjw.guizhou.gov.cn/">省卫生健康委</a></li></ul><p>主办单位：青岩县卫生健康局　网站标识码：5209980021　黔ICP备09002222号-1</p></div></footer><div class="side-bar"><a>智能问答</a><a>返回顶部</a></div><script src="/static/js/layui.js"></script></body></html>`;
