import { expect, it } from "vitest";
import markdown from "../../src/report/markdown.ts";
import { site, verdict, written } from "./literal-report.ts";

it("has the table small bodies publish, and the verdicts", async () => {
  const text = await written(markdown, { language: "zh" });
  expect(text).toContain("| 检查对象 | 指标 | 评分细则 | 检查情况 |");
  expect(text).toContain("| 甲县人民政府 | http://www.jia.gov.cn/ | 不合格 | – | 首页不更新 |");
  expect(text).toContain(
    "检查期间：2026-03-20 至 2026-03-20 · 检查结果：**合格**，否决项已查 1/2，未检测：site-unreachable",
  );
});

it("says what would settle what is open", async () => {
  expect(await written(markdown, { language: "zh" })).toContain("| 待核实：理由；尚需：再次检查 |");
  expect(await written(markdown)).toContain("| cannot tell: a reason; needed: another look |");
});

it("says how much of a site was seen, and what was not asked for and why", async () => {
  const text = await written(markdown, { language: "zh" }, [
    { site, verdict, leftOut: { calendar: 40, "too-deep": 2 } },
  ]);
  expect(text).toContain("已看 3/4 页，被拦截 1，失败 0；未访问的网址：日历页面 40，层级过深 2");
});

it("begins with the verdicts", async () => {
  const text = await written(markdown);
  expect(text.indexOf("## Verdicts")).toBeLessThan(text.indexOf("## 甲县人民政府"));
});

it("keeps the cells of a row, whatever a page says", async () => {
  const rows = (await written(markdown)).split("\n").filter((line) => line.startsWith("| "));
  const cells = rows.map((line) => line.replaceAll("\\|", "").split("|").length - 2);
  expect(new Set(cells)).toEqual(new Set([4, 5]));
});

it("lets no markup of a page through", async () => {
  const text = await written(markdown);
  expect(text).not.toMatch(/<script|\u001b|\u202e/);
  expect(text).toContain("&lt;script&gt;alert\\(1\\)&lt;/script&gt;");
});
