import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { crawlRun } from "../../src/crawl/crawl-run.ts";
import { FullError, UserError } from "../../src/model/failure.ts";
import { withResolvers } from "../../src/model/with-resolvers.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
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

/** How often each path was asked for, robots.txt and the sitemap left out. */
const counted = ({ requests }: LoopbackSite): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const request of requests.filter((one) => !/robots|sitemap/.test(one)))
    counts[request] = (counts[request] ?? 0) + 1;
  return counts;
};

describe("the cycle", () => {
  it("visits every page once, checks every file once, and knows what became of each link", async () => {
    const site = await serve({
      "/": links(
        "/a.html",
        "/b.html#part",
        "/a.html",
        "gone.html",
        "/f.pdf",
        "mailto:a@b.cn",
        "javascript:void(0)",
      ),
      "/a.html": links("/", "/b.html", "/f.pdf", "/gone.pdf"),
      "/b.html": "<title>b</title>",
      "/f.pdf": (_, response) => response.writeHead(200, { "content-type": "application/pdf" }).end(),
    });
    const summary = await inspection.crawl(options([{ url: site.url }]));
    expect(summary).toMatchObject({ stoppedBy: null, run: { state: "finished" } });
    expect(counted(site)).toEqual({
      "GET /": 1,
      "GET /a.html": 1,
      "GET /b.html": 1,
      "GET /gone.html": 1,
      "HEAD /f.pdf": 1,
      "HEAD /gone.pdf": 1,
      "GET /gone.pdf": 1,
    });
    expect(await inspection.links()).toEqual({
      "/": "answered",
      "/a.html": "answered",
      "/b.html": "answered",
      "/gone.html": "not-found",
      "/f.pdf": "answered",
      "/gone.pdf": "not-found",
    });
    expect(summary).toMatchObject({ requests: 8, diagnosticRequests: 1 });
    const coverage = await inspection.read((store, run) => store.coverageOf(run, 0));
    expect(coverage).toEqual({ known: 4, seen: 3, blocked: 0, failed: 0, budgetCut: false });
  });

  it("turns the pages of a list that only a paging script leads through, and calls none of them a link", async () => {
    const list = (...rows: number[]): string =>
      `<p>当前位置：首页 &gt; 通知公告</p><ul>${rows.map((n) => `<li><a href="/${n}.html">关于第${n}号工作的通知</a><b>2020-05-0${n}</b></li>`).join("")}</ul>`;
    const site = await serve({
      "/": links("/gg/"),
      "/gg/": `${list(1, 2)}<script>createPageHTML(3, 0, "index", "html")</script>`,
      "/gg/index_1.html": `${list(3, 4)}<script>createPageHTML(3, 1, "index", "html")</script>`,
    });
    await inspection.crawl(options([{ url: site.url }]));
    expect(counted(site)).toMatchObject({
      "GET /gg/index_1.html": 1,
      "GET /3.html": 1,
      "GET /gg/index_2.html": 1,
    });
    expect(await inspection.links()).not.toHaveProperty("/gg/index_2.html");
  });

  it("takes sitemap URLs in, stays on its host, and obeys robots.txt", async () => {
    const other = await serve({ "/": "other" });
    const site = await serve({
      "/robots.txt": (_, response) => {
        response.writeHead(200, { "content-type": "text/plain" });
        response.end("User-agent: *\nDisallow: /private/\n");
      },
      "/sitemap.xml": (request, response) => {
        response.writeHead(200, { "content-type": "text/xml" });
        response.end(`<urlset><url><loc>http://${request.headers.host}/lonely.html</loc></url></urlset>`);
      },
      "/": links("/private/x.html", other.url),
      "/lonely.html": "lonely",
    });
    await inspection.crawl(options([{ url: site.url }]));
    const pages = await inspection.pages();
    expect([...pages].map(([path, { page }]) => [path, page.reason])).toEqual([
      ["/", "answered"],
      ["/lonely.html", "answered"],
      ["/private/x.html", "robots-refused"],
    ]);
    expect(counted(other)).toEqual({ "HEAD /": 1, "GET /": 1 });
  });

  it("asks once where a redirect leads to a page of the site, and keeps both", async () => {
    const site = await serve({
      "/": links("/old.html", "/other.html", "/new.html"),
      "/old.html": redirectTo("/new.html"),
      "/other.html": redirectTo("/third.html"),
      "/new.html": "<title>new</title>",
      "/third.html": "<title>third</title>",
    });
    await inspection.crawl(options([{ url: site.url }]));
    expect(counted(site)["GET /third.html"]).toBe(1);
    const pages = await inspection.pages();
    expect(pages.get("/other.html")).toMatchObject({
      page: { finalUrl: `${site.url}third.html`, bodySha256: null },
      observations: {},
    });
    expect(pages.get("/third.html")?.page).toMatchObject({ depth: 1, hops: [{ status: 200 }] });
    expect(pages.get("/third.html")?.page.bodySha256).not.toBeNull();
  });

  it.each([
    ["refreshes to it", '<meta http-equiv="refresh" content="0;url=/web/">'],
    ["moves there by script", "<script>window.location.href='/web/';</script>"],
  ])("goes on from a stub that %s", async (_, stub) => {
    const site = await serve({
      "/": `<html><head>${stub}</head><body></body></html>`,
      "/web/": links("/a.html"),
    });
    await inspection.crawl(options([{ url: site.url }]));
    expect(Object.keys(counted(site))).toEqual(["GET /", "GET /web/", "GET /a.html"]);
  });

  it("does not look into a page that a redirect took to a stranger", async () => {
    const stranger = await serve({ "/": links("/theirs.html") });
    const site = await serve({ "/": redirectTo(stranger.url) });
    await inspection.crawl(options([{ url: site.url }]));
    expect(counted(stranger)).toEqual({ "GET /": 1 });
    expect(await inspection.read((store, run) => store.coverageOf(run, 0))).toMatchObject({
      known: 1,
      seen: 0,
    });
    expect(await inspection.read((store, run) => store.siteFacts(run, 0))).toMatchObject({
      first: { leadsAway: true },
    });
  });

  it("calls a bot check blocked, whatever its status", async () => {
    const check = `<html><head><script src="/cdn-cgi/challenge-platform/x.js"></script></head><body></body></html>`;
    const challenged: Answer = (_, response) => {
      response.setHeader("cf-mitigated", "challenge");
      html(response, 503, check);
    };
    const site = await serve({
      "/": links("/x.html", "/y.pdf"),
      "/x.html": challenged,
      "/y.pdf": challenged,
    });
    await inspection.crawl(options([{ url: site.url }]));
    expect(await inspection.links()).toEqual({ "/x.html": "challenge", "/y.pdf": "challenge" });
  });

  it("tells what is answered and yet not there, and leaves the homepage it falls back to alone", async () => {
    const notice =
      "<title>404 Not Found</title><h1>您访问的页面不存在</h1><p>该页面可能已被删除或移动，请返回首页重新查找。</p>";
    const anything: Answer = (_, response) => html(response, 200, notice);
    const pages: Record<string, Answer> = {
      "/": links("/art/1.html", "/art/2.html", "/old/3.html", "/gone/4.html"),
      "/art/1.html": `<title>要闻</title><p>${"今天召开了全县工作会议。".repeat(20)}</p>`,
      "/art/2.html": anything,
      "/old/3.html": redirectTo("/404.html"),
      "/404.html": notice,
      "/gone/4.html": redirectTo("/"),
    };
    const site = await serve(
      new Proxy(pages, {
        get: (known, path: string) =>
          known[path] ??
          (path.startsWith("/art/") ? anything : path.startsWith("/gone/") ? redirectTo("/") : undefined),
      }),
    );
    await inspection.crawl(options([{ url: site.url }]));
    expect(await inspection.links()).toEqual({
      "/art/1.html": "answered",
      "/art/2.html": "soft-404",
      "/old/3.html": "redirect-to-error",
      "/gone/4.html": "redirect-to-error",
    });
    const home = (await inspection.pages()).get("/");
    expect(home).toMatchObject({ page: { reason: "answered", depth: 0 } });
  });

  it("stops at the page budget, says so, and asks what the rules need first", async () => {
    const many = Array.from({ length: 30 }, (_, i) => `/p${i}.html`);
    const site = await serve({
      "/": `${links(...many)}`,
      ...Object.fromEntries(many.map((path) => [path, "page"])),
    });
    await inspection.crawl(options([{ url: site.url }], { maxPages: 10 }));
    const coverage = await inspection.read((store, run) => store.coverageOf(run, 0));
    expect(coverage).toEqual({ known: 31, seen: 10, blocked: 0, failed: 0, budgetCut: true });
  });

  it("counts pages against the budget, not addresses that lead to none", async () => {
    const gone = Array.from({ length: 12 }, (_, i) => `/gone${i}.html`);
    const site = await serve({ "/": links(...gone, "/a.html", "/b.html"), "/a.html": "a", "/b.html": "b" });
    await inspection.crawl(options([{ url: site.url }], { maxPages: 5 }));
    const coverage = await inspection.read((store, run) => store.coverageOf(run, 0));
    expect(coverage).toMatchObject({ known: 15, seen: 3, budgetCut: false });
  });

  it("leaves excluded URLs, sites out of service and addresses without end alone, and counts them", async () => {
    const site = await serve({
      "/": links("/a.html", "/en/a.html", "/x/x/x/x.html"),
      "/a.html": "a",
    });
    const closed = await serve({ "/": "closed" });
    await inspection.crawl(
      options([{ url: site.url }, { url: closed.url, status: "closed" }], { exclude: ["**/en/**"] }),
    );
    expect(counted(site)).toEqual({ "GET /": 1, "GET /a.html": 1 });
    expect(closed.requests).toEqual([]);
    expect(await inspection.read((store, run) => store.siteFacts(run, 0))).toMatchObject({
      skipped: { excluded: 1, "growing-path": 1 },
    });
  });

  it("gives the same pages in the same order of queueing whichever answer is faster", async () => {
    const paths = Array.from({ length: 40 }, (_, i) => `/p${i}.html`);
    const orders = [];
    for (const seed of [1, 2]) {
      const slow = (path: string): number => ((path.length * 7 + Number(path.slice(2, -5)) * 13) * seed) % 17;
      const site = await serve({
        "/": links(...paths.slice(0, 10)),
        ...Object.fromEntries(
          paths.map((path, i): [string, Answer] => [
            path,
            (_, response) =>
              setTimeout(
                () => html(response, 200, links(...paths.slice(i, i + 15), `/q${i}.html`)),
                slow(path),
              ),
          ]),
        ),
      });
      await inspection.crawl(options([{ url: site.url }], { maxPages: 20 }));
      const pages = await inspection.pages();
      orders.push([...pages].map(([path, { page }]) => `${path} ${page.depth} ${page.reason}`));
    }
    expect(orders[0]?.filter((page) => page.endsWith(" answered"))).toHaveLength(20);
    expect(orders[1]).toEqual(orders[0]);
  });
});

