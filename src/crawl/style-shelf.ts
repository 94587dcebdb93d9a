/**
 * The style sheets of a site, each asked for once, when the first page needs it: a part of the page like a footer in a
 * file of its own, kept as evidence with it. Under the same robots rules, pacing and guard as every request.
 */
import { createHash } from "node:crypto";
import { readSheets, type Sheets } from "../observe/page/style-rules.ts";
import { decodeBody } from "./charset.ts";
import { pageRecord } from "./page-record.ts";
import type { Scope } from "./scope.ts";
import type { SiteJob, SiteTools } from "./site-job.ts";

/** Sheets of one site, and bytes of one; what is longer is a framework with pictures in it. */
const limits = { sheets: 40, bytes: 500_000 };

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
      const text = await this.#textOf(url, depth);
      if (text === null) return undefined;
      texts.push(text);
    }
    const sheets = readSheets(texts);
    this.#read.set(key, sheets);
    return sheets;
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
    await store.savePages(runId, siteIndex, [
      { page, body, observations: null, observers: "", links: [], queue: [] },
    ]);
    return body === null ? null : decodeBody(body, page.contentType).text;
  }
}

const sha256Of = (body: Buffer): string => createHash("sha256").update(body).digest("hex");
