import { expect, it } from "vitest";
import { emptinessOf } from "../../../src/observe/columns/empty-list.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const seen = (main: string) =>
  emptinessOf(
    indexPage(
      `<div class=pos>当前位置：首页 > 要闻</div>${main}<p>主办单位：某某局</p>`,
      "http://a.gov.cn/x/",
    ),
  );

it.each([
  ["<p class=none>暂无数据</p>", "暂无数据", "p.none"],
  ["<h3>正在建设中</h3>", "正在建设中", "h3"],
])("shows the words of %s", (main, excerpt, place) =>
  expect(seen(main)?.evidence).toEqual({ excerpt, place }),
);

it.each([
  `<p>${"本栏目介绍我县各项工作的进展情况，".repeat(10)}暂无数据</p>`,
  "<p>政务服务中心建设中心</p>".repeat(4),
])("does not take words inside a text for a notice: %#", (main) => expect(seen(main)).toBeNull());

it("takes no page that one logs in on for a column without rows", () =>
  expect(seen("<h2>要闻</h2><ul></ul><form><input type=password name=p></form>")).toBeNull());
