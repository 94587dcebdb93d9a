/** Crawls loopback sites into a database of their own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CrawlOptions, CrawlTools } from "../../src/crawl/crawl-options.ts";
import { type CrawlSummary, crawlRun } from "../../src/crawl/crawl-run.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import type { Store, StoredPage } from "../../src/store/store.ts";

export class Inspection {
  readonly folder = mkdtempSync(join(tmpdir(), "govinspect-crawl-"));
  readonly file = join(this.folder, "a.db");

  /** One crawl, the store opened and closed around it. */
  async crawl(given: CrawlOptions, tools: Omit<CrawlTools, "store"> = {}): Promise<CrawlSummary> {
    const store = await openSqlite(this.file, { mode: "inspect" });
    try {
      return await crawlRun(given, { store, ...tools });
    } finally {
      await store.close();
    }
  }

  async read<T>(work: (store: Store, runId: string) => Promise<T>): Promise<T> {
    const store = await openSqlite(this.file, { mode: "read" });
    try {
      return await work(store, (await store.findRun("latest"))?.id ?? "");
    } finally {
      await store.close();
    }
  }

  /** Pages of a site of the latest run, by path. */
  pages(siteIndex = 0): Promise<Map<string, StoredPage>> {
    return this.read(async (store, runId) => {
      const pages = new Map<string, StoredPage>();
      for await (const stored of store.pagesOf(runId, siteIndex)) pages.set(pathOf(stored.page.url), stored);
      return pages;
    });
  }

  /** What became of each link of a site of the latest run, by path or URL. */
  links(siteIndex = 0): Promise<Record<string, string | null>> {
    return this.read(async (store, runId) => {
      const found = await store.linksOf(runId, siteIndex, 5);
      return Object.fromEntries(found.map(({ url, seen }) => [pathOf(url), seen?.reason ?? null]));
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The path of a loopback URL, the whole of any other. */
export function pathOf(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  return hostname === "127.0.0.1" ? pathname + search : url;
}
