/**
 * Gives a server that fails again and again a rest, and leaves it alone when rests do not help. Counted are requests,
 * retries among them, that it could not answer; a 500 is an answer about one page, an unknown name costs it nothing, and a
 * refused connection says something only of a server that had answered before: one that is being started again.
 *
 * While it rests, everything that is meant for it waits, so that a restart of a minute costs a minute and no page. Then one
 * request tries. After three rests in vain the server is left alone: what is not asked any more ends as `host-unwell`,
 * stands in the ledger, and one request may try again after ten rests.
 */
import { withResolvers } from "../model/with-resolvers.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { CrawlEvent } from "./crawl-event.ts";
import type { Fetch, FetchRequest, FetchResult, Layer } from "./fetch.ts";
import type { Ledgers } from "./ledger.ts";
import { sleep } from "./sleep.ts";
import { unsent } from "./unsent.ts";
import { untilAborted } from "./until-aborted.ts";

export interface BreakerOptions extends Partial<Clock> {
  readonly ledgers: Ledgers;
  /** Failures in a row after which a server rests. */
  readonly after?: number;
  /** How long it rests until one request may try again. */
  readonly restMs?: number;
  readonly onEvent?: ((event: CrawlEvent) => void) | undefined;
}

export interface Breaker {
  /** Above the host gate: waits for the end of a rest, or says that the server is left alone. */
  readonly layer: Layer;
  /** Below it: what was let through the gate's door before the rest began does not leave any more. */
  readonly lastDoor: Layer;
}

/** With a pause of 500 ms between requests the doubling pauses of six failures add up to half a minute. */
const usualAfter = 6;
const restsInVain = 3;
/** A server that recovers after every rest and fails again is no better than one that does not. */
const restsInAll = 10;
/** Rests that one takes which is left alone. */
const restsAlone = 10;

export function breaker(options: BreakerOptions): Breaker {
  const {
    ledgers,
    after = usualAfter,
    restMs = 60_000,
    onEvent,
    now,
    ticks,
  } = { ...systemClock, ...options };
  const circuits = new Map<string, Circuit>();
  const circuitOf = ({ url }: FetchRequest): Circuit => {
    const { origin, hostname } = new URL(url);
    const circuit = circuits.get(origin) ?? new Circuit({ after, restMs, ticks, onRest });
    circuits.set(origin, circuit);
    return circuit;

    function onRest(failures: number, forMs: number): void {
      ledgers.broke(hostname, after);
      onEvent?.({ event: "breaker", origin, failures, restMs: forMs });
    }
  };
  const held = (request: FetchRequest, { failures }: Circuit): FetchResult =>
    unsent(request, "host-unwell", `left alone after ${failures} failures in a row`, now());

  const layer =
    (below: Fetch): Fetch =>
    async (request, signal) => {
      const circuit = circuitOf(request);
      for (;;) {
        if (circuit.isLeftAlone) {
          ledgers.unasked(new URL(request.url).hostname);
          return held(request, circuit);
        }
        await circuit.itsTurn(signal);
        const result = await circuit.attempt(request, () => below(request, signal));
        if (result !== null && result.reason !== "host-unwell") return result;
      }
    };
  const lastDoor =
    (below: Fetch): Fetch =>
    async (request, signal) => {
      const circuit = circuitOf(request);
      return circuit.letsGo(request) ? below(request, signal) : held(request, circuit);
    };
  return { layer, lastDoor };
}

interface CircuitOptions {
  readonly after: number;
  readonly restMs: number;
  readonly ticks: () => number;
  readonly onRest: (failures: number, forMs: number) => void;
}

class Circuit {
  failures = 0;
  readonly #options: CircuitOptions;
  #hasAnswered = false;
  #restsUntil = 0;
  #inVain = 0;
  #rests = 0;
  /** The one request that may find out whether the server is well again, and its end. */
  #trial: { readonly request: FetchRequest; readonly end: Promise<void> } | null = null;

  constructor(options: CircuitOptions) {
    this.#options = options;
  }

  get isLeftAlone(): boolean {
    return this.#isHopeless && this.#isUnwell && (this.#isResting || this.#trial !== null);
  }

  /** Waits while the server rests or another request tries it. */
  async itsTurn(signal: AbortSignal | undefined): Promise<void> {
    while (this.#isUnwell && !this.isLeftAlone) {
      if (this.#isResting) await sleep(this.#restsUntil - this.#options.ticks(), signal);
      else if (this.#trial !== null) await untilAborted(this.#trial.end, signal);
      else return;
    }
  }

  /** The answer; null where it is not this one's turn after all. */
  async attempt(request: FetchRequest, ask: () => Promise<FetchResult>): Promise<FetchResult | null> {
    if (!this.#isUnwell) return this.#learn(await ask(), false);
    if (this.#isResting || this.#trial !== null) return null;
    const { promise: end, resolve: ended } = withResolvers();
    this.#trial = { request, end };
    try {
      return this.#learn(await ask(), true);
    } finally {
      this.#trial = null;
      ended();
    }
  }

  letsGo(request: FetchRequest): boolean {
    return !this.#isUnwell || this.#trial?.request === request;
  }

  get #isUnwell(): boolean {
    return this.failures >= this.#options.after;
  }

  /** Rests do not help. */
  get #isHopeless(): boolean {
    return this.#inVain >= restsInVain || this.#rests > restsInAll;
  }

  get #isResting(): boolean {
    return this.#restsUntil > this.#options.ticks();
  }

  #learn(result: FetchResult, isTrial: boolean): FetchResult {
    // Held at the last door: nothing was asked.
    if (result.reason === "host-unwell") return result;
    if (!this.#isFailure(result)) {
      this.#hasAnswered ||= result.status !== null;
      this.failures = 0;
      this.#inVain = 0;
      return result;
    }
    this.failures += 1;
    if (isTrial) this.#inVain += 1;
    // What was on its way when the rest began lengthens nothing.
    if (this.#isUnwell && !this.#isResting) this.#rest();
    return result;
  }

  #rest(): void {
    const { restMs, ticks, onRest } = this.#options;
    this.#rests += 1;
    const forMs = this.#isHopeless ? restsAlone * restMs : restMs;
    this.#restsUntil = ticks() + forMs;
    onRest(this.failures, forMs);
  }

  #isFailure({ reason, status }: FetchResult): boolean {
    if (reason === "connection-refused") return this.#hasAnswered;
    return reason === "server-error" ? status !== 500 : failures.has(reason);
  }
}

const failures: ReadonlySet<FetchResult["reason"]> = new Set([
  "timeout",
  "reset",
  "truncated",
  "rate-limited",
  "network-unreachable",
] as const);
