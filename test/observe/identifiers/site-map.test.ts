import { expect, it } from "vitest";
import { siteMapIn } from "../../../src/observe/identifiers/site-map.ts";
import { footerPart } from "../part-of.ts";

it.each([
  ["a link", "<div class='footer'><a href='/map.html'>网站地图</a></div>", true],
  ["a link with bars", "<div class='footer'><a href='/map.html'>| 站点地图 |</a></div>", true],
  ["words whose link was taken away", "<div class='footer'>联系方式 | 网站地图</div>", true],
  [
    "an image link",
    "<div class='footer'><a href='/map.html'><img src='m.png' alt='网站地图'></a></div>",
    true,
  ],
  ["网站导航 as a link in the footer", "<div class='footer'><a href='/dh.html'>网站导航</a></div>", true],
  ["an English site map", "<div class='footer'><a href='/sitemap.html'>Site Map</a></div>", true],
  ["a street map", "<div class='footer'><a href='/map.html'>电子地图</a></div>", false],
  ["网站导航 as a heading", "<div class='footer'>网站导航</div>", false],
  ["a comment", "<div class='footer'><!-- <a>网站地图</a> --></div>", false],
])("%s", (_, footer, expected) => expect(siteMapIn(footerPart(footer)) !== null).toBe(expected));

it("finds it in the bar above the page", () => {
  expect(siteMapIn(footerPart("", "<div class='top'><a href='/map.html'>网站地图</a></div>"))).not.toBeNull();
});
