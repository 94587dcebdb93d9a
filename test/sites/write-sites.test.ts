import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import readSheets from "read-excel-file/node";
import { expect, it, onTestFinished } from "vitest";
import { type Site, siteSchema } from "../../src/model/site.ts";
import { readSites } from "../../src/sites/read-sites.ts";
import { type ListFormat, listFormats, needsYaml, siteListFile } from "../../src/sites/write-sites.ts";

const plain: readonly Site[] = [
  siteSchema.parse({
    url: "https://www.jia.gov.cn/",
    schemeGuessed: true,
    jumpUrl: "http://www.jia.gov.cn/new/",
    siteCode: "1100000001",
    name: '甲县"人民",政府',
    kind: "portal",
    city: "甲市",
    publicService: true,
    parentUrl: "http://www.sheng.gov.cn/",
    tags: ["重点", "季度"],
    extra: { 科室: "一科" },
  }),
  siteSchema.parse({
    url: "http://www.yi.gov.cn/zw/",
    kind: "department",
    status: "exception",
    remark: "改版",
  }),
];
const hinted = siteSchema.parse({
  url: "http://www.bing.gov.cn/",
  hints: { columns: [{ url: "/tz/", kind: "notice" }], selectors: {} },
  overrides: { "homepage-not-updated": { days: 30 } },
});

async function readBack(sites: readonly Site[], format: ListFormat): Promise<Site[]> {
  const folder = await mkdtemp(join(tmpdir(), "govinspect-sites-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, `list.${format}`);
  await writeFile(file, await siteListFile(sites, format));
  return readSites([file]);
}

it.each(listFormats)("writes a list that is read back as it was: %s", async (format) => {
  expect(await readBack(plain, format)).toEqual(plain);
});

it("keeps hints and overrides in YAML, and says what only YAML keeps", async () => {
  expect(await readBack([hinted], "yaml")).toEqual([hinted]);
  expect([hinted, ...plain].map(needsYaml)).toEqual([true, false, false]);
});

it("writes no column that says nothing, and no cell that a spreadsheet would run", async () => {
  const site = siteSchema.parse({ url: "http://www.jia.gov.cn/", name: "=cmd()" });
  expect(await siteListFile([site], "csv")).toBe(
    "\ufeff网站名称,首页网址,状态\r\n'=cmd(),http://www.jia.gov.cn/,正常\r\n",
  );
  const [sheet] = await readSheets(Buffer.from(await siteListFile([site], "xlsx")));
  expect(sheet?.data).toEqual([
    ["网站名称", "首页网址", "状态"],
    ["=cmd()", "http://www.jia.gov.cn/", "正常"],
  ]);
});
