/**
 * The style sheets of a site, each asked for once, when the first page needs it: a part of the page like a footer in a
 * file of its own, kept as evidence with it. Under the same robots rules, pacing and guard as every request.
 */
import { createHash } from "node:crypto";
import { siteHostOf } from "../model/url.ts";
import { importedSheets } from "../observe/page/imported-sheets.ts";
import { readSheets, type Sheets } from "../observe/page/sheets.ts";
import { decodeBody } from "./charset.ts";
import { pageRecord } from "./page-record.ts";
import type { Scope } from "./scope.ts";
import type { SiteJob, SiteTools } from "./site-job.ts";

/**
 * Sheets of one site, bytes of one (what is longer is a framework with pictures in it), and imports in imports; readings of
 * one page, which may import a sheet again and again.
 */
const limits = { sheets: 40, bytes: 500_000, imports: 4, read: 60 };

export class StyleShelf {
  readonly #job: Pick<SiteJob, "runId" | "siteIndex">;
  readonly #tools: Pick<SiteTools, "store" | "client">;
  readonly #scope: Pick<Scope, "leavesOut">;
  readonly #texts = new Map<string, Promise<string | null>>();
  /** By the addresses of all: pages of one template share what was read. */
  readonly #read = new Map<string, Sheets>();

  constructor(
    job: Pick<SiteJob, "runId" | "siteIndex">,
    tools: Pick<SiteTools, "store" | "client">,
    scope: Pick<Scope, "leavesOut">,
  ) {
    this.#job = job;
    this.#tools = tools;
    this.#scope = scope;
  }

  /** What the sheets say together; undefined where one of them could not be read: it might show what another hides. */
  async sheetsOf(urls: readonly string[], depth: number): Promise<Sheets | undefined> {
    const key = urls.join("\n");
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const texts: string[] = [];
    for (const url of urls) {
      const own = await this.#withImports(url, depth, [], { left: limits.read });
      if (own === null) return undefined;
      texts.push(...own);
    }
    const sheets = readSheets(texts);
    this.#read.set(key, sheets);
    return sheets;
  }

  /** What a sheet imports comes before it, as a browser has it; null where any of it could not be read. */
  async #withImports(
    url: string,
    depth: number,
    from: readonly string[],
    readings: { left: number },
  ): Promise<string[] | null> {
    if (from.includes(url)) return [];
    readings.left -= 1;
    if (from.length >= limits.imports || readings.left < 0) return null;
    const text = await this.#textOf(url, depth);
    if (text === null) return null;
    const texts: string[] = [];
    for (const sheet of importedSheets(text, url)) {
      // Like the sheets that pages link: those of other sites are left out.
      if (siteHostOf(sheet) !== siteHostOf(url)) continue;
      const imported = await this.#withImports(sheet, depth, [...from, url], readings);
      if (imported === null) return null;
      texts.push(...imported);
    }
    return [...texts, text];
  }

  #textOf(url: string, depth: number): Promise<string | null> {
    let text = this.#texts.get(url);
    if (text === undefined) {
      if (this.#texts.size >= limits.sheets || this.#scope.leavesOut(url)) return Promise.resolve(null);
      text = this.#fetch(url, depth);
      this.#texts.set(url, text);
    }
    return text;
  }

  async #fetch(url: string, depth: number): Promise<string | null> {
    const { runId, siteIndex } = this.#job;
    const { store, client } = this.#tools;
    // A process that took the site up again finds what the one before has read.
    const kept = (await store.findPage(runId, siteIndex, url))?.page;
    if (kept !== undefined) {
      const body = kept.bodySha256 === null ? null : await store.body(kept.bodySha256);
      return body === null ? null : decodeBody(body, kept.contentType).text;
    }
    const result = await client.fetch({ url, method: "GET", purpose: "crawl", maxBytes: limits.bytes });
    const isRead = result.reason === "answered" && result.body !== null && !result.truncated;
    const body = isRead ? result.body : null;
    const record = pageRecord({ url, depth, priority: 0, role: "include" }, result);
    const page = { ...record, bodySha256: body === null ? null : sha256Of(body) };
    await store.savePages(runId, siteIndex, [{ page, body, view: null, observers: "", queue: [] }]);
    return body === null ? null : decodeBody(body, page.contentType).text;
  }
}

const sha256Of = (body: Buffer): string => createHash("sha256").update(body).digest("hex");
