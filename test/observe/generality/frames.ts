/**
 * What stands around the main part on sites of different makes and years: menus, heads and feet as their templates build
 * them. Written by hand, like the pages of this folder: each was labelled by reading before the observers saw it.
 */

const names = ["首页", "政务动态", "通知公告", "政务公开", "办事服务", "互动交流", "专题专栏", "走进青岩"];
const paths = ["", "zwdt/", "tzgg/", "zwgk/", "bsfw/", "hdjl/", "ztzl/", "zjqy/"];
const entries = names.map((name, i) => ({ name, href: `/${paths[i]}` }));

const head = (title: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head>`;

/** Divs and lists, 2015 and later; the menu is a plain list without a class of its own. */
export const modern = (title: string, main: string, foot = modernFoot): string =>
  `${head(title)}<body><div class="top w1200"><img src="/images/logo.png" alt="青岩县人民政府"></div>
<div class="menu-wrap"><ul>${entries.map(({ name, href }) => `<li><a href="${href}">${name}</a></li>`).join("")}</ul></div>
${main}
${foot}</body></html>`;

export const modernFoot = `<div class="footer"><p><a href="/wzdt/">网站地图</a> | <a href="/lxwm/">联系我们</a></p>
<p>主办单位：青岩县人民政府办公室　承办单位：青岩县大数据中心</p><p>网站标识码：5209980001　黔ICP备09002222号-1　<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=52099802000012">贵公网安备 52099802000012号</a></p></div>`;

/** Nested tables of 2005: no class, no id, no list. */
export const tables = (title: string, main: string): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${title}</title>
<link href="css.css" rel="stylesheet"></head><body topmargin="0"><table width="778" align="center" cellpadding="0" cellspacing="0">
<tr><td><img src="images/top.jpg" width="778" height="130"></td></tr>
<tr><td height="28" background="images/menu.gif" align="center">${entries.map(({ name, href }) => `<a href="${href}">${name}</a>`).join(" | ")}</td></tr>
<tr><td>${main}</td></tr>
<tr><td align="center" bgcolor="#eeeeee">版权所有：青岩县人民政府 &nbsp; 黔ICP备05001111号<br>地址：青岩县城关镇人民路1号　电话：0851-81234567</td></tr></table></body></html>`;

/** A phone's template: a title bar, no menu. */
export const mobile = (title: string, main: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><header class="bar"><a class="back" href="javascript:history.go(-1)"></a><h1>${title}</h1></header>
${main}
<footer>青岩县人民政府 版权所有</footer></body></html>`;

/** Section `<nav>`, trail and side menu of a Bootstrap template. */
export const bootstrap = (title: string, trail: string, main: string): string =>
  `${head(title)}<body><nav class="navbar"><div class="container"><ul class="nav navbar-nav">${entries
    .map(({ name, href }) => `<li class="nav-item"><a class="nav-link" href="${href}">${name}</a></li>`)
    .join("")}</ul></div></nav>
<ol class="breadcrumb">${trail
    .split(">")
    .map((name) => `<li><a href="#">${name}</a></li>`)
    .join("")}</ol>
<div class="container"><div class="row"><div class="col-md-3"><div class="list-group"><a class="list-group-item" href="/zwgk/jgzn/">机构职能</a><a class="list-group-item" href="/zwgk/zcwj/">政策文件</a><a class="list-group-item" href="/zwgk/czzj/">财政资金</a></div></div><div class="col-md-9">${main}</div></div></div>
<footer class="footer"><div class="container"><p>© 2024 青岩县人民政府 主办单位：青岩县人民政府办公室</p></div></footer></body></html>`;
