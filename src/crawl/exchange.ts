/** One request on the wire: gathers what comes, and ends it at the deadline, at the byte cap or when the caller gives up. */
import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import type { Connection } from "./connect.ts";

export interface ExchangeLimits {
  /** From dispatch to the last byte: a server that drips is late too. */
  readonly timeoutMs: number;
  /** Body bytes read before the rest is left. */
  readonly maxBytes: number;
  /** A body that says it is longer than this is not begun. */
  readonly maxDeclared: number;
}

/** What one exchange brought, before anything is made of it. */
export interface Answer {
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly chunks: readonly Buffer[];
  readonly bytes: number;
  /** Why reading stopped before the end; null when the end was seen. */
  readonly stopped: "cap" | "deadline" | "error" | null;
  readonly error: Error | null;
  /** The connection it went over, and whether it was opened for it; null when there was none. */
  readonly connection: Connection | null;
  readonly isFresh: boolean;
  readonly firstByteMs: number | null;
  readonly totalMs: number;
}

export class Exchange implements Dispatcher.DispatchHandler {
  readonly answer: Promise<Answer>;
  readonly #limits: ExchangeLimits;
  readonly #startedAt = performance.now();
  readonly #deadline: NodeJS.Timeout;
  readonly #signal: AbortSignal | undefined;
  readonly #chunks: Buffer[] = [];
  #settle: (answer: Answer) => void = () => {};
  #reject: (reason: unknown) => void = () => {};
  #controller: Dispatcher.DispatchController | null = null;
  #connection: Connection | null = null;
  #isFresh = false;
  #sentAt: number | null = null;
  #firstByteAt: number | null = null;
  #status: number | null = null;
  #headers: Readonly<Record<string, string>> = {};
  #bytes = 0;
  #isOver = false;

  constructor(limits: ExchangeLimits, signal: AbortSignal | undefined) {
    this.#limits = limits;
    this.#signal = signal;
    this.answer = new Promise((resolve, reject) => {
      this.#settle = resolve;
      this.#reject = reject;
    });
    this.#deadline = setTimeout(() => this.#stop("deadline"), limits.timeoutMs);
    signal?.addEventListener("abort", this.#giveUp, { once: true });
  }

  /** Told by the connection that carries it, once there is one. */
  carriedBy(connection: Connection, isFresh: boolean): void {
    this.#connection = connection;
    this.#isFresh = isFresh;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isOver) controller.abort(new Error("too late"));
    else this.#sentAt = performance.now();
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return; // 1xx: the answer is still to come
    this.#firstByteAt = performance.now();
    this.#status = status;
    this.#headers = joined(headers);
    if (Number(this.#headers["content-length"] ?? 0) > this.#limits.maxDeclared) this.#stop("cap");
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#isOver) return;
    const room = this.#limits.maxBytes - this.#bytes;
    this.#bytes += Math.min(chunk.length, room);
    this.#chunks.push(chunk.length <= room ? chunk : chunk.subarray(0, room));
    if (chunk.length > room) this.#stop("cap");
  }

  onResponseEnd(): void {
    this.#finish(null, null);
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    if (this.#status !== null && bodiless.has(this.#status)) this.#finish(null, null);
    else this.#finish("error", error);
  }

  #stop(why: "cap" | "deadline"): void {
    this.#finish(why, null);
    this.#controller?.abort(new Error(why));
  }

  #finish(stopped: Answer["stopped"], error: Error | null): void {
    if (this.#isOver) return;
    this.#end();
    const since = this.#sentAt;
    this.#settle({
      status: this.#status,
      headers: this.#headers,
      chunks: this.#chunks,
      bytes: this.#bytes,
      stopped,
      error,
      connection: this.#connection,
      isFresh: this.#isFresh,
      firstByteMs:
        since === null || this.#firstByteAt === null ? null : Math.round(this.#firstByteAt - since),
      totalMs: Math.round(performance.now() - this.#startedAt),
    });
  }

  readonly #giveUp = (): void => {
    if (this.#isOver) return;
    this.#end();
    this.#reject(this.#signal?.reason);
    this.#controller?.abort(new Error("given up"));
  };

  #end(): void {
    this.#isOver = true;
    clearTimeout(this.#deadline);
    this.#signal?.removeEventListener("abort", this.#giveUp);
  }
}

/**
 * Over with their headers: nothing can be missing. Many a server tells in a 304 how long the page would be (RFC 9110 §8.6
 * allows it), and undici, seeing no byte of it, calls that a mismatch.
 */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/** undici gives lower-case names, and the bytes of values as latin1. */
const joined = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? said(name, value) : String(value ?? ""),
    ]),
  );

/** An address that is sent twice is no list of two: joined, it would name a page that nobody meant. */
const said = (name: string, values: readonly string[]): string =>
  name === "location" ? (values[0] ?? "") : values.join(", ");
