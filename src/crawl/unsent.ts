import type { Reason } from "../model/reason.ts";
import type { FetchRequest, FetchResult } from "./fetch.ts";

/** The result of a request that one of our own layers did not let out. */
export const unsent = (request: FetchRequest, reason: Reason, detail: string, at: number): FetchResult => ({
  url: request.url,
  finalUrl: request.url,
  reason,
  detail,
  status: null,
  hops: [{ url: request.url, status: null, location: null }],
  headers: {},
  body: null,
  truncated: false,
  bytes: 0,
  remoteAddress: null,
  tls: null,
  timing: { dns: null, connect: null, tls: null, firstByte: null, total: 0 },
  attempts: 0,
  at,
});
