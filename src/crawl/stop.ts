/** When and why a run stops: the caller's signal or the clock; what is in flight then has a moment to end. */
import { setMaxListeners } from "node:events";

export type StopCause = "max-duration" | "full-disk" | "signal";

/** After a stop, what is in flight has this long to come to its end. */
const graceMs = 5000;

export class Stop {
  readonly #stopping = new AbortController();
  readonly #giveUp = new AbortController();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #signal: AbortSignal | undefined;
  by: StopCause | null = null;

  constructor(signal: AbortSignal | undefined, maxDurationMs: number | undefined) {
    // One listener per request in flight: many are no leak.
    setMaxListeners(0, this.#giveUp.signal);
    this.#signal = signal;
    if (signal?.aborted) this.now("signal");
    else signal?.addEventListener("abort", this.#onSignal, { once: true });
    if (maxDurationMs !== undefined)
      this.#timers.push(setTimeout(() => this.now("max-duration"), maxDurationMs));
  }

  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  get giveUp(): AbortSignal {
    return this.#giveUp.signal;
  }

  now(by: StopCause): void {
    if (this.by !== null) return;
    this.by = by;
    this.#stopping.abort();
    this.#timers.push(setTimeout(() => this.#giveUp.abort(), graceMs));
  }

  /** One site's failure ends the work on all others, and is thrown on. */
  because(error: unknown): never {
    this.#stopping.abort();
    this.#giveUp.abort();
    throw error;
  }

  dispose(): void {
    this.#signal?.removeEventListener("abort", this.#onSignal);
    for (const timer of this.#timers) clearTimeout(timer);
  }

  readonly #onSignal = (): void => this.now("signal");
}
