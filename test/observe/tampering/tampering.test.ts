import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tampering } from "../../../src/observe/tampering/tampering.ts";
import { contextWith, nothingSeen, pageOf, shipped } from "../with-lists.ts";

const seen = (html: string, url?: string) =>
  tampering.observe(pageOf(html, url), contextWith(shipped), nothingSeen) ?? [];
const counting = (html: string, url?: string) =>
  seen(html, url)
    .filter(({ confidence }) => confidence !== "suspect")
    .map(({ kind }) => kind);

const page = (body: string, title = "关于做好有关工作的通知-某县人民政府") =>
  `<html><head><title>${title}</title></head><body><h1>关于做好有关工作的通知</h1>${body}</body></html>`;
const spam = [
  "男科医院",
  "代开发票",
  "第一小说网",
  "铝合金门窗",
  "网络营销专家",
  "二手办公家具",
  "土工布",
  "佛教用品",
  "家教网",
]
  .map((text, i) => `<a href="https://www.site-${i}-example.com/">${text}<a>`)
  .join("\n");

describe("each technique", () => {
  test.each([
    ["hidden-links", page(`<p>正文</p><div style="display:none;">${spam}</div>`)],
    ["hidden-links", page(`<style>.x1{position:absolute;left:-9999px}</style><div class="x1">${spam}</div>`)],
    ["hidden-links", page(`<marquee height="1" width="1">${spam}</marquee>`)],
    [
      "hidden-links",
      page(`<div id="q7">${spam}</div><script>document.getElementById("q7").style.display="none"</script>`),
    ],
    ["hidden-links", page(`<span style="font-size:0"><a href="http://a-example.com/">皇冠体育</a></span>`)],
    ["hidden-links", page(`<noscript><a href="http://a-example.com/">开元棋牌</a></noscript>`)],
    [
      "hidden-links",
      page(
        `<script>document.write('<div style="display:none"><a href="http://a-example.com/">开元棋牌</a></div>')</script>`,
      ),
    ],
    ["hidden-links", page(`<iframe src="http://a-example.com/x.htm" width="0" height="0"></iframe>`)],
    ["inserted-text", page(`<p>相关阅读：<a href="http://a-example.com/">皇冠体育app下载</a></p>`)],
    ["replaced-title", page("<p>正文</p>", "皇冠体育_皇冠博彩官网_开元棋牌")],
    ["replaced-title", page("<p>正文</p>", "国产成人午夜精品")],
    [
      "entity-spam",
      `<title>&#23454;&#25112;&#24425;&#31080;&#32593;&#22823;&#20840;</title><meta name="keywords" content="&#24425;&#31080;&#36208;&#21183;&#22270;&#34920;"><body><p>各有关单位：现将有关事项通知如下。</p>`,
    ],
    [
      "brand-for-organ",
      page("<p>皇冠体育人民政府办公室关于印发方案的通知</p><p>各乡镇，皇冠体育市各部门：皇冠体育办公室</p>"),
    ],
    ["pinyin-residue", page(`<p>${"網(wǎng)站建設(shè)關(guān)于".repeat(6)}</p>`)],
    [
      "pinyin-residue",
      page(
        "<p>市民反映的wenti由主管dan位huifu，并在wang站公示jie果，接受shehui监督，做好fuwu和guanli。请yue览zheng策</p>",
      ),
    ],
    [
      "spun-text",
      page(
        "<p>当局网坐的从管单元应当做好当局信息公然，卖力同道按照办理法子开展羁系，承办单元具体办事。主管单元监督</p>",
      ),
    ],
    ["mojibake", page("<p>支撐?；咏涣鳈谀繎，办理?；ヂ网，服务?；ソ流</p>")],
    [
      "foreign-script",
      page(`<script src="/js/kb.js"></script><script src="https://unrelated-example.net/js/kb.js"></script>`),
    ],
    ["foreign-script", page(`<script src="https://a1b2.xyz/x.js"></script>`)],
    [
      "cloaking",
      page(
        `<script>var r=document.referrer;if(r.indexOf("baidu")>0||r.indexOf("sogou")>0){location.href="http://a-example.com/"}</script>`,
      ),
    ],
    ["domain-mismatch", page("<p>英文域名为：www.www.example-farm.com</p>")],
    [
      "other",
      page(
        `<legend id="h4sia"></legend><samp id="h4sia"></samp><tt id="h4sia"></tt><em id="h4sia"></em><sub id="h4sia"></sub>`,
      ),
    ],
    ["inserted-text", page(`<p>皇冠体育${"✿公开ღ透明◈".repeat(10)}</p>`)],
  ])("%s: %s", (kind, html) => {
    expect(counting(html)).toContain(kind);
  });
});

