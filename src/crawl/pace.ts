/**
 * The host gate: few requests at once to one server, with a pause between them that grows when the server is slow, says
 * so, or fails. One gate per host name: its http, its https and its ports are one machine to us.
 */
import { type Clock, systemClock } from "./clock.ts";
import type { Fetch, FetchResult, Layer } from "./fetch.ts";
import { quotaWaitOf, retryAfterOf } from "./wait-asked.ts";

export interface PaceOptions extends Partial<Clock> {
  /** Requests to one host at the same time. */
  readonly perHost: number;
  /** Pause between two starts; 0 says the server is the caller's own: no jitter, no slowing down by latency. */
  readonly delayMs: number;
  /** Longest pause that slowness or failures lead to. */
  readonly maxDelayMs?: number;
  /** Longest wait a server can order by Retry-After or RateLimit. */
  readonly maxAskedMs?: number;
  /** Longest pause robots.txt can order: at ten seconds 2,000 pages take six hours. */
  readonly maxCrawlDelayMs?: number;
  /** In [0, 1). */
  readonly random?: () => number;
}

export interface Pace {
  readonly layer: Layer;
  /** Keeps at least this pause to a host, as its robots.txt asks. */
  slowTo(hostname: string, delayMs: number): void;
}

/** Answers slower than this are a sign of strain. */
const slowMs = 500;
/** First pause after a failure when the ordinary one is shorter. */
const firstPenaltyMs = 500;

export function pace(options: PaceOptions): Pace {
  const settings = {
    maxDelayMs: 30_000,
    maxAskedMs: 60_000,
    maxCrawlDelayMs: 10_000,
    ...systemClock,
    random: Math.random,
    ...options,
  };
  const gates = new Map<string, Gate>();
  const gateOf = (hostname: string): Gate => {
    const gate = gates.get(hostname) ?? new Gate(settings);
    gates.set(hostname, gate);
    return gate;
  };
  const layer =
    (below: Fetch): Fetch =>
    async (request, signal) => {
      const gate = gateOf(new URL(request.url).hostname);
      const turn = await gate.enter(signal);
      try {
        const result = await below(request, signal);
        if (result.attempts === 0) gate.takeBack(turn);
        else gate.learn(result);
        return result;
      } finally {
        gate.leave();
      }
    };
  return { layer, slowTo: (hostname, delayMs) => gateOf(hostname).slowTo(delayMs) };
}

/** One that was let in, by when nobody was to go in before: until then, and from then on. */
interface Turn {
  readonly before: number;
  readonly after: number;
}

class Gate {
  readonly #settings: Required<PaceOptions>;
  readonly #waiting: ((turn: Turn) => void)[] = [];
  #inside = 0;
  /** When the last one went in. */
  #lastAt = Number.NEGATIVE_INFINITY;
  /** Nobody goes in before. */
  #nextAt = 0;
  #timer: NodeJS.Timeout | null = null;
  #askedDelay = 0;
  #latencyDelay = 0;
  /** Doubles with every sign of distress, halves with every good answer. */
  #penalty = 0;

  constructor(settings: Required<PaceOptions>) {
    this.#settings = settings;
  }

  enter(signal: AbortSignal | undefined): Promise<Turn> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const giveUp = () => {
        this.#waiting.splice(this.#waiting.indexOf(admit), 1);
        reject(signal?.reason);
      };
      const admit = (turn: Turn) => {
        signal?.removeEventListener("abort", giveUp);
        resolve(turn);
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      this.#waiting.push(admit);
      this.#open();
    });
  }

  leave(): void {
    this.#inside -= 1;
    this.#open();
  }

  /** Held back by a layer below: the server was not asked, and nobody has to wait for that. */
  takeBack({ before, after }: Turn): void {
    if (this.#nextAt === after) this.#nextAt = before;
  }

  slowTo(delayMs: number): void {
    this.#askedDelay = Math.min(delayMs, this.#settings.maxCrawlDelayMs);
    // It counts from the request that learned of it.
    this.#nextAt = Math.max(this.#nextAt, this.#lastAt + this.#askedDelay);
  }

  /** What an answer says about how the server fares. */
  learn(result: FetchResult): void {
    const { delayMs, maxDelayMs, maxAskedMs, now, ticks } = this.#settings;
    const latency = result.timing.firstByte ?? 0;
    this.#latencyDelay = delayMs > 0 && latency > slowMs ? Math.min(2 * latency, maxDelayMs) : 0;
    if (isDistress(result))
      this.#penalty = Math.min(maxDelayMs, 2 * Math.max(this.#penalty, delayMs, firstPenaltyMs));
    else this.#penalty = this.#penalty > 2 * firstPenaltyMs ? this.#penalty / 2 : 0;
    const asked = Math.max(retryAfterOf(result, now()) ?? 0, quotaWaitOf(result, now()) ?? 0);
    const pause = Math.max(this.#penalty, Math.min(asked, maxAskedMs));
    if (pause > 0) this.#nextAt = Math.max(this.#nextAt, ticks() + pause);
  }

  #open(): void {
    while (this.#waiting.length > 0 && this.#inside < this.#settings.perHost) {
      const wait = this.#nextAt - this.#settings.ticks();
      if (wait > 0) {
        this.#openLater(wait);
        return;
      }
      this.#inside += 1;
      const before = this.#nextAt;
      this.#lastAt = this.#settings.ticks();
      this.#nextAt = this.#lastAt + this.#pause();
      this.#waiting.shift()?.({ before, after: this.#nextAt });
    }
  }

  #openLater(wait: number): void {
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#open();
    }, wait);
  }

  /** Jitter only adds: the delay asked for is kept. */
  #pause(): number {
    const { delayMs, random } = this.#settings;
    const pause = Math.max(delayMs, this.#askedDelay, this.#latencyDelay, this.#penalty);
    return delayMs === 0 ? pause : pause * (1 + random() / 4);
  }
}

/** 429 and 503, as the server says itself, and the timeouts and resets of one that cannot say it any more. */
const isDistress = ({ status, reason }: FetchResult): boolean =>
  status === 429 || status === 503 || reason === "timeout" || reason === "reset";
