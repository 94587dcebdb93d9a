/**
 * Stops asking a server that fails again and again. Counted are URLs, retries included, that the server could not answer;
 * refused connections and unknown names cost it nothing, and a 500 is an answer about one page. What is not asked any
 * more ends as `host-unwell`, stands in the ledger, and is let through again, one by one, after a rest.
 */
import { type Clock, systemClock } from "./clock.ts";
import type { CrawlEvent } from "./crawl-event.ts";
import type { Fetch, FetchResult, Layer } from "./fetch.ts";
import type { Ledgers } from "./ledger.ts";
import { unsent } from "./unsent.ts";

export interface BreakerOptions extends Partial<Clock> {
  readonly ledgers: Ledgers;
  /** Failures in a row after which a server is left alone. */
  readonly after?: number;
  /** How long until one request may try again. */
  readonly restMs?: number;
  readonly onEvent?: ((event: CrawlEvent) => void) | undefined;
}

export function breaker(options: BreakerOptions): Layer {
  const { ledgers, after = 10, restMs = 60_000, onEvent, now, ticks } = { ...systemClock, ...options };
  const circuits = new Map<string, Circuit>();
  return (below: Fetch): Fetch =>
    async (request, signal) => {
      const { origin, hostname } = new URL(request.url);
      const circuit = circuits.get(origin) ?? { failures: 0, openUntil: 0 };
      circuits.set(origin, circuit);
      if (circuit.openUntil > ticks()) {
        ledgers.unasked(hostname);
        return unsent(
          request,
          "host-unwell",
          `left alone after ${circuit.failures} failures in a row`,
          now(),
        );
      }
      // While one request tries an unwell server again, the others still wait.
      if (circuit.failures >= after) circuit.openUntil = ticks() + restMs;
      const result = await below(request, signal);
      circuit.failures = isFailure(result) ? circuit.failures + 1 : 0;
      circuit.openUntil = circuit.failures >= after ? ticks() + restMs : 0;
      if (circuit.failures === after) {
        ledgers.broke(hostname, after);
        onEvent?.({ event: "breaker", origin, failures: after, restMs });
      }
      return result;
    };
}

interface Circuit {
  failures: number;
  openUntil: number;
}

const isFailure = ({ reason, status }: FetchResult): boolean =>
  reason === "timeout" ||
  reason === "reset" ||
  reason === "truncated" ||
  reason === "rate-limited" ||
  reason === "network-unreachable" ||
  (reason === "server-error" && status !== 500);
