import { expect, it } from "vitest";
import { navigation } from "../../../src/observe/columns/navigation.ts";
import { observed } from "../observed.ts";

const names = (html: string) => observed(navigation, html)?.map((n) => `${n.level} ${n.name} ${n.kind}`);

it.each([
  [
    "a menu with drop-downs",
    "<div class=nav><ul><li><a href=/>首页</a><li><a href=/xw/>新闻中心</a><ul><li><a href=/xw/tz/>通知公告</a></ul></ul></div>",
    ["1 新闻中心 news", "2 通知公告 notice"],
  ],
  [
    "a menu without a name, known by its link to the front page",
    "<div><a href=/>首页</a><a href=/a/>新闻</a><a href=/b/>政务公开</a><a href=/c/>办事服务</a><a href=/d/>互动交流</a></div>",
    ["1 新闻 news", "1 政务公开 disclosure", "1 办事服务 service", "1 互动交流 message"],
  ],
  [
    "a side menu one level below the trail",
    "<div class=pos>当前位置：<a href=/>首页</a> > <a href=/z/>政务公开</a></div><div class=left-nav><ul><li><a href=/z/t/>统计数据</a></ul></div>",
    ["2 统计数据 statistics"],
  ],
])("%s", (_, html, items) => expect(names(html)).toEqual(items));

it.each([
  "<ul><li><a href=/a>新闻</a></ul>",
  "<div class=nav><a href=/>首页</a><a href=javascript:;>新闻</a></div>",
])("none in %s", (html) => expect(names(html)).toBeUndefined());
