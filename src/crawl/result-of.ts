/** Makes of what one exchange brought what it amounts to: a reason, and a body that can be read. */
import type { Tls } from "../model/page.ts";
import type { Reason } from "../model/reason.ts";
import { type DecodeLimits, decodeContent } from "./decode-content.ts";
import type { Answer } from "./exchange.ts";
import type { FetchRequest, FetchResult } from "./fetch.ts";
import { detailOfError, reasonOfError, reasonOfStatus } from "./outcome-of.ts";

export async function resultOf(
  request: FetchRequest,
  answer: Answer,
  tls: Tls | null,
  limits: DecodeLimits,
  at: number,
): Promise<FetchResult> {
  const content = await contentOf(request, answer, limits);
  const { status, connection, isFresh } = answer;
  return {
    url: request.url,
    finalUrl: request.url,
    ...content,
    status,
    hops: [{ url: request.url, status, location: null }],
    headers: answer.headers,
    bytes: answer.bytes,
    remoteAddress: connection?.remoteAddress ?? null,
    tls,
    timing: {
      ...(isFresh && connection !== null ? connection.phases : noPhases),
      firstByte: answer.firstByteMs,
      total: answer.totalMs,
    },
    attempts: 1,
    at,
  };
}

const noPhases = { dns: null, connect: null, tls: null };

type Content = Pick<FetchResult, "reason" | "detail" | "body" | "truncated">;

async function contentOf(request: FetchRequest, answer: Answer, limits: DecodeLimits): Promise<Content> {
  const { status, error, stopped } = answer;
  if (status === null)
    return without(stopped === "deadline" ? "timeout" : reasonOfError(error), wordsFor(answer));
  const raw = Buffer.concat(answer.chunks);
  const decoded = await decodeContent(raw, answer.headers["content-encoding"], limits);
  if (decoded.kind === "bomb")
    return { ...without("too-large", "the body inflates past the limit"), truncated: true };
  const [reason, detail] = verdictOn(request, answer, status);
  if (decoded.kind === "broken") return without("protocol-error", decoded.detail);
  const hasBody = request.method === "GET" && status !== 304 && !(stopped !== null && raw.length === 0);
  return { reason, detail, body: hasBody ? decoded.body : null, truncated: stopped !== null };
}

/** A page that broke off was not answered; a 404 that broke off is a 404. A cap the caller set itself cuts nothing short. */
function verdictOn(request: FetchRequest, answer: Answer, status: number): [Reason, string | null] {
  const reason = reasonOfStatus(status);
  if (reason !== "answered") return [reason, reason === "not-modified" ? null : `HTTP ${status}`];
  if (answer.stopped === "deadline") return ["timeout", wordsFor(answer)];
  if (answer.stopped === "error") return ["truncated", wordsFor(answer)];
  if (answer.stopped === "cap" && request.maxBytes === undefined)
    return ["too-large", "the body is longer than the limit"];
  return [reason, null];
}

const without = (reason: Reason, detail: string): Content => ({
  reason,
  detail,
  body: null,
  truncated: false,
});

function wordsFor(answer: Answer): string {
  if (answer.stopped !== "deadline") return detailOfError(answer.error ?? new Error("no answer"));
  return answer.status === null ? "no answer in time" : "the body did not end in time";
}
