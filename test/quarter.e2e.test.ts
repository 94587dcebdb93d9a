/**
 * A supervisor's quarter from the list to the next quarter, by the commands alone and in their order: draw, probe, inspect,
 * confirm, report, send out, look again, compare. Every file is read back by a library that did not write it.
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import Sqlite from "better-sqlite3";
import { type CheerioAPI, load } from "cheerio";
import { parse as parseCsv } from "csv-parse/sync";
import readSheets from "read-excel-file/node";
import type { Log } from "sarif";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { WARCParser } from "warcio";
import writeExcel from "write-excel-file/node";
import { parse as parseYaml } from "yaml";
import { type Estate, serveEstate } from "../fixtures/serve.ts";
import { addDays } from "../src/model/time.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import { type Ended, govinspect, newFolder } from "./e2e/govinspect.ts";
import { unzipped } from "./report/unzipped.ts";

const folder = newFolder();
const inFolder = (name: string): string => join(folder, name);
const [db, list, drawn] = [inFolder("quarter.db"), inFolder("名单.xlsx"), inFolder("抽样.xlsx")];
const portal = "https://www.yunhexian.gov.cn/";
const poor = "http://www.qingyanxian.gov.cn/";
const guarded = "http://www.baitaqu.gov.cn/";
const health = "http://wsjk.yunhexian.gov.cn/";
const down = "http://jtj.songxishi.gov.cn/";
const tampered = "http://wlj.luxixian.gov.cn/";

/** A step is several calls of the program. */
vi.setConfig({ testTimeout: 600_000 });

let estate: Estate;
/** Where hosts are that moved since the quarter began. */
const moved = new Map<string, number>();

const run = (...args: string[]): Promise<Ended> =>
  govinspect(args, { GOVINSPECT_LANG: "zh", GOVINSPECT_DB: db });
const network = (): string[] => [
  ...["--delay", "0ms", "--allow-private", "127.0.0.0/8"],
  ...estate.resolve.flatMap((entry) => {
    const host = entry.split("=")[0] ?? "";
    const port = moved.get(host);
    return ["--resolve", port === undefined ? entry : `${host}=127.0.0.1:${port}`];
  }),
];
const inspect = (asOf: string, ...more: string[]): Promise<Ended> =>
  run("inspect", drawn, "--as-of", asOf, "--retries", "0", "-f", "json", ...network(), ...more);

beforeAll(async () => {
  estate = await serveEstate();
  await writeList();
});
afterAll(() => estate.close());

/** As the national reporting system exports it: a merged title, numbers as text, an empty row, dates, columns of persons. */
async function writeList(): Promise<void> {
  const header =
    "序号 网站标识码 网站名称 首页网址 省 市 县 网站类型 主办单位 对外服务职能 运行状态 网站负责人 联系电话 检查日期 备注".split(
      " ",
    );
  const rows = `
1 1309990001 云河县人民政府 www.yunhexian.gov.cn 河北省 蓝海市 云河县 政府门户网站 云河县人民政府 是 正常 张三丰 0310-1230001
2 5209980001 青岩县人民政府 http://www.qingyanxian.gov.cn/ 贵州省 南明市 青岩县 政府门户网站 青岩县人民政府 是 正常 李四维 0851-1230002
3 2109950001 白塔区人民政府 http://www.baitaqu.gov.cn 辽宁省 辽阳市 白塔区 政府门户网站 白塔区人民政府 是 正常 王五洲 0419-1230003

4 1309990013 云河县卫生健康局 http://wsjk.yunhexian.gov.cn/ 河北省 蓝海市 云河县 部门网站 云河县卫生健康局 是 正常 - -
5 3509970009 松溪市教育局 http://jyj.songxishi.gov.cn/ 福建省 松溪市 - 部门网站 松溪市教育局 是 正常 - -
6 3509970018 松溪市交通运输局 http://jtj.songxishi.gov.cn/ 福建省 松溪市 - 部门网站 松溪市交通运输局 是 正常 - -
7 3609960021 芦溪县文化和旅游局 http://wlj.luxixian.gov.cn/ 江西省 萍乡市 芦溪县 部门网站 芦溪县文化和旅游局 是 正常 - -
8 3609960099 芦溪县老站 http://old.luxixian.gov.cn/ 江西省 萍乡市 芦溪县 部门网站 芦溪县文化和旅游局 否 关停 - -`;
  const text = (value: string) => ({ value, type: String });
  const cells = (row: string) => [
    ...row
      .split(" ")
      .map((cell, at) =>
        cell === "-" ? null : at === 0 ? { value: Number(cell), type: Number } : text(cell),
      ),
    { value: new Date("2026-03-01"), type: Date, format: "yyyy-mm-dd" },
    null,
  ];
  const title = [
    { ...text("2026年第一季度政府网站名单"), columnSpan: header.length },
    ...header.slice(1).map(() => null),
  ];
  const body = rows
    .slice(1)
    .split("\n")
    .map((row) => (row === "" ? header.map(() => null) : cells(row)));
  await writeExcel([title, header.map(text), ...body]).toFile(list);
}

