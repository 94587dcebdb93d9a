/** What linked style sheets change in what is said of hidden links, both ways. */
import { expect, test } from "vitest";
import { readSheets } from "../../../src/observe/page/sheets.ts";
import { hiddenLinks } from "../../../src/observe/tampering/hidden-links.ts";
import { sheetsWanted } from "../../../src/observe/tampering/sheets-wanted.ts";
import { spamLinks } from "../../../src/observe/tampering/spam-links.ts";
import { pageOf, shipped } from "../with-lists.ts";

const sold = ["开元棋牌", "皇冠体育", "时时彩", "金沙娱乐城", "必赢体育", "亚博体育"]
  .map((word, i) => `<a href="http://www.s${i}.example${i}.com/">${word}</a>`)
  .join("");
const partners = Array.from(
  { length: 8 },
  (_, i) => `<a href="http://www.p${i}.example${i}.com/">某某研究会${i}</a>`,
).join("");
const hide = ".hide{display:none}";

const told = (html: string, css?: string): string[] => {
  const page = pageOf(html);
  const sheets = css === undefined ? undefined : readSheets([css]);
  return hiddenLinks(page, shipped, sheets).map(({ confidence }) => confidence);
};

test.each<[string, string, string | undefined, string[]]>([
  ["a block that a sheet hides", `<div class="copy">${sold}</div>`, ".copy{display:none}", ["certain"]],
  ["the same where no sheet was read", `<div class="copy">${sold}</div>`, undefined, []],
  ["the same where the sheet says nothing of it", `<div class="copy">${sold}</div>`, ".x{display:none}", []],
  [
    "a block out of the window",
    `<div class="copy">${sold}</div>`,
    ".copy{position:absolute;left:-9999px}",
    ["certain"],
  ],
  [
    "a class that the sheet gives another meaning",
    `<div class="hide">${sold}</div>`,
    ".hide{display:block}",
    [],
  ],
  [
    "the element's own style, undone by the sheet",
    `<div id=a style="display:none">${sold}</div>`,
    "#a{display:block!important}",
    [],
  ],
  [
    "partners in a menu",
    `<ul class="sub">${partners}</ul>`,
    ".sub{display:none}.nav:hover .sub{display:block}",
    [],
  ],
  ["partners in a tab", `<div class="tab">${partners}</div>`, ".tab{display:none}.tab.on{display:block}", []],
  [
    "partners in a footer for phones",
    `<div class="m-foot">${partners}</div>`,
    ".m-foot{display:none}@media(max-width:700px){.m-foot{display:block}}",
    [],
  ],
  [
    "partners in a dialog that a script opens",
    `<div class="dialog">${partners}</div>`,
    ".dialog{display:none}",
    [],
  ],
  ["partners in a list of links", `<p>友情链接</p><div class="hide">${partners}</div>`, hide, []],
  [
    "vice in what looks like a tab",
    `<div class="tab">${sold}</div>`,
    ".tab{display:none}.tab.on{display:block}",
    ["likely"],
  ],
])("%s", (_, html, css, expected) => expect(told(html, css)).toEqual(expected));

test("a link in plain sight is told as such, and not twice once a sheet is known to hide it", () => {
  const page = pageOf(`<div class="copy">${sold}</div>`);
  expect(spamLinks(page, shipped)).toHaveLength(6);
  expect(spamLinks(page, shipped, readSheets([".copy{display:none}"]))).toEqual([]);
});

test.each<[string, string, string[]]>([
  [
    "none where no stranger is linked",
    '<link rel=stylesheet href="/a.css"><a href="http://www.b.gov.cn/">b</a>',
    [],
  ],
  [
    "the site's own",
    `<link rel=stylesheet href="/a.css"><link rel="stylesheet" href="b.css?v=1">${partners}`,
    ["/a.css", "/zwgk/b.css?v=1"],
  ],
  [
    "none for printers, none of strangers",
    `<link rel=stylesheet media=print href="/p.css"><link rel=stylesheet href="//cdn.example.com/a.css">${partners}`,
    [],
  ],
  [
    "none of too many",
    `${Array.from({ length: 9 }, (_, i) => `<link rel=stylesheet href="/${i}.css">`).join("")}${partners}`,
    [],
  ],
])("sheets asked for: %s", (_, html, expected) => {
  expect(sheetsWanted(pageOf(html), shipped)).toEqual(
    expected.map((path) => `http://www.example.gov.cn${path}`),
  );
});
