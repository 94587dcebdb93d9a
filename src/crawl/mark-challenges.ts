/**
 * Gives an error answer whose body is a bot check its right name, before it is retried, counted as a failure of the server
 * or taken for a dead page. Good answers are told by whoever decodes them anyway.
 */
import { challengeOf } from "../observe/kinds/challenge.ts";
import type { Fingerprint } from "../observe/kinds/fingerprint.ts";
import { decodeBody } from "./charset.ts";
import type { FetchResult, Layer } from "./fetch.ts";

const searchLimit = 65_536;

export const markChallenges =
  (fingerprints: readonly Fingerprint[]): Layer =>
  (below) =>
  async (request, signal) => {
    const result = await below(request, signal);
    const { status } = result;
    if (status === null || status < 400) return result;
    const challenge = challengeOf({ status, headers: result.headers, body: textOf(result) }, fingerprints);
    if (challenge === null) return result;
    return { ...result, reason: "challenge", detail: `HTTP ${status}, challenge: ${challenge.id}` };
  };

function textOf({ body, headers }: FetchResult): string {
  if (body === null) return "";
  return decodeBody(body.subarray(0, searchLimit), headers["content-type"] ?? null).text;
}
