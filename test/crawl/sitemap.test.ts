import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parseSitemap, sitemapLimits, sitemapUrls } from "../../src/crawl/sitemap.ts";
import { answered } from "./scripted-fetch.ts";

const home = "http://www.example.gov.cn/";
const urlset = (...urls: string[]) =>
  `<urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join("")}</urlset>`;
const index = (...urls: string[]) =>
  `<sitemapindex>${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join("")}</sitemapindex>`;

function site(files: Readonly<Record<string, string | Buffer>>, sitemaps: string[] = []) {
  const asked: string[] = [];
  return {
    asked,
    sitemapsOf: async () => sitemaps,
    fetch: async (request: Parameters<typeof answered>[0]) => {
      asked.push(request.url);
      const file = files[request.url];
      if (file === undefined) return answered(request, { reason: "not-found", status: 404 });
      return answered(request, { body: Buffer.from(file) });
    },
  };
}

describe("parseSitemap", () => {
  it.each([
    [
      "a plain one",
      `<?xml version="1.0"?>${urlset("http://a/1", "http://a/2")}`,
      ["http://a/1", "http://a/2"],
    ],
    ["raw ampersands", urlset("http://a/?x=1&y=2&copy=3"), ["http://a/?x=1&y=2&copy=3"]],
    ["escaped ones", urlset("http://a/?x=1&amp;y=2"), ["http://a/?x=1&y=2"]],
    ["CDATA and spaces", urlset(" <![CDATA[http://a/1]]>\n"), ["http://a/1"]],
    [
      "a cut-off end",
      "<urlset><url><loc>http://a/1</loc></url><url><loc>http://a/2",
      ["http://a/1", "http://a/2"],
    ],
    ["a prefix", "<s:urlset><s:url><s:loc>http://a/1</s:loc></s:url></s:urlset>", ["http://a/1"]],
    [
      "pictures of pages",
      "<urlset><url><loc>http://a/1</loc><image:image><image:loc>http://a/1.jpg</image:loc></image:image></url></urlset>",
      ["http://a/1"],
    ],
    ["lines of text", "http://a/1\r\nhttps://a/2\n# no\n", ["http://a/1", "https://a/2"]],
    ["a page in its place", "<html><body><a href=/x>x</a></body></html>", []],
    ["nothing", "", []],
  ])("%s", (_, text, urls) => {
    expect(parseSitemap(text).urls).toEqual(urls);
  });

  it("reads no more than the limit", () => {
    const text = `<urlset>${"<url><loc>http://a/1</loc></url>".repeat(sitemapLimits.urls + 5000)}</urlset>`;
    expect(parseSitemap(text).urls).toHaveLength(sitemapLimits.urls);
  });
});

describe("sitemapUrls", () => {
  it("asks for /sitemap.xml where robots.txt names none, and keeps the site's own pages once", async () => {
    const own = urlset(
      "http://www.example.gov.cn/a#x",
      "https://example.gov.cn/b",
      "http://other.cn/",
      "/rel",
      home,
      home,
    );
    expect(await sitemapUrls(site({ [`${home}sitemap.xml`]: own }), home)).toEqual({
      files: [`${home}sitemap.xml`],
      urls: [`${home}a`, "https://example.gov.cn/b", home],
    });
  });

  it("follows an index, two levels down, in gzip too", async () => {
    const files = {
      [`${home}i.xml`]: index(`${home}1.xml.gz`, "http://other.cn/2.xml", `${home}i2.xml`),
      [`${home}1.xml.gz`]: gzipSync(urlset(`${home}a`)),
      [`${home}i2.xml`]: index(`${home}i3.xml`),
      [`${home}i3.xml`]: index(`${home}too-deep.xml`),
    };
    const client = site(files, [`${home}i.xml`]);
    expect((await sitemapUrls(client, home)).urls).toEqual([`${home}a`]);
    expect(client.asked).toEqual(["i.xml", "1.xml.gz", "i2.xml", "i3.xml"].map((name) => home + name));
  });

  it("does not go in circles, nor without end", async () => {
    const many = Array.from({ length: 500 }, (_, i) => `${home}${i}.xml`);
    const files = { [`${home}i.xml`]: index(`${home}i.xml`, ...many) };
    const client = site(files, [`${home}i.xml`]);
    await sitemapUrls(client, home);
    expect(client.asked.length).toBeLessThanOrEqual(sitemapLimits.files);
    expect(new Set(client.asked).size).toBe(client.asked.length);
  });

  it("leaves a bomb unread", async () => {
    const bomb = gzipSync(Buffer.alloc(sitemapLimits.decodedBytes + 1), { level: 1 });
    expect(await sitemapUrls(site({ [`${home}sitemap.xml`]: bomb }), home)).toEqual({ files: [], urls: [] });
  });

  it("is content without one", async () => {
    expect(await sitemapUrls(site({}), home)).toEqual({ files: [], urls: [] });
  });
});
