import { expect, it } from "vitest";
import { datedRows } from "../../../src/observe/columns/list-rows.ts";
import { titleLinks } from "../../../src/observe/columns/title-links.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";

const pageOf = (html: string) => indexPage(html, "http://a.gov.cn/");

it.each([
  ["关于防汛工作的通知", true],
  ["更多>>", false],
  ["2026-11-19", false],
  ["陕公网安备 61062702000501号", false],
  ["陕ICP备09010011号-1", false],
  ["网站地图", false],
  ["联系我们", false],
  ["联系我们 服务群众", true],
])("%s may be a title: %s", (text, may) =>
  expect(titleLinks(pageOf(`<a href=/x>${text}</a>`))).toHaveLength(may ? 1 : 0),
);

it("makes no row of a foot that says when the site was last updated", () =>
  expect(
    datedRows(
      pageOf(
        "<div><p><a href=/b>陕ICP备09010011号</a> <a href=/m>网站地图</a></p><p>最后更新：2026-11-19 10:22</p></div>",
      ),
    ),
  ).toEqual([]));