async function sheetOf(file: string, header: string): Promise<Record<string, string>[]> {
  const sheets = await readSheets(file);
  const rows = sheets.map(({ data }) => data).find((data) => data.some((row) => row.includes(header))) ?? [];
  const at = rows.findIndex((row) => row.includes(header));
  const names = (rows[at] ?? []).map(String);
  return rows
    .slice(at + 1)
    .map((row) => Object.fromEntries(names.map((name, i) => [name, String(row[i] ?? "")])));
}

test("draws a sample that anyone can draw again", async () => {
  const draw = (output: string) =>
    run(
      "sample",
      list,
      "--ratio",
      "75%",
      "--stratify",
      "kind",
      "--always",
      "portal",
      "--seed",
      "2026Q1",
      "-o",
      output,
    );
  const [first, second] = [await draw(drawn), await draw(inFolder("again.xlsx"))];
  expect([first.code, second.code], first.stderr).toEqual([0, 0]);
  expect(first.stderr).toContain("从 7 个正常运行网站中抽取 6 个（85.7%，各层不低于 75%）");
  const manifest = parseYaml(readFileSync(`${drawn}.manifest.yaml`, "utf8"));
  expect(manifest).toEqual(parseYaml(readFileSync(`${inFolder("again.xlsx")}.manifest.yaml`, "utf8")));
  expect(manifest).toMatchObject({
    seed: "2026Q1",
    counts: { listed: 8, setAside: 1, inService: 7, drawn: 6 },
    listSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    drawn: [portal, poor, guarded, health, down, tampered],
    setAside: [{ name: "芦溪县老站", status: "closed" }],
    strata: [
      { of: { kind: "department" }, sites: 4, drawn: 3, always: 0 },
      { of: { kind: "portal" }, sites: 3, drawn: 3, always: 3 },
    ],
  });
  const rows = await sheetOf(drawn, "首页网址");
  expect(rows.map((row) => row.网站标识码)).toEqual([
    "1309990001",
    "5209980001",
    "2109950001",
    "1309990013",
    "3509970018",
    "3609960021",
  ]);
  expect(JSON.stringify(await readSheets(drawn))).not.toMatch(/张三丰|0310-1230001|负责人/);
});

/** A week of samples, 20 a day, as cron would have taken them. */
async function fillLedger(
  lastDay: string,
  weeks: Readonly<Record<string, { reason: "answered" | "challenge" | "connection-refused"; days: number }>>,
) {
  const store = await openSqlite(db, { mode: "append" });
  for (const [siteUrl, { reason, days }] of Object.entries(weeks))
    for (let back = 0; back < days; back += 1)
      for (let hour = 0; hour < 20; hour += 1)
        await store.saveProbe({
          siteUrl,
          at: `${addDays(lastDay, -back)}T${String(hour).padStart(2, "0")}:10:00+08:00`,
          reason,
          status: reason === "answered" ? 200 : reason === "challenge" ? 412 : null,
          phases: { dns: 2, connect: 10, tls: null, firstByte: reason === "answered" ? 80 : null, total: 95 },
          remoteAddress: "192.0.2.1",
          detail: reason === "answered" ? null : reason,
        });
  await store.close();
}

