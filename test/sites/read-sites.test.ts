import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import type { Site } from "../../src/model/site.ts";
import { readSites } from "../../src/sites/read-sites.ts";
import { inFolder } from "./in-folder.ts";

const sitesOf = async (name: string, content: string | Uint8Array): Promise<Site[]> =>
  readSites([await inFolder({ [name]: content })]);

/** The message without the folder of the test. */
async function refusalOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = await inFolder({ [name]: content });
  const error = await readSites([file]).then(
    () => null,
    (caught: unknown) => caught,
  );
  return error instanceof Error ? error.message.replaceAll(file, basename(file)) : "no error";
}

describe("a CSV list", () => {
  it("is read by its headers in any order, in Chinese or English", async () => {
    const [site] = await sitesOf(
      "list.csv",
      "备注,网站类型,网址,名称,标识码,省,市,县,级别,主办单位,承办单位,对外服务职能,上级门户网址,运行状态,ICP备案号,公安备案号,标签,中文域名,跳转网址\n" +
        "抽查,门户,https://www.a.gov.cn/,甲市政府,1100000001,甲省,甲市,乙县,2,甲市人民政府,甲市政府办,是,www.up.gov.cn,正常,京ICP备1号,京公网安备2号,一;二；三,甲.政务,http://jump.a.gov.cn/x\n",
    );
    expect(site).toMatchObject({
      url: "https://www.a.gov.cn/",
      schemeGuessed: false,
      jumpUrl: "http://jump.a.gov.cn/x",
      name: "甲市政府",
      siteCode: "1100000001",
      kind: "portal",
      province: "甲省",
      city: "甲市",
      county: "乙县",
      level: "2",
      sponsor: "甲市人民政府",
      organizer: "甲市政府办",
      publicService: true,
      parentUrl: "https://www.up.gov.cn/",
      status: "normal",
      icp: "京ICP备1号",
      police: "京公网安备2号",
      tags: ["一", "二", "三"],
      chineseDomain: "甲.政务",
      remark: "抽查",
    });
  });

  const text = "name,url\n甲局,www.a.gov.cn\n";
  it.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16LE with a byte order mark", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16LE without", Buffer.from(text, "utf16le")],
    ["UTF-16BE", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    [
      "GBK",
      Buffer.concat([
        Buffer.from("name,url\n"),
        Buffer.from([0xbc, 0xd7, 0xbe, 0xd6]),
        Buffer.from(",www.a.gov.cn\n"),
      ]),
    ],
  ])("is read in %s", async (_, bytes) => {
    expect((await sitesOf("list.csv", bytes)).map(({ name, url }) => [name, url])).toEqual([
      ["甲局", "https://www.a.gov.cn/"],
    ]);
  });

  it.each([
    ["tabs", "网址\t名称\nwww.a.gov.cn\t甲,乙\n"],
    ["semicolons", "网址;名称\nwww.a.gov.cn;甲,乙\n"],
    [
      "CRLF, empty lines and a title above",
      '某市网站名单,\r\n\r\n网址,名称\r\n,\r\nwww.a.gov.cn,"甲,乙"\r\n\r\n',
    ],
    ["a starred, wide header with a remark", '＊网址（必填）,网站 名称\nwww.a.gov.cn,"甲,乙"\n'],
  ])("is read with %s", async (_, content) => {
    expect((await sitesOf("list.csv", content)).map((site) => [site.url, site.name])).toEqual([
      ["https://www.a.gov.cn/", "甲,乙"],
    ]);
  });

  it("drops columns of persons and passes unknown ones through", async () => {
    const [site] = await sitesOf(
      "list.csv",
      "网址,负责人姓名,联系人,联系电话,手机,E-mail,contact_phone,批次,sampling\na.gov.cn,张三,李四,010,139,a@b,1,第一批,x\n",
    );
    expect(site?.extra).toEqual({ 批次: "第一批", sampling: "x" });
    expect(JSON.stringify(site)).not.toMatch(/张三|李四|010|139|a@b/);
  });

  it("takes the first name of a field and passes the second through", async () => {
    const [site] = await sitesOf("list.csv", "主管单位,主办单位,网址\n甲办,乙局,a.gov.cn\n");
    expect([site?.sponsor, site?.extra]).toEqual(["乙局", { 主管单位: "甲办" }]);
  });
});

describe("kind", () => {
  it.each([
    ["是", "", "portal"],
    ["否", "", "department"],
    ["", "门户", "portal"],
    ["", "部门", "department"],
    ["", "portal", "portal"],
    ["", "department", "department"],
    ["TRUE", "门户网站", "portal"],
    ["0", "部门", "department"],
    ["", "", null],
    ["", "专题网站", null],
    ["不详", "", null],
  ])("is_portal %j and kind %j are %j", async (isPortal, kind, expected) => {
    const [site] = await sitesOf("list.csv", `url,is_portal,kind\na.gov.cn,${isPortal},${kind}\n`);
    expect(site?.kind).toBe(expected);
  });
});

