import type { Fetch, FetchRequest, FetchResult } from "../../src/crawl/fetch.ts";

/** An answer as the layers below would give it; all that matters to a test is said. */
export const answered = (request: FetchRequest, more: Partial<FetchResult> = {}): FetchResult => ({
  url: request.url,
  finalUrl: request.url,
  reason: "answered",
  detail: null,
  status: 200,
  hops: [{ url: request.url, status: 200, location: null }],
  headers: {},
  body: null,
  truncated: false,
  bytes: 10,
  remoteAddress: null,
  tls: null,
  timing: { dns: null, connect: null, tls: null, firstByte: 5, total: 6 },
  attempts: 1,
  at: 0,
  ...more,
});

/** Answers in turn, the last one again and again; keeps what it was asked. */
export function scripted(...answers: Partial<FetchResult>[]): { fetch: Fetch; asked: FetchRequest[] } {
  const asked: FetchRequest[] = [];
  return {
    asked,
    fetch: async (request) => {
      asked.push(request);
      return answered(request, answers[Math.min(asked.length, answers.length) - 1]);
    },
  };
}

export const get = (url: string): FetchRequest => ({ url, method: "GET", purpose: "crawl" });
