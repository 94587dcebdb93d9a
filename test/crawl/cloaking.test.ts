import type { IncomingMessage } from "node:http";
import { afterEach, beforeEach, expect, it } from "vitest";
import { judgeRun } from "../../src/judge/judge-run.ts";
import type { SiteVerdict } from "../../src/model/judgement.ts";
import { loadLists } from "../../src/rules/load-lists.ts";
import { loadRuleSets } from "../../src/rules/load-rule-sets.ts";
import { Inspection } from "./inspection.ts";
import { options } from "./inspection-options.ts";
import { type Answer, html, type LoopbackSite, serveSite } from "./loopback-site.ts";

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
const isRobot = ({ headers }: IncomingMessage): boolean => /baiduspider/i.test(headers["user-agent"] ?? "");
const comesFromSearch = ({ headers }: IncomingMessage): boolean => /baidu\.com/.test(headers.referer ?? "");

const paths = Array.from({ length: 9 }, (_, i) => `/art/2020/5/${i + 1}/art_1_${100 + i}.html`);
const article = (i: number): string =>
  `<title>关于第${i}号工作的通知</title><h1>关于第${i}号工作的通知</h1><p>发布时间：2020-05-0${i + 1} 来源：本站</p>
   <div>${"<p>各乡镇要认真做好有关工作。</p>".repeat(10)}</div>`;
const list = paths
  .map((path, i) => `<li><a href="${path}">关于第${i}号工作的通知</a><span>2020-05-0${i + 1}</span></li>`)
  .join("");

let visits = 0;
/** A site whose pages are the same for all, but for a counter, unless `hacked` answers first. */
async function estate(hacked: (request: IncomingMessage) => string | null): Promise<LoopbackSite> {
  const answer =
    (body: string): Answer =>
    (request, response) => {
      visits += 1;
      html(response, 200, hacked(request) ?? `${body}<p>您是第${visits}位访问者，现在是${visits}点</p>`);
    };
  const site = await serveSite({
    "/": answer(`<title>青禾县人民政府</title><ul>${list}</ul><a href="/tzgg/">通知公告</a>`),
    "/tzgg/": answer(`<title>通知公告</title><p>当前位置：首页 &gt; 通知公告</p><ul>${list}</ul>`),
    ...Object.fromEntries(paths.map((path, i) => [path, answer(article(i))])),
  });
  sites.push(site);
  return site;
}

const notesOf = async (): Promise<string[]> => {
  const { cloaking } = await inspection.read((store, run) => store.siteFacts(run, 0));
  const { notes } = cloaking as { notes: { url: string; confidence: string; evidence: { place: string } }[] };
  return notes.map(
    ({ url, confidence, evidence }) => `${new URL(url).pathname} ${confidence} ${evidence.place}`,
  );
};

const bad = "<title>开元棋牌_皇冠体育官网</title><p>注册送彩金</p>";

it("finds a title that only robots are shown, and asks few pages, each of them twice", async () => {
  const site = await estate((request) => (request.url === "/" && isRobot(request) ? bad : null));
  const summary = await inspection.crawl(options([{ url: site.url }], { lists, cloaking: true }));
  expect(await notesOf()).toEqual(["/ certain title"]);
  // The front, one list and two articles in two guises, and one plain control.
  expect(summary.diagnosticRequests).toBe(9);
});

it("finds a page that sends on whoever comes from a search engine", async () => {
  const site = await estate((request) =>
    request.url === paths[0] && comesFromSearch(request)
      ? '<title>跳转</title><a href="http://a.example.com/">开元棋牌</a><a href="http://b.example.net/">皇冠体育</a>'
      : null,
  );
  await inspection.crawl(options([{ url: site.url }], { lists, cloaking: true }));
  expect(await notesOf()).toEqual([`${paths[0]} certain links`]);
});

it("accuses no site for what changes anyway, for turning robots away, or for having changed since", async () => {
  const quiet = await estate(() => null);
  await inspection.crawl(options([{ url: quiet.url }], { lists, cloaking: true }));
  expect(await notesOf()).toEqual([]);
  const shy = await estate((request) => (isRobot(request) ? "<title>403 Forbidden</title>" : null));
  await inspection.crawl(options([{ url: shy.url }], { lists, cloaking: true }));
  expect(await notesOf()).toEqual([]);
  let asked = 0;
  const turned = await estate((request) => {
    if (request.url !== "/") return null;
    asked += 1;
    return asked === 1 ? null : bad;
  });
  await inspection.crawl(options([{ url: turned.url }], { lists, cloaking: true }));
  expect(await notesOf()).toEqual([]);
});

it("asks nothing again where that is not wanted", async () => {
  const site = await estate(() => null);
  const summary = await inspection.crawl(options([{ url: site.url }], { lists, cloaking: false }));
  expect(summary.diagnosticRequests).toBe(0);
  expect(await inspection.read((store, run) => store.siteFacts(run, 0))).not.toHaveProperty("cloaking");
});

it("says who it is in every guise, and keeps within robots.txt", async () => {
  const agents = new Set<string>();
  const site = await estate(({ headers }) => {
    agents.add(headers["user-agent"] ?? "");
    return null;
  });
  await inspection.crawl(options([{ url: site.url }], { lists, cloaking: true }));
  expect(agents.size).toBe(2);
  for (const agent of agents) expect(agent).toMatch(/govinspect\//);
});

it("is judged as a sign of tampering, from what was stored", async () => {
  const site = await estate((request) => (request.url === "/" && isRobot(request) ? bad : null));
  const { run } = await inspection.crawl(options([{ url: site.url }], { lists, cloaking: true }));
  const outcome = await inspection.read(async (store) => {
    const ruleSets = loadRuleSets(["national-2019"]);
    const head = await judgeRun(store, { run, ruleSets, toolVersion: "0.1.0", judgedAt: run.asOf });
    const verdicts: SiteVerdict[] = [];
    for await (const [, verdict] of store.verdictsOf(head)) verdicts.push(verdict);
    return verdicts[0]?.outcomes.find(({ rule }) => rule === "security-and-content");
  });
  expect(outcome).toMatchObject({ outcome: "cant-tell", why: "awaits-person" });
  expect(outcome?.findings).toMatchObject([
    {
      url: site.url,
      confidence: "certain",
      evidence: { excerpt: expect.stringMatching(/^“青禾县人民政府” → crawler: “开元棋牌_皇冠体育官网”/) },
    },
  ]);
});
