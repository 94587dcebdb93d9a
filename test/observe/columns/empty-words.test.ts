import { describe, expect, it } from "vitest";
import {
  loadingWords,
  noneCounted,
  noticeWords,
  placeholderWords,
} from "../../../src/observe/columns/empty-words.ts";

describe("notices", () => {
  it.each([
    "此栏目暂无任何新增信息",
    "对不起，该栏目暂时没有添加任何内容！",
    "近期暂无访谈",
    "暂无招聘信息，感谢您的关注。",
    "当前没有正在进行的征集活动",
    "没有检索到符合条件的记录",
    "暫無信息",
    "No data",
  ])("%s", (text) => expect(noticeWords.test(text)).toBe(true));

  it.each([
    "暂无评论",
    "目前没有评论",
    "暂无相关附件",
    "传真：暂无",
    "该路段暂无改造计划安排及其他方面的进一步工作考虑",
    "我局工作平稳有序",
  ])("not %s", (text) => expect(noticeWords.test(text)).toBe(false));
});

describe("placeholders", () => {
  it.each(["内容更新中...", "栏目内容正在完善中，敬请关注！", "该栏目正在升级改造，敬请谅解", "敬请期待"])(
    "%s",
    (text) => expect(placeholderWords.test(text)).toBe(true),
  );

  it.each(["政务服务中心建设中心", "青岩大桥正在建设中"])("not %s", (text) =>
    expect(placeholderWords.test(text)).toBe(false),
  );
});

it.each([
  ["共 0 条记录", true],
  ["共 1页0条记录", true],
  ["共10条", false],
  ["共0条评论", false],
])("a pager's count: %s", (text, isNone) => expect(noneCounted.test(text)).toBe(isNone));

it.each([
  ["数据加载中...", true],
  ["下载中心", false],
])("a list that is fetched: %s", (text, isLoading) => expect(loadingWords.test(text)).toBe(isLoading));
