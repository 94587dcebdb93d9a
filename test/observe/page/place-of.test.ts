import { expect, it } from "vitest";
import { indexPage } from "../../../src/observe/page/page-index.ts";
import { placeOf } from "../../../src/observe/page/place-of.ts";

const url = "http://www.a.gov.cn/";
const index = indexPage(
  '<div id="d"><ul><li>一</li><li class="b c">二<b>三</b></li></ul></div><p>四</p>',
  url,
);
const at = (tag: string, nth = 0) => index.byTag(tag)[nth] ?? -1;

it("names a place", () => {
  expect(placeOf(index, at("li", 1))).toBe("div#d > ul > li.b");
  expect(placeOf(index, at("b"))).toBe("div#d > ul > li.b > b");
  expect(placeOf(indexPage("<div></div><div><p></div>", url), 2)).toBe("div:nth-of-type(2) > p");
});
