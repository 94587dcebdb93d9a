import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ads } from "../../../src/observe/ads/ads.ts";
import { contextWith, nothingSeen, pageOf, shipped } from "../with-lists.ts";

const seen = (html: string, url?: string) =>
  ads.observe(pageOf(html, url), contextWith(shipped), nothingSeen) ?? [];
const page = (body: string, title = "某县人民政府") => `<title>${title}</title><body>${body}</body>`;

describe("what is no advertisement", () => {
  test.each([
    [
      "a public-service banner",
      page(`<a href="http://a-example.com/"><img alt="公益广告 促销 优惠" src="1.jpg"></a>`),
    ],
    [
      "share buttons",
      page(
        `<script src="http://bdimg.share.baidu.com/static/api/js/share.js"></script><script src="http://v3.jiathis.com/code/jia.js"></script>`,
      ),
    ],
    [
      "counters",
      page(
        `<script src="https://hm.baidu.com/hm.js?1"></script><script src="https://s13.cnzz.com/z_stat.php?id=1"></script><script src="//js.users.51.la/1.js"></script>`,
      ),
    ],
    [
      "12345 and 12377",
      page(
        `<a href="http://www.12377.cn/"><img alt="12377 举报热线"></a><a href="tel:12345"><img alt="12345 热线"></a>`,
      ),
    ],
    [
      "partner links",
      page(
        `<h3>友情链接</h3><a href="http://www.bank-example.com/"><img alt="农业银行"></a><a href="http://news-example.cn/">新闻网</a>`,
      ),
    ],
    [
      "the site's own promotion page",
      page(`<a href="/touzi/">招商引资</a><a href="/lvyou/"><img alt="酒店 度假村 优惠"></a>`),
    ],
    [
      "recruitment notices",
      page("<h1>某公司招聘启事</h1><p>某某有限公司招聘销售人员，待遇优惠，联系电话 0851-25780000</p>"),
    ],
    [
      "a complaint that names a company",
      page(
        `<ul><li><a href="/msg/1.html">投诉某楼盘售楼处虚假优惠</a></li><li><a href="/msg/2.html">某酒店贷款纠纷</a></li></ul>`,
      ),
    ],
    [
      "outdoor advertising permits",
      page(`<a href="/x/">户外广告设置审批</a><a href="/y/">公益广告</a><a href="/z/">广告审查</a>`),
    ],
    ["the site's own slots", page(`<script src="/adspace.jspx?id=75"></script><img src="/images/ad/1.jpg">`)],
    [
      "a warning about false advertising",
      page("<p>虚假广告典型案例：当事人以“免费试用、限时优惠”推销，订购热线400-800-1234，被行政处罚</p>"),
    ],
    [
      "a state company introduced on a government site",
      page(
        ["公司简介", "企业文化", "解决方案", "成功案例", "产品中心", "售后服务"]
          .map((t) => `<a href="/q/">${t}</a>`)
          .join(""),
      ),
    ],
  ])("%s", (_, html) => {
    expect(seen(html)).toEqual([]);
  });
});

test("all three kinds of detectors are asked", () => {
  const html = page(
    `<script src="https://pos.baidu.com/x.js"></script><a href="/gg/">刊登广告</a>
     <div id="floatAd"><a href="http://hotel-example.com/"><img alt="酒店特价"></a></div>`,
  );
  expect(seen(html).map(({ kind }) => kind)).toEqual(["ad-network", "floating", "text-link"]);
});

test("a page full of ads is cut", () => {
  expect(seen(page(`<script src="https://pos.baidu.com/x.js"></script>`.repeat(90)))).toHaveLength(50);
});

test("no input makes it throw", () => {
  const piece = fc.constantFrom(
    "<a href=http://x.cn>",
    "<img alt=招商加盟>",
    "<div style=position:fixed>",
    "13800000000",
    "建站服务",
    "<script>cpro_id='u1'",
    "</script>",
    "<iframe src=//pos.baidu.com/>",
    "技术支持：",
    "公司",
    "刊登广告",
    "<title>",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 10 })), { maxLength: 50 }), (pieces) => {
      expect(seen(pieces.join(""))).toEqual(seen(pieces.join("")));
    }),
  );
});
