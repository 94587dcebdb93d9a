import { expect, it } from "vitest";
import { browserHint } from "../../../src/observe/identifiers/browser-hint.ts";
import { observed } from "../observed.ts";

it.each([
  ["建议使用IE9.0以上浏览器，1024*768分辨率浏览本网站"],
  ["最佳浏览效果：1440×900"],
  ["推荐使用谷歌浏览器"],
  ["建议分辨率：1366*768"],
])("finds “%s”", (text) => {
  expect(observed(browserHint, `<p>要闻</p><div class="footer">${text}</div>`)).toMatchObject({
    found: true,
  });
});

it.each([["浏览器市场监管工作会议召开"], ["您是第1024位访问者"], ["推荐使用公共交通"]])(
  "takes “%s” for none",
  (text) => {
    expect(observed(browserHint, `<div class="footer">${text}</div>`)).toEqual({ found: false });
  },
);

it("does not know what a script writes into the footer", () => {
  const unknown = { found: "unknown", why: "script-footer", source: "/foot.js" } as const;
  const identifiers = { copyright: unknown } as never;
  expect(observed(browserHint, "<p>要闻</p>", { seen: { identifiers } })).toEqual(unknown);
});
