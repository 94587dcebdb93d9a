import { expect, it } from "vitest";
import { columnKindOf } from "../../../src/observe/columns/column-kinds.ts";

it.each([
  ["要闻动态", "news"],
  ["通知公告", "notice"],
  ["政策解读", "interpretation"],
  ["政策文件", "policy"],
  ["政府信息公开年报", "annual-report"],
  ["政府信息公开目录", "disclosure"],
  ["信息公开制度", "disclosure"],
  ["政务公开指南", "disclosure"],
  ["规章制度", "other"],
  ["法律服务", "service"],
  ["法律法规", "policy"],
  ["县长信箱", "message"],
  ["在线访谈", "interview"],
  ["意见征集", "survey"],
  ["领导之窗", "leaders"],
  ["机构职能", "organization"],
  ["人事任免", "personnel"],
  ["发展规划", "plan"],
  ["统计数据", "statistics"],
  ["数据开放", "data"],
  ["专题专栏", "topic"],
  ["办事服务", "service"],
  ["走 进 某 县", "overview"],
  ["友情链接", "other"],
])("%s is %s", (name, kind) => expect(columnKindOf(name)).toBe(kind));
