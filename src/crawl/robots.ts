/**
 * robots.txt, obeyed on every hop (RFC 9309): asked for once per origin and kept. 4xx means there are no rules; an error
 * or silence is not a licence. A server that cannot be reached at all is reported as what it is, not as shut by robots.
 */
import robotsModule from "robots-parser";
import type { Reason } from "../model/reason.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { Fetch, FetchResult, Layer } from "./fetch.ts";
import { robotsText, withoutNeedlessTriplets } from "./robots-text.ts";
import { unsent } from "./unsent.ts";
import { untilAborted } from "./until-aborted.ts";

/** What an origin's robots.txt amounts to for us. */
export interface RobotsState {
  readonly origin: string;
  /** `none`: no rules, everything may be asked for; `unreachable`: nothing may. */
  readonly kind: "rules" | "none" | "unreachable";
  /** HTTP status of robots.txt; null when nothing was answered. */
  readonly status: number | null;
  /** Why nothing may be asked for, with its words; null otherwise. */
  readonly refusal: { readonly reason: Reason; readonly detail: string } | null;
  /** Absolute addresses of the sitemaps it lists, capped. */
  readonly sitemaps: readonly string[];
  /** Milliseconds; null when it asks for none. */
  readonly crawlDelayMs: number | null;
  allows(url: string): boolean;
}

export interface RobotsOptions extends Partial<Clock> {
  /** Fetches robots.txt: redirects followed, paced, guarded, but without robots. */
  readonly fetch: Fetch;
  /** The configured user agent; its product name picks the group. */
  readonly userAgent: string;
  readonly onCrawlDelay?: (hostname: string, delayMs: number) => void;
  /** Of the whole run: one file serves many requests, so no single one of them may stop it. */
  readonly signal?: AbortSignal | undefined;
}

export interface Robots {
  readonly layer: Layer;
  /** For the report and for the sitemaps; asks if it is not known yet. */
  stateOf(url: string, signal?: AbortSignal): Promise<RobotsState>;
}

/** The package's types describe an ES module; its code is CommonJS, where the default import is the function itself. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

const rulesLastMs = 6 * 3600_000;
const errorsLastMs = 3600_000;
/** RFC 9309 §2.5 asks for at least 500 kibibytes. */
const sizeLimit = 512 * 1024;
const sitemapLimit = 50;

export function robots(options: RobotsOptions): Robots {
  const { now, ticks } = { ...systemClock, ...options };
  const known = new Map<string, { until: number; readonly state: Promise<RobotsState> }>();

  function stateOf(url: string, signal?: AbortSignal): Promise<RobotsState> {
    const { origin } = new URL(url);
    let kept = known.get(origin);
    if (kept === undefined || kept.until <= ticks()) {
      kept = { until: ticks() + rulesLastMs, state: ask(origin) };
      known.set(origin, kept);
    }
    return untilAborted(kept.state, signal);
  }

  async function ask(origin: string): Promise<RobotsState> {
    const url = `${origin}/robots.txt`;
    const request = { url, method: "GET", purpose: "crawl", maxBytes: sizeLimit } as const;
    const state = readRobots(origin, await options.fetch(request, options.signal), options.userAgent);
    if (state.crawlDelayMs !== null) options.onCrawlDelay?.(new URL(origin).hostname, state.crawlDelayMs);
    const kept = known.get(origin);
    if (state.kind === "unreachable" && kept !== undefined) kept.until = ticks() + errorsLastMs;
    return state;
  }

  const layer =
    (below: Fetch): Fetch =>
    async (request, signal) => {
      const state = await stateOf(request.url, signal);
      if (state.refusal !== null)
        return unsent(request, state.refusal.reason, `robots.txt: ${state.refusal.detail}`, now());
      if (!state.allows(request.url))
        return unsent(request, "robots-refused", "robots.txt disallows it", now());
      return below(request, signal);
    };
  return { layer, stateOf };
}

/** Makes of an answered robots.txt what it amounts to. */
export function readRobots(origin: string, result: FetchResult, userAgent: string): RobotsState {
  const base = {
    origin,
    status: result.status,
    refusal: null,
    sitemaps: [],
    crawlDelayMs: null,
    allows: () => true,
  };
  const refusal = refusalOf(result);
  if (refusal !== null) return { ...base, kind: "unreachable", refusal, allows: () => false };
  const text = result.reason === "answered" ? rulesIn(result) : "";
  return text === ""
    ? { ...base, kind: "none" }
    : { ...base, kind: "rules", ...parse(origin, text, userAgent) };
}

/** Facts about the whole server, which hold for each of its pages: more telling than that robots.txt is missing. */
const ownReasons: ReadonlySet<Reason> = new Set<Reason>([
  "name-not-found",
  "connection-refused",
  "private-address",
  "network-unreachable",
  "resolver-trouble",
  "proxy-failed",
  "tls-invalid",
  "tls-failed",
  "host-unwell",
]);

function refusalOf(result: FetchResult): RobotsState["refusal"] {
  const { reason, status } = result;
  const detail = result.detail ?? reason;
  if (ownReasons.has(reason)) return { reason, detail };
  if (status === 429) return { reason: "robots-unreachable", detail };
  const hasAnswer = status !== null && status < 500 && reason !== "timeout" && reason !== "truncated";
  // A redirect that leads nowhere is as good as no file (RFC 9309 §2.3.1.2).
  return hasAnswer ? null : { reason: "robots-unreachable", detail };
}

/** The text of the rules, or nothing where a page was served in their place. */
function rulesIn(result: FetchResult): string {
  const text = robotsText(result.body ?? Buffer.alloc(0));
  if (/^\s*</.test(text)) return "";
  return result.truncated ? text.slice(0, text.lastIndexOf("\n") + 1) : text;
}

function parse(origin: string, text: string, userAgent: string) {
  const rules = robotsParser(`${origin}/robots.txt`, text);
  const product = productOf(userAgent);
  const delay = rules.getCrawlDelay(product);
  return {
    sitemaps: rules
      .getSitemaps()
      .slice(0, sitemapLimit)
      .flatMap((href) => absolute(href, origin)),
    crawlDelayMs: delay !== undefined && delay > 0 ? delay * 1000 : null,
    allows: (url: string) => rules.isAllowed(withoutNeedlessTriplets(url), product) ?? true,
  };
}

/** Who calls himself `Mozilla/5.0 (compatible; name/1.0)` means the name. */
const productOf = (userAgent: string): string =>
  /\(compatible;\s*([\w.-]+)/i.exec(userAgent)?.[1] ?? userAgent;

function absolute(href: string, origin: string): string[] {
  try {
    const url = new URL(href, origin);
    return url.protocol === "http:" || url.protocol === "https:" ? [url.href] : [];
  } catch {
    return []; // a line that names no address names no sitemap
  }
}
