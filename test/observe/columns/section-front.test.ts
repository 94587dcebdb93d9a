import { expect, it } from "vitest";
import { isSectionFront, quotesColumn } from "../../../src/observe/columns/section-front.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const rows = (from: number): string =>
  `<ul>${[0, 1, 2].map((i) => `<li><a href="/a/${from + i}.html">县政府部署第${from + i}项工作</a><i>2026-01-0${i + 1}</i></li>`).join("")}</ul>`;
const box = (n: number): string =>
  `<div class="box"><h3>栏目${n}</h3><a href="/c${n}/">更多&gt;&gt;</a>${rows(n * 10)}</div>`;
const isFront = (body: string): boolean =>
  isSectionFront(
    indexPage(`<div>当前位置：<a href="/">首页</a> > 政务公开</div>${body}`, "http://a.gov.cn/zwgk/"),
  );

it.each([
  ["three lists with 更多", box(1) + box(2) + box(3), true],
  [
    "three lists headed by links",
    [1, 2, 3].map((n) => `<h3><a href="/c${n}/">栏目${n}</a></h3>${rows(n)}`).join(""),
    true,
  ],
  ["a list beside two boxes", rows(50) + box(1) + box(2), false],
  ["one list and its pager", `${box(1)}${box(2)}${box(3)}<div class="pager">共 3 页</div>`, false],
  ["headings without lists", [1, 2, 3].map((n) => `<h3><a href="/c${n}/">栏目${n}</a></h3>`).join(""), false],
])("%s", (_case, body, expected) => expect(isFront(body)).toBe(expected));

it.each([
  ["a list beside the way to the rest of it", box(1), true],
  ["更多公告>>", box(1).replace("更多&gt;&gt;", "更多公告&gt;&gt;"), true],
  ["MORE NEWS", box(1).replace("更多&gt;&gt;", "MORE NEWS"), true],
  ["a list alone", rows(50), false],
  ["a headline that begins with 更多", box(1).replace("更多&gt;&gt;", "更多困难家庭住进保障性住房"), false],
])("quotes a column: %s", (_case, body, expected) =>
  expect(quotesColumn(indexPage(body, "http://a.gov.cn/x/"))).toBe(expected),
);
