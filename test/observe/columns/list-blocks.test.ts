import { expect, it } from "vitest";
import { blocksOf, mainBlockOf } from "../../../src/observe/columns/list-blocks.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const rows = (from: number, to: number, date = "<i>2020-07-14</i>") =>
  Array.from(
    { length: to - from },
    (_, i) => `<li><a href=${from + i}>关于第${from + i}号事项的有关通知</a>${date}</li>`,
  ).join("");
const page = (html: string) => indexPage(html, "http://a.gov.cn/x/");

it("keeps lists apart that hang on the page in different ways", () =>
  expect(
    blocksOf(page(`<div class=l><ul>${rows(0, 3)}</ul></div><div class=r><ul>${rows(3, 5)}</ul></div>`)).map(
      (b) => b.rows.length,
    ),
  ).toEqual([3, 2]));

it("joins a list that is broken into several", () =>
  expect(
    blocksOf(page(`<div class=l><ul>${rows(0, 5)}</ul><ul>${rows(5, 10)}</ul></div>`)).map(
      (b) => b.rows.length,
    ),
  ).toEqual([10]));

it("knows lists without dates by their long titles", () =>
  expect(
    blocksOf(
      page(
        `<ul>${rows(0, 4, "")}</ul><ul class=d><li><a href=a>县民政局</a><li><a href=b>县水利局</a><li><a href=c>县林业局</a></ul>`,
      ),
    ),
  ).toMatchObject([{ isDated: false, rows: { length: 4 } }]));

it("takes the list above the pager for the main one", () =>
  expect(
    mainBlockOf(
      page(
        `<div class=a><ul>${rows(0, 6)}</ul></div><div class=b><ul>${rows(6, 9)}</ul><p>上一页 下一页 尾页</p></div>`,
      ),
    )?.rows.length,
  ).toBe(3));

it("finds none on a page without rows", () => expect(mainBlockOf(page("<p>一段文字</p>"))).toBeNull());
