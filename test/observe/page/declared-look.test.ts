import { expect, test } from "vitest";
import { isSelector, lookFor } from "../../../src/observe/page/declared-look.ts";

const page = {
  source: '<p class="x">站点<b>地图</b></p><a href="/map.html">去</a>',
  headers: { "x-frame-options": "DENY" },
};

test.each([
  [{ selector: "p.x b" }, { excerpt: "地图", place: "p.x b" }],
  [
    { selector: "a", attribute: "href", matches: "map" },
    { excerpt: "/map.html", place: "a" },
  ],
  [
    { header: "X-Frame-Options", matches: "DENY" },
    { excerpt: "DENY", place: "header X-Frame-Options" },
  ],
  [{ matches: "站点地图" }, { excerpt: "站点地图去", place: "body" }],
  [{ selector: "i" }, null],
  [{ selector: "p", matches: "导航" }, null],
  [{ selector: "p", attribute: "title" }, null],
  [{ header: "server" }, null],
])("%j", (look, evidence) => {
  expect(lookFor(look, page)).toEqual(evidence);
});

test.each([
  ["a[href]", true],
  ["a[", false],
])("%s can be asked: %s", (selector, expected) => {
  expect(isSelector(selector)).toBe(expected);
});
