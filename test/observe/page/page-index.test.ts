import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexLimits, indexPage } from "../../../src/observe/page/page-index.ts";
import { textOf } from "../../../src/observe/page/walk.ts";

const url = "http://www.a.gov.cn/x/index.html";
const page = (html: string) => indexPage(html, url);
const first = (html: string, tag: string) => {
  const index = page(html);
  return textOf(index, index.byTag(tag)[0] ?? -1);
};

describe("text", () => {
  it.each([
    ["<p>一</p><p>二</p>", "一\n二\n"],
    ["一<br>二", "一\n二"],
    ["<table><tr><td>一<td>二</table>", "一\t二\t\n"],
    ["一 \n\t 二&nbsp;三\u3000四", "一 二 三 四"],
    ["一<script>二</script><style>三</style><noscript>四</noscript><template>五</template>六", "一六"],
    ["一<!-- 二 -->三", "一三"],
    ["一<!-- 二 --!>三", "一三"],
    ["<select><option>一</option></select>二", "二"],
    ["&#x6e05;&#x660e;", "清明"],
    ["\u0000一\u0000", "\u0000一\u0000"],
  ])("of %j", (html, text) => expect(page(html).text).toBe(text));

  it("gives each element its own span", () => {
    expect(first("<div><p>一</p><p>二</p></div>", "p")).toBe("一");
    expect(first("<ul><li><a>一</a> 2020-01-02<li>二</ul>", "li")).toBe("一 2020-01-02");
  });
});

describe("title", () => {
  it.each([
    ["<title> 某某\n政府 </title>", "某某 政府"],
    ["<title>一</title><title>二</title>", "一"],
    ["<svg><title>图</title></svg><title>一</title>", "一"],
    ["<title>一&amp;二</title>", "一&二"],
    ["<p>一</p>", ""],
  ])("of %j", (html, title) => expect(page(html).title).toBe(title));
});

describe("links", () => {
  it.each([
    ['<a href="a.html">一</a>', "http://www.a.gov.cn/x/a.html", "page", "一"],
    ['<a href="http://a.gov.cn/b">一</a>', "http://a.gov.cn/b", "page", "一"],
    ['<a href="/f.pdf">一</a>', "http://www.a.gov.cn/f.pdf", "resource", "一"],
    ['<a href="http://b.cn/?to=/f.pdf">一</a>', "http://b.cn/?to=/f.pdf", "external", "一"],
    ['<a href="/f.pdf?back=/">一</a>', "http://www.a.gov.cn/f.pdf?back=/", "resource", "一"],
    ['<img src="http://b.cn/c.png" alt="图">', "http://b.cn/c.png", "external-resource", "图"],
    ['<a href="y"><img src="" alt="图"></a>', "http://www.a.gov.cn/x/y", "page", "图"],
    ['<a href="mailto:x@a.gov.cn">信</a>', "mailto:x@a.gov.cn", "mailto", "信"],
    ['<a href="javascript:void(0)">一</a>', "javascript:void(0)", "script", "一"],
    ['<a href="ftp://a.gov.cn/">一</a>', "ftp://a.gov.cn/", "other", "一"],
    ['<base href="/z/"><a href="a">一</a>', "http://www.a.gov.cn/z/a", "page", "一"],
    ['<iframe src="/f.html"></iframe>', "http://www.a.gov.cn/f.html", "page", ""],
  ])("of %j", (html, to, kind, text) =>
    expect(page(html).links.map((l) => [l.url, l.kind, l.text])).toEqual([[to, kind, text]]),
  );

  it.each([
    '<noscript><a href="/x">一</a></noscript>',
    '<a href=" ">一</a>',
    "<a>一</a>",
    "<!-- <a href=/x>一</a> -->",
  ])("none in %j", (html) => expect(page(html).links).toEqual([]));

  it("closes an unclosed anchor at the next one", () =>
    expect(page("<a href=1>一<a href=2>二").links.map((l) => l.text)).toEqual(["一", "二"]));
});

describe("scripts", () => {
  it("keeps their text and address", () => {
    const { scripts, styles } = page("<script src=/a.js></script><script>var a=1</script><style>p{}</style>");
    expect(scripts.map((s) => [s.src, s.text])).toEqual([
      ["http://www.a.gov.cn/a.js", ""],
      [null, "var a=1"],
    ]);
    expect(styles).toEqual(["p{}"]);
  });
});

describe("hostile pages", () => {
  it.each([
    ["nested tags", "<div>".repeat(1_000_000), "depth"],
    ["nested anchors", "<a href=x>".repeat(100_000), "elements"],
    ["links", "<a href=x>y</a>".repeat(100_000), null],
    ["elements", "<i></i>".repeat(400_000), "elements"],
    ["text", "一二三四".repeat(1_200_000), "text"],
    ["end tags", `${"<b>".repeat(1900)}${"</i>".repeat(200_000)}`, null],
    ["an attribute", `<a href="${"x".repeat(3_000_000)}">y</a>`, null],
    ["attributes", `<a ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(" ")}>`, null],
    ["a comment", `<!--${"-".repeat(2_000_000)}`, null],
    ["angles", "<".repeat(1_000_000), null],
    ["titles", "<title>x</title>".repeat(50_000), null],
  ])("bounded by many or huge %s", (_, html, truncated) => {
    const index = page(html);
    expect(index.truncated).toBe(truncated);
    expect(index.links.length).toBeLessThanOrEqual(indexLimits.links);
    expect(index.elements.every((e) => e.end > 0 && e.to >= e.from)).toBe(true);
  });

  const soup = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "<div>",
          "</div>",
          "<a href='x'>",
          "</a>",
          "<p",
          ">",
          "<!--",
          "-->",
          "<table><td>",
          "&nbsp;",
          "\u0000",
        ),
        fc.constantFrom(
          "<script>",
          "</script>",
          "<title>",
          "<svg>",
          "<base href='//b'>",
          "<li",
          " class=",
          "<![CDATA[",
          "]]>",
        ),
        fc.string(),
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join(""));

  it("never throws and keeps its tree sound", () => {
    fc.assert(
      fc.property(soup, (html) => {
        const { elements, text } = page(html);
        elements.forEach((e, i) => {
          expect(e.parent).toBeLessThan(i);
          expect(e.end).toBeGreaterThan(i);
          expect(e.from).toBeLessThanOrEqual(e.to);
          expect(e.to).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });
});

it("sees through comments, white space and the order of attributes", () => {
  const plain = page('<ul><li><a href="1" title="t" class="c">一</a></li><li>二</li></ul>');
  const varied = page(
    '<ul>\n <!-- x --> <li>\t<a  class = "c" title="t"\nhref="1">一</a> </li>\n\n<li>二</li><!-- y --></ul>',
  );
  expect(varied.links).toEqual(plain.links);
  expect(varied.text.replace(/ ?\n ?/g, "\n").trim()).toBe(plain.text.trim());
  expect(varied.elements.map((e) => [e.tag, e.parent, e.attrs])).toEqual(
    plain.elements.map((e) => [e.tag, e.parent, e.attrs]),
  );
});

it("every white space of a text is one space, and so is what is as invisible", () => {
  const invisible = Array.from({ length: 65_536 }, (_, code) => String.fromCharCode(code)).filter((char) =>
    /[\s\u200b\ufeff]/.test(char),
  );
  expect(invisible.length).toBeGreaterThan(20);
  for (const char of invisible)
    expect(indexPage(`<p>甲${char}乙</p>`, "http://www.jia.gov.cn/").text).toBe("甲 乙\n");
});
