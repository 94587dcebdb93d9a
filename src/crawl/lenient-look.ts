/**
 * A second look at answers that are no HTTP to the letter: bare line feeds, headers of 100 kB. Browsers show such pages, so
 * that nobody may call them unconfirmed. They are read by Node's own parser in its lenient mode, over a connection that
 * passed the guard, carries this one request and is closed: what a lenient parser could mix up on a connection that others
 * share has nowhere to go. Deadline and caps are those of every exchange.
 *
 * An origin that was understood only so is asked so from then on: its pages cost one request each, as all others do.
 */
import { type ClientRequest, request as httpRequest } from "node:http";
import type { Dispatcher } from "undici";
import { type Clock, systemClock } from "./clock.ts";
import type { Connect } from "./connect.ts";
import { decodeLimits } from "./decode-content.ts";
import { Exchange } from "./exchange.ts";
import type { Fetch, FetchRequest, FetchResult, Layer } from "./fetch.ts";
import type { Ledgers } from "./ledger.ts";
import { resultOf } from "./result-of.ts";
import { headersOf, limitsOf, type TransportOptions, wireLimit } from "./transport.ts";

export interface LenientLookOptions
  extends Pick<TransportOptions, "timeoutMs" | "maxBytes" | "headersFor">,
    Partial<Clock> {
  readonly connect: Connect;
  readonly ledgers: Ledgers;
}

/** As much as Chrome takes. */
const headerLimit = 256 * 1024;

export function lenientLook(options: LenientLookOptions): Layer {
  const { connect, ledgers, timeoutMs, maxBytes = wireLimit, headersFor } = options;
  const { now, ticks } = { ...systemClock, ...options };
  /** Origins that speak no better. */
  const sloppy = new Set<string>();

  async function look(request: FetchRequest, signal: AbortSignal | undefined): Promise<FetchResult> {
    signal?.throwIfAborted();
    const { hostname, host, port, protocol } = new URL(request.url);
    ledgers.sent(hostname, request.purpose, ticks());
    const exchange = new Exchange(limitsOf(request, timeoutMs, maxBytes), signal);
    connect({ hostname, host, port, protocol }).then(
      ({ socket, connection }) => {
        ledgers.connected(hostname);
        exchange.carriedBy(connection, true);
        const headers = { ...headersOf(request, headersFor(hostname)), host, connection: "close" };
        carry(exchange, httpRequest({ ...sentAs(request), headers, createConnection: () => socket }));
      },
      (error: Error) => exchange.onResponseError(nobody, error),
    );
    const answer = await exchange.answer;
    ledgers.received(hostname, answer.bytes, answer.status);
    return resultOf(request, answer, answer.connection?.tls ?? null, decodeLimits, now());
  }

  return (below: Fetch): Fetch =>
    async (request, signal) => {
      const { origin } = new URL(request.url);
      if (sloppy.has(origin)) return look(request, signal);
      const strict = await below(request, signal);
      if (!isMisspoken(strict)) return strict;
      const lenient = await look({ ...request, purpose: "diagnostic" }, signal);
      const together = { attempts: strict.attempts + lenient.attempts, bytes: strict.bytes + lenient.bytes };
      if (isNoBetter(lenient)) return { ...strict, ...together };
      sloppy.add(origin);
      return { ...lenient, ...together };
    };
}

/** Something came, and it could not be read as an answer, or not to its end. */
const isMisspoken = ({ reason, status, truncated }: FetchResult): boolean =>
  reason === "protocol-error" && (status === null || truncated);

const isNoBetter = (lenient: FetchResult): boolean =>
  lenient.status === null || isMisspoken(lenient) || holdsNul(lenient);

/** No browser takes that (Fetch Standard, "header value"), and neither do we. */
const holdsNul = ({ headers }: FetchResult): boolean =>
  Object.values(headers).some((value) => value.includes("\0"));

function sentAs({ url, method }: FetchRequest) {
  const { pathname, search } = new URL(url);
  return { method, path: pathname + search, insecureHTTPParser: true, maxHeaderSize: headerLimit } as const;
}

/** Tells the exchange what node:http tells of the request. */
function carry(exchange: Exchange, sent: ClientRequest): void {
  const controller = { ...nobody, abort: (why: Error) => void sent.destroy(why) };
  exchange.onRequestStart(controller);
  sent.on("response", (response) => {
    exchange.onResponseStart(controller, response.statusCode ?? 0, response.headers);
    response.on("data", (chunk: Buffer) => exchange.onResponseData(controller, chunk));
    response.on("end", () => exchange.onResponseEnd());
    response.on("error", (error) => exchange.onResponseError(controller, error));
  });
  sent.on("error", (error) => exchange.onResponseError(controller, error));
  sent.end();
}

/** Of a dispatch the exchange only ever uses that it can be ended. */
const nobody = { abort: () => {} } as unknown as Dispatcher.DispatchController;
