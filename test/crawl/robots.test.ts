import { describe, expect, it } from "vitest";
import type { FetchResult } from "../../src/crawl/fetch.ts";
import { robots } from "../../src/crawl/robots.ts";
import { get, scripted } from "./scripted-fetch.ts";

const origin = "http://www.example.gov.cn";
const userAgent = "govinspect/0.1.0 (+https://example.org)";
const file = (text: string, more: Partial<FetchResult> = {}): Partial<FetchResult> => ({
  body: Buffer.from(text),
  ...more,
});

const inGbk = Buffer.from("User-agent: *\nDisallow: /\xd5\xfe\xce\xf1/", "latin1");

/** Asks for a page under a robots.txt. */
async function ask(path: string, answer: Partial<FetchResult>) {
  const rules = robots({ fetch: scripted(answer).fetch, userAgent });
  return rules.layer(scripted({}).fetch)(get(origin + path));
}

describe("robots", () => {
  it.each<[name: string, path: string, answer: Partial<FetchResult>, reason: string]>([
    ["no file", "/a", { reason: "not-found", status: 404 }, "answered"],
    ["a forbidden file", "/a", { reason: "forbidden", status: 403 }, "answered"],
    ["a challenge in its place", "/a", { reason: "challenge", status: 412 }, "answered"],
    ["too many requests", "/a", { reason: "rate-limited", status: 429 }, "robots-unreachable"],
    ["a broken server", "/a", { reason: "server-error", status: 503 }, "robots-unreachable"],
    ["silence", "/a", { reason: "timeout", status: null }, "robots-unreachable"],
    ["a reset", "/a", { reason: "reset", status: null }, "robots-unreachable"],
    ["half a file", "/a", { reason: "truncated", truncated: true }, "robots-unreachable"],
    ["a redirect loop", "/a", { reason: "redirect-loop", status: 302 }, "answered"],
    ["no such name", "/a", { reason: "name-not-found", status: null }, "name-not-found"],
    ["nobody at home", "/a", { reason: "connection-refused", status: null }, "connection-refused"],
    ["a bad certificate", "/a", { reason: "tls-invalid", status: null }, "tls-invalid"],
    ["a private address", "/a", { reason: "private-address", status: null }, "private-address"],
    ["an empty file", "/a", file(""), "answered"],
    ["a page in its place", "/a", file("<html>\nUser-agent: *\nDisallow: /\n</html>"), "answered"],
    ["everything shut", "/a", file("User-agent: *\nDisallow: /"), "robots-refused"],
    ["another path shut", "/a", file("User-agent: *\nDisallow: /b"), "answered"],
    [
      "our group",
      "/a",
      file("User-agent: *\nDisallow:\n\nUser-agent: govinspect\nDisallow: /a"),
      "robots-refused",
    ],
    ["a group for others", "/a", file("User-agent: baiduspider\nDisallow: /"), "answered"],
    ["a longer allowance", "/a/b", file("User-agent: *\nDisallow: /a\nAllow: /a/b"), "answered"],
    ["a byte order mark", "/a", file("\ufeffUser-agent: *\nDisallow: /a"), "robots-refused"],
    ["old Mac line ends", "/a", file("User-agent: *\rDisallow: /a"), "robots-refused"],
    ["Chinese paths", "/%E6%94%BF%E5%8A%A1/1", file("User-agent: *\nDisallow: /政务/"), "robots-refused"],
    ["a needless triplet in the rule", "/abc", file("User-agent: *\nDisallow: /%61bc"), "robots-refused"],
    ["a needless triplet in the address", "/%61bc", file("User-agent: *\nDisallow: /abc"), "robots-refused"],
    ["a slash that is none", "/a/b", file("User-agent: *\nDisallow: /a%2Fb"), "answered"],
    ["Chinese paths of a file in GBK", "/%D5%FE%CE%F1/1", { body: inGbk }, "robots-refused"],
    [
      "a file in UTF-16",
      "/a",
      { body: Buffer.from("\ufeffUser-agent: *\nDisallow: /a", "utf16le") },
      "robots-refused",
    ],
    ["colons of a Chinese keyboard", "/a", file("User-agent：*\nDisallow：/a"), "robots-refused"],
    ["slips of the pen", "/a", file("useragent: *\nDissallow: /a"), "robots-refused"],
    ["a query", "/s?q=1", file("User-agent: *\nDisallow: /*?"), "robots-refused"],
    [
      "a cut last line",
      "/about",
      file("User-agent: *\nDisallow: /b\nDisallow: /a", { truncated: true }),
      "answered",
    ],
  ])("%s", async (_, path, answer, reason) => {
    expect((await ask(path, answer)).reason).toBe(reason);
  });

  it("is asked once per origin, also by many at once, and again after six hours", async () => {
    const { fetch, asked } = scripted(file("User-agent: *\nDisallow: /b"));
    let now = 0;
    const rules = robots({ fetch, userAgent, ticks: () => now });
    const page = rules.layer(scripted({}).fetch);
    await Promise.all(["/1", "/2", "/b"].map((path) => page(get(origin + path))));
    expect(asked.map(({ url }) => url)).toEqual([`${origin}/robots.txt`]);
    now = 6 * 3600_000 + 1;
    await page(get(`${origin}/3`));
    await page(get("http://other.example.gov.cn/"));
    expect(asked).toHaveLength(3);
  });

  it("asks again after an hour where it failed", async () => {
    const { fetch, asked } = scripted(
      { reason: "server-error", status: 500 },
      { reason: "not-found", status: 404 },
    );
    let now = 0;
    const page = robots({ fetch, userAgent, ticks: () => now }).layer(scripted({}).fetch);
    expect((await page(get(`${origin}/1`))).reason).toBe("robots-unreachable");
    now = 3600_000 + 1;
    expect((await page(get(`${origin}/1`))).reason).toBe("answered");
    expect(asked).toHaveLength(2);
  });

  it("finds the group of a name that is dressed up as a browser", async () => {
    const fetch = scripted(file("User-agent: *\nDisallow:\n\nUser-agent: surveyor\nDisallow: /a")).fetch;
    const dressed = "Mozilla/5.0 (compatible; surveyor/2.0; +https://example.org)";
    expect((await robots({ fetch, userAgent: dressed }).stateOf(origin)).allows(`${origin}/a`)).toBe(false);
  });

  it("tells sitemaps and the crawl delay", async () => {
    const text =
      "User-agent: *\nCrawl-delay: 3\nSitemap: /map.xml\nSitemap: http://a.cn/b.xml\nSitemap: ftp://c/";
    const delays: [string, number][] = [];
    const rules = robots({
      fetch: scripted(file(text)).fetch,
      userAgent,
      onCrawlDelay: (hostname, ms) => delays.push([hostname, ms]),
    });
    expect(await rules.stateOf(`${origin}/x`)).toMatchObject({
      kind: "rules",
      crawlDelayMs: 3000,
      sitemaps: [`${origin}/map.xml`, "http://a.cn/b.xml"],
    });
    expect(delays).toEqual([["www.example.gov.cn", 3000]]);
  });

  it("bounds what it reads", async () => {
    const { fetch, asked } = scripted(file("User-agent: *\n"));
    await robots({ fetch, userAgent }).stateOf(origin);
    expect(asked[0]?.maxBytes).toBe(512 * 1024);
    const endless = `User-agent: *\nDisallow: /${"*a".repeat(100_000)}\nDisallow: /b`;
    expect((await ask("/b", file(endless))).reason).toBe("robots-refused");
    expect((await ask(`/${"a".repeat(2000)}`, file(endless))).reason).toBe("answered");
  });

  it.each([
    ["/news/1.html", "robots-refused"],
    ["/other/1.html", "answered"],
    ["/open/1.html", "robots-refused"],
  ])("takes a file of nothing but wildcards for at least what it shuts: %s", async (path, reason) => {
    const wild = Array.from({ length: 20_000 }, (_, i) => `Disallow: /news/*${i}*x`);
    const rules = ["User-agent: *", ...wild, "Disallow: /open/", "Allow: /open/*.html", "Allow: /open/1"];
    expect((await ask(path, file(rules.join("\n")))).reason).toBe(reason);
  });

  it("shuts all where too many wildcards stand first, and keeps groups apart whose exceptions it leaves out", async () => {
    const wild = Array.from({ length: 30_000 }, (_, i) => `Disallow: *${i}`).join("\n");
    const others = "User-agent: baiduspider\nAllow: /a\n\nUser-agent: *\nDisallow: /b";
    expect((await ask("/a", file(`${others}\n${wild}`))).reason).toBe("robots-refused");
    const apart = `User-agent: baiduspider\n${wild}\n${others}`;
    expect((await ask("/a", file(apart))).reason).toBe("answered");
  });

  it("leaves the file to the others when one caller gives up", async () => {
    const caller = new AbortController();
    let deliver = () => {};
    const slow = new Promise<void>((resolve) => {
      deliver = resolve;
    });
    const { fetch } = scripted(file("User-agent: *\nDisallow: /"));
    const rules = robots({ fetch: (request) => slow.then(() => fetch(request)), userAgent });
    const first = rules.stateOf(origin, caller.signal);
    const second = rules.stateOf(origin);
    caller.abort(new Error("enough"));
    await expect(first).rejects.toThrow("enough");
    deliver();
    expect((await second).kind).toBe("rules");
  });
});
