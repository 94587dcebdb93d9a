/** What a crawl is given. */
import type { Site } from "../model/site.ts";
import type { Lists } from "../observe/observer.ts";
import type { SiteFacts, Store } from "../store/store.ts";
import type { ClientSettings } from "./client.ts";
import type { CrawlEvent } from "./crawl-event.ts";
import type { CrawlProgress } from "./crawl-progress.ts";
import type { RecheckPage } from "./site-job.ts";

export interface CrawlOptions {
  readonly sites: readonly Site[];
  /** RFC 3339 with +08:00: the moment everything is judged at. */
  readonly asOf: string;
  /** Ids of the rule sets, kept with the run. */
  readonly ruleSets: readonly string[];
  readonly toolVersion: string;
  /** What is stored as the run's options, secrets redacted; a resume must not differ. */
  readonly stored: Readonly<Record<string, unknown>>;
  /** Facts of the run that are known before it starts, such as the draw its list was made by. */
  readonly facts?: SiteFacts;
  readonly resume: boolean;
  readonly lists: Lists;
  readonly client: ClientSettings;
  /** Sites at once; 8. */
  readonly concurrency?: number;
  /** Threads the sites are shared out to; 1 is the main thread alone. By default as many as pay. */
  readonly workers?: number | undefined;
  /** Pages per site; 2000. */
  readonly maxPages?: number;
  /** Clicks from the first page; 20. */
  readonly maxDepth?: number;
  /** Bytes per site; 2 GB. */
  readonly maxSiteBytes?: number;
  /** Milliseconds per site; no limit. */
  readonly maxSiteTimeMs?: number;
  /** Milliseconds of the whole run; no limit. */
  readonly maxDurationMs?: number;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Reads the titles of other hosts' pages, for finding resold domains: one diagnostic request each; true by default. */
  readonly readTitles?: boolean;
  /** Asks a few pages of each site again in the guise of a search engine, for finding cloaking; true by default. */
  readonly cloaking?: boolean;
  /** Looks at these alone, beside each site's first page: what an earlier run found wrong. */
  readonly only?: RecheckScope;
}

export interface RecheckScope {
  /** Pages of each site, in the order of the sites. */
  readonly pages: readonly (readonly RecheckPage[])[];
  /** Files and other hosts' addresses. */
  readonly links: ReadonlySet<string>;
}

export interface CrawlTools {
  readonly store: Store;
  /** First Ctrl-C: nothing new is asked for, what is in flight is finished and saved. */
  readonly signal?: AbortSignal;
  readonly onProgress?: ((progress: CrawlProgress) => void) | undefined;
  readonly onEvent?: ((event: CrawlEvent) => void) | undefined;
  /** Milliseconds between two times that the requests sent so far are saved; 15 s. */
  readonly keepBooksEveryMs?: number;
}
