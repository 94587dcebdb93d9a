import { expect, it } from "vitest";
import { indexPage } from "../../../src/observe/page/page-index.ts";
import { regionOf } from "../../../src/observe/page/regions.ts";

const filler = "<p>某某县人民政府今日召开会议，研究部署有关工作。</p>".repeat(60);

it.each([
  ["<nav><i></i></nav>", "navigation"],
  ["<div class=mainNav><i></i></div>", "navigation"],
  ["<div id=left-menu><ul><li><i></i></ul></div>", "navigation"],
  ["<div class=header><i></i></div>", "header"],
  ["<div id=foot_bj><i></i></div>", "footer"],
  ["<div class=hotList><i></i></div>", "aside"],
  ["<div class=dqwz><i></i></div>", "position"],
  ["<div class=pagination><i></i></div>", "pager"],
  ["<div class=pageMain><i></i></div>", null],
  ["<div class=newslist><i></i></div>", null],
  ["<div class=header><div class=nav><i></i></div></div>", "navigation"],
  [`<div class=header>${filler}<i></i></div>`, null],
])("%#", (html, region) => {
  const page = indexPage(html, "http://a.gov.cn/");
  expect(regionOf(page, page.byTag("i")[0] ?? -1)).toBe(region);
});
