import { expect, it } from "vitest";
import { isForeignDay, isOtherDay } from "../../../src/observe/page/other-day.ts";

it.each(["截止时间：", "有效期至", "截至", "会议时间: ", "施行日期", "报名截止时间（北京时间）："])(
  "%s is never the day of publication",
  (label) => expect([isForeignDay(label), isOtherDay(label)]).toEqual([true, true]),
);
it.each(["成文日期：", "印发日期", "开始时间："])("%s stands in where no other is printed", (label) =>
  expect([isForeignDay(label), isOtherDay(label)]).toEqual([false, true]),
);
it.each(["发布日期：", "全县经济工作会议", "关于开展主题活动", "[", ""])(
  "%s is no label of another day",
  (label) => expect([isForeignDay(label), isOtherDay(label)]).toEqual([false, false]),
);
