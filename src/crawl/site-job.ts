/** What the crawl of one site is given: data only, so that a worker thread can be sent it, and the tools to do it with. */
import type { Page } from "../model/page.ts";
import type { Site } from "../model/site.ts";
import type { Lists } from "../observe/observer.ts";
import type { QueuedUrl, Store } from "../store/store.ts";
import type { Client } from "./client.ts";

/** The part of the store that the crawl of a site needs; a worker thread has it by messages. */
export const siteStoreMethods = [
  "frontierOf",
  "queue",
  "savePages",
  "earlierPage",
  "viewOf",
  "body",
  "pagesInDoubt",
  "titledPages",
  "findPage",
  "findPages",
  "siteFacts",
  "saveSiteFacts",
  "setProgress",
] as const satisfies readonly (keyof Store)[];
export type SiteStore = Pick<Store, (typeof siteStoreMethods)[number]>;

export interface SiteBudget {
  readonly maxPages: number;
  readonly maxDepth: number;
  /** Bytes on the wire. */
  readonly maxBytes: number;
  /** Milliseconds; null is no limit. */
  readonly maxTimeMs: number | null;
}

/** A page that is looked at again, as far from the first page as it was. */
export type RecheckPage = Pick<QueuedUrl, "url" | "depth">;

export interface SiteJob {
  readonly runId: string;
  readonly siteIndex: number;
  readonly site: Site;
  readonly budget: SiteBudget;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly lists: Lists;
  /** Version of observers and lists: names the views. */
  readonly observers: string;
  /** Asks a few pages again in the guise of a search engine. */
  readonly cloaking: boolean;
  /** True when the database holds earlier runs that may have seen the same pages. */
  readonly hasEarlierRuns: boolean;
  /** Looks at the first page and these alone; null for the whole site. */
  readonly only: readonly RecheckPage[] | null;
}

export interface SiteTools {
  readonly store: SiteStore;
  /** Built with `giveUp` as its signal. */
  readonly client: Client;
  /** No further URL is taken; what is in flight is finished and saved. */
  readonly stopping: AbortSignal;
  /** What is in flight is given up: its URLs stay waiting. */
  readonly giveUp: AbortSignal;
  readonly onPage: (page: Page) => void;
}
