import { expect, test } from "vitest";
import { loadedByScripts } from "../../../src/observe/page/loaded-by-scripts.ts";
import { pageOf } from "../with-lists.ts";

const urls = (script: string) =>
  loadedByScripts(pageOf(`<script>${script}</script>`))?.links.map(({ url }) => url) ?? null;

test.each([
  ["plain", `document.write('<a href="http://a-example.com/">x</a>')`, ["http://a-example.com/"]],
  [
    "escaped",
    `document.write(unescape("%3Ca href='http://a-example.com/'%3Ex%3C/a%3E"))`,
    ["http://a-example.com/"],
  ],
  ["nothing that leads away", `document.write('<a href="/own">x</a>')`, null],
  ["nothing written", `var home = "http://a-example.com/"; if (a <b) go()`, null],
  ["no script", "", null],
])("%s", (_, script, expected) => {
  expect(urls(script)).toEqual(expected);
});
