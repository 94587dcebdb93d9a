import { expect, test } from "vitest";
import { adPictures } from "../../../src/observe/ads/ad-pictures.ts";
import { pageOf, shipped } from "../with-lists.ts";

const linked = (alt: string, href = "http://shop-example.com/") =>
  `<a href="${href}"><img src="1.gif" alt="${alt}"></a>`;
const told = (html: string) =>
  adPictures(pageOf(html), shipped).map(({ kind, confidence }) => `${kind} ${confidence}`);

test.each([
  ["a banner that sells", linked("楼盘热销 首付仅需五万"), ["banner likely"]],
  ["two soft words", linked("度假村优惠"), ["banner suspect"]],
  ["one soft word", linked("某某酒店"), ["banner suspect"]],
  ["floating, one soft word", `<div id="floatAd">${linked("某某酒店")}</div>`, ["floating likely"]],
  ["a couplet without words", `<div class="duilian left">${linked("")}</div>`, ["floating suspect"]],
  ["fixed by style", `<div style="position:fixed;top:0">${linked("男科医院")}</div>`, ["floating likely"]],
  ["a logo without words", linked("某某网"), []],
  ["public service, floating", `<div id="floatAd">${linked("文明城市宣传 优惠")}</div>`, []],
  ["the site's own page", linked("酒店优惠", "/zt/1.html"), []],
  ["another public body", linked("招商优惠", "http://www.b.gov.cn/"), []],
  ["national news", linked("特价优惠", "http://www.xinhuanet.com/a"), []],
  ["a link without a picture", `<a href="http://shop-example.com/">酒店优惠</a>`, []],
])("%s", (_, html, expected) => {
  expect(told(html)).toEqual(expected);
});