describe("a list that cannot be trusted", () => {
  it.each([
    [
      "two rows of one host",
      "网址\nwww.a.gov.cn\nb.gov.cn\nhttp://a.gov.cn/x\n",
      "list.csv: row 4, column 1 (网址): a.gov.cn is already the site of row 2",
    ],
    [
      "a kind in conflict",
      "网址,是否门户,网站类型\na.gov.cn,否,门户\n",
      'list.csv: row 2, column 3 (网站类型): "门户" contradicts "否" under is_portal (是否门户)',
    ],
    [
      "no address",
      "名称,网址\n甲,\n",
      "list.csv: row 2, column 2 (网址): is empty; every site needs an address",
    ],
    [
      "no real address",
      "名称,网址\n甲,无\n",
      'list.csv: row 2, column 2 (网址): "无" is not the address of a website',
    ],
    [
      "another scheme",
      "网址\nftp://a.gov.cn/\n",
      'list.csv: row 2, column 1 (网址): "ftp://a.gov.cn/" is not the address of a website',
    ],
    [
      "a wrong jump address",
      "网址,跳转网址\na.gov.cn,见备注\n",
      'list.csv: row 2, column 2 (跳转网址): "见备注" is not the address of a website',
    ],
    [
      "an unknown state",
      "网址,状态\na.gov.cn,待定\n",
      'list.csv: row 2, column 2 (状态): "待定" is none of 正常, 例外, 关停',
    ],
    [
      "a code a spreadsheet broke",
      "网址,标识码\na.gov.cn,4.41602E+09\n",
      'list.csv: row 2, column 2 (标识码): "4.41602E+09" lost its digits in a spreadsheet; format the column as text',
    ],
    [
      "a row that ends early",
      "网址,名称\n\na.gov.cn\n",
      "list.csv: row 3, column 2 (名称): the row ends before it; it has 1 cells, the header 2",
    ],
    [
      "a row that is too long",
      "网址,名称\na.gov.cn,甲,乙\n",
      'list.csv: row 2, column 3: "乙" stands beyond the last header; a separator inside a cell needs quotes',
    ],
    [
      "a quote never closed",
      '网址,名称\na.gov.cn,"甲\nb.gov.cn,乙\n',
      "list.csv: row 2, column 2: a quote is opened and never closed",
    ],
    [
      "a quote inside a cell",
      '网址,名称\na.gov.cn,甲"乙"\n',
      "list.csv: row 2, column 2: a quote stands inside a cell that does not start with one",
    ],
    [
      "no address column",
      "名称,主办单位\n甲,乙\n",
      "list.csv: no column for the address; its first row reads: 名称, 主办单位",
    ],
    ["one column twice", "网址,网址\na.gov.cn,b.gov.cn\n", "list.csv: columns 1 and 2 are both named 网址"],
    ["nothing at all", "", "list.csv: no column for the address; the file is empty"],
    ["a header and nothing else", "网址\n", "list.csv: no site in the list"],
  ])("%s is said with file, row and column", async (_, content, message) => {
    expect(await refusalOf("list.csv", content)).toBe(message);
  });

  it("says everything that is wrong at once", async () => {
    expect(await refusalOf("list.csv", "网址,状态\n无,正常\na.gov.cn,x\n")).toBe(
      'list.csv: row 2, column 1 (网址): "无" is not the address of a website\n' +
        'list.csv: row 3, column 2 (状态): "x" is none of 正常, 例外, 关停',
    );
  });

  it("is refused where a file is missing or a folder", async () => {
    await expect(readSites(["/nowhere/list.csv"])).rejects.toThrow(
      "/nowhere/list.csv cannot be read: there is no such file or folder",
    );
    await expect(readSites(["/"])).rejects.toThrow("/ cannot be read: it is a folder");
  });
});

describe("other sources", () => {
  it("reads one address a line, with comments", async () => {
    const sites = await sitesOf("list.txt", "# 名单\nwww.a.gov.cn  # 甲\n\nhttp://b.gov.cn/#top\n");
    expect(sites.map((site) => site.url)).toEqual(["https://www.a.gov.cn/", "http://b.gov.cn/"]);
  });

  it.each([
    ["a table", "网站名称,首页网址\n甲,a.gov.cn\n"],
    ["a column", "# 名单\n\n网址\na.gov.cn\n"],
    ["YAML", "- url: a.gov.cn\n"],
    ["addresses", "\n# 名单\na.gov.cn # 甲\n"],
  ])("reads %s from standard input", async (_, content) => {
    const sites = await readSites(["-"], [Buffer.from(content)]);
    expect(sites.map((site) => site.url)).toEqual(["https://a.gov.cn/"]);
  });

  it("says what of the standard input is wrong", async () => {
    await expect(readSites(["-"], [Buffer.from("网址\na b\n")])).rejects.toThrow(
      'stdin: row 2, column 1 (网址): "a b" is not the address of a website',
    );
  });

  it("reads a table that a spreadsheet saved as text", async () => {
    const [site] = await sitesOf("list.txt", Buffer.from("\ufeff名称\t网址\r\n甲\ta.gov.cn\r\n", "utf16le"));
    expect(site).toMatchObject({ name: "甲", url: "https://a.gov.cn/" });
  });

  it("names the list of the row that a host stands in already", async () => {
    const one = await inFolder({ "one.csv": "网址\na.gov.cn\n" });
    await expect(readSites([one, "http://www.a.gov.cn"])).rejects.toThrow(
      `argument 2: a.gov.cn is already the site of ${one}: row 2, column 1 (网址)`,
    );
  });

  it("reads addresses of the command line", async () => {
    const sites = await readSites(["http://127.0.0.1:8080/", "www.a.gov.cn", "例子.政务"]);
    expect(sites.map((site) => [site.url, site.schemeGuessed])).toEqual([
      ["http://127.0.0.1:8080/", false],
      ["https://www.a.gov.cn/", true],
      ["https://xn--fsqu00a.xn--zfr164b/", true],
    ]);
    await expect(readSites(["www.a.gov.cn", "http://a.gov.cn/"])).rejects.toThrow(
      "argument 2: a.gov.cn is already the site of argument 1",
    );
  });

  it("leaves sites that are not in service in the list", async () => {
    const sites = await sitesOf("list.csv", "网址,状态\na.gov.cn,例外\nb.gov.cn,关停\nc.gov.cn,正常\n");
    expect(sites.map((site) => site.status)).toEqual(["exception", "closed", "normal"]);
  });
});
