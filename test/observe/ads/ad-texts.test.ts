import { describe, expect, test } from "vitest";
import { adTexts } from "../../../src/observe/ads/ad-texts.ts";
import { pageOf, shipped } from "../with-lists.ts";

const told = (html: string, url?: string) =>
  adTexts(pageOf(html, url), shipped).map(({ kind, confidence }) => `${kind} ${confidence}`);
const vendor =
  "我们凭借网站建设经验为中小企业提供建站服务，如有网站改版、域名注册、主机空间需求，请拨打咨询热线：13800000000";
const entries = (...names: string[]) => names.map((name) => `<a href="/p/">${name}</a>`).join("");

describe("advertising in words", () => {
  test.each([
    ["a menu entry that sells space", `<a href="/gg/">刊登广告</a>`, ["text-link likely"]],
    ["a page that sells space", "<title>广告刊例-某信息网</title>", ["text-link likely"]],
    ["wares at a stranger's", `<a href="http://a-example.com/">代开发票</a>`, ["text-link likely"]],
    ["a web agency's praise", `<p>${vendor}</p>`, ["vendor likely"]],
    ["a seller's paragraph", "<p>开盘热销，首付仅需两万，售楼热线：0755-88880000</p>", ["text-link likely"]],
    ["a footer credit", "<p>技术支持：某某软件有限公司</p>", ["vendor suspect"]],
  ])("%s", (_, html, expected) => {
    expect(told(html)).toEqual(expected);
  });

  test("a company's own site", () => {
    const html = `<title>某保险</title>${entries("公司简介", "产品中心", "购买渠道", "保险商城", "在线客服")}`;
    expect(told(html, "http://www.shop-example.com/")).toEqual(["text-link likely"]);
  });
});

describe("not advertising", () => {
  test.each([
    ["outdoor advertising", `<a href="/x/">户外广告管理</a><title>广告审查公告</title>`],
    ["praise without a number", `<p>${vendor.replace(/咨询热线.*/, "")}</p>`],
    [
      "the words apart",
      `<p>网站备案</p>${"<p>通知正文。</p>".repeat(120)}<p>域名注册</p><p>电话 13800000000</p>`,
    ],
    ["a warning", "<p>警惕诈骗：所谓“限时优惠、免费试用”，订购热线400-800-1234均为虚假</p>"],
    ["a headline about wares", `<a href="http://news-example.cn/1">警方查处代开发票团伙</a>`],
    ["an institute that supports itself", "<p>技术支持：某省信息中心</p>"],
  ])("%s", (_, html) => {
    expect(told(html)).toEqual([]);
  });

  test("an association's site with a company's menu", () => {
    const html = `<title>某某协会</title>${entries("公司简介", "产品中心", "购买渠道", "保险商城", "在线客服")}`;
    expect(told(html, "http://www.assoc-example.com/")).toEqual([]);
  });
});

test("the number in the evidence is masked", () => {
  const [ad] = adTexts(pageOf(`<p>${vendor}</p>`), shipped);
  expect(JSON.stringify(ad)).not.toContain("13800000000");
  expect(ad?.target).toBe("138****0000");
});
