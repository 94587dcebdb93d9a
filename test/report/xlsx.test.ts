import readSheets from "read-excel-file/node";
import { beforeAll, expect, it } from "vitest";
import xlsx from "../../src/report/xlsx.ts";
import { fine, head, hostile, site, streamed, verdict } from "./literal-report.ts";
import { manySites } from "./many-sites.ts";
import { writtenBytes, zipEntries } from "./written-bytes.ts";

type Rows = readonly (readonly unknown[])[];

/** Sheets by name, as a person would see them, by another library than the one that wrote them. */
async function sheetsOf(bytes: Buffer): Promise<Map<string, Rows>> {
  return new Map((await readSheets(bytes)).map(({ sheet, data }) => [sheet, data]));
}

const sites = streamed([
  { site: { ...site, province: "甲省", sponsor: "甲县政府办" }, verdict },
  { site: { ...site, url: "http://www.yi.gov.cn/", name: "乙局", kind: null }, verdict: fine },
]);
const inputs = [
  {
    kind: "bonus",
    record: { site: "1100000001", points: 3, explanation: "多语言", by: "张三", at: "2026-03-19" },
  },
];

let bytes: Buffer;
let sheets: Map<string, Rows>;
beforeAll(async () => {
  bytes = await writtenBytes(xlsx, sites, "zh", {
    ...head,
    inputs: inputs.map((input) => ({ ...input, standing: "used" as const })),
    setAside: [{ ...site, status: "closed", remark: "已关停" }],
  });
  sheets = await sheetsOf(bytes);
});

const row = (sheet: string, at: number): readonly unknown[] => sheets.get(sheet)?.[at] ?? [];
const record = (sheet: string, at: number): Record<string, unknown> =>
  Object.fromEntries(row(sheet, 0).map((name, column) => [String(name), row(sheet, at)[column]]));

it("has its sheets in the order they are read", () => {
  expect([...sheets.keys()]).toEqual([
    "总览",
    "网站结论",
    "问题清单",
    "待核实与提示",
    "覆盖情况",
    "人工核验与豁免",
    "在册未检查",
  ]);
});

it("tells every veto of a site, and what was not assessed", () => {
  expect(record("网站结论", 1)).toMatchObject({
    序号: 1,
    网站名称: "甲县人民政府",
    网站标识码: "1100000001",
    结论: "不合格",
    得分: null,
    未检测: "site-unreachable",
    首页不更新: "存在",
    "empty-columns": "待核实",
    "site-unreachable": "未检测",
  });
  expect(record("网站结论", 2)).toMatchObject({
    结论: "合格",
    得分: 98.5,
    首页不更新: "未发现",
    "empty-columns": null,
  });
});

it("lists problems in the columns of the notices", () => {
  expect(row("问题清单", 0).slice(0, 23)).toEqual(
    "序号 地区 主办单位 网站名称 网站标识码 首页网址 指标类别 一级指标 二级指标 问题类型 问题描述 栏目名称 问题页面URL 监测时间 截图 缺失要素 扣分 整改建议 整改时限 整改状态 整改情况 复查结果 备注".split(
      " ",
    ),
  );
  expect(sheets.get("问题清单")).toHaveLength(2);
  expect(record("问题清单", 1)).toMatchObject({
    地区: "甲省",
    主办单位: "甲县政府办",
    指标类别: "单项否决",
    二级指标: "首页不更新",
    栏目名称: "首页",
    问题页面URL: "http://www.jia.gov.cn/",
    截图: "已存档原始页面 abababababab",
    缺失要素: "日期",
    整改建议: "每周发布动态。",
    整改状态: null,
    问题编号: "0123456789abcdef",
  });
});

it("says how sure a problem is, and which pages name it", () => {
  expect(record("问题清单", 1)).toMatchObject({
    把握: "确定",
    来源页面: "http://www.jia.gov.cn/a.html http://www.jia.gov.cn/b.html",
  });
});

it("says why an outcome is open that nothing was found for, and what would settle it", () => {
  expect(sheets.get("待核实与提示")).toHaveLength(2);
  expect(record("待核实与提示", 1)).toMatchObject({
    判定: "待核实",
    二级指标: "empty-columns",
    描述: "理由",
    页面URL: "http://www.jia.gov.cn/",
    尚需: "再次检查",
    问题编号: null,
  });
});

