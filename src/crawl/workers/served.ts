/** What the main thread and a worker serve each other: plain data both ways, bodies as bytes of their own. */
import type { Page } from "../../model/page.ts";
import type { Lists } from "../../observe/observer.ts";
import type { Books } from "../books.ts";
import type { ClientSettings } from "../client.ts";
import type { CrawlEvent } from "../crawl-event.ts";
import type { FetchRequest, FetchResult } from "../fetch.ts";
import type { SiteJob, SiteStore } from "../site-job.ts";
import { bufferOf, ownBytes } from "./own-bytes.ts";
import type { SentPages } from "./sent-pages.ts";

/** What a worker is started with. */
export interface WorkerData {
  readonly settings: ClientSettings;
  readonly lists: Lists;
}

/** The lists are the worker's already. */
export type SentJob = Omit<SiteJob, "lists">;
/** What is told of a page. */
export type PageNote = Pick<Page, "url" | "reason" | "status">;

export interface WorkerServes {
  crawl(job: SentJob): Promise<boolean>;
  /** A hop to a host that this worker has. */
  hop(request: FetchRequest, ruled: boolean): Promise<SentResult>;
  sitemapsOf(url: string): Promise<readonly string[]>;
  stop(): void;
  giveUp(): void;
  books(): Books;
}

export interface MainServes extends Omit<SiteStore, "savePages" | "body"> {
  savePages(runId: string, siteIndex: number, pages: SentPages): Promise<void>;
  body(sha256: string): Promise<Uint8Array | null>;
  /** True where the host is the asking worker's, from now on for good. */
  claim(hostname: string): boolean;
  /** A hop to a host that another thread has. */
  hop(request: FetchRequest, ruled: boolean): Promise<SentResult>;
  sitemapsOf(url: string): Promise<readonly string[]>;
  nameAnswered(): void;
  wasNameAnswered(): boolean;
  /** A page was looked at; `requests` is what the worker has sent so far. */
  page(note: PageNote, requests: number): void;
  event(event: CrawlEvent): void;
}

export type SentResult = Omit<FetchResult, "body"> & { readonly body: Uint8Array<ArrayBuffer> | null };

export const sent = (result: FetchResult): SentResult => ({
  ...result,
  body: result.body === null ? null : ownBytes(result.body),
});

export const received = (result: SentResult): FetchResult => ({
  ...result,
  body: result.body === null ? null : bufferOf(result.body),
});