describe("several sites", () => {
  it("never crawls two entries of one host at once, and looks at a shared link once", async () => {
    let flying = 0;
    let most = 0;
    const counting: Answer = (_, response) => {
      flying += 1;
      most = Math.max(most, flying);
      setTimeout(() => {
        flying -= 1;
        html(response, 200, links(`${shared.url}x.pdf`));
      }, 5);
    };
    const shared = await serve({ "/x.pdf": (_, response) => void response.writeHead(200).end() });
    const site = await serve({ "/one/": counting, "/two/": counting });
    const third = await serve({ "/": links(`${shared.url}x.pdf`) });
    const rows = [`${site.url}one/`, `${site.url}two/`, third.url].map((url) => ({ url }));
    await inspection.crawl(options(rows));
    expect(most).toBe(1);
    expect(counted(shared)).toEqual({ "HEAD /x.pdf": 1 });
    expect(await inspection.links(2)).toEqual({ "/x.pdf": "answered" });
  });

  it("tries http where a listed host without a scheme does not answer https", async () => {
    const site = await serve({
      "/": links("list/"),
      "/list/": links("one.html"),
      "/list/one.html": "<p>one",
    });
    const url = site.url.replace("http:", "https:");
    await inspection.crawl(options([{ url, schemeGuessed: true }]));
    const pages = await inspection.pages();
    expect(pages.get("/")?.page).toMatchObject({ url, finalUrl: site.url, reason: "answered" });
    // What its pages name is relative to where they were found, not to the address that was tried first.
    expect(pages.get("/list/one.html")?.page).toMatchObject({
      url: `${site.url}list/one.html`,
      reason: "answered",
    });
  });

  it("takes http's refusal for one, and not for a host that is gone where nobody speaks https", async () => {
    const site = await serve({ "/": (_, response) => void response.writeHead(403).end() });
    const url = site.url.replace("http:", "https:");
    await inspection.crawl(options([{ url, schemeGuessed: true }]));
    expect((await inspection.pages()).get("/")?.page).toMatchObject({
      url,
      reason: "forbidden",
      status: 403,
    });
  });

  it("looks once more at what gave no clear answer, and counts that apart", async () => {
    let asked = 0;
    const flaky: Answer = (request, response) => {
      asked += 1;
      if (asked === 1) request.socket.destroy();
      else html(response, 200, "<title>here</title>");
    };
    const site = await serve({ "/": links("/flaky.html"), "/flaky.html": flaky });
    const summary = await inspection.crawl(options([{ url: site.url }]));
    expect(await inspection.links()).toEqual({ "/flaky.html": "answered" });
    expect(summary.diagnosticRequests).toBe(1);
  });
});

