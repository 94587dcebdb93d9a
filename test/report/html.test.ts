import { createHash } from "node:crypto";
import { load } from "cheerio";
import { expect, it } from "vitest";
import html from "../../src/report/html.ts";
import { fine, hostile, site, verdict, written } from "./literal-report.ts";
import { manySites } from "./many-sites.ts";

const page = async (language: "zh" | "en" = "zh") => load(await written(html, { language }));

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

it("names its one style and its one script by hash and allows nothing else", async () => {
  const $ = await page();
  const policy = $("meta[http-equiv=Content-Security-Policy]").attr("content");
  const scripts = $("script:not([type='application/json'])");
  expect([scripts.length, $("style").length]).toEqual([1, 1]);
  expect(policy).toBe(
    `default-src 'none'; style-src ${hashOf($("style").text())}; script-src ${hashOf(scripts.text())}; ` +
      "base-uri 'none'; form-action 'none'",
  );
  expect($("[src], link, iframe, img, [style], form").length).toBe(0);
  expect(
    $("*").filter((_, element) => Object.keys($(element).attr() ?? {}).some((name) => name.startsWith("on")))
      .length,
  ).toBe(0);
});

it.each([
  ["zh", "zh-CN", "政府网站检查报告", "不合格"],
  ["en", "en", "Inspection of government websites", "unqualified"],
] as const)("speaks %s", async (language, tag, title, word) => {
  const $ = await page(language);
  expect([$("html").attr("lang"), $("h1").text(), $("#s1 .badge").first().text()]).toEqual([
    tag,
    title,
    word,
  ]);
});

it("begins with the run in figures", async () => {
  const $ = await page();
  expect($(".ring").attr("aria-label")).toBe("不合格 1, 待核实 0, 合格 1");
  expect($(".ring path").length).toBe(2);
  expect(
    $("#sites .line")
      .map((_, line) => $(line).find("td:last-child").text())
      .get(),
  ).toEqual(["1", "0"]);
});

it("names first who has to act, and why", async () => {
  const open = {
    ...fine,
    verdict: "inconclusive" as const,
    inconclusiveBecause: verdict.inconclusiveBecause,
  };
  const low = { ...fine, verdict: "unqualified" as const, score: 55 };
  const reported = [verdict, fine, open, low].map((one, at) => ({
    site: { ...site, name: `第${at}站` },
    verdict: one,
  }));
  const $ = load(await written(html, { language: "zh" }, reported));
  const card = (at: number) =>
    $(".card")
      .eq(at)
      .find("h3, td")
      .map((_, cell) => $(cell).text())
      .get();
  expect(card(1)).toEqual([
    "不合格网站 (2)",
    ...["第0站", "", "首页不更新；待核实：empty-columns"],
    ...["第3站", "", "得分 55"],
  ]);
  expect(card(2)).toEqual(["待核实网站 (1)", "第2站", "", "empty-columns"]);
});

it("has a page per site with every veto, and what was not assessed beside the verdict", async () => {
  const $ = await page();
  const links = $("#sites a")
    .map((_, link) => $(link).attr("href"))
    .get();
  expect(links.map((link) => $(link).length)).toEqual([1, 1]);
  expect($("#s1 .facts table").first().text()).toContain("site-unreachable未检测");
  expect($("#s2 .note").first().text()).toContain("否决项已查 1/2，未检测：site-unreachable");
});

it("keeps findings as data that no text of a page can leave", async () => {
  const $ = await page();
  const findings = $("script[type='application/json']")
    .map((_, data) => JSON.parse($(data).text()))
    .get();
  expect(findings).toEqual([
    {
      id: "0123456789abcdef",
      url: "http://www.jia.gov.cn/",
      message: '=cmd|"/c calc"!A1 \ufffd[2Jredgnp.exe <script>alert(1)</script> |x|',
      confidence: "certain",
      marks: [],
      facts: ["栏目 首页", "缺失要素 日期"],
      excerpt: '=cmd|"/c calc"!A1 \ufffd[2Jredgnp.exe <script>alert(1)</script> |x|',
      about: "div#news · 2026-03-20 10:00:00 · 0123456789abcdef",
      sha256: "ab".repeat(32),
      referrers: ["http://www.jia.gov.cn/a.html", "http://www.jia.gov.cn/b.html"],
    },
  ]);
});

it("lets no text of a page become markup, wherever it stands", async () => {
  const said = { en: hostile, zh: hostile };
  const [first, ...others] = verdict.outcomes;
  if (first === undefined) throw new Error("the literal report has outcomes");
  const text = await written(html, {}, [
    {
      site: { ...site, name: hostile, province: hostile, siteCode: `"><b id=x>${"长".repeat(10_000)}` },
      verdict: {
        ...verdict,
        outcomes: [{ ...first, reason: said, needs: said, clause: "</script><b id=x>" }, ...others],
      },
    },
  ]);
  expect(load(text)("#x").length).toBe(0);
  expect(text).not.toMatch(/<script>alert|[\u0000-\u0008\u001b\u202e]/);
});

it("writes a site at a time", async () => {
  const chunks: number[] = [];
  const { head } = await import("./literal-report.ts");
  for await (const chunk of html.write(head, manySites(50, 20), {
    language: "zh",
    colour: false,
    width: null,
  }))
    chunks.push(chunk.length);
  expect(chunks.length).toBeGreaterThan(50);
  expect(Math.max(...chunks)).toBeLessThan(60_000);
});
