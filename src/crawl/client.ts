/**
 * The crawl's client: one fetch with every duty around it, built here by plain nested calls. Read from the inside out:
 *
 *   transport (guarded connections, deadline, caps) ◀ TLS and lenient second looks ◀ breaker's last door ◀ pace (host gate)
 *   ◀ challenges ◀ breaker ◀ retry ◀ names (is our resolver alive?) ◀ robots ◀ the thread that has the host ◀ redirect
 *
 * so that every hop of a redirect passes robots, breaker, retry and pacing, and every connection the guard.
 */
import { readFileSync } from "node:fs";
import { rootCertificates } from "node:tls";
import { fileError } from "../model/failure.ts";
import type { Fingerprint } from "../observe/kinds/fingerprint.ts";
import { version } from "../version.ts";
import { breaker } from "./breaker.ts";
import { byOwner, type Elsewhere, type HopFetch } from "./by-owner.ts";
import { type Clock, systemClock } from "./clock.ts";
import { connector } from "./connect.ts";
import type { CrawlEvent } from "./crawl-event.ts";
import type { Fetch, HostLedger } from "./fetch.ts";
import { guard } from "./guard.ts";
import { Ledgers } from "./ledger.ts";
import { lenientLook } from "./lenient-look.ts";
import { markChallenges } from "./mark-challenges.ts";
import { type LookUp, lookUpBySystem, rememberNames } from "./name-resolver.ts";
import { online } from "./online.ts";
import { pace } from "./pace.ts";
import { proxyThrough } from "./proxy.ts";
import { redirect } from "./redirect.ts";
import { retry } from "./retry.ts";
import { type RobotsState, robots } from "./robots.ts";
import { tlsSecondLook } from "./tls-second-look.ts";
import { transport } from "./transport.ts";

/** Data only: a worker thread can be sent it. */
export interface ClientSettings {
  /** Whole request; 15 s. */
  readonly timeoutMs?: number;
  /** Times a failed request is sent again; 2. */
  readonly retries?: number;
  /** Requests to one host at once; 2. */
  readonly perHost?: number;
  /** Pause between two requests to one host; 500 ms. 0 for a server of one's own. */
  readonly delayMs?: number;
  /** Whole user agent; by default the honest one with `contact`. */
  readonly userAgent?: string;
  /** Address where the people behind the crawl can be reached; stands in the user agent. */
  readonly contact?: string;
  /** Further headers. Secrets go to the hosts they are meant for and to no other, whatever a page links to. */
  readonly ownHeaders?: OwnHeaders;
  /** `http://[user:password@]host:port`, also https and socks5. */
  readonly proxy?: string;
  /** Certificate authorities trusted beside Node's own (PEM). */
  readonly caFile?: string;
  /** `ignore` asks no robots.txt; the caller records who ordered it. */
  readonly robots?: "respect" | "ignore";
  /** CIDR blocks whose private addresses may be asked. */
  readonly allowPrivate?: readonly string[];
  /** `host=address[:port]`. */
  readonly resolve?: readonly string[];
  /** Names that show that this machine resolves public names. */
  readonly publicNames?: readonly string[];
  /** Most body bytes read from the wire; 10 MB. */
  readonly maxBytes?: number;
}

export interface OwnHeaders {
  readonly hosts: ReadonlySet<string>;
  readonly headers: Readonly<Record<string, string>>;
}

export interface ClientOptions extends ClientSettings, Partial<Clock> {
  /** How names are looked up; the operating system by default. */
  readonly lookUp?: LookUp;
  /** Where crawling is shared out: the hosts that another thread has. */
  readonly elsewhere?: Elsewhere | undefined;
  /** How error answers that are bot checks are known; none by default. */
  readonly challenges?: readonly Fingerprint[];
  /** Told of retries and of servers that are left alone. */
  readonly onEvent?: ((event: CrawlEvent) => void) | undefined;
  /** Ends everything under way. */
  readonly signal?: AbortSignal;
  /** In [0, 1): the jitter of pauses. */
  readonly random?: () => number;
}

export interface Client {
  readonly fetch: Fetch;
  /** As every request names itself. */
  readonly userAgent: string;
  /** One hop to a host that this thread has, for another thread. */
  readonly hop: HopFetch;
  /** What robots.txt of a URL's origin amounts to, its sitemaps among it. With robots ignored: no rules, nothing asked. */
  robotsOf(url: string, signal?: AbortSignal): Promise<RobotsState>;
  /** The sitemaps that robots.txt of a URL's origin lists, whichever thread has it. */
  sitemapsOf(url: string, signal?: AbortSignal): Promise<readonly string[]>;
  /** Whether this machine resolves public names: to be asked before a run accuses anybody. */
  resolvesNames(): Promise<boolean>;
  /** One per host, sorted. */
  ledgers(): HostLedger[];
  /** Requests on the wire so far, robots included, diagnostics apart. */
  counts(): { readonly requests: number; readonly diagnosticRequests: number };
  close(): Promise<void>;
}

/** `--polite` and `--fast`: how hard a server is asked. */
export const presets = {
  polite: { perHost: 1, delayMs: 2000 },
  normal: { perHost: 2, delayMs: 500 },
  fast: { perHost: 4, delayMs: 100 },
} as const;

/** `govinspect/<version> (+contact)`: never a browser's name. */
export const honestUserAgent = (contact?: string): string =>
  `govinspect/${version}${contact === undefined ? "" : ` (+${contact})`}`;

