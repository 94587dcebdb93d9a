import { afterEach, beforeEach, expect, it } from "vitest";
import { loadLists } from "../../src/rules/load-lists.ts";
import { Inspection } from "./inspection.ts";
import { options } from "./inspection-options.ts";
import { type Answer, type LoopbackSite, serveSite } from "./loopback-site.ts";

let inspection: Inspection;
const sites: LoopbackSite[] = [];
beforeEach(() => {
  inspection = new Inspection();
});
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
  inspection.remove();
});

const lists = loadLists();
// Nobody answers under these names; that they are named is enough.
const block = ["开元棋牌", "皇冠体育", "时时彩", "金沙娱乐城", "必赢体育"]
  .map((word, i) => `<a href="http://s${i}.example${i}.invalid/">${word}</a>`)
  .join("");
const css =
  (text: string): Answer =>
  (_, response) =>
    void response.writeHead(200, { "content-type": "text/css" }).end(text);
const page = (links: string): string =>
  `<title>青禾县人民政府</title><link rel="stylesheet" href="/css/site.css"><p>要闻</p>${links}`;
const named = (...paths: string[]): string => paths.map((path) => `<a href="${path}">${path}</a>`).join("");

async function crawled(pages: Record<string, Answer>, more = {}) {
  const site = await serveSite(pages);
  sites.push(site);
  await inspection.crawl(options([{ url: site.url }], { lists, readTitles: false, ...more }));
  return site;
}

const hiddenOn = async (): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    [...(await inspection.pages())]
      .filter(
        ([
          ,
          {
            page: { role },
          },
        ]) => role === "page",
      )
      .map(([path, { observations }]) => [
        path,
        (observations.tampering ?? []).map(({ kind, confidence }) => `${kind} ${confidence}`),
      ]),
  );
const askedFor = (site: LoopbackSite, path: string): string[] =>
  site.requests.filter((request) => request.endsWith(` ${path}`));

it("reads a sheet once for all pages that link strangers, and sees what it hides", async () => {
  const hidden = page(`<div class="copy">${block}</div>`);
  const site = await crawled({
    "/": page(named("/a.html", "/b.html", "/c.html")),
    "/a.html": hidden,
    "/b.html": hidden,
    "/c.html": page('<a href="http://www.b.gov.cn/">b</a>'),
    "/css/site.css": css(".copy{position:absolute;top:-5000px}"),
  });
  const found = await hiddenOn();
  expect(found["/a.html"]).toEqual(["hidden-links certain"]);
  expect(found["/b.html"]).toEqual(["hidden-links certain"]);
  expect(found["/c.html"]).toEqual([]);
  expect(askedFor(site, "/css/site.css")).toEqual(["GET /css/site.css"]);
  const sheet = (await inspection.pages()).get("/css/site.css");
  expect(sheet?.page).toMatchObject({ role: "include", reason: "answered", contentType: "text/css" });
  const kept = await inspection.read((store) => store.body(sheet?.page.bodySha256 ?? ""));
  expect(kept?.toString()).toContain("-5000px");
});

it("asks for no sheet where no page links strangers", async () => {
  const site = await crawled({ "/": page(named("/a.html")), "/a.html": page("a") });
  expect(askedFor(site, "/css/site.css")).toEqual(["HEAD /css/site.css", "GET /css/site.css"]);
});

it("takes back what the document alone would be accused of, where the sheet shows it", async () => {
  await crawled({
    "/": page(`<div class="hide">${block.replaceAll(/[\u4e00-\u9fff]+/g, "某某研究会")}</div>`),
    "/css/site.css": css(".hide{display:block}"),
  });
  expect((await hiddenOn())["/"]).toEqual([]);
});

it.each<[string, Record<string, Answer>, object]>([
  [
    "robots.txt forbids",
    {
      "/robots.txt": (_, response) =>
        void response
          .writeHead(200, { "content-type": "text/plain" })
          .end("User-agent: *\nDisallow: /css/\n"),
    },
    {},
  ],
  ["the user leaves out", {}, { exclude: ["**/css/**"] }],
  ["is not there", { "/css/site.css": (_, response) => void response.writeHead(404).end() }, {}],
  ["is longer than any sheet", { "/css/site.css": css(`.copy{display:none}${"/* */".repeat(200_000)}`) }, {}],
])("says nothing by a sheet that %s", async (_, pages, more) => {
  await crawled(
    {
      "/": page(`<div class="copy">${block}</div>`),
      "/css/site.css": css(".copy{display:none}"),
      ...pages,
    },
    more,
  );
  expect((await hiddenOn())["/"]?.every((one) => one.startsWith("inserted-text"))).toBe(true);
});

it("finds in the store what an interrupted run has read", async () => {
  const controller = new AbortController();
  const paths = Array.from({ length: 30 }, (_, i) => `/p${i}.html`);
  const hidden = page(`<div class="copy">${block}</div>`);
  const pages = {
    "/": page(`${named(...paths)}<div class="copy">${block}</div>`),
    "/css/site.css": css(".copy{display:none}"),
    ...Object.fromEntries(paths.map((path) => [path, hidden])),
  };
  const site = await serveSite(pages);
  sites.push(site);
  const given = options([{ url: site.url }], { lists, readTitles: false });
  await inspection.crawl(given, {
    signal: controller.signal,
    onProgress: ({ pages: seen }) => seen >= 5 && controller.abort(),
  });
  await inspection.crawl({ ...given, resume: true });
  expect(askedFor(site, "/css/site.css")).toEqual(["GET /css/site.css"]);
  expect(Object.values(await hiddenOn())).toEqual(Array(31).fill(["hidden-links certain"]));
});

it("reads what a sheet imports, and says nothing where that cannot be read", async () => {
  const hidden = page(`<div class="copy">${block}</div>`);
  const inner = css(".copy{position:absolute;top:-5000px}");
  const site = await crawled({
    "/": hidden,
    "/css/site.css": css('@import "parts.css"; p{color:red}'),
    "/css/parts.css": css("@import url(/css/site.css); @import url(deep.css);"),
    "/css/deep.css": inner,
  });
  expect((await hiddenOn())["/"]).toEqual(["hidden-links certain"]);
  for (const path of ["/css/site.css", "/css/parts.css", "/css/deep.css"])
    expect(askedFor(site, path)).toEqual([`GET ${path}`]);
});

it("takes no sheet for the whole whose import is missing: it might show what the sheet hides", async () => {
  await crawled({
    "/": page(`<div class="copy">${block}</div>`),
    "/css/site.css": css('@import "gone.css"; .copy{position:absolute;top:-5000px}'),
  });
  expect((await hiddenOn())["/"]).not.toContain("hidden-links certain");
});

it("is not led round in sheets that import each other", async () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const all = names.map((name) => `@import "${name}.css";`).join("");
  const site = await crawled({
    "/": page(block),
    "/css/site.css": css(all),
    ...Object.fromEntries(names.map((name) => [`/css/${name}.css`, css(all)])),
  });
  for (const name of names) expect(askedFor(site, `/css/${name}.css`).length).toBeLessThanOrEqual(1);
});
