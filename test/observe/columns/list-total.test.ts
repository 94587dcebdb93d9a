import { expect, it } from "vitest";
import type { Listing } from "../../../src/model/observation.ts";
import { listTotal } from "../../../src/observe/columns/list-total.ts";
import { observed } from "../observed.ts";

const column: Listing = {
  isColumn: true,
  name: "通知公告",
  items: [],
  empty: false,
  emptyWhy: null,
  nextPage: null,
  evidence: null,
  endpoints: [],
};

it.each([
  ["共123条记录", "123"],
  ["共 45 条信息 第1/3页", "45"],
  ["信息总数：88", "88"],
  ["共有7篇", "7"],
])("reads “%s”", (text, value) => {
  expect(observed(listTotal, `<p>${text}</p>`, { seen: { listing: column } })).toMatchObject({
    found: true,
    value,
  });
});

it.each([["共5页"], ["全县共3个乡镇"], ["提供公共服务12条"]])("reads none from “%s”", (text) => {
  const seen = observed(listTotal, `<p>${text}</p>`, {
    seen: { listing: column },
  });
  expect(seen).toEqual({ found: false });
});

it("does not know what a paging script draws", () => {
  const html = '<script>createPageHTML(3, 0, "index", "html")</script>';
  expect(observed(listTotal, html, { seen: { listing: column } })?.found).toBe("unknown");
});

it("has nothing to say of a page that is no column", () => {
  const listing = { ...column, isColumn: false };
  expect(observed(listTotal, "<p>共123条</p>", { seen: { listing } })).toBeUndefined();
});
