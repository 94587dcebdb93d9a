import { expect, it } from "vitest";
import { breadcrumb } from "../../../src/observe/columns/breadcrumb.ts";
import { observed } from "../observed.ts";

it("states the trail", () =>
  expect(observed(breadcrumb, "<p>当前位置：<a href=/>首页</a> > 要闻</p>")).toEqual([
    { name: "首页", url: "http://www.a.gov.cn/" },
    { name: "要闻", url: null },
  ]));

it("says nothing without one", () => expect(observed(breadcrumb, "<p>要闻</p>")).toBeUndefined());