describe("a second run", () => {
  it("asks conditionally and reuses what was seen of an unchanged page", async () => {
    const site = await serve({
      "/": (request, response) => {
        if (request.headers["if-none-match"] === '"1"') return void response.writeHead(304).end();
        response.setHeader("etag", '"1"');
        html(response, 200, `<title>same</title>${links("/a.html")}`);
      },
      "/a.html": "<title>a</title>",
    });
    await inspection.crawl(options([{ url: site.url }]));
    const before = await inspection.pages();
    await inspection.crawl(options([{ url: site.url }]));
    const after = await inspection.pages();
    expect(after.get("/")?.page).toMatchObject({ reason: "not-modified", status: 304, charset: "utf-8" });
    expect(after.get("/")?.page.bodySha256).toBe(before.get("/")?.page.bodySha256);
    expect(after.get("/")?.observations).toEqual(before.get("/")?.observations);
    expect(after.get("/a.html")?.observations).toEqual(before.get("/a.html")?.observations);
    expect(await inspection.links()).toEqual({ "/a.html": "answered" });
  });
});

describe("a 304 to a question that nobody asked", () => {
  it("is asked about once more, and is no page where it stays", async () => {
    let asked = 0;
    const unchanged: Answer = (_, response) => void response.writeHead(304).end();
    const once: Answer = (_, response) => {
      asked += 1;
      if (asked > 1) html(response, 200, "<title>there</title>");
      else response.writeHead(304).end();
    };
    const site = await serve({
      "/": links("/once.html", "/never.html"),
      "/once.html": once,
      "/never.html": unchanged,
    });
    await inspection.crawl(options([{ url: site.url }]));
    expect(await inspection.links()).toEqual({ "/once.html": "answered", "/never.html": "protocol-error" });
    expect((await inspection.pages()).get("/once.html")?.observations["page.title"]).toBe("there");
  });
});

