/** How long a server asks us to wait: Retry-After and the RateLimit headers in their three dialects. */
import type { FetchResult } from "./fetch.ts";

/** Milliseconds by Retry-After (RFC 9110 §10.2.3: seconds or an HTTP date), or null when it is not said. */
export function retryAfterOf(result: Pick<FetchResult, "headers">, now: number): number | null {
  const value = result.headers["retry-after"]?.trim();
  if (value === undefined || value === "") return null;
  if (/^\d{1,20}(?:\.\d{1,20})?$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - timeThere(result, now));
}

/** Milliseconds until the quota is renewed, when the server says that none is left; else null. */
export function quotaWaitOf(result: Pick<FetchResult, "headers">, now: number): number | null {
  const { headers } = result;
  const [remaining, reset] = structured(headers.ratelimit) ?? [
    headers["ratelimit-remaining"] ?? headers["x-ratelimit-remaining"],
    headers["ratelimit-reset"] ?? headers["x-ratelimit-reset"],
  ];
  if (remaining === undefined || reset === undefined || Number(remaining) !== 0) return null;
  const seconds = Number(reset);
  if (!Number.isFinite(seconds) || seconds < 0) return null;
  // Some send the moment of renewal instead of the seconds until then.
  return seconds > 1e9 ? Math.max(0, seconds * 1000 - timeThere(result, now)) : seconds * 1000;
}

/** A moment that a server names is meant by its own clock: ours may be a day away from it. */
function timeThere({ headers }: Pick<FetchResult, "headers">, now: number): number {
  const date = Date.parse(headers.date ?? "");
  return Number.isNaN(date) ? now : date;
}

/** The newer form: `"default";r=0;t=30`, and its older sister `limit=100, remaining=0, reset=30`. */
function structured(value: string | undefined): [remaining: string, reset: string] | null {
  if (value === undefined) return null;
  const remaining = /\b(?:r|remaining)=(\d{1,9})/.exec(value)?.[1];
  const reset = /\b(?:t|reset)=(\d{1,12})/.exec(value)?.[1];
  return remaining === undefined || reset === undefined ? null : [remaining, reset];
}
