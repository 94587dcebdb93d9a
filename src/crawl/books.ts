/** What was sent in a run: by host and in sum. */
import type { SiteFacts } from "../store/store.ts";
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

/** The books as facts of the run: those of the processes before this one go on where they ended. */
export const bookFacts = (before: SiteFacts, { ledgers, counts }: Books) => ({
  requests: numberOf(before.requests) + counts.requests,
  diagnosticRequests: numberOf(before.diagnosticRequests) + counts.diagnosticRequests,
  servers: addedUp(before.servers, ledgers),
});

const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);
