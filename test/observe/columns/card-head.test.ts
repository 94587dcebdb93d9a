import { expect, it } from "vitest";
import { cardHeadOf } from "../../../src/observe/columns/card-head.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const headOf = (html: string): string | null => {
  const page = indexPage(`<body>${html}</body>`, "http://www.qingyan.gov.cn/");
  return cardHeadOf(page, page.byTag("a")[0] ?? -1);
};

it("takes the heading of a card, not its date or summary", () => {
  expect(headOf(`<a href="/1"><h3>关于供暖的问题</h3><p>来信时间：2026-11-02</p></a>`)).toBe(
    "关于供暖的问题",
  );
  expect(headOf(`<a href="/1"><p>2026-11-02</p><p class="tit">关于供暖的问题</p></a>`)).toBe(
    "关于供暖的问题",
  );
});

it("says nothing of a link of one line or of parts without a name", () => {
  expect(headOf(`<a href="/1"><span class="title">关于供暖的问题</span> 11-02</a>`)).toBeNull();
  expect(headOf(`<a href="/1"><p>关于供暖的问题</p><p>2026-11-02</p></a>`)).toBeNull();
});
