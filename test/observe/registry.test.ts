import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FactName, factSchemas } from "../../src/model/observation.ts";
import { indexPage, type PageIndex } from "../../src/observe/page/page-index.ts";
import { observePage, observers } from "../../src/observe/registry.ts";
import { context } from "./observed.ts";

const url = "http://www.a.gov.cn/tzgg/index.html";
const look = (page: PageIndex) => observePage(page, context);
const see = (html: string) => look(indexPage(html, url));

it("states each fact once, after the facts it reads", () => {
  const stated = new Set<FactName>();
  for (const { fact, reads } of observers) {
    expect(stated.has(fact), fact).toBe(false);
    for (const read of reads ?? []) expect(stated.has(read), `${fact} reads ${read}`).toBe(true);
    stated.add(fact);
  }
});

it("holds every observer of the folder", () => {
  const folder = new URL("../../src/observe/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && /: Observer<"/.test(readFileSync(new URL(name, folder), "utf8")),
  );
  expect(observers).toHaveLength(files.length);
});

const piece = fc.oneof(
  fc.constantFrom(
    "<ul>",
    "</ul>",
    "<li>",
    "<a href=1.html>关于某某事项的通知</a>",
    "<span>2020-07-14</span>",
    "(07-14)",
    "<div class=nav>",
    "</div>",
    "<div id=zoom>",
    "<p>当前位置：<a href=/>首页</a> > 要闻</p>",
    "<script>document.write('<li>2020年7月1日</li>')</script>",
    "<script type=text/xml><datastore><record>",
    "<table><tr><td>",
    "暂无信息",
    "主办单位：某某县人民政府",
    "<!--",
    "-->",
    "&#0;",
    "\u0000",
    "{{#x}}",
    "<svg><title>",
    "<base href=x>",
    "<form><input name=a><textarea>",
  ),
  fc.string(),
);
const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("any page", () => {
  it("is observed without a crash, the same way twice, within the records' schemas", () => {
    fc.assert(
      fc.property(soup, (html) => {
        const page = indexPage(html, url);
        for (const observer of observers)
          expect(() => observer.observe(page, context, {}), observer.fact).not.toThrow();
        const seen = look(page);
        expect(see(html)).toEqual(seen);
        for (const [fact, value] of Object.entries(seen)) factSchemas[fact as FactName].parse(value);
      }),
      { numRuns: 60 },
    );
  });
});

it.each([
  [
    "comments",
    '<div class="pos">当前位置：<a href="/">首页</a> &gt; 公告</div><!-- x --><ul><!-- <li>2020-01-01</li> --><li><a title="某某通知" href="1.html">某某通知</a><i>2020-07-14</i></li></ul>',
  ],
  [
    "white space",
    '<div  class = "pos" >当前位置：<a  href="/">首页</a> &gt; 公告</div>\n\n<ul>\n  <li>\n<a title="某某通知"\thref="1.html">某某通知</a><i>2020-07-14</i></li>\n</ul>',
  ],
  [
    "the order of attributes",
    '<div class="pos">当前位置：<a href="/">首页</a> &gt; 公告</div><ul><li><a href="1.html" title="某某通知">某某通知</a><i>2020-07-14</i></li></ul>',
  ],
])("%s change no observation", (_, varied) => {
  const plain =
    '<div class="pos">当前位置：<a href="/">首页</a> &gt; 公告</div><ul><li><a title="某某通知" href="1.html">某某通知</a><i>2020-07-14</i></li></ul>';
  expect(see(varied)).toEqual(see(plain));
});

it("leaves the fact of a crashing observer absent", () => {
  const page = indexPage("<p>某某</p>", url);
  const broken = {
    ...page,
    byTag: () => {
      throw new Error("broken");
    },
  };
  expect(Object.keys(look(broken))).toContain("page.links");
  expect(Object.keys(look(broken))).not.toContain("page.includes");
});