it("keeps what is not confirmed, suspected or waived out of the problems", async () => {
  const [outcome] = verdict.outcomes;
  const [finding] = outcome?.findings ?? [];
  if (outcome === undefined || finding === undefined) throw new Error("the literal report has a finding");
  const outcomes = [
    {
      ...outcome,
      findings: [
        { ...finding, confidence: "suspect" as const },
        { ...finding, waived: true },
      ],
    },
    { ...outcome, outcome: "cant-tell" as const },
  ];
  const read = await sheetsOf(
    await writtenBytes(xlsx, streamed([{ site, verdict: { ...verdict, outcomes } }])),
  );
  expect(read.get("问题清单")).toHaveLength(1);
  expect(
    read
      .get("待核实与提示")
      ?.slice(1)
      .map((cells) => cells.slice(1, 3)),
  ).toEqual([
    ["不符合", "疑似"],
    ["已豁免", "确定"],
    ["待核实", "确定"],
  ]);
});

it("tells what of a site was not asked for", async () => {
  const read = await sheetsOf(
    await writtenBytes(xlsx, streamed([{ site, verdict, leftOut: { "budget-cut": 12, repetition: 3 } }])),
  );
  const [heads, cells] = read.get("覆盖情况") ?? [];
  expect(cells?.[heads?.indexOf("未访问的网址") ?? -1]).toBe("重复页面 3，超出页数上限 12");
});

it("shows coverage, entries and sites that were not inspected", () => {
  expect(record("覆盖情况", 1)).toMatchObject({
    已看页面: 3,
    已知页面: 4,
    被拦截: 1,
    达页数上限: "否",
    栏目: "–",
    死链: 0,
  });
  expect(row("人工核验与豁免", 1).slice(0, 6)).toEqual(["加分", "1100000001", null, "+3", "多语言", "张三"]);
  expect(record("在册未检查", 1)).toMatchObject({ 状态: "关停", 备注: "已关停" });
});

it("types texts as texts and cleans them", () => {
  const said = '=cmd|"/c calc"!A1 \ufffd[2Jredgnp.exe <script>alert(1)</script> |x|';
  expect(record("问题清单", 1).问题描述).toBe(said);
  for (const [name, content] of zipEntries(bytes)) {
    expect([name, /<f[ >]/.test(content)]).toEqual([name, false]);
    expect([name, /[\u0000-\u0008\u001b\u202e]/.test(content)]).toEqual([name, false]);
  }
});

it("has links, filters and a frozen header, each where the format wants it", () => {
  const files = zipEntries(bytes);
  const sheet = files.get("xl/worksheets/sheet3.xml") ?? "";
  expect(sheet).toMatch(
    /<\/sheetData><autoFilter ref="A1:AB2"\/><hyperlinks><hyperlink ref="F2" r:id="([^"]+)"\/>/,
  );
  expect(sheet).toContain('state="frozen"');
  expect(files.get("xl/worksheets/_rels/sheet3.xml.rels")).toContain(
    'Target="http://www.jia.gov.cn/" TargetMode="External"',
  );
});

it.each([
  ["marks of XML", "http://a.cn/?a=1&b='2'", "http://a.cn/?a=1&amp;b=&apos;2&apos;"],
  ["what is not a URI's", "http://a.cn/栏目 1/%zz|.html", "http://a.cn/%E6%A0%8F%E7%9B%AE%201/%25zz%7C.html"],
  ["a script", "javascript:alert(1)", null],
  ["what is too long for a link", `http://a.cn/${"a".repeat(2100)}`, null],
])("links, or does not link, to an address with %s", async (_, url, target) => {
  const written = await writtenBytes(xlsx, streamed([{ site: { ...site, url }, verdict: fine }]));
  const links = zipEntries(written).get("xl/worksheets/_rels/sheet2.xml.rels") ?? "";
  expect(links.match(/hyperlink" Target="([^"]*)"/)?.[1] ?? null).toBe(target);
});

it("cuts a text at what a cell holds, and at a whole character", async () => {
  const name = "😀".repeat(20_000);
  const read = await sheetsOf(
    await writtenBytes(xlsx, streamed([{ site: { ...site, name }, verdict: fine }])),
  );
  const cell = String(read.get("网站结论")?.[1]?.[3]);
  expect([cell.length, cell.endsWith("😀")]).toEqual([32_766, true]);
});

it("is the same bytes each time, in English too", async () => {
  const [first, second] = [
    await writtenBytes(xlsx, manySites(3, 4), "en"),
    await writtenBytes(xlsx, manySites(3, 4), "en"),
  ];
  expect(first.equals(second)).toBe(true);
  expect([...(await sheetsOf(first)).keys()][2]).toBe("Problems");
  expect(hostile.startsWith("=")).toBe(true);
});
