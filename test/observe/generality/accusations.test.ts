/** What is advertising or tampering, and the many honest things that look like it. */
import { describe } from "vitest";
import { type Case, reads } from "./compare.ts";
import { modern } from "./frames.ts";

const list = `<div class="pos">当前位置：<a href="/">首页</a> > 通知公告</div><ul>${[1, 2, 3, 4].map((i) => `<li><a href="/a/${i}.html">关于做好第${i}季度安全生产工作的通知</a><span>2026-03-0${i}</span></li>`).join("")}</ul>`;
const prose = (text: string): string =>
  `<div class="pos">当前位置：<a href="/">首页</a> > 正文</div><h1>工作情况</h1><div>发布时间：2026-04-01</div><div class="TRS_Editor">${text}</div>`;

const honest = (name: string, main: string, title = "通知公告-青岩县人民政府"): Case => ({
  name,
  html: modern(title, main),
  label: { ads: [], tampering: [] },
});

const nothing: Case[] = [
  honest(
    "player script of a vendor",
    `${list}<script src="https://player.polyv.net/script/player.js"></script>`,
  ),
  honest(
    "barrier-free tool of a vendor nobody listed",
    `${list}<script src="https://wza.some-vendor.com.cn/canyou/wza.min.js"></script>`,
  ),
  honest(
    "form builder's script on an unknown host",
    `${list}<script src="https://cdn.formvendor.cn/embed.js"></script>`,
  ),
  honest(
    "the county's own CDN under a commercial name",
    `${list}<script src="https://static.qingyanmedia.com/gov/index.js"></script><img src="https://static.qingyanmedia.com/gov/a.png">`,
  ),
  honest(
    "unknown CDN copy of an unknown library",
    `${list}<script src="https://lib.fastcdn.net/pinyin-match/2.0.1/pinyin.js"></script>`,
  ),
  honest("broadcast and radio widget", `${list}<script src="https://live.qytv.com/widget.js"></script>`),
  honest(
    "hidden drop-down of partner sites",
    `${list}<div class="links"><span>友情链接</span><div style="display:none"><ul><li><a href="http://www.xinhuanet.com">新华网</a></li><li><a href="http://www.people.com.cn">人民网</a></li><li><a href="http://www.qynews.com">青岩新闻网</a></li><li><a href="http://www.qybank.com">青岩农商银行</a></li></ul></div></div>`,
  ),
  honest(
    "crackdown on online gambling",
    prose(
      `<p>公安机关打掉一个开设赌场犯罪团伙，涉案网站以棋牌、彩票、时时彩、百家乐为名招揽赌客，抓获犯罪嫌疑人二十名。</p>`,
    ),
    "警方打掉网络赌博团伙-青岩县公安局",
  ),
  honest(
    "lottery revenue notice",
    prose(`<p>2025年我县福利彩票、体育彩票销售额同比增长，双色球、大乐透公益金用于养老服务。</p>`),
  ),
  honest(
    "place names of 金沙 and 澳门",
    prose(`<p>金沙县党政代表团来我县考察，双方就澳门招商推介活动进行交流。</p>`),
  ),
  honest(
    "counterfeit invoices warned of",
    prose(`<p>税务部门提醒：凡声称可以代开发票、办理假证的均为诈骗，请勿拨打小广告电话。</p>`),
  ),
  honest(
    "a local company praised in the news",
    prose(`<p>青岩酒业有限公司投资两亿元扩建生产线，产品畅销全国，公司负责人表示将继续扎根青岩。</p>`),
  ),
  honest(
    "job notice with a phone and company names",
    prose(
      `<p>青岩县人社局发布企业用工信息：某某电子有限公司招聘普工三十名，月薪五千元，包吃住，联系电话：0851-81234567。</p>`,
    ),
  ),
  honest(
    "floating civil banners",
    `${list}<div id="float" style="position:fixed;right:0"><a href="http://www.12377.cn"><img src="/img/12377.png" alt="网上有害信息举报专区"></a></div>`,
  ),
  honest(
    "technical writing with English and pinyin words",
    prose(`<p>办理（bàn lǐ）时需登录app扫码，上传pdf材料，选择wifi认证，系统会推送sms提醒。</p>`),
  ),
  honest(
    "old fixed terms that a rewriting machine also uses",
    prose(`<p>各单位要切实提高政治站位，增强大局意识，紧密结合实际，全面深入推进各项工作任务落地见效。</p>`),
  ),
  honest("title names a company's project", list, "关于某某娱乐城项目环评审批意见的公告-青岩县人民政府"),
  honest(
    "hidden search-engine heading",
    `<h1 style="text-indent:-9999px"><a href="/">青岩县人民政府</a></h1>${list}`,
  ),
  honest("SEO keywords of the county", list),
  honest(
    "bank's link in a service portal",
    `${list}<a href="https://www.qybank.com/loan">青岩农商银行惠农贷款办理入口</a>`,
  ),
  honest(
    "tourism promotion with a hotel's phone",
    prose(`<p>古镇周边现有民宿六十家，游客可拨打旅游服务热线0851-81230000咨询住宿与门票优惠政策。</p>`),
  ),
];

const tampered: Case[] = [
  {
    name: "replaced title",
    html: modern("永利娱乐城_百家乐网址_真人棋牌", list),
    label: { tampering: ["replaced-title"] },
  },
  {
    name: "hidden block of gambling links",
    html: modern(
      "通知公告",
      `${list}<div style="position:absolute;left:-9999px">${["百家乐", "时时彩", "真人娱乐", "六合彩", "老虎机", "博彩网"].map((w, i) => `<a href="http://www.bet${i}x${i}.com/">${w}</a>`).join("")}</div>`,
    ),
    label: { tampering: ["hidden-links"] },
  },
];

const sold: Case[] = [
  {
    name: "floating picture of a hospital's wares",
    html: modern(
      "通知公告",
      `${list}<div id="ad_float" style="position:fixed;left:0"><a href="http://www.nankeyy.com"><img src="/ad/1.gif" alt="男科医院 专治不孕不育 免费咨询"></a></div>`,
    ),
    label: { ads: ["floating"] },
  },
];

describe("nothing to accuse", () => reads(nothing));
describe("tampered pages", () => reads(tampered));
describe("advertising", () => reads(sold));
