import stringWidth from "string-width";
import { expect, it } from "vitest";
import terminal from "../../src/report/terminal.ts";
import { site, verdict, written } from "./literal-report.ts";

it("says in Chinese what is wrong, by what evidence, and what was not assessed", async () => {
  const text = await written(terminal, { language: "zh" });
  expect(text).toContain("不合格，否决项已查 1/3，未检测：site-unreachable");
  expect(text).toContain("合格，否决项已查 1/2，未检测：site-unreachable");
  expect(text).toContain("✗ 单项否决  首页不更新 homepage-not-updated");
  expect(text).toContain("数据不足 · 再次检查");
  expect(text).toContain("类型不明，按部门网站判定");
  expect(text).toContain("已看 3/4 页，被拦截 1，失败 0；首页最新日期：2026-01-01");
  expect(text).toContain("共 2 个网站：不合格 1，待核实 0，合格 1");
});

it("names the clause, and the page that names what is wrong", async () => {
  const text = await written(terminal, { language: "zh" });
  expect(text).toContain("homepage-not-updated\n      条款\n      理由\n");
  expect(text).toContain("        来源页面 http://www.jia.gov.cn/a.html 等2个页面\n");
  expect(await written(terminal)).toContain("        named on http://www.jia.gov.cn/a.html and 1 more\n");
});

it("leaves out a clause that there is none of", async () => {
  const outcomes = verdict.outcomes.map((one) => ({ ...one, clause: "—" }));
  const text = await written(terminal, {}, [{ site, verdict: { ...verdict, outcomes } }]);
  expect(text).not.toMatch(/^ +—$/m);
});

it("says how many sites of the list were not inspected", async () => {
  const setAside = [{ ...site, status: "closed" as const }];
  const zh = await written(terminal, { language: "zh" }, undefined, { setAside });
  expect(zh).toContain("共 2 个网站：不合格 1，待核实 0，合格 1；关停或例外未检查 1；页面 6");
  expect(await written(terminal, {}, undefined, { setAside })).toContain(
    "1 qualified; 1 closed or exempt and not inspected; 6 pages",
  );
});

it("says the same in English", async () => {
  const text = await written(terminal);
  expect(text).toContain("unqualified, vetoes assessed 1/3, not assessed: site-unreachable");
  expect(text).toContain("2 sites: 1 unqualified, 0 inconclusive, 1 qualified");
});

it("aligns Chinese words in the table", async () => {
  const lines = (await written(terminal, { language: "zh" })).split("\n");
  const at = lines.findIndex((line) => line.startsWith("结论"));
  const starts = lines
    .slice(at, at + 3)
    .map((line) => stringWidth(line.slice(0, line.search(/首页网址|http/))));
  expect(new Set(starts).size).toBe(1);
});

it("lets no page paint the screen", async () => {
  const text = await written(terminal);
  expect(text.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
});

it("colours only where it may", async () => {
  expect(await written(terminal, { colour: true })).toContain("\u001b[31m");
});