export function createClient(options: ClientOptions = {}): Client {
  const { timeoutMs = 15_000, retries = 2, signal } = options;
  const { perHost, delayMs } = { ...presets.normal, ...defined(options) };
  const random = options.random ?? Math.random;
  const clock: Clock = { now: options.now ?? systemClock.now, ticks: options.ticks ?? systemClock.ticks };
  const userAgent = options.userAgent ?? honestUserAgent(options.contact);
  const ledgers = new Ledgers();
  const names = online({
    lookUp: rememberNames(options.lookUp ?? lookUpBySystem, clock.ticks),
    ticks: clock.ticks,
    ...(options.publicNames !== undefined && { names: options.publicNames }),
    others: options.elsewhere,
  });
  const door = guard({
    lookUp: names.lookUp,
    allowPrivate: options.allowPrivate ?? [],
    resolve: options.resolve ?? [],
  });
  const trusted = options.caFile === undefined ? {} : { ca: authorities(options.caFile) };
  const speech = {
    connect: connector({ guard: door, timeoutMs, tls: trusted }),
    ledgers,
    timeoutMs,
    headersFor: headersFor(userAgent, options.ownHeaders),
    ...clock,
    ...(options.maxBytes !== undefined && { maxBytes: options.maxBytes }),
  };
  const wire = transport({
    ...speech,
    connections: perHost,
    ...(options.proxy !== undefined && {
      proxy: proxyThrough({ url: options.proxy, guard: door, connections: perHost, ...trusted }),
    }),
  });
  // Through a proxy there is neither a handshake nor a connection of our own.
  const lenient = options.proxy === undefined ? lenientLook(speech) : (below: Fetch) => below;
  const tlsLook =
    options.proxy === undefined
      ? tlsSecondLook({ guard: door, ledgers, timeoutMs, ticks: clock.ticks })
      : (below: Fetch) => below;
  const gate = pace({ perHost, delayMs, random, ...clock });
  const again = retry({
    retries,
    backoffMs: backoffFor(delayMs),
    onEvent: options.onEvent,
    random,
    now: clock.now,
  });

  const rest = breaker({ ledgers, restMs: restFor(delayMs), onEvent: options.onEvent, ...clock });
  const paced = gate.layer(rest.lastDoor(lenient(tlsLook(wire.fetch))));
  const hop = names.layer(again(rest.layer(markChallenges(options.challenges ?? [])(paced))));
  const isRuled = options.robots !== "ignore";
  const toOwner = (here: Fetch, ruled: boolean): Fetch =>
    options.elsewhere === undefined ? here : byOwner(here, ruled, options.elsewhere);
  const rules = robots({
    fetch: redirect(toOwner(hop, false)),
    userAgent,
    onCrawlDelay: gate.slowTo,
    signal,
    ...clock,
  });
  const ruledHop = isRuled ? rules.layer(hop) : hop;
  const whole = redirect(toOwner(ruledHop, isRuled));
  const robotsOf = (url: string, own?: AbortSignal): Promise<RobotsState> =>
    isRuled ? rules.stateOf(url, together(signal, own)) : Promise.resolve(noRobots(new URL(url).origin));

  return {
    userAgent,
    fetch: (request, own) => whole(request, together(signal, own)),
    hop: (request, ruled, own) => (ruled ? ruledHop : hop)(request, together(signal, own)),
    robotsOf,
    sitemapsOf: async (url, own) => {
      const { elsewhere } = options;
      return elsewhere === undefined || (await elsewhere.isHere(new URL(url).hostname))
        ? (await robotsOf(url, own)).sitemaps
        : elsewhere.sitemapsOf(url);
    },
    resolvesNames: names.resolves,
    ledgers: () => ledgers.all(),
    counts: () => ledgers.counts(),
    close: wire.close,
  };
}

const defined = ({ perHost, delayMs }: ClientOptions) => ({
  ...(perHost !== undefined && { perHost }),
  ...(delayMs !== undefined && { delayMs }),
});

/** Who does not wait between requests does not wait long between attempts either. */
const backoffFor = (delayMs: number): number => Math.min(1000, Math.max(100, 2 * delayMs));

/** A minute at ordinary politeness; a server of one's own is asked again soon. */
const restFor = (delayMs: number): number => Math.min(60_000, Math.max(1000, 120 * delayMs));

function headersFor(userAgent: string, own: OwnHeaders | undefined) {
  const common = {
    "user-agent": userAgent,
    accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "accept-language": "zh-CN,zh;q=0.9,en;q=0.5",
    "accept-encoding": "gzip, deflate, br",
  };
  return (hostname: string) => (own?.hosts.has(hostname) === true ? { ...common, ...own.headers } : common);
}

function authorities(file: string): string[] {
  try {
    return [...rootCertificates, readFileSync(file, "utf8")];
  } catch (error) {
    throw fileError(`--ca ${file}`, "read", error);
  }
}

const noRobots = (origin: string): RobotsState => ({
  origin,
  kind: "none",
  status: null,
  refusal: null,
  sitemaps: [],
  crawlDelayMs: null,
  allows: () => true,
});

const together = (run: AbortSignal | undefined, own: AbortSignal | undefined): AbortSignal | undefined =>
  run !== undefined && own !== undefined ? AbortSignal.any([run, own]) : (run ?? own);