test("keeps a ledger of availability, where a blocked visit is no failed one", async () => {
  const taken = await run("probe", drawn, "-f", "json", ...network());
  expect(taken.code, taken.stderr).toBe(0);
  const { probes } = JSON.parse(taken.stdout);
  expect(
    Object.fromEntries(probes.map((one: { siteUrl: string; reason: string }) => [one.siteUrl, one.reason])),
  ).toEqual({
    [portal]: "answered",
    [poor]: "answered",
    [guarded]: "challenge",
    [health]: "answered",
    [down]: "connection-refused",
    [tampered]: "answered",
  });
  const answered = { reason: "answered", days: 7 } as const;
  await fillLedger("2026-03-20", {
    ...{ [portal]: answered, [health]: answered, [tampered]: answered },
    [poor]: { reason: "answered", days: 3 },
    [guarded]: { reason: "challenge", days: 7 },
    [down]: { reason: "connection-refused", days: 7 },
  });
  const summary = JSON.parse(
    (await run("probe", drawn, "--summary", "--as-of", "2026-03-20", "-f", "json")).stdout,
  );
  const counts = summary.sites.map(({ url, samples, failed, unknown, missing }: Record<string, unknown>) => [
    url,
    samples,
    failed,
    unknown,
    missing,
  ]);
  expect(counts).toEqual([
    [portal, 140, 0, 0, 0],
    [poor, 60, 0, 0, 80],
    [guarded, 140, 0, 140, 0],
    [health, 140, 0, 0, 0],
    [down, 140, 140, 0, 0],
    [tampered, 140, 0, 0, 0],
  ]);
  const chart = (await run("probe", drawn, "--summary", "--as-of", "2026-03-20")).stdout;
  expect(chart).toContain("03-14 ████████████████████····");
  expect(chart).toContain("03-14 ????????????????????····");
  expect(chart).toContain("03-14 ××××××××××××××××××××····");
  expect(chart).toContain("监测周期未满：7 天中有 4 天共缺 80 次");
});

interface Found {
  readonly id: string;
  readonly url: string;
  readonly waived?: boolean;
}
interface Reported {
  readonly run: { readonly id: string; readonly exit: { readonly code: number; readonly reason: string } };
  readonly entries: readonly { readonly kind: string; readonly standing: string }[];
  readonly sites: readonly {
    readonly url: string;
    readonly verdict: string;
    readonly vetoes: readonly string[];
    readonly notAssessed: readonly string[];
    readonly outcomes: readonly {
      readonly rule: string;
      readonly outcome: string;
      readonly findings: readonly Found[];
    }[];
  }[];
}
const reportOf = (ended: Ended): Reported => JSON.parse(ended.stdout);
const verdictsIn = ({ sites }: Reported) =>
  Object.fromEntries(sites.map(({ url, verdict }) => [url, verdict]));
const findingsOf = ({ sites }: Reported, url: string, rule: string): readonly Found[] =>
  sites.find((site) => site.url === url)?.outcomes.find((one) => one.rule === rule)?.findings ?? [];

const deadForm = "http://www.qingyanxian.gov.cn/fj/fangfan.doc";
let first: Reported;

test("inspects the draw and names what breaks a veto", async () => {
  const ended = await inspect("2026-03-20");
  first = reportOf(ended);
  expect([ended.code, first.run.exit]).toEqual([1, { code: 1, reason: "2 unqualified" }]);
  expect(verdictsIn(first)).toEqual({
    [portal]: "qualified",
    [poor]: "unqualified",
    [guarded]: "inconclusive",
    [health]: "qualified",
    [down]: "unqualified",
    [tampered]: "inconclusive",
  });
  const vetoes = Object.fromEntries(first.sites.map((site) => [site.url, site.vetoes]));
  expect(vetoes).toMatchObject({
    [poor]: ["homepage-not-updated", "empty-columns", "unanswered-messages"],
    [down]: ["site-unreachable"],
  });
  expect(findingsOf(first, poor, "dead-links").map(({ url }) => url)).toContain(deadForm);
  expect(ended.stderr).toContain(`检查批次 ${first.run.id}`);
  expect(ended.stderr).toContain("下一步：");
});

