/** How far a crawl has come, told after every page and link. */
import type { LinkCheck } from "../model/link.ts";
import type { Page } from "../model/page.ts";
import { fateOf } from "../model/reason.ts";
import type { Site } from "../model/site.ts";
import type { CrawlEvent } from "./crawl-event.ts";

export interface CrawlProgress {
  readonly runId: string;
  readonly stage: "sites" | "links" | "second-looks";
  readonly sites: number;
  readonly sitesDone: number;
  readonly pages: number;
  readonly linksChecked: number;
  readonly requests: number;
  /** Pages and links that did not answer well, so far. */
  readonly problems: number;
  /** URL that was looked at last. */
  readonly current: string;
  /** Milliseconds since the run was started or taken up. */
  readonly elapsedMs: number;
}

export interface TallyOptions {
  readonly onEvent?: ((event: CrawlEvent) => void) | undefined;
  readonly onProgress?: ((progress: CrawlProgress) => void) | undefined;
  readonly runId: string;
  readonly sites: number;
  readonly requests: () => number;
}

/** Counts what was done and tells whoever listens. */
export class Tally {
  stage: CrawlProgress["stage"] = "sites";
  sitesDone = 0;
  readonly #options: TallyOptions;
  readonly #startedAt = performance.now();
  #pages = 0;
  #linksChecked = 0;
  #problems = 0;
  #current = "";

  constructor(options: TallyOptions) {
    this.#options = options;
  }

  siteBegun({ url }: Site): void {
    this.#options.onEvent?.({ event: "site", site: url, state: "begun" });
  }

  siteEnded({ url }: Site, isDone: boolean): void {
    if (isDone) this.sitesDone += 1;
    this.#options.onEvent?.({ event: "site", site: url, state: isDone ? "done" : "unfinished" });
    this.#report();
  }

  page(page: Answered): void {
    this.#pages += 1;
    this.#note("page", page);
  }

  link(check: Answered): void {
    this.#linksChecked += 1;
    this.#note("link", check);
  }

  #note(event: "page" | "link", { url, reason, status }: Answered): void {
    if (fateOf(reason) !== "ok") {
      this.#problems += 1;
      this.#options.onEvent?.({ event, url, reason, status });
    }
    this.#current = url;
    this.#report();
  }

  #report(): void {
    const { runId, sites, requests, onProgress } = this.#options;
    onProgress?.({
      runId,
      stage: this.stage,
      sites,
      sitesDone: this.sitesDone,
      pages: this.#pages,
      linksChecked: this.#linksChecked,
      requests: requests(),
      problems: this.#problems,
      current: this.#current,
      elapsedMs: Math.round(performance.now() - this.#startedAt),
    });
  }
}

type Answered = Pick<Page | LinkCheck, "url" | "reason" | "status">;
