/**
 * Where crawling is shared out over threads, each host belongs to one of them, which has its gate, its robots.txt, its
 * breaker and its books. A hop to a host of another thread is asked there.
 */
import type { Fetch, FetchRequest, FetchResult } from "./fetch.ts";
import type { OnlineOthers } from "./online.ts";

/** One hop; `ruled` says whether robots.txt is asked first. */
export type HopFetch = (request: FetchRequest, ruled: boolean, signal?: AbortSignal) => Promise<FetchResult>;

export interface Elsewhere extends OnlineOthers {
  /** Whether this thread has the host; one that nobody has is from now on its own. */
  isHere(hostname: string): boolean | Promise<boolean>;
  readonly hop: HopFetch;
  sitemapsOf(url: string): Promise<readonly string[]>;
}

export const byOwner =
  (here: Fetch, ruled: boolean, elsewhere: Elsewhere): Fetch =>
  async (request, signal) =>
    (await elsewhere.isHere(new URL(request.url).hostname))
      ? here(request, signal)
      : elsewhere.hop(request, ruled, signal);
