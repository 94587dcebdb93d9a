/**
 * One request, one result: the shape every layer of the crawl's client wraps. Robots, pacing, retry, redirects, size
 * limit and the address guard are layers around it, one small file each. The world's failures are data in `reason`;
 * nothing here throws for what a server does.
 */
import type { Hop, Tls } from "../model/page.ts";
import type { Reason } from "../model/reason.ts";

export interface FetchRequest {
  /** Normalised absolute http(s) URL. */
  readonly url: string;
  readonly method: "GET" | "HEAD";
  /** `crawl` counts as a request of the run, `diagnostic` apart (soft-404 probes, second looks, HEAD → GET, cloaking). */
  readonly purpose: "crawl" | "diagnostic";
  /** Extra request headers, lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Cap on bytes read from the wire; the rest is left unread and `truncated` set. */
  readonly maxBytes?: number;
  /** Sends If-None-Match / If-Modified-Since. */
  readonly known?: { readonly etag: string | null; readonly lastModified: string | null };
}

export interface FetchResult {
  readonly url: string;
  readonly finalUrl: string;
  readonly reason: Reason;
  /** One line for a person: the error's code and words; null when answered. */
  readonly detail: string | null;
  /** Status of the last hop, null when nothing was answered. */
  readonly status: number | null;
  readonly hops: readonly Hop[];
  /** Lower case names; repeated headers joined with ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** Content-decoded bytes; null for HEAD, for 304 and when nothing was read. */
  readonly body: Buffer | null;
  /** True when a cap or a broken connection cut the body. */
  readonly truncated: boolean;
  /** Bytes on the wire, all hops. */
  readonly bytes: number;
  readonly remoteAddress: string | null;
  /** Of the last hop's first handshake; null for http. */
  readonly tls: Tls | null;
  /** Milliseconds; null for a phase that did not happen. */
  readonly timing: {
    readonly dns: number | null;
    readonly connect: number | null;
    readonly tls: number | null;
    readonly firstByte: number | null;
    readonly total: number;
  };
  /** How often it was sent, retries included. */
  readonly attempts: number;
  /** Instant the answer came, milliseconds since the epoch. */
  readonly at: number;
}

export type Fetch = (request: FetchRequest, signal?: AbortSignal) => Promise<FetchResult>;
/** A layer: takes the fetch below it, gives the fetch with its duty added. */
export type Layer = (below: Fetch) => Fetch;

/** What was done to one server: in the report of each site, and what politeness is proven by. */
export interface HostLedger {
  readonly host: string;
  requests: number;
  diagnosticRequests: number;
  connections: number;
  tooManyRequests: number;
  /** Highest number of requests sent within one second. */
  peakPerSecond: number;
  bytes: number;
  /** Set when the circuit breaker stopped asking, with the number of URLs left unasked. */
  breaker: { readonly after: number; unasked: number } | null;
}
