/** Whatever ends a run ends it the same way when its sites are shared out over threads. Runs what is built: threads load that. */
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CrawlOptions, CrawlTools } from "../../src/crawl/crawl-options.ts";
import type { CrawlSummary } from "../../src/crawl/crawl-run.ts";
import type { Store } from "../../src/store/store.ts";
import { Inspection } from "../crawl/inspection.ts";
import { options } from "../crawl/inspection-options.ts";
import { type Answer, html, type LoopbackSite, links, serveSite } from "../crawl/loopback-site.ts";

const built = (file: string): Promise<unknown> => import(new URL(`../../dist/${file}`, import.meta.url).href);
const { crawlRun } = (await built("crawl/crawl-run.js")) as typeof import("../../src/crawl/crawl-run.ts");
const { DamageError, FullError } = (await built(
  "model/failure.js",
)) as typeof import("../../src/model/failure.ts");
const { openSqlite } = (await built("store/sqlite.js")) as typeof import("../../src/store/sqlite.ts");

const pagesPerSite = 60;
const hosts = ["one.gov.cn", "two.gov.cn", "three.gov.cn"];
let sites: LoopbackSite[];
let inspection: Inspection;
beforeEach(async () => {
  inspection = new Inspection();
  sites = await Promise.all(hosts.map(() => serveSite(pages())));
});
afterEach(async () => {
  for (const site of sites) await site.close();
  inspection.remove();
});

/** Each page names the next two, takes a moment, and differs from the others by more than a number. */
function pages(): Record<string, Answer> {
  const page = (i: number): [string, Answer] => [
    i === 0 ? "/" : `/p${i}.html`,
    (_, response) => {
      const body = `<title>第${String.fromCodePoint(0x4e00 + i)}页</title>${links(`/p${2 * i + 1}.html`, `/p${2 * i + 2}.html`)}`;
      setTimeout(() => html(response, 200, body), 3);
    },
  ];
  return Object.fromEntries(Array.from({ length: pagesPerSite }, (_, i) => page(i)));
}

const urlOf = (at: number): string => `http://${hosts[at]}:${new URL(sites[at]?.url ?? "").port}/`;

function given(more: Partial<CrawlOptions> = {}): CrawlOptions {
  const usual = options(
    hosts.map((_, at) => ({ url: urlOf(at) })),
    { workers: 2, ...more },
  );
  const resolve = hosts.map((host) => `${host}=127.0.0.1`);
  return { ...usual, client: { ...usual.client, resolve } };
}

async function crawl(
  crawlOptions: CrawlOptions,
  tools: Omit<CrawlTools, "store"> = {},
  wrap: (store: Store) => Store = (store) => store,
  how: { readonly patienceMs?: number } = {},
): Promise<CrawlSummary> {
  const store = await openSqlite(inspection.file, { mode: "inspect", ...how });
  try {
    return await crawlRun(crawlOptions, { store: wrap(store), ...tools });
  } finally {
    await store.close();
  }
}

const seen = async (): Promise<number[]> =>
  Promise.all(hosts.map(async (_, at) => (await inspection.pages(at)).size));
/** Pages that are there and those at the edge that are not. */
const all = 2 * pagesPerSite + 1;
const askedOf = (path: string): number =>
  sites.reduce(
    (sum, { requests }) => sum + requests.filter((request) => request.endsWith(` ${path}`)).length,
    0,
  );

/** Fails the given call of savePages and every one after it. */
const failing =
  (from: number, error: Error) =>
  (store: Store): Store => {
    let saves = 0;
    return {
      ...store,
      savePages: (...args) => {
        saves += 1;
        return saves >= from ? Promise.reject(error) : store.savePages(...args);
      },
    };
  };

it("comes to the end, robots.txt asked once of each host", async () => {
  const summary = await crawl(given());
  expect(summary).toMatchObject({ stoppedBy: null, run: { state: "finished" } });
  expect(await seen()).toEqual([all, all, all]);
  expect(askedOf("/robots.txt")).toBe(hosts.length);
  // robots.txt, the sitemap, and each page once.
  expect(summary.requests).toBe(hosts.length * (2 + all));
});

/** A site with a link and a redirect to the next one. */
function crossing(at: number): Record<string, Answer> {
  const door = (): string => `${urlOf((at + 1) % hosts.length)}door.html`;
  return {
    "/": (_, response) => html(response, 200, links("/a.html", "/away.html", door())),
    "/a.html": "<title>a</title>",
    "/door.html": "<title>door</title>",
    "/away.html": (_, response) => void response.writeHead(302, { location: door() }).end(),
  };
}