test("is confirmed by persons: two attested, one waived", async () => {
  const by = ["--by", "李审", "--explanation", "人工打开核实"];
  const attested = await run(
    "attest",
    "芦溪县文化和旅游局",
    "security-and-content",
    "--outcome",
    "fail",
    ...by,
  );
  const second = await run("attest", "1309990001", "consultation-channel", "--outcome", "pass", ...by);
  const ad = findingsOf(first, poor, "commercial-ads")[0]?.id ?? "";
  const waiver = ["--reason", "公益宣传", "--approver", "王局", "--expires", "2026-12-31"];
  const waived = await run("waive", ad, ...waiver);
  expect([attested.code, second.code, waived.code], attested.stderr + second.stderr + waived.stderr).toEqual([
    0, 0, 0,
  ]);
  const ended = await run("judge", "-f", "json");
  const judged = reportOf(ended);
  expect([ended.code, judged.run.exit.reason]).toEqual([1, "3 unqualified"]);
  expect(judged.entries.map(({ kind, standing }) => [kind, standing])).toEqual([
    ["attestation", "used"],
    ["attestation", "used"],
    ["waiver", "used"],
  ]);
  expect(verdictsIn(judged)[tampered]).toBe("unqualified");
  expect(judged.sites.find(({ url }) => url === portal)?.notAssessed).not.toContain("consultation-channel");
  expect(findingsOf(judged, poor, "commercial-ads").find(({ id }) => id === ad)?.waived).toBe(true);
});

const files = {
  ...{
    json: "报告.json",
    ndjson: "报告.ndjson",
    csv: "问题.csv",
    xlsx: "报告.xlsx",
    docx: "通报.docx",
    html: "报告.html",
  },
  ...{ junit: "junit.xml", sarif: "报告.sarif", markdown: "报告.md" },
} as const;
let reported: Reported;
const allFindings = (report: Reported): string[] =>
  report.sites.flatMap(({ outcomes }) => outcomes.flatMap(({ findings }) => findings.map(({ id }) => id)));

test("is reported in every format at once", async () => {
  const wanted = Object.entries(files).flatMap(([format, name]) => [
    "--report",
    `${format}:${inFolder(name)}`,
  ]);
  const ended = await run("judge", "--fail-on", "never", ...wanted);
  expect(ended.code, ended.stderr).toBe(0);
  expect(ended.stdout).toContain("共 6 个网站：不合格 3，待核实 1，合格 2");
  expect(ended.stdout).not.toContain("\u001b");
  reported = JSON.parse(readFileSync(inFolder(files.json), "utf8"));
  expect(verdictsIn(reported)[tampered]).toBe("unqualified");
});