describe("honest pages that use the words", () => {
  test.each([
    [
      "a welfare lottery centre",
      page(
        "<p>双色球第2020107期开奖，投注金额，彩票奖池，派奖，快3开奖，大乐透</p>",
        "中国福利彩票双色球开奖公告",
      ),
    ],
    [
      "a sports lottery budget",
      page("<p>体育彩票公益金安排彩票发行机构业务费，彩票公益金预算表</p>", "彩票公益金使用情况公告"),
    ],
    ["instant lottery", page("<p>即开型彩票销售管理，投注站设置，竞彩，足彩</p>", "体彩销售厅管理办法")],
    [
      "扫黄打非",
      page("<p>开展扫黄打非专项行动，查处色情网站、三级片、裸聊诈骗</p>", "“扫黄打非”办公室部署行动"),
    ],
    [
      "a ban on gambling",
      page(
        "<p>禁止参与百家乐、六合彩、老虎机、网络赌博、时时彩、北京赛车pk10</p>",
        "禁赌通告：远离六合彩时时彩",
      ),
    ],
    [
      "a gambling case",
      page(
        "<p>被告人开设赌场，利用“皇冠体育”“开元棋牌”网站接受投注，公安局侦破。皇冠体育办公室设在境外</p>",
        "公安局侦破“皇冠体育”跨境赌博案",
      ),
    ],
    [
      "反诈",
      page("<p>刷单兼职是诈骗，网上赚钱、做任务赚钱要警惕</p>", "反诈提醒：网上赚钱、做任务赚钱都是骗局"),
    ],
    ["金沙县", page("<p>金沙县人民政府办公室关于印发金沙遗址、金沙江保护方案的通知</p>", "金沙县人民政府")],
    ["威尼斯", page("<p>影片入围威尼斯国际电影节，威尼斯双年展，市文化局</p>", "影片入围威尼斯电影节")],
    ["太阳城", page("<p>太阳城小区、太阳城社区居委会办公室，太阳城镇人民政府</p>", "太阳城社区物业公示")],
    ["皇冠", page("<p>皇冠轿车采购，皇冠镇人民政府，皇冠假日酒店协议供货</p>", "公务用车皇冠轿车处置公告")],
    ["澳门 and 拉斯维加斯", page("<p>赴澳门、拉斯维加斯参加展会，澳门金沙城中心会议厅</p>", "赴澳门招商")],
    ["快三步", page("<p>我市发展快三步，快三条腿走路，快人一步</p>", "发展加快三步走")],
    ["三级医院", page("<p>三级医院评审，三级等保，三级片区管理，妇科医院、男科医院校验</p>", "三级医院名单")],
    ["黄色预警", page("<p>发布暴雨黄色预警，成人高考，裸眼3D，激情广场舞</p>", "暴雨黄色预警信号")],
    ["赛车场", page("<p>国际赛车场安全检查，北京赛车俱乐部</p>", "赛车场安全检查")],
    [
      "亚洲杯",
      page(
        "<p>亚洲杯、欧洲杯足球赛事，篮球比赛，体育局官网报名，棋牌比赛</p>",
        "亚洲杯预选赛在我市举行-市体育局",
      ),
    ],
    [
      "永利, 新濠, 银河, 龙虎山",
      page("<p>永利村委员会，新濠路办公室，银河街道办事处，龙虎山风景区</p>", "永利村公告"),
    ],
    ["娱乐场所", page("<p>娱乐场所管理条例，游戏厅老虎机检查</p>", "娱乐场所管理办公室通知")],
    [
      "a port and its 独特码头",
      page("<p>独特码头资料，基金年会官网，亚博会体育展区，特种外围护栏</p>", "独特码头建设"),
    ],
    [
      "casino in English",
      page(
        "<p>Visitors to the casino and gaming trade fair in Macao should note the advisory.</p>",
        "Travel notice",
      ),
    ],
    ["pronunciations", page("<p>亳(bó)州、涪(fú)陵、郫(pí)都、泸(lú)定、筠(jūn)连、犍(qián)为</p>")],
    [
      "abbreviations between characters",
      page("<p>下载app后用e租平台登录wifi热点，微信ios版与pc端，做好vip室ktv管理</p>"),
    ],
    [
      "a title with an odd symbol as an entity",
      `<title>&#91;图&#93;我县召开会议</title><body><p>我县召开会议，部署工作。</p>`,
    ],
    [
      "software that encodes everything",
      `<title>&#23454;&#25112;&#24425;&#31080;&#32593;&#22823;</title><meta name="keywords" content="&#23454;&#25112;&#24425;&#31080;&#32593;&#22823;"><body>${"<p>&#23454;&#25112;&#24425;&#31080;&#32593;&#22823;</p>".repeat(9)}`,
    ],
  ])("%s", (_, html) => {
    expect(counting(html)).toEqual([]);
  });
});

