import { load } from "cheerio";
import { beforeAll, expect, it } from "vitest";
import docx from "../../src/report/docx.ts";
import { fine, head, site, streamed, verdict } from "./literal-report.ts";
import { manySites } from "./many-sites.ts";
import { writtenBytes, zipEntries } from "./written-bytes.ts";

const open = {
  ...fine,
  verdict: "inconclusive" as const,
  inconclusiveBecause: [
    { rule: "empty-columns", why: "awaits-person" as const, needs: { en: "a look", zh: "查看" } },
  ],
};
const sites = streamed([
  { site: { ...site, province: "甲省" }, verdict, leftOut: { calendar: 3 } },
  { site: { ...site, url: "http://www.yi.gov.cn/", name: "乙局", kind: null }, verdict: fine },
  { site: { ...site, url: "http://www.bing.gov.cn/", name: "丙局", kind: null }, verdict: open },
]);

const counted = { ...head, totals: { ...head.totals, sites: 3, inconclusive: 1 } };

const documentOf = (bytes: Buffer) => load(zipEntries(bytes).get("word/document.xml") ?? "", { xml: true });

let bytes: Buffer;
let $: ReturnType<typeof documentOf>;
beforeAll(async () => {
  bytes = await writtenBytes(docx, sites, "zh", counted);
  $ = documentOf(bytes);
});

const paragraphs = (): string[] =>
  $("w\\:body > w\\:p")
    .map((_, one) => $(one).text())
    .get();
const table = (at: number): string[][] =>
  $("w\\:tbl")
    .eq(at)
    .find("w\\:tr")
    .map((_, row) => [
      $(row)
        .find("w\\:tc")
        .map((_, cell) => $(cell).text())
        .get(),
    ])
    .get();

it("is built as a notice is, headings numbered as official documents number them", () => {
  const headings = $("w\\:body > w\\:p")
    .filter((_, one) => /^(Title|Heading\d)$/.test($(one).find("w\\:pStyle").attr("w:val") ?? ""))
    .map((_, one) => $(one).text())
    .get();
  expect(headings).toEqual([
    "关于2026年第一季度政府网站检查情况的通报",
    "一、总体情况",
    "（一）上季度问题整改复查情况",
    "（二）政府网站检查情况",
    "（三）其他工作情况",
    "二、主要问题",
    "（一）首页不更新",
    "三、工作要求",
    "各地区检查情况",
    "不合格网站名单",
    "待核实网站名单",
    "人工核验与豁免",
    "网站问题清单",
    "甲县人民政府",
  ]);
  expect(paragraphs().filter((text) => /^附件\d$/.test(text))).toEqual([
    "附件1",
    "附件2",
    "附件3",
    "附件4",
    "附件5",
  ]);
  expect(paragraphs().join("\n")).toContain("于2026年3月20日对政府网站进行了检查，判定时点为2026年3月20日。");
  expect(paragraphs()).toContain("涉及网站1个，问题1处：甲县人民政府（1处）。");
});

it("accuses nobody who is inconclusive", () => {
  expect(table(1).slice(1)).toEqual([["1", "甲省", "甲县人民政府", "http://www.jia.gov.cn/", "首页不更新"]]);
  expect(table(2).slice(1)).toEqual([
    ["1", "", "丙局", "http://www.bing.gov.cn/", "empty-columns: 待人工确认"],
  ]);
  expect(paragraphs().some((text) => text.includes("核实前不作合格与否的结论"))).toBe(true);
});

it("has a sheet for each site with problems, its vetoes and room to fill in", () => {
  expect(paragraphs()).toContain("检查结果：不合格，否决项已查 1/3，未检测：site-unreachable");
  expect(paragraphs().find((text) => text.startsWith("检查范围："))).toMatch(
    /^检查范围：已看 .*；未访问的网址：日历页面 3$/,
  );
  expect(table(3).map(([, result]) => result)).toEqual(["结果", "不符合", "待核实", "未检测"]);
  expect(table(4)).toEqual([
    ["序号", "指标", "问题描述、页面及问题编号", "扣分", "整改建议", "整改情况"],
    [
      "1",
      "首页不更新",
      '1. =cmd|"/c calc"!A1 \ufffd[2Jredgnp.exe <script>alert(1)</script> |x|（首页） http://www.jia.gov.cn/ [0123456789abcdef]',
      "",
      "每周发布动态。",
      "",
    ],
  ]);
});

it("says what it leaves out of a long sheet", async () => {
  const text = documentOf(await writtenBytes(docx, manySites(1, 60))).text();
  expect(text).toContain("50. 第49条链接失效");
  expect(text).not.toContain("51. ");
  expect(text).toContain("另有10处见 xlsx 报告问题清单。");
});

it("is well-formed, without fields, links or controls, whatever a page says", async () => {
  const name = `<w:p/>]]>&\u0000\u001b\ud800\uffff${"长".repeat(10_000)}`;
  const files = zipEntries(await writtenBytes(docx, streamed([{ site: { ...site, name }, verdict }])));
  const xml = files.get("word/document.xml") ?? "";
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\uffff\ud800]|<w:hyperlink|<w:instrText|<w:fldSimple/);
  expect(xml).toContain("&lt;w:p/&gt;");
});

it("is the same bytes each time and dated by what it judges", async () => {
  expect(bytes.equals(await writtenBytes(docx, sites, "zh", counted))).toBe(true);
  expect(zipEntries(bytes).get("docProps/core.xml")).toContain("2026-03-20T15:59:59.000Z</dcterms:created>");
});

it("speaks English", async () => {
  const english = documentOf(await writtenBytes(docx, sites, "en", head));
  expect(english("w\\:p").first().text()).toBe(
    "Notice on the inspection of government websites, quarter 1 of 2026",
  );
});
