import { describe, expect, it } from "vitest";
import { hasPager, nextPageOf } from "../../../src/observe/columns/pager.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const page = (html: string) => indexPage(html, "http://a.gov.cn/x/index.html");

describe("the next page", () => {
  it.each([
    ["<a href=index_2.html>下一页</a>", "http://a.gov.cn/x/index_2.html"],
    ["<a href='?pageNum=2'>下页</a>", "http://a.gov.cn/x/index.html?pageNum=2"],
    ["<a href=2.html>[后一页]</a>", "http://a.gov.cn/x/2.html"],
    ["<script>createPageHTML(5, 0, 'index', 'html');</script>", "http://a.gov.cn/x/index_1.html"],
    ["<script>createPageHTML(5, 4, 'index', 'html');</script>", null],
    ["<script>createPageHTML('page', 3, 1, 'list', 'shtml', 45);</script>", "http://a.gov.cn/x/list_2.shtml"],
    ["<script>createPageHTML('page', 3, 3, 'list', 'shtml', 45);</script>", null],
    ["<a href=index.html>下一页</a>", null],
    ["<a href=javascript:;>下一页</a>", null],
    ["<a href=2.html>下一篇</a>", null],
  ])("of %s", (html, url) => expect(nextPageOf(page(html))).toBe(url));
});

describe("a pager", () => {
  it.each([
    ["<p>共 12 页</p>", true],
    ["<p>首页 上一页 下一页 尾页</p>", true],
    ["<div class=pagination>1 2 3</div>", true],
    ["<script>createPageHTML(1, 0, 'index', 'html');</script>", true],
    ["<script>function createPageHTML(a, b, c, d) {}</script>", false],
    ["<p>首页</p>", false],
  ])("in %s: %s", (html, has) => expect(hasPager(page(html))).toBe(has));
});
