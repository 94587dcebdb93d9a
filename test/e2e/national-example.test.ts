/**
 * The one fully scored example that is published (国管局, second quarter of 2019), as a supervisor would come to it: a
 * portal whose policy column and public messages are not kept up, two points that persons attest, 89 points, qualified.
 * Which fourth problem cost one point is not published: it is invented here.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ended, govinspect, newFolder } from "./govinspect.ts";

const www = fileURLToPath(new URL("../../fixtures/sites/yunhe-portal/www/", import.meta.url));
const home = "http://www.yunhexian.gov.cn/";
/**
 * What the portal would say with its policies in the navigation, and had they and its letters stopped: the newest policy
 * is of August, the newest letter of December.
 */
const stopped: readonly (readonly [string, string])[] = [
  ['<li><a href="/zwfw/">', '<li><a href="/zwgk/zcwj/">政策文件</a></li><li><a href="/zwfw/">'],
  ["2026-02-10", "2025-08-10"],
  ["2025-12-22", "2025-08-02"],
  ["2025-11-05", "2025-07-05"],
  ["<td>2026-03-10</td>", "<td>2025-12-10</td>"],
  ["<td>2026-03-03</td>", "<td>2025-12-03</td>"],
  ["<td>2026-01-21</td>", "<td>2025-11-21</td>"],
  ["<td>2026-03-12</td>", "<td>2025-12-12</td>"],
  ["<td>2026-03-06</td>", "<td>2025-12-05</td>"],
  ["<td>2026-01-23</td>", "<td>2025-11-24</td>"],
];

const attested = (rule: string, explanation: string): string =>
  `  - { rule: ${rule}, site: "${home}", outcome: fail, explanation: ${explanation}, method: examine, by: 检查员, at: "2026-03-19" }\n`;

const folder = newFolder();
const db = join(folder, "quarter.db");
let server: Server;
let inspected: Ended;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", home).pathname;
    const file = join(www, path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    if (extname(file) !== ".html") return response.end(readFileSync(file));
    const text = stopped.reduce((all, [was, is]) => all.replaceAll(was, is), readFileSync(file, "utf8"));
    return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(text);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const list = join(folder, "sites.yaml");
  writeFileSync(
    list,
    `- { url: "${home}", name: 云河县人民政府, siteCode: "1309990001", kind: portal, province: 河北省, publicService: true }\n`,
  );
  writeFileSync(
    join(folder, "attestations.yaml"),
    `attestations:\n${attested("service-statistics", "办事统计近三个月未更新")}${attested("other-deduction", "（示例）")}`,
  );
  inspected = await govinspect([
    ...["inspect", list, "--db", db, "--as-of", "2026-03-20", "--format", "json", "--lang", "zh"],
    ...["--delay", "0ms", "--retries", "0", "--allow-private", "127.0.0.0/8"],
    ...["www.yunhexian.gov.cn", "yunhexian.gov.cn"].flatMap((host) => [
      "--resolve",
      `${host}=127.0.0.1:${port}`,
    ]),
    // What it links to elsewhere is not asked: nothing may leave the machine.
    ...["--exclude", "re:^https?://(?!www\\.yunhexian)"],
  ]);
}, 120_000);
afterAll(() => server.close());

test("four problems, eleven points off, 89 points, qualified", () => {
  expect(inspected.code, inspected.stderr).toBe(0);
  const [site] = JSON.parse(inspected.stdout).sites;
  const deductions = site.outcomes
    .filter((one: { deduction: number }) => one.deduction > 0)
    .map(({ rule, deduction, by }: Record<string, unknown>) => [rule, deduction, by]);
  expect(deductions).toEqual([
    ["pub-policy-column", 5, "machine"],
    ["service-statistics", 2, "attestation"],
    ["messages-public", 3, "machine"],
    ["other-deduction", 1, "attestation"],
  ]);
  expect(site).toMatchObject({ verdict: "qualified", score: 89, vetoes: [] });
});

test("a person reads the verdict with what was assessed of the six vetoes", async () => {
  const { stdout } = await govinspect(["report", "latest", "--db", db, "--lang", "zh"]);
  expect(stdout).toContain(
    "合格，否决项已查 2/6，未检测：安全、泄密事故等严重问题、站点无法访问、未提供有效的咨询渠道、服务不实用",
  );
  expect(stdout).toMatch(/合格\s+89\s+云河县人民政府/);
});