it.each([
  ["in one thread", 1],
  ["in two", 2],
])("asks each host in one place where sites lead into each other, %s", async (_, workers) => {
  const crossed = await Promise.all(hosts.map((_, at) => serveSite(crossing(at))));
  await Promise.all(sites.splice(0, sites.length, ...crossed).map((site) => site.close()));
  const summary = await crawl(given({ workers }));
  expect(await seen()).toEqual([3, 3, 3]);
  expect(askedOf("/robots.txt")).toBe(hosts.length);
  const away = (await inspection.pages(0)).get(`${urlOf(0)}away.html`);
  expect(away?.page).toMatchObject({ reason: "answered", finalUrl: `${urlOf(1)}door.html` });
  // Of each host: robots.txt, the sitemap, three pages, and its door by a redirect and by a link check.
  expect(summary).toMatchObject({ stoppedBy: null, requests: 7 * hosts.length });
});

it("saves what is in flight at a signal and goes on from there", async () => {
  const stop = new AbortController();
  let pagesSeen = 0;
  const onProgress = (): void => {
    pagesSeen += 1;
    if (pagesSeen === 40) stop.abort();
  };
  const first = await crawl(given(), { signal: stop.signal, onProgress });
  expect(first).toMatchObject({ stoppedBy: "signal", run: { state: "interrupted" } });
  const before = (await seen()).reduce((sum, size) => sum + size, 0);
  expect(before).toBeGreaterThanOrEqual(40);
  expect(before).toBeLessThan(3 * all);
  expect(await crawl(given({ resume: true }))).toMatchObject({ stoppedBy: null });
  expect(await seen()).toEqual([all, all, all]);
  expect(askedOf("/p1.html")).toBe(hosts.length);
});

it("stops at the end of its time, resumable", async () => {
  expect(await crawl(given({ maxDurationMs: 1 }))).toMatchObject({ stoppedBy: "max-duration" });
  expect(await crawl(given({ resume: true }))).toMatchObject({ stoppedBy: null });
  expect(await seen()).toEqual([all, all, all]);
});

it("stops at a full disk, and goes on when there is room", async () => {
  const full = failing(2, new FullError({ en: "the disk is full", zh: "磁盘已满" }));
  expect(await crawl(given(), {}, full)).toMatchObject({ stoppedBy: "full-disk", run: { state: "stopped" } });
  expect(await crawl(given({ resume: true }))).toMatchObject({ stoppedBy: null });
  expect(await seen()).toEqual([all, all, all]);
});

describe("while another process holds the database", () => {
  /** Takes it at the tenth page, as a backup or somebody at a prompt would. */
  function holder(onTaken: () => void): { onProgress: () => void; release: () => void } {
    let pagesSeen = 0;
    let other: Sqlite.Database | null = null;
    return {
      onProgress: () => {
        pagesSeen += 1;
        if (pagesSeen !== 10) return;
        other = new Sqlite(inspection.file);
        other.exec("BEGIN IMMEDIATE");
        onTaken();
      },
      release: () => void other?.close(),
    };
  }

  it("waits, goes on asking meanwhile, and loses nothing", async () => {
    const hold = holder(() => setTimeout(hold.release, 1500));
    expect(await crawl(given(), { onProgress: hold.onProgress })).toMatchObject({ stoppedBy: null });
    expect(await seen()).toEqual([all, all, all]);
    expect(sites.flatMap(({ requests }) => requests).length).toBe(hosts.length * (2 + all));
  });

  it("says so when that takes too long, and goes on from there later", async () => {
    const hold = holder(() => {});
    const held = crawl(given(), { onProgress: hold.onProgress }, undefined, { patienceMs: 300 });
    await expect(held).rejects.toThrow(/held by another process/);
    hold.release();
    expect(await crawl(given({ resume: true }))).toMatchObject({ stoppedBy: null });
    expect(await seen()).toEqual([all, all, all]);
  });
});

it("says by its own name that the database is damaged", async () => {
  const damaged = failing(1, new DamageError({ en: "a.db is damaged", zh: "a.db 已损坏" }));
  await expect(crawl(given(), {}, damaged)).rejects.toThrow(DamageError);
});

it("lets nobody be led to a private address", async () => {
  const usual = given();
  const { allowPrivate: _, ...client } = usual.client;
  await crawl({ ...usual, client });
  const reasons = await Promise.all(
    hosts.map(async (_, at) => [...(await inspection.pages(at)).values()].map(({ page }) => page.reason)),
  );
  expect(reasons.flat()).toEqual(hosts.map(() => "private-address"));
  expect(sites.flatMap(({ requests }) => requests)).toEqual([]);
});
