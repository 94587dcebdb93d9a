/** The record of one answer. */
import type { Page, PageRole } from "../model/page.ts";
import { toStamp } from "../model/time.ts";
import type { QueuedUrl } from "../store/store.ts";
import type { FetchResult } from "./fetch.ts";

/** Response headers that rules may ask for. */
const keptHeaders = [
  "content-encoding",
  "content-language",
  "content-security-policy",
  "date",
  "referrer-policy",
  "server",
  "strict-transport-security",
  "via",
  "x-content-type-options",
  "x-frame-options",
  "x-powered-by",
];
const headerLimit = 500;

export const pageRecord = (entry: QueuedUrl, result: FetchResult): Page => ({
  url: entry.url,
  finalUrl: result.finalUrl,
  role: entry.role,
  depth: entry.depth,
  reason: result.reason,
  status: result.status,
  hops: [...result.hops],
  contentType: result.headers["content-type"]?.slice(0, headerLimit) ?? null,
  charset: null,
  bodySha256: null,
  bytes: result.bytes,
  etag: result.headers.etag?.slice(0, headerLimit) ?? null,
  lastModified: result.headers["last-modified"]?.slice(0, headerLimit) ?? null,
  headers: chosen(result.headers),
  remoteAddress: result.remoteAddress,
  fetchedAt: toStamp(result.at),
  durationMs: Math.round(result.timing.total),
});

/** The page that a redirect ended at, asked for by the same request. */
export const redirectTarget = (page: Page, role: PageRole = page.role): Page => ({
  ...page,
  url: page.finalUrl,
  role,
  hops: page.hops.slice(-1),
});

const chosen = (headers: FetchResult["headers"]): Record<string, string> =>
  Object.fromEntries(
    keptHeaders.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value.slice(0, headerLimit)]];
    }),
  );
