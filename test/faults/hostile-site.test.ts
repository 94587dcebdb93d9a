/** A site that is hostile as a whole: each page one monster, crawled by a process that may use little memory. */
import { spawn } from "node:child_process";
import type { ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { StoredPage } from "../../src/store/store.ts";
import { Inspection } from "../crawl/inspection.ts";
import { options } from "../crawl/inspection-options.ts";
import { type Answer, type LoopbackSite, links, serveSite } from "../crawl/loopback-site.ts";

const maxPages = 30;
/** Megabytes of heap: less than a third of what the site would fill if it were let. */
const heap = 192;

const as =
  (type: string, body: string | Buffer): Answer =>
  (_, response) => {
    response.writeHead(200, { "content-type": type });
    response.end(body);
  };

/** The same line again and again, without ever holding it all. */
const flood =
  (type: string, first: string, line: string, bytes: number): Answer =>
  (_, response) => {
    response.writeHead(200, { "content-type": type });
    response.write(first);
    pour(response, Buffer.from(line.repeat(Math.ceil(65_536 / line.length))), bytes);
  };

function pour(response: ServerResponse, piece: Buffer, left: number): void {
  if (response.destroyed) return;
  if (left <= 0) response.end();
  else if (response.write(piece)) setImmediate(pour, response, piece, left - piece.length);
  else response.once("drain", () => pour(response, piece, left - piece.length));
}

/** 政务公开 in GBK. */
const gbk = Buffer.from("d5fecef1b9abbfaa", "hex");
const titled = (title: string): string =>
  `<html><head><title>${title}</title></head><body><p>正文</body></html>`;
const utf16be = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

const monsters: Readonly<Record<string, Answer>> = {
  "/robots.txt": flood(
    "text/plain",
    "User-agent: *\nDisallow: /shut/\n",
    "Disallow: /nowhere/at/all/\n",
    50e6,
  ),
  "/sitemap.xml": as(
    "application/gzip",
    gzipSync(Buffer.alloc(120_000_000, "<url><loc>http://127.0.0.1/a</loc></url>\n"), { level: 1 }),
  ),
  "/deep.html": as("text/html", `${"<div>".repeat(1_000_000)}<a href="/below.html">x</a>`),
  "/links.html": as(
    "text/html",
    Array.from({ length: 100_000 }, (_, i) => `<a href="/farm/${i}.html">x</a>`).join(""),
  ),
  "/attributes.html": as(
    "text/html",
    `<title>属性</title><p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(" ")}>x`,
  ),
  "/entities.html": as("text/html", `<title>实体</title><p>${"&lt;&#20013;".repeat(500_000)}`),
  "/open-tags.html": as("text/html", `<title>尖括号</title>${"<".repeat(1_000_000)}`),
  "/comments.html": as("text/html", `<title>注释</title>${"<!--".repeat(500_000)}`),
  "/too-long.html": flood("text/html", "<title>长</title>", "<p>很长很长的页面</p>", 30e6),
  "/nul.html": as("text/html", `<ti\u0000tle>x</title>${titled("空\u0000字节")}${"\u0000".repeat(100_000)}`),
  "/utf16-mark.html": as("text/html", Buffer.from(`\ufeff${titled("政务公开")}`, "utf16le")),
  "/utf16-header.html": as("text/html; charset=utf-16be", utf16be(titled("政务公开"))),
  "/wrong-charset.html": as(
    "text/html; charset=utf-8",
    Buffer.concat([Buffer.from("<title>"), gbk, Buffer.from("</title><p>"), gbk, Buffer.from("</p>")]),
  ),
  "/bad-urls.html": as(
    "text/html",
    `<title>网址</title>${links("http://[", "http://%zz/", "//", "http:///", "http://a b/", "http://999.999.999.999/", "http://127.0.0.1:99999/", "http://x.gov.cn:port/", "/%", "/%00", "?", "\u0000", "javascript:", "data:,", "http://\ud800/", `/${"长".repeat(20_000)}`)}`,
  ),
};

let site: LoopbackSite;
const inspection = new Inspection();
let pages: Map<string, StoredPage>;

beforeAll(async () => {
  const names = Object.keys(monsters).filter((path) => path.endsWith(".html"));
  site = await serveSite({
    ...monsters,
    "/": titled("首页") + links(...names, "/shut/a.html", "/quiet.html"),
  });
  const child = fileURLToPath(new URL("kill-child.mjs", import.meta.url));
  const given = options([{ url: site.url }], { maxPages });
  const crawl = spawn(
    process.execPath,
    [`--max-old-space-size=${heap}`, child, inspection.file, JSON.stringify(given)],
    { stdio: "inherit" },
  );
  expect(await new Promise((resolve) => crawl.once("exit", resolve))).toBe(0);
  pages = await inspection.pages();
}, 300_000);
afterAll(async () => {
  await site.close();
  inspection.remove();
});

it.each([
  ["/deep.html", "answered", undefined],
  ["/links.html", "answered", undefined],
  ["/attributes.html", "answered", "属性"],
  ["/entities.html", "answered", "实体"],
  ["/open-tags.html", "answered", "尖括号"],
  ["/comments.html", "answered", "注释"],
  ["/too-long.html", "too-large", undefined],
  ["/nul.html", "answered", undefined],
  ["/utf16-mark.html", "answered", "政务公开"],
  ["/utf16-header.html", "answered", "政务公开"],
  ["/wrong-charset.html", "answered", "政务公开"],
  ["/bad-urls.html", "answered", "网址"],
  ["/quiet.html", "not-found", undefined],
  // What a robots.txt of 50 MB says at its beginning is said.
  ["/shut/a.html", "robots-refused", undefined],
])("%s is %s", (path, reason, title) => {
  const stored = pages.get(path);
  expect(stored?.page.reason).toBe(reason);
  if (title !== undefined) expect(stored?.observations["page.title"]).toBe(title);
});

it("asks for no more than the budget lets it, and says that the farm was cut short", async () => {
  const asked = site.requests.filter((request) => request.startsWith("GET /farm/"));
  expect(asked.length).toBeLessThanOrEqual(5 * maxPages);
  const coverage = await inspection.read((store, run) => store.coverageOf(run, 0));
  expect(coverage.budgetCut).toBe(true);
  const facts = await inspection.read((store, run) => store.siteFacts(run, 0));
  expect(facts).toMatchObject({ sitemap: { urls: 0 }, skipped: { "budget-cut": expect.any(Number) } });
});
