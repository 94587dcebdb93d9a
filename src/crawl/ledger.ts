/** The books of the crawl: what was done to each server, counted where the bytes leave. */
import type { FetchRequest, HostLedger } from "./fetch.ts";

export class Ledgers {
  readonly #books = new Map<string, Book>();
  /** Of all hosts together: asked after every page, so kept rather than added up. */
  readonly #counts = { requests: 0, diagnosticRequests: 0 };

  sent(host: string, purpose: FetchRequest["purpose"], ticks: number): void {
    const { ledger, sentAt } = this.#book(host);
    const kind = purpose === "diagnostic" ? "diagnosticRequests" : "requests";
    ledger[kind] += 1;
    this.#counts[kind] += 1;
    const old = sentAt.findIndex((at) => at > ticks - 1000);
    sentAt.splice(0, old < 0 ? sentAt.length : old);
    sentAt.push(ticks);
    ledger.peakPerSecond = Math.max(ledger.peakPerSecond, sentAt.length);
  }

  connected(host: string): void {
    this.#book(host).ledger.connections += 1;
  }

  received(host: string, bytes: number, status: number | null): void {
    const { ledger } = this.#book(host);
    ledger.bytes += bytes;
    if (status === 429) ledger.tooManyRequests += 1;
  }

  /** The circuit breaker stopped asking after so many failures in a row. */
  broke(host: string, after: number): void {
    const { ledger } = this.#book(host);
    ledger.breaker = { after, unasked: ledger.breaker?.unasked ?? 0 };
  }

  unasked(host: string): void {
    const { breaker } = this.#book(host).ledger;
    if (breaker !== null) breaker.unasked += 1;
  }

  counts(): { readonly requests: number; readonly diagnosticRequests: number } {
    return { ...this.#counts };
  }

  /** In the order of their hosts. */
  all(): HostLedger[] {
    return [...this.#books.values()]
      .map(({ ledger }) => ledger)
      .sort((a, b) => (a.host < b.host ? -1 : a.host > b.host ? 1 : 0));
  }

  #book(host: string): Book {
    let book = this.#books.get(host);
    if (book === undefined) {
      book = { ledger: blank(host), sentAt: [] };
      this.#books.set(host, book);
    }
    return book;
  }
}

interface Book {
  readonly ledger: HostLedger;
  /** When the requests of the last second were sent. */
  readonly sentAt: number[];
}

const blank = (host: string): HostLedger => ({
  host,
  requests: 0,
  diagnosticRequests: 0,
  connections: 0,
  tooManyRequests: 0,
  peakPerSecond: 0,
  bytes: 0,
  breaker: null,
});
