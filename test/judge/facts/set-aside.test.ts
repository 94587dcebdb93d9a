import { expect, test } from "vitest";
import {
  copiesForSmallScreens,
  isOfLeaders,
  isOfOlderVersion,
  isOfPastYear,
  isOfTopic,
} from "../../../src/judge/facts/set-aside.ts";

const trailOf = (...names: string[]) => names.map((name) => ({ name, url: null }));
const where = (names: string[], given: { key?: string; title?: string } = {}) => ({
  key: given.key ?? "a.gov.cn/x/",
  name: "工作动态",
  title: given.title ?? null,
  trail: trailOf(...names, "工作动态"),
});

test.each([
  ["below 专题专栏", where(["首页", "专题专栏", "学习贯彻会议精神"]), true],
  ["below a campaign", where(["首页", "主题教育"]), true],
  ["in a folder for topics", where([], { key: "a.gov.cn/ztzl/2014/gzdt/" }), true],
  ["below what a site must disclose", where(["首页", "政府信息公开专栏"]), false],
  ["below an ordinary section", where(["首页", "新闻中心"]), false],
  [
    "the overview of topics itself",
    { ...where([]), name: "专题专栏", trail: trailOf("首页", "专题专栏") },
    false,
  ],
])("of a topic: %s", (_, column, expected) => expect(isOfTopic(column)).toBe(expected));

test.each([
  ["its trail says so", where(["旧版首页"]), true],
  ["its title says so", where(["首页"], { title: "工作动态-某县人民政府（旧版）" }), true],
  ["neither does", where(["首页"], { title: "老旧小区改造-某县人民政府" }), false],
])("of an older version: %s", (_, column, expected) => expect(isOfOlderVersion(column)).toBe(expected));

test.each([
  ["below 领导之窗", where(["首页", "领导之窗", "王建国"]), true],
  ["below another section", where(["首页", "新闻中心"]), false],
])("of a leader: %s", (_, column, expected) => expect(isOfLeaders(column)).toBe(expected));

test.each([
  ["2025年工作动态", true],
  ["2026年工作动态", false],
  ["“十四五”（2021—2025年）规划", true],
  ["工作动态", false],
  [null, false],
])("of a past year, in 2026: %s", (name, expected) =>
  expect(isOfPastYear({ ...where([]), name }, "2026-01-10")).toBe(expected),
);

test("copies for small screens, by their address and by their name", () => {
  const names = new Map([
    ["a.gov.cn/zwgk/tzgg/", "通知公告"],
    ["a.gov.cn/m/zwgk/tzgg/", "通知"],
    ["a.gov.cn/wap/list.asp?id=3", "通知公告"],
    ["a.gov.cn/m/zxdt/", "掌上动态"],
    ["a.gov.cn/smt/m/", "融媒"],
    ["a.gov.cn/sj/tzgg/", "通知公告"],
  ]);
  expect(copiesForSmallScreens(names)).toEqual(["a.gov.cn/m/zwgk/tzgg/", "a.gov.cn/wap/list.asp?id=3"]);
});
