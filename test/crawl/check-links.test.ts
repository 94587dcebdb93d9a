import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadLists } from "../../src/rules/load-lists.ts";
import type { SiteLink } from "../../src/store/store.ts";
import { Inspection } from "./inspection.ts";
import { options } from "./inspection-options.ts";
import { type Answer, html, type LoopbackSite, links, redirectTo, serveSite } from "./loopback-site.ts";

let inspection: Inspection;
const sites: LoopbackSite[] = [];
const serve = async (pages: Record<string, Answer>): Promise<LoopbackSite> => {
  const site = await serveSite(pages);
  sites.push(site);
  return site;
};
beforeEach(() => {
  inspection = new Inspection();
});
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
  inspection.remove();
});

const lists = loadLists();

/** A host of the outer world that answers on loopback: its name decides what it is taken for. */
const named = (host: string, site: LoopbackSite): string => site.url.replace("127.0.0.1", host);
const resolved = (hosts: readonly string[], client = {}) => ({
  ...options([]).client,
  ...client,
  resolve: hosts.map((host) => `${host}=127.0.0.1`),
});

const linksOf = (siteIndex = 0): Promise<SiteLink[]> =>
  inspection.read((store, run) => store.linksOf(run, siteIndex, 5));
const targets = async (): Promise<Record<string, string | null>> =>
  Object.fromEntries(
    (await linksOf())
      .filter(({ kind }) => kind === "external")
      .map(({ url, seen }) => [
        new URL(url).hostname,
        seen?.target == null ? null : `${seen.target.kind} ${seen.target.confidence}`,
      ]),
  );

describe("what the pages of other hosts turn out to be", () => {
  it("tells sold, vicious and moved domains from honest ones, with what shows it", async () => {
    const hosts = [
      "resold.example.net",
      "casino.example.org",
      "moved.example.com",
      "stranger.test.net",
      "paper.example.cn",
      "lottery.example.info",
    ];
    const byHost: Record<string, string> = {
      "resold.example.net":
        "<title>resold.example.net &#22495;&#21517;&#20986;&#21806;</title><p>联系购买</p>",
      "casino.example.org": "<title>开元棋牌_皇冠体育官网</title>",
      "stranger.test.net": "<title>别家网站</title>",
      "paper.example.cn": "<title>某某日报</title><p>本报讯</p>",
      "lottery.example.info": "<title>公安局侦破“皇冠体育”跨境赌博案</title>",
    };
    const answering = await serve({
      "/": (request, response) => {
        const host = (request.headers.host ?? "").replace(/:\d+$/, "");
        if (host !== "moved.example.com") return html(response, 200, byHost[host] ?? "");
        response.writeHead(302, { location: named("stranger.test.net", answering) }).end();
      },
    });
    const site = await serve({ "/": links(...hosts.map((host) => named(host, answering))) });
    await inspection.crawl(options([{ url: site.url }], { lists, client: resolved(hosts) }));
    expect(await targets()).toEqual({
      "resold.example.net": "for-sale likely",
      "casino.example.org": "vice certain",
      "moved.example.com": "other-domain suspect",
      "stranger.test.net": null,
      "paper.example.cn": null,
      "lottery.example.info": null,
    });
    const moved = (await linksOf()).find(({ url }) => url.includes("moved."));
    expect(moved?.seen?.target?.evidence).toEqual({
      excerpt: `example.com → ${named("stranger.test.net", answering)}`,
      place: "url",
    });
  });

  it("asks no other host for a page where titles are not wanted, and reads no more than the beginning", async () => {
    const other = await serve({
      "/": (request, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        response.end(request.method === "HEAD" ? "" : `<title>长</title>${"x".repeat(300_000)}`);
      },
    });
    const site = await serve({ "/": links(other.url) });
    await inspection.crawl(options([{ url: site.url }], { lists, readTitles: false }));
    expect(other.requests).toEqual(["GET /robots.txt", "HEAD /"]);
    inspection.remove();
    inspection = new Inspection();
    await inspection.crawl(options([{ url: site.url }], { lists }));
    expect(other.requests.slice(2)).toEqual(["GET /robots.txt", "HEAD /", "GET /"]);
    expect((await linksOf())[0]?.seen).toMatchObject({ reason: "answered", title: "长" });
  });
});

