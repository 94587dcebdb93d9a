import { expect, test } from "vitest";
import { entitySpam } from "../../../src/observe/tampering/entities.ts";
import { pageOf, shipped } from "../with-lists.ts";

const encode = (text: string) => Array.from(text, (char) => `&#${char.codePointAt(0)};`).join("");
const encodeHex = (text: string) =>
  Array.from(text, (char) => `&#x${char.codePointAt(0)?.toString(16)};`).join("");
const head = (title: string, keywords = "") =>
  `<title>${title}</title><meta name="Keywords" content="${keywords}"><p>各单位：现将有关事项通知如下</p>`;
const told = (html: string) => entitySpam(pageOf(html), shipped).map(({ confidence }) => confidence);

test.each([
  ["title and keywords, spam", head(encode("某某彩票网走势图"), encode("彩票走势图开奖")), ["certain"]],
  [
    "title and keywords, plain words",
    head(encode("某县北关小学网站"), encode("北关小学桥山中学")),
    ["likely"],
  ],
  ["in hexadecimal", head(encodeHex("某某彩票网走势图"), encodeHex("彩票走势图开奖")), ["certain"]],
  ["title alone, spam", head(encode("某某彩票网走势图")), ["likely"]],
  ["title alone, plain words", head(encode("某县北关小学网站")), ["suspect"]],
  ["a few rare characters", head(`某县${encode("堃喆")}小学`), []],
  ["partly plain", head(`某县${encode("北关小学北关小学")}`), []],
  [
    "the whole page encoded",
    `${head(encode("某县北关小学网站"))}<p>${encode("正文在此处共二十余字亦复如是不足为凭")}</p>`,
    [],
  ],
  ["nothing encoded", head("某某彩票网"), []],
  ["no title", "<p>正文</p>", []],
])("%s", (_, html, expected) => {
  expect(told(html)).toEqual(expected);
});
