/** The innermost fetch: one request, one answer, no redirects, over kept connections. Never undici's fetch(), which has no bounds. */
import { Client, type Dispatcher, Pool } from "undici";
import type { Tls } from "../model/page.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { Connect, Connection } from "./connect.ts";
import { type DecodeLimits, decodeLimits } from "./decode-content.ts";
import { Exchange, type ExchangeLimits } from "./exchange.ts";
import type { Fetch, FetchRequest } from "./fetch.ts";
import type { Ledgers } from "./ledger.ts";
import { detailOfError, reasonOfError } from "./outcome-of.ts";
import { type ForwardProxy, reasonBehindProxy } from "./proxy.ts";
import { resultOf } from "./result-of.ts";
import { unsent } from "./unsent.ts";

export interface TransportOptions extends Partial<Clock> {
  readonly connect: Connect;
  readonly ledgers: Ledgers;
  /** Connections to one origin; GET and HEAD share them. */
  readonly connections: number;
  /** Whole request, from dispatch to the last byte. */
  readonly timeoutMs: number;
  /** Body bytes read from the wire where the request sets no cap of its own. */
  readonly maxBytes?: number;
  readonly decode?: DecodeLimits;
  /** Sent with every request to this host. */
  readonly headersFor: (hostname: string) => Readonly<Record<string, string>>;
  /** The way out where there is no direct one. */
  readonly proxy?: ForwardProxy | undefined;
}

export interface Transport {
  readonly fetch: Fetch;
  close(): Promise<void>;
}

/** Body bytes read from the wire where nobody says otherwise. */
export const wireLimit = 10_000_000;
const headerLimit = 64 * 1024;
/** A pool nobody asks of is closed: a crawl meets thousands of hosts and needs each but for a while. */
const idleMs = 30_000;

export function transport(options: TransportOptions): Transport {
  const { now, ticks } = { ...systemClock, ...options };
  const { maxBytes = wireLimit, decode = decodeLimits } = options;
  const pools = new Map<string, KeptPool>();
  /** Of the first handshake: resumed sessions show no certificate. */
  const tlsRecords = new Map<string, Tls>();

  function poolOf(origin: string, host: string): Pool {
    let kept = pools.get(origin);
    if (kept === undefined) {
      const pool = openPool(origin, options, () => options.ledgers.connected(host));
      kept = { pool, idle: setTimeout(closeIdle, idleMs, origin).unref() };
      pools.set(origin, kept);
    }
    kept.idle.refresh();
    return kept.pool;
  }

  function closeIdle(origin: string): void {
    const kept = pools.get(origin);
    if (kept === undefined) return;
    if (kept.pool.stats.running + kept.pool.stats.pending > 0) kept.idle.refresh();
    else {
      pools.delete(origin);
      void kept.pool.close();
    }
  }

  const fetch: Fetch = async (request, signal) => {
    signal?.throwIfAborted();
    const { origin, hostname, pathname, search } = new URL(request.url);
    const refusal = await options.proxy?.admit(hostname).catch((error: Error) => error);
    if (refusal !== undefined) return unsent(request, reasonOfError(refusal), detailOfError(refusal), now());
    options.ledgers.sent(hostname, request.purpose, ticks());
    const exchange = new Exchange(limitsOf(request, options.timeoutMs, maxBytes), signal);
    const sent: Carried = {
      origin,
      path: pathname + search,
      method: request.method,
      headers: headersOf(request, options.headersFor(hostname)),
      // undici closes the connection after a HEAD unless told that it need not.
      reset: false,
      exchange,
    };
    const way = options.proxy?.dispatcher ?? poolOf(origin, hostname);
    way.dispatch(sent, exchange);
    const answer = await exchange.answer;
    const tls = answer.connection?.tls ?? null;
    if (tls !== null && !tlsRecords.has(origin)) tlsRecords.set(origin, tls);
    options.ledgers.received(hostname, answer.bytes, answer.status);
    const result = await resultOf(request, answer, tlsRecords.get(origin) ?? null, decode, now());
    if (options.proxy === undefined) return result;
    return { ...result, reason: reasonBehindProxy(result.reason, result.status, request.url) };
  };

  return {
    fetch,
    async close() {
      const open = [...pools.values()];
      pools.clear();
      for (const { idle } of open) clearTimeout(idle);
      await Promise.all(open.map(({ pool }) => pool.destroy()));
      await options.proxy?.dispatcher.destroy();
    },
  };
}

interface KeptPool {
  readonly pool: Pool;
  readonly idle: NodeJS.Timeout;
}

function openPool(origin: string, options: TransportOptions, onConnect: () => void): Pool {
  return new Pool(origin, {
    connections: options.connections,
    pipelining: 1,
    allowH2: false,
    // The deadline of the exchange is the one that counts: undici's timers are coarse and a dripping body never trips them.
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: 15_000,
    maxHeaderSize: headerLimit,
    factory: (at, settings) => new Wire(at, settings, options.connect, onConnect),
  });
}

/** A client of one connection, which tells each exchange what carries it. */
class Wire extends Client {
  readonly #line: Line;

  constructor(origin: URL, settings: object, connect: Connect, onConnect: () => void) {
    const line: Line = { connection: null, isFresh: false, exchange: null };
    super(origin, {
      ...settings,
      connect(to, done) {
        connect(to).then(
          ({ socket, connection }) => {
            onConnect();
            line.connection = connection;
            line.exchange?.carriedBy(connection, true);
            done(null, socket);
          },
          (error: Error) => done(error, null),
        );
      },
    });
    this.#line = line;
    this.on("disconnect", () => {
      line.connection = null;
    });
  }

  override dispatch(options: Carried, handler: Dispatcher.DispatchHandler): boolean {
    const { exchange } = options;
    if (exchange !== undefined) {
      this.#line.exchange = exchange;
      if (this.#line.connection !== null) exchange.carriedBy(this.#line.connection, false);
    }
    return super.dispatch(options, handler);
  }
}

/** The exchange rides in the options, which pools hand on untouched; handlers they wrap. */
interface Carried extends Dispatcher.DispatchOptions {
  readonly exchange?: Exchange;
}

interface Line {
  connection: Connection | null;
  isFresh: boolean;
  exchange: Exchange | null;
}

export const limitsOf = (request: FetchRequest, timeoutMs: number, maxBytes: number): ExchangeLimits => ({
  timeoutMs,
  maxBytes: request.maxBytes ?? maxBytes,
  maxDeclared:
    request.method === "GET" && request.maxBytes === undefined ? maxBytes : Number.POSITIVE_INFINITY,
});

export function headersOf(
  request: FetchRequest,
  common: Readonly<Record<string, string>>,
): Record<string, string> {
  const headers: Record<string, string> = { ...common, ...request.headers };
  if (request.known?.etag) headers["if-none-match"] = request.known.etag;
  if (request.known?.lastModified) headers["if-modified-since"] = request.known.lastModified;
  return headers;
}
