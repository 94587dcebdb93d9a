import { describe, expect, test } from "vitest";
import { adNetworks } from "../../../src/observe/ads/ad-networks.ts";
import { pageOf, shipped } from "../with-lists.ts";

describe("loaded from a network", () => {
  test.each([
    ["a script", `<script src="//cpro.baidustatic.com/cpro/ui/c.js"></script>`, "ad-network", "script"],
    [
      "a frame",
      `<div><iframe src="https://googleads.g.doubleclick.net/pagead/ads"></iframe></div>`,
      "iframe",
      "div > iframe",
    ],
    ["a picture", `<img src="http://atanx.alicdn.com/t/img/x.png">`, "ad-network", "img"],
    [
      "a script that a script writes",
      `<script>document.write('<script src="https://pos.baidu.com/x.js"><\\/script>')</script>`,
      "ad-network",
      "script",
    ],
    ["a slot filled by name", `<script>var cpro_id = "u123456";</script>`, "ad-network", "script"],
    [
      "another site's ad module",
      `<script src="http://other-example.com/plus/ad_js.php?aid=1"></script>`,
      "ad-network",
      "script",
    ],
  ])("%s", (_, html, kind, place) => {
    expect(adNetworks(pageOf(html), shipped)).toMatchObject([
      { kind, confidence: "certain", evidence: { place } },
    ]);
  });
});

describe("not loaded from a network", () => {
  test.each([
    ["the site's own ad module", `<script src="/plus/ad_js.php?aid=1"></script>`],
    ["a link to a network's site", `<a href="https://pos.baidu.com/">联盟</a>`],
    ["another public body", `<script src="http://www.other.gov.cn/plus/ad_js.php?aid=1"></script>`],
    ["words in a comment", `<!-- <script src="https://pos.baidu.com/x.js"></script> -->`],
  ])("%s", (_, html) => {
    expect(adNetworks(pageOf(html), shipped)).toEqual([]);
  });
});
