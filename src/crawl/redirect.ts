/**
 * Follows redirects by ourselves, hop by hop: each hop is evidence and passes robots, pacing and the guard below.
 * Cookies live for one chain and one host only: enough to pass the doors that set a cookie and send the visitor back to
 * the same address, which would otherwise look like a loop; nothing is remembered between pages.
 */
import { isUtf8 } from "node:buffer";
import type { Hop } from "../model/page.ts";
import type { Reason } from "../model/reason.ts";
import { normaliseUrl } from "../model/url.ts";
import { ChainCookies } from "./chain-cookies.ts";
import type { Fetch, FetchRequest, FetchResult } from "./fetch.ts";

const hopLimit = 10;

export function redirect(below: Fetch): Fetch {
  return async (request, signal) => {
    const chain = new Chain(request);
    for (;;) {
      const next = chain.take(await below(chain.request, signal));
      if (next !== null) return next;
    }
  };
}

/** The Location as its bytes mean it: UTF-8 where they are that, else GB18030. undici hands header bytes over as latin1. */
export function decodeLocation(latin1: string): string {
  const bytes = Buffer.from(latin1, "latin1");
  return isUtf8(bytes) ? bytes.toString("utf8") : new TextDecoder("gb18030").decode(bytes);
}

class Chain {
  request: FetchRequest;
  readonly #first: FetchRequest;
  readonly #hops: Hop[] = [];
  readonly #cookies = new ChainCookies();
  readonly #visited = new Set<string>();
  #bytes = 0;
  #attempts = 0;
  #total = 0;

  constructor(request: FetchRequest) {
    this.request = request;
    this.#first = request;
    this.#visited.add(request.url);
  }

  /** The final result, or null when there is another hop to ask for. */
  take(result: FetchResult): FetchResult | null {
    this.#bytes += result.bytes;
    this.#attempts += result.attempts;
    this.#total += result.timing.total;
    const { url } = this.request;
    const location = locationOf(result);
    this.#hops.push({ url, status: result.status, location });
    if (location === null)
      return isRedirect(result.status) && result.reason === "answered" && !hasPage(result)
        ? this.#end(result, "protocol-error", `HTTP ${result.status} without a Location`)
        : this.#end(result, result.reason, result.detail);
    this.#cookies.keep(url, result.headers["set-cookie"]);
    const broken = this.#goTo(location, url);
    return broken === null ? null : this.#end(result, ...broken);
  }

  #goTo(location: string, from: string): [Reason, string] | null {
    if (!leadsToHttp(location, from))
      return ["unsupported-scheme", `redirected to ${location.slice(0, 200)}`];
    const url = normaliseUrl(location, from);
    if (url === null) return ["invalid-url", `redirected to ${location.slice(0, 200)}`];
    const cookie = this.#cookies.for(url);
    // The same address with new cookies is a new question: that is how cookie doors work.
    const question = `${url} ${cookie}`;
    if (this.#visited.has(question) || (cookie === "" && this.#visited.has(url)))
      return ["redirect-loop", `redirected to ${url} again`];
    if (this.#hops.length > hopLimit) return ["redirect-loop", `more than ${hopLimit} redirects`];
    this.#visited.add(question);
    this.request = this.#requestFor(url, cookie);
    return null;
  }

  /** What was meant for the first host (a header with a secret, say) is not for another one. */
  #requestFor(url: string, cookie: string): FetchRequest {
    const isSameHost = new URL(url).host === new URL(this.#first.url).host;
    const { headers: own, known: _, ...rest } = this.#first;
    const headers = { ...(isSameHost ? own : {}), ...(cookie === "" ? {} : { cookie }) };
    return { ...rest, url, headers };
  }

  #end(result: FetchResult, reason: Reason, detail: string | null): FetchResult {
    return {
      ...result,
      url: this.#first.url,
      finalUrl: this.request.url,
      reason,
      detail,
      hops: this.#hops,
      bytes: this.#bytes,
      attempts: this.#attempts,
      timing: { ...result.timing, total: this.#total },
    };
  }
}

/** A redirect that says not whereto is shown as it came (RFC 9110 §15.4 leaves it to the client; browsers do). */
const hasPage = ({ body }: FetchResult): boolean => body !== null && body.length > 0;

const isRedirect = (status: number | null): boolean =>
  status === 301 || status === 302 || status === 303 || status === 307 || status === 308;

function locationOf(result: FetchResult): string | null {
  const sent = result.headers.location;
  return isRedirect(result.status) && sent !== undefined && sent.trim() !== "" ? decodeLocation(sent) : null;
}

/** False only for an address that names another scheme; one that cannot be read at all is judged as a URL. */
function leadsToHttp(location: string, from: string): boolean {
  try {
    return /^https?:$/.test(new URL(location, from).protocol);
  } catch {
    return true; // not a URL: normaliseUrl says so
  }
}
