import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, it, onTestFinished } from "vitest";
import page from "../../src/commands/page.ts";
import { folder, stage } from "./stage.ts";

const options = { format: "json", timeout: 5000, retries: 0, delay: 0, robots: "respect" } as const;
const html = `<html><head><title>甲局</title><meta name="SiteName" content="甲局"></head><body>
<ul><li><a href="/tz/1.html">关于召开会议的通知</a><span>2026-03-01</span></li>
<li><a href="/tz/2.html">关于放假安排的通知</a><span>2026-02-01</span></li></ul>
<a href="mailto:a@b.cn">信箱</a></body></html>`;
const keys =
  "schema url charset title kind meta identifiers publishedAt newestItemDate listing messages ads tampering privacy links needsRendering";

it("prints the published document of a file", async () => {
  const file = join(await folder(), "page.html");
  await writeFile(file, html);
  const { context, stdout } = stage();
  const status = await page(
    [file],
    { ...options, url: "http://www.jia.gov.cn/tz/", asOf: "2026-03-20" },
    context,
  );
  const document = JSON.parse(stdout());
  expect(status.code).toBe(0);
  expect(Object.keys(document)).toEqual(keys.split(" "));
  expect(document).toMatchObject({
    schema: "govinspect/page/1",
    url: "http://www.jia.gov.cn/tz/",
    charset: "utf-8",
    title: "甲局",
    meta: { SiteName: "甲局" },
    publishedAt: null,
  });
  expect(document.links).toContainEqual({
    url: "http://www.jia.gov.cn/tz/1.html",
    kind: "page",
    text: "关于召开会议的通知",
  });
});

it("keeps relative links relative where the page's address is not known", async () => {
  const { context, stdout } = stage({ stdin: Readable.from([Buffer.from(html)]) });
  await page(["-"], options, context);
  const document = JSON.parse(stdout());
  expect(document.url).toBe("about:blank");
  expect(document.links[0]).toMatchObject({ url: "/tz/1.html", kind: "page" });
});

it("dates a letter whose page is a table by its answer", async () => {
  const letter = `<p>首页 &gt; 县长信箱 &gt; 信件详情</p><table><tr><th>信件标题</th><td>电梯无人维修</td></tr><tr><th>来信时间</th><td>2020-11-03 20:15</td></tr><tr><th>办理状态</th><td>已办结</td></tr><tr><th>答复时间</th><td>2020-11-09</td></tr></table>`;
  const { context, stdout } = stage({ stdin: Readable.from([Buffer.from(letter)]) });
  await page(["-"], options, context);
  expect(JSON.parse(stdout())).toMatchObject({
    kind: "message",
    publishedAt: "2020-11-09",
    newestItemDate: null,
  });
});

it("takes a page of unknown address for no front", async () => {
  const { context, stdout } = stage({ stdin: Readable.from([Buffer.from("<p>欢迎</p>")]) });
  await page(["-"], options, context);
  expect(JSON.parse(stdout()).kind).toBe("other");
});

it("says so where an address is none, and reads the page all the same", async () => {
  const { context, stdout, stderr } = stage({ stdin: Readable.from([Buffer.from(html)]) });
  await page(["-"], { ...options, url: "http://no host/" }, context);
  expect(JSON.parse(stdout()).url).toBe("about:blank");
  expect(stderr()).toContain("is not an http(s) address");
});

it("reads for people too", async () => {
  const { context, stdout } = stage({ language: "zh", stdin: Readable.from([Buffer.from(html)]) });
  await page(["-"], { ...options, format: "terminal" }, context);
  expect(stdout()).toMatch(/^网址 +about:blank\n标题 +甲局\n/);
});

it("refuses a file that is not there", async () => {
  await expect(page(["/nowhere.html"], options, stage().context)).rejects.toThrow(
    "/nowhere.html cannot be read: there is no such file or folder",
  );
  await expect(page(["www.example.gov.cn"], options, stage().context)).rejects.toMatchObject({
    hint: { en: "An address begins with http:// or https://." },
  });
});

async function serve(robots: string): Promise<string> {
  const server = createServer((request, response) => {
    response.setHeader(
      "content-type",
      request.url === "/robots.txt" ? "text/plain" : "text/html; charset=utf-8",
    );
    response.end(request.url === "/robots.txt" ? robots : html);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

it("asks for an address, obeying the guard and robots", async () => {
  const open = await serve("");
  const { context, stdout } = stage();
  const allowed = { ...options, allowPrivate: ["127.0.0.0/8"] };
  expect((await page([open], allowed, context)).code).toBe(0);
  expect(JSON.parse(stdout()).url).toBe(open);
  await expect(page([open], options, stage().context)).rejects.toThrow("private-address");
  const closed = await serve("User-agent: *\nDisallow: /\n");
  const refused = stage();
  const status = await page([closed], allowed, refused.context);
  expect([status.code, refused.stdout()]).toEqual([3, ""]);
});

it("reads lists of the user's own, and points at what they hold", async () => {
  const place = await folder();
  const [file, list] = [join(place, "page.html"), join(place, "wordings.yaml")];
  await writeFile(file, html.replace("放假安排", "放甲安排"));
  await writeFile(
    list,
    "id: own\nkind: wordings\nsource: 本局\ndate: 2026-03-01\nlicence: internal\nentries: [{ word: 放甲, suggestion: 放假 }]\n",
  );
  const { context, stdout } = stage({ language: "zh" });
  await page([file], { ...options, format: "terminal", lists: [list] }, context);
  expect(stdout()).toMatch(/表述待核 +放甲 → 放假 \(own\)/);
});

it("names the line of a list that is none", async () => {
  const place = await folder();
  const [file, list] = [join(place, "page.html"), join(place, "wordings.yaml")];
  await writeFile(file, html);
  await writeFile(list, "id: own\nkind: wording\n");
  await expect(page([file], { ...options, lists: [list] }, stage().context)).rejects.toThrow(
    /wordings\.yaml:2:\d+/,
  );
});
