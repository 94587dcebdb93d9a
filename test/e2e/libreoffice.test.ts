/** Files as another office program reads and makes them: reports become paper, a site list of its making is read. */
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import docx from "../../src/report/docx.ts";
import type { ReportFormat } from "../../src/report/report.ts";
import xlsx from "../../src/report/xlsx.ts";
import { readSites } from "../../src/sites/read-sites.ts";
import { head, site, streamed, verdict } from "../report/literal-report.ts";
import { manySites } from "../report/many-sites.ts";
import { writtenBytes } from "../report/written-bytes.ts";
import { newFolder } from "./govinspect.ts";

const needed = ["/usr/bin/soffice", "/usr/bin/pdftotext"];
const missing = needed.filter((file) => !existsSync(file));
if (missing.length > 0)
  console.warn(
    `skipped: no ${missing.join(", ")} (apt-get install libreoffice-calc libreoffice-writer poppler-utils)`,
  );

describe.skipIf(missing.length > 0)("LibreOffice", () => {
  const folder = newFolder();

  function converted(file: string, to: "pdf" | "xlsx"): string {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("/usr/bin/soffice", [profile, "--headless", "--convert-to", to, "--outdir", folder, file], {
      stdio: "ignore",
    });
    return file.replace(/\.\w+$/, `.${to}`);
  }

  /** Every line of the pages, page by page. */
  async function printed(format: ReportFormat, sites: Parameters<typeof writtenBytes>[1]): Promise<string[]> {
    const file = join(folder, `report.${format.id}`);
    writeFileSync(file, await writtenBytes(format, sites, "zh", head));
    const pdf = converted(file, "pdf");
    const text = execFileSync("/usr/bin/pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
    return text.split("\f").slice(0, -1);
  }

  it("prints the workbook: its heads on every page, the list on two widths of paper", async () => {
    const pages = await printed(xlsx, manySites(4, 30));
    expect(pages[0]).toContain("检查批次");
    const lists = pages.filter((page) => page.includes("问题描述"));
    expect(lists.length).toBeGreaterThan(1);
    for (const page of lists) expect(page).toContain("序号");
    expect(lists.join("\n")).toContain("第29条链接失效");
  });

  it("prints the notice: title, numbered parts, attachments each on a page of its own, a sheet for each site", async () => {
    const pages = await printed(
      docx,
      streamed([
        { site: { ...site, province: "甲省" }, verdict },
        { site: { ...site, url: "http://www.yi.gov.cn/", name: "乙局" }, verdict },
      ]),
    );
    expect(pages[0]).toMatch(/关于\s*2026\s*年第一季度政府网站检查情况的通报/);
    expect(
      pages
        .join("\n")
        .match(/^\s*[一二三]、\S+/gm)
        ?.map((line) => line.trim()),
    ).toEqual(["一、总体情况", "二、主要问题", "三、工作要求"]);
    const begins = pages.map((page) => /^\s*(附件\s*\d|乙局)/.exec(page)?.[1]?.replace(/\s/g, "") ?? "");
    expect(begins.filter(Boolean)).toEqual(["附件1", "附件2", "附件3", "附件4", "附件5", "乙局"]);
    expect(pages.at(-1)).toContain("整改情况");
  });

  it("makes a site list that is read: merged titles, figures as text, dates, an empty row", async () => {
    const file = join(folder, "list.fods");
    writeFileSync(file, siteList);
    const sites = await readSites([converted(file, "xlsx")]);
    expect(
      sites.map(({ siteCode, name, url, kind, status, extra }) => ({
        siteCode,
        name,
        url,
        kind,
        status,
        extra,
      })),
    ).toEqual([
      {
        siteCode: "1300000001",
        name: "甲县人民政府",
        url: "https://www.jia.gov.cn/",
        kind: "portal",
        status: "normal",
        extra: { 填报日期: "2026-03-01", 年度访问量: "120345" },
      },
      {
        siteCode: "1300000002",
        name: "乙局",
        url: "http://yi.gov.cn/",
        kind: "department",
        status: "closed",
        extra: { 填报日期: "2026-02-28" },
      },
    ]);
  });
});

const text = (value: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const figure = (value: number): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
const date = (value: string): string =>
  `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${value}"><text:p>${value}</text:p></table:table-cell>`;
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join("")}</table:table-row>`;
const title = (value: string): string =>
  row(
    `<table:table-cell table:number-columns-spanned="7" office:value-type="string"><text:p>${value}</text:p></table:table-cell>` +
      '<table:covered-table-cell table:number-columns-repeated="6"/>',
  );

/** As the national reporting system exports them: titles above, the code as text in one row and as a figure in the next. */
const siteList = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><number:date-style style:name="ymd"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><style:style style:name="day" style:family="table-cell" style:data-style-name="ymd"/></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="网站名单">
${title("甲省政府网站基本信息表")}
${title("填报单位：甲省人民政府办公厅　　填报时间：2026年3月")}
${row(...["网站标识码", "网站名称", "首页网址", "网站类型", "运行状态", "填报日期", "年度访问量"].map(text))}
${row(text("1300000001"), text("甲县人民政府"), text("www.jia.gov.cn"), text("政府门户网站"), text("正常"), date("2026-03-01"), figure(120345))}
${row('<table:table-cell table:number-columns-repeated="7"/>')}
${row(figure(1300000002), text("乙局"), text("http://yi.gov.cn/"), text("部门网站"), text("关停"), date("2026-02-28"), "<table:table-cell/>")}
</table:table></office:spreadsheet></office:body></office:document>
`;
