/** What was sent in a run: by host and in sum. */
import type { HostLedger } from "./fetch.ts";
import { addedUp } from "./server-books.ts";

export interface Books {
  readonly ledgers: readonly HostLedger[];
  readonly counts: { readonly requests: number; readonly diagnosticRequests: number };
}

export const addBooks = (a: Books, b: Books): Books => ({
  ledgers: addedUp(a.ledgers, b.ledgers),
  counts: {
    requests: a.counts.requests + b.counts.requests,
    diagnosticRequests: a.counts.diagnosticRequests + b.counts.diagnosticRequests,
  },
});
