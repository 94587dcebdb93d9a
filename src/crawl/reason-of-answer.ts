/** What an answer amounts to once its body is read as well: a bot check may come with any status (contract, "Blocked"). */
import type { Reason } from "../model/reason.ts";
import { fateOf } from "../model/reason.ts";
import { challengeOf } from "../observe/kinds/challenge.ts";
import type { Fingerprint } from "../observe/kinds/fingerprint.ts";
import { decodeBody } from "./charset.ts";
import type { FetchResult } from "./fetch.ts";

/** Bytes that are looked at: checks say what they are at their beginning. */
const searchBytes = 65_536;

export function reasonOfAnswer(
  { reason, status, headers, body }: FetchResult,
  fingerprints: readonly Fingerprint[],
): Reason {
  if (status === null || body === null || fateOf(reason) === "blocked") return reason;
  const type = headers["content-type"] ?? null;
  if (type !== null && !/html|text/i.test(type)) return reason;
  const { text } = decodeBody(body.subarray(0, searchBytes), type);
  return challengeOf({ status, headers, body: text }, fingerprints) === null ? reason : "challenge";
}
