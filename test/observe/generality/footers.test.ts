/** What footers say of their site, in the wordings and the markup of many makes and years. */
import { describe } from "vitest";
import { type Case, reads } from "./compare.ts";
import { modern, tables } from "./frames.ts";

const list = `<div class="pos">当前位置：<a href="/">首页</a> > 通知公告</div><ul>${[1, 2, 3, 4].map((i) => `<li><a href="/a/${i}.html">关于做好第${i}季度安全生产工作的通知</a><span>2026-03-0${i}</span></li>`).join("")}</ul>`;

const footer = (
  name: string,
  foot: string,
  identifiers: NonNullable<Case["label"]["identifiers"]>,
): Case => ({
  name,
  html: modern("通知公告", list, foot),
  label: { identifiers },
});

const cases: Case[] = [
  footer(
    "the usual two lines with emblem and error report",
    `<div class="foot"><div class="l"><script id="_jiucuo_" sitecode="5209980001" src="http://pucha.kaipuyun.cn/exposure/jiucuo.js"></script></div><div><a href="http://bszs.conac.cn/sitename?method=show&id=0A1B"><img src="/images/red.png"></a></div><p>主办：青岩县人民政府 承办：青岩县人民政府办公室</p><p>网站标识码：5209980001 黔ICP备09002222号 贵公网安备52099802000012号</p><p><a href="/map.html">网站地图</a></p></div>`,
    {
      partyEmblem: true,
      errorReport: true,
      siteCode: "5209980001",
      sponsor: "青岩县人民政府",
      organizer: "青岩县人民政府办公室",
      icp: "黔ICP备09002222号",
      police: "贵公网安备52099802000012号",
      siteMap: "网站地图",
      copyright: false,
      contact: false,
    },
  ),
  footer(
    "organs before the verbs, each in a span",
    `<footer><span>青岩县人民政府主办</span><span>青岩县人民政府办公室承办</span><span>运维电话：0851-3198639</span><div>地址：青岩县人民路208号</div><div>黔ICP备05004418号-1</div></footer>`,
    { sponsor: "青岩县人民政府", organizer: "青岩县人民政府办公室", icp: "黔ICP备05004418号-1" },
  ),
  footer(
    "full-width digits, spaces and a split number",
    `<div id="footer">主 办 单 位 ： 青岩县教育局　　网站标识码：５２０９９８００１２<br>备案号：黔 ICP 备 <span>11038903</span> 号 - 7</div>`,
    { sponsor: "青岩县教育局", siteCode: "5209980012", icp: "黔 ICP 备 11038903 号 - 7" },
  ),
  footer(
    "label and number in two table cells",
    `<table class="bottom"><tr><td>主办单位：</td><td>青岩县水务局</td></tr><tr><td>网站标识码</td><td>5209980033</td></tr><tr><td>公安机关备案号：</td><td>52099802000524</td></tr></table>`,
    { sponsor: "青岩县水务局", siteCode: "5209980033", police: "公安机关备案号: 52099802000524" },
  ),
  footer(
    "版权所有 with several organs, nobody 主办",
    `<div class="footer">版权所有：青岩县发展和改革局、青岩县粮食和物资储备局 All Rights Reserved<br>技术支持：某某软件有限公司 &nbsp; 建议使用1024×768分辨率</div>`,
    { copyright: true, sponsor: false, organizer: false },
  ),
  footer(
    "主管, 主办 and 承办 by a company",
    `<div class="footer"><strong>主管：青岩县人民政府办公室　主办：青岩县融媒体中心　承办：青岩县海晟文化传媒有限公司</strong><br>专卖举报：12313 服务投诉：0851-87069114</div>`,
    { sponsor: "青岩县融媒体中心", organizer: "青岩县海晟文化传媒有限公司" },
  ),
  footer(
    "协办, 维护 and 技术支持 are no organizers",
    `<div class="footer"><p>主办单位：青岩县司法局 协办单位：青岩县律师协会</p><p>运行维护：青岩县信息中心 技术支持：贵州某某科技有限公司</p></div>`,
    { sponsor: "青岩县司法局", organizer: false },
  ),
  footer(
    "ministry code and a sponsor in brackets",
    `<div class="footer"><p>主办单位：青岩海关（青岩县口岸办公室）</p><p>网站标识码bm28000012 京ICP备17015317号</p></div>`,
    { sponsor: "青岩海关（青岩县口岸办公室）", siteCode: "bm28000012" },
  ),
  footer(
    "值班 and mail as contact",
    `<div class="footer"><p>总值班室：0851-8123456</p><p>版权所有 青岩县人民政府</p></div>`,
    { contact: true },
  ),
  footer(
    "a mail address with a picture for its sign",
    `<div class="footer"><p>主办：青岩县统计局</p><p>电子邮箱：qytjj#126.com</p></div>`,
    { sponsor: "青岩县统计局" },
  ),
  footer(
    "站点导航 as site map, ICP as a linked picture's neighbour",
    `<div class="footer"><a href="/zddh.html">站点导航</a>|<a href="/gywm.html">关于我们</a><p><a href="https://beian.miit.gov.cn/"><img src="/images/icp.png">黔ICP备2021004455号-2</a></p></div>`,
    { siteMap: "站点导航", icp: "黔ICP备2021004455号-2", partyEmblem: false },
  ),
  footer(
    "only in a comment",
    `<div class="footer"><!-- <a href="/map.html">网站地图</a> 网站标识码：5209980001 黔ICP备09002222号 --><p>版权所有：青岩县民政局</p></div>`,
    { siteMap: false, siteCode: false, icp: false },
  ),
  footer(
    "emblem as an iframe and by alternative text",
    `<div class="footer"><a href="#"><img src="/img/ic3.png" alt="党政机关"></a><a href="#"><img src="/img/ic4.png" alt="政府网站找错"></a><p>主办：青岩县审计局</p></div>`,
    { partyEmblem: true, errorReport: true, sponsor: "青岩县审计局" },
  ),
  footer("drawn by a script file", `<script src="/inc/footer.js"></script>`, {
    siteCode: "script-footer",
    icp: "script-footer",
    sponsor: "script-footer",
  }),
  footer("in a frame", `<iframe src="/inc/bottom.html" width="100%" height="150" frameborder="0"></iframe>`, {
    siteCode: "iframe",
    sponsor: "iframe",
  }),
  footer(
    "written by document.write",
    `<script>document.write('<div class="foot">主办单位：青岩县林业局 网站标识码：5209980044</div>');</script>`,
    { sponsor: "青岩县林业局", siteCode: "5209980044" },
  ),
  footer(
    "运维 telephone and 违法信息举报 phone only",
    `<div class="footer"><p>主办单位：青岩县文化广电旅游局</p><p>联系电话：(0851)8223344　传真：0851-8223345</p><p>ICP备案编号：黔ICP备10001234号</p></div>`,
    { sponsor: "青岩县文化广电旅游局", contact: true, icp: "黔ICP备10001234号" },
  ),
  footer(
    "labels and names in cells of their own, no colon",
    `<div class="footer-wrap"><table><tr><td>主办单位</td><td>青岩县住房和城乡建设局</td><td>承办单位</td><td>青岩县房产信息中心</td></tr><tr><td>联系电话</td><td>0851-84425555</td><td>网站标识码</td><td>5209980044</td></tr></table></div>`,
    {
      sponsor: "青岩县住房和城乡建设局",
      organizer: "青岩县房产信息中心",
      siteCode: "5209980044",
      contact: true,
    },
  ),
  footer(
    "the telephone behind the organ's name, a police number of the first years",
    `<div class="yejiao">主办单位：青岩县统计局（0851-5531234） 京公网安备1101080060号</div>`,
    { sponsor: "青岩县统计局", contact: true, police: "京公网安备1101080060号" },
  ),
  footer(
    "nothing but 主办 and 承办 behind the names, in a table without a name",
    `<table class="end" width="100%"><tr><td align="center">青岩县国土资源局 主办<br>青岩县国土资源信息中心 承办<br>地址：青岩县解放路 12 号　邮编：550000</td></tr></table>`,
    { sponsor: "青岩县国土资源局", organizer: "青岩县国土资源信息中心", contact: true },
  ),
  {
    name: "the last row of a list ends in 主办",
    html: `<html><head><title>通知公告</title></head><body><div>当前位置：<a href="/">首页</a> &gt; 通知公告</div><ul>${[1, 2, 3].map((i) => `<li><a href="/${i}.html">第${i}届职工运动会由县总工会主办</a><i>2026-01-0${i}</i></li>`).join("")}</ul></body></html>`,
    label: { identifiers: { sponsor: false } },
  },
  {
    name: "sponsor of an exhibition in an article is not the site's",
    html: modern(
      "工艺美术展开幕",
      `<div class="pos">当前位置：<a href="/">首页</a> > 正文</div><h1>青岩县工艺美术展开幕</h1><p>发布时间：2026-04-01</p><div class="TRS_Editor"><p>主办单位：中国工艺美术协会</p><p>承办单位：某某文化传播有限公司</p><p>展览将持续一个月，欢迎市民前往参观。</p></div>`,
      `<div class="footer">版权所有：青岩县文化馆</div>`,
    ),
    label: { identifiers: { sponsor: false, organizer: false } },
  },
  {
    name: "table footer without a name",
    html: tables("通知", list),
    label: {
      identifiers: {
        icp: "黔ICP备05001111号",
        contact: true,
        siteCode: false,
        sponsor: false,
        siteMap: false,
      },
    },
  },
];

describe("footers", () => reads(cases));
