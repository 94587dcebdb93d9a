/** Asks again where asking again may help, after a pause that grows; what is permanent is answered at once. */

import { systemClock } from "./clock.ts";
import type { CrawlEvent } from "./crawl-event.ts";
import type { Fetch, FetchResult, Layer } from "./fetch.ts";
import { isTransient } from "./outcome-of.ts";
import { sleep } from "./sleep.ts";
import { retryAfterOf } from "./wait-asked.ts";

export interface RetryOptions {
  /** Times a request is sent again. */
  readonly retries: number;
  /** First pause; doubles each time. */
  readonly backoffMs: number;
  /** A server that asks for a longer pause than this is not asked again in this run. */
  readonly maxWaitMs?: number;
  readonly onEvent?: ((event: CrawlEvent) => void) | undefined;
  readonly now?: () => number;
  /** In [0, 1). */
  readonly random?: () => number;
}

export function retry(options: RetryOptions): Layer {
  const {
    retries,
    backoffMs,
    maxWaitMs = 60_000,
    onEvent,
    now = systemClock.now,
    random = Math.random,
  } = options;

  /** Null: not to be asked again. */
  function pauseBefore(attempt: number, last: FetchResult): number | null {
    if (attempt > retries || !isTransient(last.reason, last.status)) return null;
    const asked = retryAfterOf(last, now()) ?? 0;
    if (asked > maxWaitMs) return null;
    return Math.max(asked, Math.min(maxWaitMs, backoffMs * 2 ** (attempt - 1) * (1 + random() / 4)));
  }

  return (below: Fetch): Fetch =>
    async (request, signal) => {
      let result = await below(request, signal);
      for (let attempt = 1; ; attempt += 1) {
        const pause = pauseBefore(attempt, result);
        if (pause === null) return result;
        const { reason } = result;
        onEvent?.({ event: "retry", url: request.url, reason, attempt, pauseMs: Math.round(pause) });
        await sleep(pause, signal);
        result = together(result, await below(request, signal));
      }
    };
}

/** The last answer, with the effort of all. */
const together = (before: FetchResult, last: FetchResult): FetchResult => ({
  ...last,
  attempts: before.attempts + last.attempts,
  bytes: before.bytes + last.bytes,
});
