/** What every store must do, whatever it is made of: a store's own test calls this with a way to open a fresh one. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { RuleOutcome, SiteVerdict } from "../../src/model/judgement.ts";
import type { FoundLink, LinkCheck } from "../../src/model/link.ts";
import type { Observations } from "../../src/model/observation.ts";
import { packView } from "../../src/model/packed-view.ts";
import type { Page } from "../../src/model/page.ts";
import type { Run } from "../../src/model/run.ts";
import { siteSchema } from "../../src/model/site.ts";
import type { CrawledPage, JudgementHead, QueuedUrl, Store } from "../../src/store/store.ts";

const site = "http://www.an.gov.cn/";

export const run = (id = "20261122T145800-3f9a", more: Partial<Run> = {}): Run => ({
  id,
  state: "running",
  asOf: "2026-11-22T23:59:59+08:00",
  startedAt: "2026-11-22T14:58:00+08:00",
  finishedAt: null,
  exit: null,
  options: { maxPages: 2000 },
  ruleSets: ["national-2019"],
  toolVersion: "0.1.0",
  ...more,
});

const page = (url: string, more: Partial<Page> = {}): Page => ({
  url,
  finalUrl: url,
  role: "page",
  depth: 0,
  reason: "answered",
  status: 200,
  hops: [{ url, status: 200, location: null }],
  contentType: "text/html",
  charset: "utf-8",
  bodySha256: "aa",
  bytes: 100,
  etag: '"1"',
  lastModified: null,
  headers: { server: "nginx" },
  remoteAddress: "127.0.0.1",
  fetchedAt: "2026-11-22T15:00:00+08:00",
  durationMs: 12,
  ...more,
});

interface Seen extends Pick<CrawledPage, "body" | "queue"> {
  readonly observations: Observations | null;
  readonly links: readonly FoundLink[];
}

export const crawled = (
  url: string,
  more: Partial<Page> = {},
  {
    observations = { "page.title": "安县人民政府" },
    links = [],
    queue = [],
    body = Buffer.from("<title>安县人民政府</title>".repeat(50)),
  }: Partial<Seen> = {},
): CrawledPage => ({
  page: page(url, more),
  body,
  view: observations === null ? null : packView(observations, links),
  observers: "1",
  queue,
});

const queued = (url: string, priority = 5): QueuedUrl => ({ url, depth: 1, priority, role: "page" });

const check = (url: string, more: Partial<LinkCheck> = {}): LinkCheck => ({
  url,
  finalUrl: url,
  reason: "not-found",
  status: 404,
  hops: [],
  method: "GET",
  title: null,
  target: null,
  attempts: 2,
  checkedAt: "2026-11-22T15:01:00+08:00",
  ...more,
});

const outcome: RuleOutcome = {
  ruleSet: "national-2019",
  rule: "dead-links",
  clause: "x",
  severity: "deduct",
  outcome: "fail",
  reason: { zh: "有死链", en: "dead links" },
  why: null,
  needs: null,
  by: "machine",
  deduction: 1,
  measured: { count: 1 },
  threshold: { count: 0 },
  findings: [
    {
      id: "f1",
      url: `${site}gone.html`,
      message: { zh: "打不开", en: "dead" },
      seenAt: "2026-11-22T15:01:00+08:00",
      confidence: "certain",
      evidence: { excerpt: "404", place: "a", bodySha256: "aa" },
      referrers: [site],
      column: "通知公告",
      missing: { zh: "ICP备案编号", en: "the ICP filing number" },
      waived: false,
    },
  ],
};

const verdict: SiteVerdict = {
  verdict: "unqualified",
  score: null,
  bonus: null,
  vetoes: [],
  notAssessed: ["site-unreachable"],
  inconclusiveBecause: [],
  coverage: { pagesSeen: 1, pagesKnown: 1, blocked: 0, failed: 0, budgetCut: false },
  measured: {
    newestHomepageDate: null,
    deadLinks: 1,
    columns: null,
    emptyColumns: null,
    overdueColumns: null,
    messages: null,
    unansweredMessages: null,
    ads: 0,
  },
  outcomes: [outcome],
};

const head = (more: Partial<JudgementHead> = {}): JudgementHead => ({
  runId: run().id,
  rulesSha256: "r1",
  asOf: run().asOf,
  toolVersion: "0.1.0",
  judgedAt: "2026-11-22T16:00:00+08:00",
  ruleSets: [{ id: "national-2019", version: "1", sha256: "s" }],
  inputs: [],
  ...more,
});

export async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

export function storeContract(open: () => Promise<Store>): void {
  let store: Store;
  const id = run().id;
  beforeEach(async () => {
    store = await open();
    await store.createRun(run(), [siteSchema.parse({ url: site })]);
  });
  afterEach(() => store.close());

  it("finds a run by id, unique prefix and `latest`, and refuses an ambiguous prefix", async () => {
    await store.createRun(run("20261122T150000-aaaa", { asOf: "2026-10-01T23:59:59+08:00" }), []);
    expect(await store.findRun(id)).toEqual(run());
    expect((await store.findRun("20261122T1458"))?.id).toBe(id);
    expect((await store.findRun("latest"))?.id).toBe("20261122T150000-aaaa");
    expect(await store.findRun("2025")).toBeNull();
    expect(await store.findRun("%")).toBeNull();
    await expect(store.findRun("2026")).rejects.toThrow('run "2026" is ambiguous');
    await expect(store.sitesOf("nope")).rejects.toThrow('unknown run "nope"');
    expect((await store.listRuns()).map((one) => one.id)).toEqual([id, "20261122T150000-aaaa"]);
  });

  it("keeps the state, the sites and the facts of a run", async () => {
    const exit = { code: 6, reason: "max-duration" };
    await store.setRunState(id, "stopped", { finishedAt: "2026-11-22T17:00:00+08:00", exit });
    expect(await store.findRun(id)).toMatchObject({ state: "stopped", exit, options: { maxPages: 2000 } });
    await store.setRunState(id, "running");
    expect(await store.findRun(id)).toMatchObject({ state: "running", exit: null, finishedAt: null });
    expect(await store.sitesOf(id)).toEqual([siteSchema.parse({ url: site })]);
    await store.saveRunFacts(id, { requests: 1 });
    await store.saveRunFacts(id, { requests: 2, online: true });
    expect(await store.runFacts(id)).toEqual({ requests: 2, online: true });
    await store.saveSiteFacts(id, 0, { dns: { a: ["127.0.0.1"] } });
    expect(await store.siteFacts(id, 0)).toEqual({ dns: { a: ["127.0.0.1"] } });
    expect(await store.progressOf(id)).toEqual([{ siteIndex: 0, state: "waiting", budgetCut: false }]);
    await store.setProgress(id, { siteIndex: 0, state: "done", budgetCut: true });
    expect(await store.progressOf(id)).toEqual([{ siteIndex: 0, state: "done", budgetCut: true }]);
  });

  it("queues a URL once, gives waiting ones best first, and calls a saved page visited", async () => {
    await store.queue(id, 0, [queued(`${site}b`, 5), queued(`${site}a`, 5), queued(site, 0)]);
    await store.queue(id, 0, [queued(`${site}b`, 1)]);
    await store.savePages(id, 0, [
      crawled(site, {}, { queue: [queued(`${site}c`, 1), queued(`${site}a`, 0)] }),
    ]);
    const { waiting, visited } = await store.frontierOf(id, 0);
    expect(waiting.map((one) => one.url)).toEqual([`${site}c`, `${site}b`, `${site}a`]);
    expect(visited).toEqual([`${site}b`, `${site}a`, site, `${site}c`]);
  });

  it("gives back which pages were saved, in the order they were", async () => {
    await store.savePages(id, 0, [crawled(`${site}c`), crawled(site)]);
    await store.savePages(id, 0, [crawled(`${site}a`)]);
    expect((await store.frontierOf(id, 0)).saved).toEqual([`${site}c`, site, `${site}a`]);
  });

  it("gives pages back as they were, in the order of their URLs, with their bodies", async () => {
    const dead = page(`${site}a`, { reason: "not-found", status: 404, bodySha256: null, depth: 1 });
    await store.savePages(id, 0, [
      crawled(site),
      { ...crawled(`${site}a`), page: dead, body: null, view: null },
    ]);
    expect(await collect(store.pagesOf(id, 0))).toEqual([
      { page: page(site), observations: { "page.title": "安县人民政府" } },
      { page: dead, observations: {} },
    ]);
    expect(await store.findPage(id, 0, `${site}a`)).toEqual({ page: dead, observations: {} });
    expect(await store.findPage(id, 0, `${site}none`)).toBeNull();
    expect(await store.findPages(id, 0, [`${site}a`, `${site}none`, site])).toEqual([
      { page: dead, observations: {} },
      { page: page(site), observations: { "page.title": "安县人民政府" } },
    ]);
    expect((await store.body("aa"))?.toString()).toBe("<title>安县人民政府</title>".repeat(50));
    expect(await store.body("bb")).toBeNull();
  });

  it("gives first pages before the others, whatever their URLs", async () => {
    const secure = site.replace("http:", "https:");
    const copy = page(`${site}index.html`, { depth: 1 });
    await store.savePages(id, 0, [{ ...crawled(copy.url), page: copy }, crawled(secure)]);
    const urls = (await collect(store.pagesOf(id, 0))).map((stored) => stored.page.url);
    expect(urls).toEqual([secure, copy.url]);
  });

  it("counts what was seen, blocked and failed, includes left out", async () => {
    await store.queue(id, 0, [queued(`${site}waiting`)]);
    await store.savePages(id, 0, [
      crawled(site),
      crawled(`${site}foot.js`, { role: "include" }),
      crawled(`${site}x`, { reason: "challenge" }, { observations: null }),
      crawled(`${site}y`, { reason: "timeout" }, { observations: null }),
      crawled(`${site}z`, { reason: "server-error" }, { observations: null }),
      crawled(`${site}gone`, { reason: "not-found" }, { observations: null }),
    ]);
    await store.setProgress(id, { siteIndex: 0, state: "done", budgetCut: true });
    expect(await store.coverageOf(id, 0)).toEqual({
      known: 6,
      seen: 1,
      blocked: 1,
      failed: 2,
      budgetCut: true,
    });
  });

  it("finds an earlier run's page and view of an unchanged body", async () => {
    const links = [{ url: `${site}a`, kind: "page" as const, text: "要闻" }];
    await store.savePages(id, 0, [crawled(site, {}, { links })]);
    await store.createRun(run("later"), [siteSchema.parse({ url: site })]);
    expect(await store.earlierPage("later", site)).toEqual(page(site));
    expect(await store.earlierPage(id, site)).toBeNull();
    const view = await store.viewOf(site, "aa", "1");
    expect(view).toEqual({
      id: expect.any(Number),
      observations: { "page.title": "安县人民政府" },
      links,
    });
    await store.savePages("later", 0, [{ ...crawled(site), body: null, view: view?.id ?? null }]);
    expect((await store.findPage("later", 0, site))?.observations).toEqual(view?.observations);
    expect(await store.viewOf(site, "aa", "2")).toBeNull();
    expect(await store.viewOf(site, "bb", "1")).toBeNull();
  });

  it("tells what the pages that were read are called, wherever in the crawl they stand", async () => {
    const seen = (kind: "homepage" | "article", title?: string) => ({
      observations: { "page.kind": kind, ...(title !== undefined && { "page.title": title }) },
    });
    await store.savePages(id, 0, [
      crawled(`${site}b`, { depth: 2, bodySha256: "cc" }, seen("article")),
      crawled(site, {}, seen("homepage", "安县人民政府")),
      crawled(`${site}a`, { depth: 1, bodySha256: "bb" }, seen("article", "通知")),
      crawled(`${site}gone`, { depth: 1, reason: "not-found", bodySha256: null }, { observations: null }),
      crawled(`${site}foot.js`, { depth: 0, role: "include", bodySha256: "dd" }, seen("article", "x")),
    ]);
    expect(await store.titledPages(id, 0)).toEqual([
      { url: site, depth: 0, kind: "homepage", title: "安县人民政府" },
      { url: `${site}a`, depth: 1, kind: "article", title: "通知" },
      { url: `${site}b`, depth: 2, kind: "article", title: "" },
    ]);
  });

  it("tells which links are left to check, and what became of each with its referrers", async () => {
    const home = [
      { url: `${site}a`, kind: "page" as const, text: "要闻" },
      { url: `${site}f.pdf`, kind: "resource" as const, text: "附件" },
      { url: "http://other.cn/", kind: "external" as const, text: "友情链接" },
      { url: "mailto:a@b.cn", kind: "mailto" as const, text: "" },
    ];
    const inner = [
      { url: "http://other.cn/", kind: "external" as const, text: "他站" },
      { url: "https://an.gov.cn/", kind: "page" as const, text: "首页" },
    ];
    await store.savePages(id, 0, [
      crawled(site, {}, { links: home }),
      crawled(`${site}a`, { depth: 1, bodySha256: "bb" }, { links: inner }),
    ]);
    expect(await store.uncheckedLinks(id)).toEqual([
      { url: "http://other.cn/", own: false },
      { url: `${site}f.pdf`, own: true },
    ]);
    await store.saveLinkChecks(id, [check("http://other.cn/", { reason: "timeout" }), check(`${site}f.pdf`)]);
    expect(await store.uncheckedLinks(id)).toEqual([]);
    expect(await store.linksThat(id, ["timeout", "reset"])).toEqual([
      check("http://other.cn/", { reason: "timeout" }),
    ]);
    const found = await store.linksOf(id, 0, 1);
    expect(
      found.map(({ url, referrers, onHomepage, text, seen }) => [
        url,
        seen?.reason,
        referrers,
        onHomepage,
        text,
      ]),
    ).toEqual([
      ["http://other.cn/", "timeout", [site], true, "友情链接"],
      [`${site}a`, "answered", [site], true, "要闻"],
      [`${site}f.pdf`, "not-found", [site], true, "附件"],
      ["https://an.gov.cn/", "answered", [`${site}a`], false, "首页"],
    ]);
  });

  it("remembers a check of an earlier run as long as it is good", async () => {
    await store.saveLinkChecks(id, [check(site), check("http://other.cn/", { reason: "answered" })]);
    await store.createRun(run("later"), []);
    const [noon, evening] = ["2026-11-22T12:00:00+08:00", "2026-11-22T20:00:00+08:00"];
    expect(await store.earlierLinkCheck("later", site, noon, evening)).toBeNull();
    expect(await store.earlierLinkCheck("later", site, evening, noon)).toEqual(check(site));
    expect((await store.earlierLinkCheck("later", "http://other.cn/", noon, evening))?.reason).toBe(
      "answered",
    );
    expect(await store.earlierLinkCheck(id, site, noon, noon)).toBeNull();
  });

  it("keeps a judgement once under (run, rules, as-of) and streams what it says", async () => {
    const key = head();
    await store.saveJudgement(key, [[0, verdict]]);
    await store.saveJudgement(key, [[0, { ...verdict, verdict: "qualified" }]]);
    await store.saveJudgement(head({ rulesSha256: "r2" }), [[0, { ...verdict, outcomes: [] }]]);
    expect(await collect(store.verdictsOf(key))).toEqual([[0, verdict]]);
    expect(await store.findJudgement(key)).toEqual(key);
    expect(await store.findJudgement(head({ asOf: "2026-01-01T23:59:59+08:00" }))).toBeNull();
    expect(await store.originalJudgement(id)).toEqual(key);
    expect((await store.listJudgements(id)).map((one) => one.rulesSha256)).toEqual(["r1", "r2"]);
    const [finding] = outcome.findings;
    const found = { siteIndex: 0, ruleSet: "national-2019", rule: "dead-links", finding };
    expect(await collect(store.findingsOf(key))).toEqual([found]);
    expect(await store.findFinding("f1")).toMatchObject({ key: { rulesSha256: "r1" }, found });
    expect(await store.findFinding("none")).toBeNull();
  });

  it("keeps the availability ledger in order", async () => {
    const probe = (at: string) => ({
      siteUrl: site,
      at,
      reason: "answered" as const,
      status: 200,
      phases: { dns: 1, connect: 1, tls: null, firstByte: 3, total: 5 },
      remoteAddress: "127.0.0.1",
      detail: null,
    });
    for (const hour of ["12", "09", "15"]) await store.saveProbe(probe(`2026-11-22T${hour}:00:00+08:00`));
    const probes = await store.probesOf(site, "2026-11-22T10:00:00+08:00");
    expect(probes).toEqual([probe("2026-11-22T12:00:00+08:00"), probe("2026-11-22T15:00:00+08:00")]);
  });

  it("prunes bodies of old runs, not those a finding names or a newer run uses", async () => {
    await store.savePages(id, 0, [
      crawled(site, { bodySha256: "aa" }),
      crawled(`${site}b`, { bodySha256: "bb" }),
      crawled(`${site}c`, { bodySha256: "cc" }),
    ]);
    await store.saveJudgement(head(), [[0, verdict]]);
    await store.createRun(run("later", { startedAt: "2027-01-01T00:00:00+08:00" }), [
      siteSchema.parse({ url: site }),
    ]);
    await store.savePages("later", 0, [crawled(`${site}c`, { bodySha256: "cc" })]);
    expect(await store.prune("2026-12-01T00:00:00+08:00", "2027-01-02T00:00:00+08:00")).toMatchObject({
      bodies: 1,
    });
    expect(
      await Promise.all(["aa", "bb", "cc"].map(async (sha) => (await store.body(sha)) !== null)),
    ).toEqual([true, false, true]);
  });
}