test("as lines and as a table that a spreadsheet reads", async () => {
  const ids = allFindings(reported).sort();
  expect(ids.length).toBeGreaterThan(40);
  const [head, ...sites] = readFileSync(inFolder(files.ndjson), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(head).toMatchObject({ run: { id: first.run.id } });
  expect(allFindings({ ...reported, sites }).sort()).toEqual(ids);
  const csv = readFileSync(inFolder(files.csv));
  expect(csv.subarray(0, 3).toString("hex")).toBe("efbbbf");
  const rows: Record<string, string>[] = parseCsv(csv, { bom: true, columns: true });
  expect(
    rows.flatMap((row) => Object.values(row).filter((cell) => /^[0-9a-f]{16}$/.test(cell))).sort(),
  ).toEqual(ids);
});

test("as a workbook with the columns a supervisor fills in", async () => {
  const names = (await readSheets(inFolder(files.xlsx))).map(({ sheet }) => sheet);
  expect(names).toEqual(expect.arrayContaining(["问题清单"]));
  const problems = await sheetOf(inFolder(files.xlsx), "问题编号");
  const columns =
    "地区 主办单位 网站名称 网站标识码 首页网址 问题类型 问题描述 问题页面URL 监测时间 整改建议 整改时限 整改状态 整改情况 复查结果";
  expect(Object.keys(problems[0] ?? {})).toEqual(expect.arrayContaining(columns.split(" ")));
  const empty = problems.find((row) => row.问题页面URL === "http://www.qingyanxian.gov.cn/czgk/index.html");
  expect(empty).toMatchObject({ 网站名称: "青岩县人民政府", 网站标识码: "5209980001", 整改状态: "" });
});

const xmlIn = (bytes: Buffer | undefined): CheerioAPI => load(bytes?.toString("utf8") ?? "", { xml: true });

test("as a circular that Word opens", () => {
  const parts = unzipped(readFileSync(inFolder(files.docx)));
  expect([...parts.keys()]).toEqual(
    expect.arrayContaining(["[Content_Types].xml", "word/document.xml", "word/numbering.xml"]),
  );
  const $ = xmlIn(parts.get("word/document.xml"));
  const paragraphs = $("w\\:p")
    .toArray()
    .map((one) => $(one).find("w\\:t").text());
  expect(paragraphs.join("\n")).toMatch(/青岩县人民政府[\s\S]*松溪市交通运输局[\s\S]*芦溪县文化和旅游局/);
  expect($("w\\:tbl").length).toBeGreaterThanOrEqual(6);
});

test("as SARIF within GitHub's limits", () => {
  const sarif: Log = JSON.parse(readFileSync(inFolder(files.sarif), "utf8"));
  expect(sarif).toMatchObject({
    version: "2.1.0",
    $schema: expect.stringContaining("sarif-2.1.0.json"),
  });
  const [only] = sarif.runs;
  const rules = only?.tool.driver.rules ?? [];
  const results = only?.results ?? [];
  expect(results.length).toBeGreaterThan(0);
  for (const { ruleId, ruleIndex, level, message, locations, partialFingerprints } of results) {
    expect(rules.filter(({ id }) => id === ruleId)).toHaveLength(1);
    if (ruleIndex !== undefined) expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(["error", "warning", "note", "none"]).toContain(level);
    expect(message.text).not.toBe("");
    const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? "";
    expect(uri).toMatch(/^sites\/[\x21-\x7e]+$/);
    expect(Object.values(partialFingerprints ?? {})).toEqual([expect.stringMatching(/^[0-9a-f]{16}/)]);
  }
  const waived = results.filter(({ suppressions }) => (suppressions ?? []).length > 0);
  expect(waived.map(({ ruleId }) => ruleId)).toContain("commercial-ads");
});

test("as JUnit", () => {
  const $ = xmlIn(readFileSync(inFolder(files.junit)));
  const suites = $("testsuites > testsuite");
  const names = suites.toArray().map((one) => $(one).attr("name") ?? "");
  // One more tells what persons entered.
  expect(names.filter((name) => name.includes("://"))).toHaveLength(6);
  const suite = suites.filter((_, one) => ($(one).attr("name") ?? "").includes("青岩县人民政府"));
  const failed = suite
    .find("testcase:has(failure)")
    .toArray()
    .map((one) => $(one).attr("name") ?? "");
  expect(failed.join("\n")).toMatch(/homepage-not-updated[\s\S]*empty-columns/);
  expect(Number(suite.attr("failures"))).toBe(failed.length);
});

test("as one HTML file that asks nobody for anything, and as Markdown", () => {
  const page = readFileSync(inFolder(files.html), "utf8");
  const $ = load(page);
  expect($('meta[http-equiv="Content-Security-Policy"]').attr("content")).toContain("default-src 'none'");
  expect($("script[src], link[href], img[src^=http]")).toHaveLength(0);
  expect(page).toContain("芦溪县文化和旅游局");
  const markdown = readFileSync(inFolder(files.markdown), "utf8");
  expect(markdown).toMatch(/\| *检查对象 *\| *指标 *\| *评分细则 *\| *检查情况 *\|/);
});

/** The members of a gzip file, each unpacked by itself: a reader of archives jumps to any of them. */
function gzipMembers(file: Buffer): string[] {
  const members: string[] = [];
  for (let at = 0; at < file.length; ) {
    expect(file.readUInt16BE(at)).toBe(0x1f8b);
    const { buffer, engine } = inflateRawSync(file.subarray(at + 10), { info: true }) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    members.push(buffer.toString("latin1"));
    at += 10 + engine.bytesWritten + 8;
  }
  return members;
}

test("its evidence is an archive, read by a library and member by member", async () => {
  const file = inFolder("证据.warc.gz");
  expect((await run("evidence", "export", "-o", file)).code).toBe(0);
  const targets: string[] = [];
  let records = 0;
  for await (const record of WARCParser.iterRecords([readFileSync(file)])) {
    records += 1;
    if (record.warcType === "response") targets.push(record.warcTargetURI ?? "");
  }
  expect(targets).toEqual(
    expect.arrayContaining([poor, tampered, "http://www.qingyanxian.gov.cn/czgk/index.html"]),
  );
  const members = gzipMembers(readFileSync(file));
  expect(members.length).toBe(records);
  expect(members.every((one) => one.startsWith("WARC/1."))).toBe(true);
  expect(await run("evidence", "verify")).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("自封存以来未改动"),
  });
});