describe("HEAD and GET", () => {
  it.each([405, 501, 403, 404, 500])("asks with GET where HEAD is answered with %d", async (status) => {
    const other = await serve({
      "/x": (request, response) =>
        request.method === "HEAD"
          ? void response.writeHead(status).end()
          : html(response, 200, `<title>有</title>${"x".repeat(300_000)}`),
    });
    const site = await serve({ "/": links(`${other.url}x`) });
    const summary = await inspection.crawl(options([{ url: site.url }], { lists }));
    expect((await linksOf())[0]?.seen).toMatchObject({ reason: "answered", status: 200, title: "有" });
    expect(summary.diagnosticRequests).toBe(1);
  });

  it("asks a server that has enough of us no second time", async () => {
    const other = await serve({ "/x": (_, response) => void response.writeHead(429).end() });
    const site = await serve({ "/": links(`${other.url}x`) });
    await inspection.crawl(options([{ url: site.url }], { lists }));
    expect(other.requests.filter((one) => one.startsWith("GET /x"))).toEqual([]);
    expect((await linksOf())[0]?.seen?.reason).toBe("rate-limited");
  });

  it("believes what a visitor gets where HEAD said yes", async () => {
    const other = await serve({
      "/gone": (request, response) => html(response, request.method === "HEAD" ? 200 : 404, "<h1>404</h1>"),
      "/shut": (request, response) => html(response, request.method === "HEAD" ? 200 : 403, "403"),
      "/slow": (request, response) => (request.method === "HEAD" ? html(response, 200, "") : undefined),
    });
    const names = ["gone", "shut", "slow"];
    const site = await serve({ "/": links(...names.map((name) => other.url + name)) });
    await inspection.crawl(
      options([{ url: site.url }], { lists, client: resolved([], { timeoutMs: 1000 }) }),
    );
    expect(Object.values(await inspection.links())).toEqual(["not-found", "forbidden", "answered"]);
  });

  it("asks a visitor's question where HEAD was never answered", async () => {
    const other = await serve({
      "/x": (request, response) => (request.method === "HEAD" ? undefined : html(response, 200, "有")),
    });
    const site = await serve({ "/": links(`${other.url}x`) });
    await inspection.crawl(
      options([{ url: site.url }], { lists, client: resolved([], { timeoutMs: 1000 }) }),
    );
    expect((await linksOf())[0]?.seen?.reason).toBe("answered");
    expect(other.requests.at(-1)).toBe("GET /x");
  });
});

describe("a file that is not there", () => {
  const notice = "<title>404</title><h1>页面不存在</h1><p>您访问的页面不存在或已删除</p>";
  const page = `<title>政策解读</title><h1>政策解读</h1><p>${"就业政策的若干说明。".repeat(80)}</p>`;

  it.each<[name: string, pages: Record<string, Answer>, reason: string]>([
    ["a notice in its place", { "/a.pdf": notice }, "soft-404"],
    ["sent to a notice", { "/a.pdf": redirectTo("/404.html"), "/404.html": notice }, "redirect-to-error"],
    ["sent to a page", { "/a.pdf": redirectTo("/b.html"), "/b.html": page }, "answered"],
    ["a page in its place", { "/a.pdf": page }, "answered"],
  ])("%s", async (_, pages, reason) => {
    const other = await serve(pages);
    const site = await serve({ "/": links(`${other.url}a.pdf`) });
    await inspection.crawl(options([{ url: site.url }], { lists }));
    expect((await linksOf())[0]?.seen?.reason).toBe(reason);
  });

  it("is told of other hosts' pages where they send on to a notice, and left open where they give one", async () => {
    const other = await serve({ "/a": redirectTo("/404.html"), "/404.html": notice, "/b": notice });
    const site = await serve({ "/": links(`${other.url}a`, `${other.url}b`) });
    await inspection.crawl(options([{ url: site.url }], { lists }));
    expect(Object.values(await inspection.links())).toEqual(["redirect-to-error", "answered"]);
  });
});
