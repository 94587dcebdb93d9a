import { expect, it } from "vitest";
import { header } from "../../src/observe/header.ts";
import { observed } from "./observed.ts";

const rest = `<div class="main">${"<p>本县召开会议，部署下一阶段工作。</p>".repeat(30)}</div>`;

it.each([
  [
    "words of a named head",
    `<div class="header"><h1>青山县人民政府</h1></div>${rest}`,
    "青山县人民政府",
    false,
  ],
  [
    "the text of a logo",
    `<div id="logo"><img src="l.png" alt="青山县教育局"></div>${rest}`,
    "青山县教育局",
    false,
  ],
  ["a logo without words", `<div id="top"><img src="l.png"></div>${rest}`, "", true],
  [
    "a style sheet that may show a logo",
    `<link rel="stylesheet" href="a.css"><div id="top">首页</div>${rest}`,
    "首页",
    true,
  ],
  ["no named head", `<p>青山县水利局</p>${rest}`, "青山县水利局", false],
])("reads %s", (_, html, words, mayHoldMore) => {
  const seen = observed(header, html, { seen: { "page.kind": "homepage" } });
  expect(seen?.words).toContain(words);
  expect(seen?.mayHoldMore).toBe(mayHoldMore);
});

it("has nothing to say of an inner page", () => {
  expect(observed(header, rest, { seen: { "page.kind": "article" } })).toBeUndefined();
});