test("problem lists go out and come back filled in", async () => {
  const due = await run("rectify", "--due", "10 workdays");
  expect(due.stdout).toContain("设定整改时限");
  const [form] = findingsOf(first, poor, "dead-links").filter(({ url }) => url === deadForm);
  const sheet = (await readSheets(inFolder(files.xlsx))).find(({ data }) =>
    data.some((row) => row.includes("问题编号")),
  );
  const header = sheet?.data.findIndex((row) => row.includes("问题编号")) ?? -1;
  const column = (name: string): number => sheet?.data[header]?.indexOf(name) ?? -1;
  const answers = (sheet?.data ?? []).map((row, at) => {
    const cells = row.map((cell) => (cell === null ? null : { value: String(cell), type: String }));
    if (at > header && row[column("问题编号")] === form?.id) {
      cells[column("整改状态")] = { value: "已整改", type: String };
      cells[column("整改情况")] = { value: "附件已重新上传", type: String };
    }
    return cells;
  });
  await writeExcel(answers).toFile(inFolder("整改反馈.xlsx"));
  const taken = await run("rectify", inFolder("整改反馈.xlsx"));
  expect([taken.code, taken.stdout]).toEqual([
    0,
    "已导入整改反馈 1 条，设定整改时限 0 条；govinspect compare 中可查看\n",
  ]);
});

interface Compared {
  readonly differs: { readonly rules: boolean; readonly tool: boolean };
  readonly totals: Readonly<Record<string, number>>;
  readonly sites: readonly {
    readonly url: string;
    readonly outcomes: readonly { readonly rule: string; readonly after: string; readonly cause: string }[];
    readonly findings: readonly {
      readonly id: string;
      readonly rule: string;
      readonly url: string;
      readonly fate: string;
      readonly cause: string | null;
      readonly why: string | null;
      readonly rectification: { readonly due: string | null; readonly state: string | null } | null;
    }[];
  }[];
}
const compared = async (...args: string[]): Promise<Compared> =>
  JSON.parse((await run(...args, "-f", "json")).stdout);
const fatesAt = ({ sites }: Compared, site: string, rule: string) =>
  (sites.find(({ url }) => url === site)?.findings ?? [])
    .filter((one) => one.rule === rule)
    .map(({ url, fate, why }) => [url, fate, why]);

test("looks again at what was wrong and at nothing else", async () => {
  estate.change(deadForm, "<p>附件</p>");
  const asked = estate.requests.length;
  const looked = await run(
    "recheck",
    first.run.id,
    "--apart",
    "0s",
    "--as-of",
    "2026-03-25",
    "--retries",
    "0",
    "-f",
    "json",
    ...network(),
  );
  const again: Compared = JSON.parse(looked.stdout);
  const form = again.sites.find(({ url }) => url === poor)?.findings.find(({ url }) => url === deadForm);
  expect(form).toMatchObject({
    fate: "fixed",
    cause: "site",
    rectification: { due: "2026-04-03", state: "done" },
  });
  expect(fatesAt(again, poor, "empty-columns").map(([, fate]) => fate)).toEqual(Array(6).fill("still"));
  const pages = new Set(estate.requests.slice(asked).map((one) => one.replace(/^\w+ /, "")));
  expect(pages).not.toContain("www.yunhexian.gov.cn /zwgk/zcwj/");
  expect(pages).toContain("www.qingyanxian.gov.cn /czgk/index.html");
});

let second: Reported;