describe("stopping and resuming", () => {
  const paths = Array.from({ length: 60 }, (_, i) => `/p${i}.html`);
  const estate = (slowly: number): Record<string, Answer> => ({
    "/": links(...paths),
    ...Object.fromEntries(
      paths.map((path, i): [string, Answer] => [
        path,
        (_, response) =>
          void setTimeout(() => html(response, 200, links("/f.pdf", `/q${i % 7}.html`)), slowly),
      ]),
    ),
  });

  it("saves what is in flight at the first signal and goes on from there", async () => {
    const site = await serve(estate(5));
    const controller = new AbortController();
    const first = await inspection.crawl(options([{ url: site.url }]), {
      signal: controller.signal,
      onProgress: ({ pages }) => pages >= 15 && controller.abort(),
    });
    expect(first).toMatchObject({ stoppedBy: "signal", run: { state: "interrupted", exit: { code: 130 } } });
    expect((await inspection.pages()).size).toBeLessThan(40);
    const second = await inspection.crawl(options([{ url: site.url }], { resume: true }));
    expect(second.run).toMatchObject({ id: first.run.id, state: "finished" });
    expect((await inspection.pages()).size).toBe(68);
    expect(
      Object.entries(counted(site)).filter(([request, count]) => request.startsWith("GET /p") && count > 1),
    ).toEqual([]);
    expect(second.requests).toBeGreaterThan(first.requests);
  });

  /** A page and a file that fail until the server was left in peace for a while. */
  function recovering(): Record<string, Answer> {
    let asked = 0;
    const unwell: Answer = (request, response) => {
      asked += request.method === "GET" ? 1 : 0;
      if (asked > 2) html(response, 200, "<title>well again</title>");
      else response.writeHead(500).end();
    };
    return {
      "/": links("/unwell.html", ...Array.from({ length: 8 }, (_, i) => `/p${i}.html`)),
      "/unwell.html": unwell,
    };
  }

  it("calls nobody dead whose server was only being mended while it was asked", async () => {
    const site = await serve(recovering());
    await inspection.crawl(options([{ url: site.url }], { client: { ...options([]).client, retries: 1 } }));
    expect((await inspection.pages()).get("/unwell.html")?.page.reason).toBe("answered");
  });

  it("looks again also at what failed before it was interrupted", async () => {
    const site = await serve(recovering());
    const client = { ...options([]).client, retries: 1 };
    const stop = new AbortController();
    const onEvent = ({ event }: { event: string }): void => {
      if (event === "page") stop.abort();
    };
    await inspection.crawl(options([{ url: site.url }], { client }), { signal: stop.signal, onEvent });
    expect((await inspection.pages()).get("/unwell.html")?.page.reason).toBe("server-error");
    await inspection.crawl(options([{ url: site.url }], { client, resume: true }));
    expect((await inspection.pages()).get("/unwell.html")?.page.reason).toBe("answered");
  });

  it("remembers that it was cut short, and what was left out, whoever goes on", async () => {
    const site = await serve({ "/": links("/a.html", ...paths), "/a.html": links("/b.html", "/c.html") });
    const given = { maxDepth: 1 };
    const stop = new AbortController();
    const onProgress = ({ pages }: { pages: number }): void => {
      if (pages >= 10) stop.abort();
    };
    await inspection.crawl(options([{ url: site.url }], given), { signal: stop.signal, onProgress });
    await inspection.crawl(options([{ url: site.url }], { ...given, resume: true }));
    const coverage = await inspection.read((store, run) => store.coverageOf(run, 0));
    expect(coverage.budgetCut).toBe(true);
    expect(await inspection.read((store, run) => store.siteFacts(run, 0))).toMatchObject({
      skipped: { "too-deep": 2 },
    });
  });

  it("keeps its books while it goes: a process that is killed takes none of them with it", async () => {
    const released = withResolvers();
    const site = await serve({
      "/": links("/a.html"),
      "/a.html": (_, response) => void released.promise.then(() => html(response, 200, "<title>a</title>")),
    });
    const crawl = inspection.crawl(options([{ url: site.url }]), { keepBooksEveryMs: 5 });
    const books = () => inspection.read((store, run) => store.runFacts(run));
    // robots.txt, the sitemap, the first page, and the one that is not answered yet.
    await expect.poll(async () => (await books()).requests, { timeout: 30_000 }).toBe(4);
    expect(await books()).toMatchObject({ servers: [{ host: "127.0.0.1", requests: 4 }] });
    released.resolve();
    const { requests } = await crawl;
    expect(await books()).toMatchObject({ requests, servers: [{ requests }] });
  });

  it("stops at the end of its time, resumable", async () => {
    const site = await serve(estate(20));
    const summary = await inspection.crawl(options([{ url: site.url }], { maxDurationMs: 60 }));
    expect(summary).toMatchObject({
      stoppedBy: "max-duration",
      run: { state: "stopped", exit: { code: 6 } },
    });
    await inspection.crawl(options([{ url: site.url }], { resume: true }));
    expect((await inspection.pages()).size).toBe(68);
  });

  it("stops when nothing more can be written, and goes on when there is room", async () => {
    const site = await serve(estate(0));
    const store = await openSqlite(inspection.file, { mode: "inspect" });
    let saved = 0;
    const full: Store = {
      ...store,
      savePages: async (...given) => {
        saved += 1;
        if (saved > 1) throw new FullError({ en: "the disk is full", zh: "磁盘已满" });
        return store.savePages(...given);
      },
    };
    const summary = await crawlRun(options([{ url: site.url }, { url: `${site.url}p1.html` }]), {
      store: full,
    });
    await store.close();
    expect(summary).toMatchObject({ stoppedBy: "full-disk", run: { state: "stopped", exit: { code: 6 } } });
    const sites = [{ url: site.url }, { url: `${site.url}p1.html` }];
    const second = await inspection.crawl(options(sites, { resume: true }));
    expect(second.run).toMatchObject({ id: summary.run.id, state: "finished" });
    expect((await inspection.pages()).size).toBe(68);
  });

  it("refuses to resume with other options, another list, or nothing to resume", async () => {
    const site = await serve({ "/": "x" });
    const sites = [{ url: site.url }];
    await expect(inspection.crawl(options(sites, { resume: true }))).rejects.toThrow(/no unfinished run/);
    await inspection.crawl(options(sites), { signal: AbortSignal.abort() });
    const other = inspection.crawl(options(sites, { resume: true, stored: { delay: 9 } }));
    await expect(other).rejects.toThrow(/started with another --delay: 0, not 9/);
    await expect(other).rejects.toBeInstanceOf(UserError);
    const list = [{ url: site.url, name: "安县" }];
    await expect(inspection.crawl(options(list, { resume: true }))).rejects.toThrow(/another site list/);
    expect((await inspection.crawl(options(sites, { resume: true }))).run.state).toBe("finished");
  });
});
