import { expect, it } from "vitest";
import { siteMapLinks } from "../../../src/observe/columns/site-map-links.ts";
import { observed } from "../observed.ts";

const html =
  '<div class="nav"><a href="/gk/">政务公开</a></div><div>当前位置：<a href="/">首页</a> &gt; 网站地图</div>' +
  '<div class="map"><a href="/zwdt/">政务动态</a><a href="/zwdt/tzgg/">通知公告</a><a href="https://zwfw.a.gov.cn/">办事大厅</a></div>' +
  '<div class="footer"><a href="/lx/">联系我们</a>主办单位：青山县人民政府</div>';

it("reads the columns of the map, without menu and foot", () => {
  const seen = observed(siteMapLinks, html, { seen: { "page.title": "网站地图-青山县人民政府" } });
  expect(seen?.map(({ name }) => name)).toEqual(["政务动态", "通知公告", "办事大厅"]);
});

it.each([
  ["the breadcrumb", { breadcrumb: [{ name: "站点地图", url: null }] }],
  ["the column tag", { "meta.tags": { ColumnName: "网站地图" } }],
])("knows a map by %s", (_, seen) => {
  expect(observed(siteMapLinks, html, { seen })).toHaveLength(3);
});

it("has nothing to say of a page that is no map", () => {
  const seen = { "page.title": "关于印发网站地图规范的通知" };
  expect(observed(siteMapLinks, html, { seen })).toBeUndefined();
});