test("inspects the changed sites", async () => {
  // One mended, one newly broken, one gone, the others as they were.
  const item =
    '<li><a href="zwdt/202601/t20260122_400.html">青岩县召开年度工作总结会</a><span>2026-01-22</span></li>';
  estate.change(poor, estate.pageAt(poor).replace(item, item.replace("2026-01-22", "2026-03-24")));
  estate.change(`${health}jggk.htm`, null);
  moved.set("wlj.luxixian.gov.cn", estate.refusedPort);
  const week = { reason: "answered", days: 7 } as const;
  await fillLedger("2026-03-27", {
    [portal]: week,
    [poor]: week,
    [health]: week,
    [down]: { ...week, reason: "connection-refused" },
  });
  second = reportOf(await inspect("2026-03-27"));
  expect(verdictsIn(second)).toMatchObject({
    [portal]: "qualified",
    [health]: "qualified",
    // Its attestation still holds.
    [tampered]: "unqualified",
  });
});

test("says what is new, fixed, still there and not looked at again, and why", async () => {
  const between = await compared("compare", first.run.id, second.run.id);
  expect(between.differs).toEqual({ rules: false, tool: false });
  expect(fatesAt(between, health, "dead-links")).toEqual([[`${health}jggk.htm`, "new", null]]);
  expect(fatesAt(between, poor, "homepage-not-updated")).toEqual([[poor, "fixed", null]]);
  expect(fatesAt(between, poor, "dead-links")).toContainEqual([deadForm, "fixed", null]);
  expect(fatesAt(between, poor, "unanswered-messages").map(([, fate]) => fate)).toEqual(["still", "still"]);
  expect(fatesAt(between, tampered, "security-and-content")).toEqual([
    [tampered, "new", null],
    [tampered, "not-rechecked", "site-unread"],
  ]);
  expect(between.sites.find(({ url }) => url === tampered)?.findings[0]).toMatchObject({ cause: "person" });
  expect(fatesAt(between, portal, "dead-links")).toEqual([]);
});

test("knows what came back, and what comes from the rules", async () => {
  estate.change(deadForm, null);
  const stricter = inFolder("本地规则.yaml");
  writeFileSync(
    stricter,
    `id: stricter\nversion: 1.0.0\ntitle: 从严\nextends: [national-2019]\noverride:\n  homepage-not-updated:\n    params: { window: 7d }\n`,
  );
  const third = reportOf(await inspect("2026-03-28", "-r", stricter));
  const between = await compared("compare", second.run.id, third.run.id);
  expect(between.differs).toEqual({ rules: true, tool: false });
  expect(fatesAt(between, poor, "dead-links")).toContainEqual([deadForm, "came-back", null]);
  const stale = between.sites
    .find(({ url }) => url === health)
    ?.findings.find(({ rule }) => rule === "homepage-not-updated");
  expect(stale).toMatchObject({ fate: "new", cause: "rules" });
});

test("does not take another version of the tool for a change of the site", async () => {
  const other = inFolder("other-tool.db");
  copyFileSync(db, other);
  const raw = new Sqlite(other);
  raw.prepare("UPDATE runs SET tool_version = '0.0.9' WHERE id = ?").run(first.run.id);
  raw.close();
  const between = await compared("compare", first.run.id, second.run.id, "--db", other);
  expect(between.differs).toEqual({ rules: false, tool: true });
  const fixed = between.sites.find(({ url }) => url === poor)?.findings.find(({ url }) => url === deadForm);
  expect(fixed).toMatchObject({ fate: "fixed", cause: "unclear" });
});

test("shows how it moved over the inspections", async () => {
  const trend = JSON.parse((await run("runs", "--trend", "--where", "kind=portal", "-f", "json")).stdout);
  expect(
    trend.runs.map(({ asOf, sites }: { asOf: string; sites: number }) => [asOf.slice(0, 10), sites]),
  ).toEqual([
    ["2026-03-20", 3],
    ["2026-03-27", 3],
    ["2026-03-28", 3],
  ]);
  const shown = (await run("runs", "--trend", "--where", "青岩县人民政府")).stdout;
  expect(shown).toMatch(/青岩县人民政府 +不合格 \d+ +不合格 \d+ +不合格 \d+/);
});
