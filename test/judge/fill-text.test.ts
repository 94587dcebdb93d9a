import { expect, it } from "vitest";
import { fillText, type Values } from "../../src/judge/fill-text.ts";

it.each<[string, Values, string, string]>([
  ["{identifier}", { identifier: "icp" }, "ICP备案编号", "the ICP filing number"],
  ["{page}", { page: "home" }, "首", "home"],
  ["{reason}", { reason: "not-found" }, "页面不存在（404）", "not found (404)"],
  ["{kind}", { kind: "hidden-links" }, "隐藏链接", "hidden links"],
  ["{comparison}", { comparison: "id-x-1" }, "各处网站标识码", "site codes"],
  ["{kind}", { kind: "of no list" }, "of no list", "of no list"],
  ["{newest}", { newest: "2018-07-01" }, "2018-07-01", "2018-07-01"],
  ["{newest}", { newest: null, empty: true }, "无（栏目空白）", "none (the column is empty)"],
  ["{lacks}", { lacks: "basis,phone" }, "设定依据、联系电话", "legal basis, phone"],
  ["{lacksTags}", { lacksTags: "PubDate" }, "PubDate", "PubDate"],
  ["{newest}", { newest: null, empty: false }, "未知", "unknown"],
  ["{published}", { published: null, found: false }, "未见公开", "not found"],
  ["{published}", { published: null, found: true }, "未知", "unknown"],
  ["{window}", { window: { zh: "14天", en: "14 days" } }, "14天", "14 days"],
  ["{text}", { text: "" }, "（无文字）", "(no text)"],
  ["{nothing}", {}, "{nothing}", "{nothing}"],
])("%s of %j", (text, values, zh, en) => {
  expect(fillText({ zh: text, en: text }, values)).toEqual({ zh, en });
});