describe("hidden and loaded things that are honest", () => {
  const menu = (links: string) =>
    page(`<ul class="nav"><li>公开<div style="display:none">${links}</div></li></ul>`);
  const partners = ["日报社", "旅游网", "农业银行", "中国移动", "广播电视台", "地方新闻网"]
    .map((name, i) => `<li><a href="http://www.partner${i}-example.cn/">${name}</a></li>`)
    .join("");
  test.each([
    ["a drop-down menu", menu(`<a href="/a/">通知</a><a href="/b/">公告</a>`)],
    [
      "a hidden tab of government links",
      menu(`<a href="http://www.a.gov.cn/">某省</a><a href="http://www.b.gov.cn/">某市</a>`),
    ],
    [
      "a drop-down of partner sites",
      page(`<h3>友情链接</h3><div style="display:none"><ul>${partners}</ul></div>`),
    ],
    [
      "a hidden vendor credit",
      page(`<a href="http://vendor-example.com/" style="display:none">Produced By 某软件公司</a>`),
    ],
    [
      "a WeChat pop-up",
      page(`<div style="display:none"><a href="https://mp.weixin.qq.com/x">微信</a><img src="q.png"></div>`),
    ],
    [
      "print styles",
      page(
        `<style>@media print{div{display:none}}</style><div>${spam.replaceAll("男科医院", "某医院").replaceAll("代开发票", "发票")}</div>`,
      ),
    ],
    [
      "counters and libraries",
      page(
        `<script src="https://hm.baidu.com/hm.js?1"></script><script src="https://s4.cnzz.com/z_stat.php?id=1"></script><script src="https://cdn.bootcdn.net/x/jquery.min.js"></script><script src="https://res.wx.qq.com/open/js/jweixin-1.6.0.js"></script>`,
      ),
    ],
    [
      "the emblem and error reports",
      page(
        `<script>document.write(unescape("%3Cscript src='http://dcs.conac.cn/js/1.js'%3E%3C/script%3E"))</script><script src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script>`,
      ),
    ],
    [
      "a vendor's service with an account",
      page(`<script src="https://chat-vendor-example.com/kefu.js?appid=12345"></script>`),
    ],
    [
      "a script of the site's own domain",
      page(`<script src="http://static.example.com.cn/a.js"></script>`).replace(/$/, ""),
    ],
    [
      "a mobile redirect",
      page(
        `<script>if(/Android|iPhone/.test(navigator.userAgent)){location.href="http://m.example.gov.cn/"}</script>`,
      ),
    ],
    ["a domain with a typo of a public body", page("<p>网址：www.www.example.gov.cn</p>")],
  ])("%s", (name, html) => {
    const url = name.includes("own domain") ? "http://www.example.com.cn/" : undefined;
    expect(counting(html, url)).toEqual([]);
  });
});

test("a sign says the words and where they stand", () => {
  const [sign] = seen(page(`<div id="foot"><p>相关：<a href="http://a-example.com/">开元棋牌</a></p></div>`));
  expect(sign).toEqual({
    kind: "inserted-text",
    technique: "T6",
    confidence: "likely",
    evidence: { excerpt: "开元棋牌 <http://a-example.com/>", place: "div#foot > p > a" },
  });
});

test("one kind is not told more than ten times", () => {
  const links = `<a href="http://a-example.com/">开元棋牌</a>`.repeat(40);
  expect(seen(page(links))).toHaveLength(10);
});

test("no input makes it throw", () => {
  const piece = fc.constantFrom(
    "<div style='display:none'>",
    "</div>",
    "<a href=http://x.top>彩票",
    "<style>a{b",
    "}",
    "皇冠体育",
    "人民政府",
    "<script>",
    "</script>",
    "location.href='http://x.cn'",
    "(wǎng)",
    "&#24425;",
    "<title>",
    "<meta name=keywords content='",
    "www.www.",
    "<noscript>",
    "\ufffd",
    "https://[",
    "<iframe src=//x width=0>",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 60 }), (pieces) => {
      const html = pieces.join("");
      expect(seen(html)).toEqual(seen(html));
    }),
  );
});
