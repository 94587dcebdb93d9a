import { afterEach, beforeEach, expect, it } from "vitest";
import { Inspection } from "./inspection.ts";
import { options } from "./inspection-options.ts";
import { type Answer, html, type LoopbackSite, redirectTo, serveSite } from "./loopback-site.ts";

let inspection: Inspection;
const sites: LoopbackSite[] = [];
beforeEach(() => {
  inspection = new Inspection();
});
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
  inspection.remove();
});

/** A site whose server has an answer for addresses that nobody made. */
async function crawled(pages: Record<string, Answer>, nonsense: (path: string) => Answer | undefined) {
  const site = await serveSite(
    new Proxy(pages, {
      get: (known, path: string) => known[path] ?? (/robots|sitemap/.test(path) ? undefined : nonsense(path)),
    }),
  );
  sites.push(site);
  const summary = await inspection.crawl(options([{ url: site.url }]));
  return { site, summary };
}

let visits = 0;
const frame = (body: string, title = "青禾县人民政府"): string =>
  `<title>${title}</title><div class="head"><ul><li><a href="/gk/">公开</a></li><li><a href="/fw/">服务</a></li></ul></div>
   <div class="main">${body}</div><p>主办：青禾县人民政府办公室 您是第 ${visits} 位访问者</p>`;
const text = (what: string): string => `<p>各乡镇要${what}，加强值守，及时上报情况。</p>`.repeat(12);
const named = (...hrefs: string[]): string =>
  hrefs.map((href, i) => `<li><a href="${href}">关于第 ${i} 号工作的通知</a></li>`).join("");

it("finds pages that are the front of the site, and leaves the front, its indexes and real pages alone", async () => {
  const front = frame(
    `<ul>${named("/art/1001.html", "/art/1002.html", "/art/1003.html", "/gk/index.html", "/portal.html")}</ul>${text("做好防汛")}`,
  );
  const always: Answer = (_, response) => {
    visits += 1;
    html(response, 200, front.replace(/第 \d+ 位/, `第 ${visits} 位`));
  };
  const { site, summary } = await crawled(
    { "/": always, "/art/1001.html": frame(`<h1>关于防火工作的通知</h1>${text("做好防火")}`) },
    () => always,
  );
  expect(await inspection.links()).toMatchObject({
    "/art/1001.html": "answered",
    "/art/1002.html": "soft-404",
    "/art/1003.html": "soft-404",
    "/gk/index.html": "answered",
    "/portal.html": "answered",
  });
  expect((await inspection.pages()).get("/")?.page.reason).toBe("answered");
  expect(summary.diagnosticRequests).toBe(4);
  const { soft404 } = await inspection.read((store, run) => store.siteFacts(run, 0));
  expect(soft404).toMatchObject([
    { url: `${site.url}art/1002.html`, confidence: "certain", evidence: { excerpt: "青禾县人民政府" } },
    { url: `${site.url}art/1003.html`, confidence: "certain" },
    { url: `${site.url}portal.html`, confidence: "likely" },
  ]);
});

it("asks an honest server once for each shape, whatever its pages are called", async () => {
  const { summary } = await crawled(
    {
      "/": frame(`<ul>${named("/a/1.html", "/a/2.html", "/b/1.html", "/b/2.html")}</ul>`),
      ...Object.fromEntries(
        ["/a/1.html", "/a/2.html", "/b/1.html", "/b/2.html"].map((path) => [
          path,
          frame(text(`办好${path}`)),
        ]),
      ),
    },
    () => undefined,
  );
  expect(Object.values(await inspection.links()).filter((reason) => reason !== "answered")).toEqual([
    "not-found",
    "not-found",
  ]);
  expect(summary.diagnosticRequests).toBe(2);
});

it("takes no short page for the empty form that nonsense gets, and no page behind a log-in for gone", async () => {
  const form = (title: string, body: string): string =>
    frame(`<h1>${title}</h1><p>发布时间：2020-05-06 来源：本网</p><div>${body}</div>`);
  await crawled(
    {
      "/": frame(`<ul>${named("/view.jsp?id=11", "/view.jsp?id=12", "/my/1.html", "/my/2.html")}</ul>`),
      "/view.jsp?id=11": form("通知公告图片", '<img src="/a.png">'),
      "/view.jsp?id=12": form("人事任免名单", '<a href="/a.docx">附件</a>'),
      "/sso/login": frame('<form>用户名<input>密码<input type="password"></form>', "登录"),
    },
    (path) => {
      if (path.startsWith("/view.jsp")) return form("", "");
      return path.startsWith("/my/") ? redirectTo("/sso/login") : undefined;
    },
  );
  const found = await inspection.links();
  expect(found["/view.jsp?id=11"]).toBe("answered");
  expect(found["/view.jsp?id=12"]).toBe("answered");
  expect(found["/my/1.html"]).toBe("answered");
  expect(found["/my/2.html"]).toBe("answered");
});

it("calls what is sent to the front with all nonsense gone, and not what alone is sent there", async () => {
  await crawled(
    {
      "/": frame(`<ul>${named("/art/1.html", "/art/2.html", "/moved/7.html")}</ul>`),
      "/art/1.html": frame(text("办好实事")),
      "/moved/7.html": redirectTo("/"),
    },
    (path) => (path.startsWith("/art/") ? redirectTo("/") : undefined),
  );
  expect(await inspection.links()).toMatchObject({
    "/art/1.html": "answered",
    "/art/2.html": "redirect-to-error",
    "/moved/7.html": "answered",
  });
});

it("asks few servers much: no more than eight shapes, two addresses of each", async () => {
  const folders = Array.from({ length: 30 }, (_, i) => `/f${String.fromCharCode(97 + (i % 26))}${i}x`);
  const paths = folders.flatMap((folder) => [`${folder}/1.html`, `${folder}/2.html`]);
  const { summary } = await crawled(
    { "/": frame(`<ul>${named(...paths)}</ul>`) },
    () => (_, response) => html(response, 200, frame(text("做好工作"))),
  );
  expect(summary.diagnosticRequests).toBeLessThanOrEqual(16);
});
