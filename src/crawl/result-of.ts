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
    return without(stopped === "deadline" ? "timeout" : reasonOfError(error ?? noAnswer), wordsFor(answer));
  const raw = Buffer.concat(answer.chunks);
  const decoded = await decodeContent(raw, answer.headers["content-encoding"], limits);
  if (decoded.kind === "bomb")
    return { ...without("too-large", "the body inflates past the limit"), truncated: true };
  if (decoded.kind === "broken") return without("protocol-error", decoded.detail);
  const [reason, detail] = verdictOn(request, answer, status);
  if (reason === "answered" && stopped === null && decoded.isCut && !endsAsDocument(decoded.body))
    return {
      reason: "truncated",
      detail: "the compressed body ends early",
      body: decoded.body,
      truncated: true,
    };
  const hasBody = request.method === "GET" && status !== 304 && !(stopped !== null && raw.length === 0);
  return { reason, detail, body: hasBody ? decoded.body : null, truncated: stopped !== null };
}

/** A page that broke off was not answered; a 404 that broke off is a 404. A cap the caller set itself cuts nothing short. */
function verdictOn(request: FetchRequest, answer: Answer, status: number): [Reason, string | null] {
  const reason = reasonOfStatus(status);
  if (reason !== "answered") return [reason, reason === "not-modified" ? null : `HTTP ${status}`];
  if (answer.stopped === "deadline") return ["timeout", wordsFor(answer)];
  if (answer.stopped === "error")
    return [isMisspoken(answer) ? "protocol-error" : "truncated", wordsFor(answer)];
  if (answer.stopped === "cap" && request.maxBytes === undefined)
    return ["too-large", "the body is longer than the limit"];
  return [reason, null];
}

/** Some servers never end what they compress; the page that says itself where it ends is whole. */
const endsAsDocument = (body: Buffer): boolean =>
  /<\/html>\s*$/i.test(body.subarray(-256).toString("latin1"));

/** Its body went on, and not as HTTP does: undici names such errors by their class, Node by their code. */
const isMisspoken = ({ error }: Answer): boolean =>
  error?.name === "HTTPParserError" ||
  (error as NodeJS.ErrnoException | null)?.code?.startsWith("HPE_") === true;

const without = (reason: Reason, detail: string): Content => ({
  reason,
  detail,
  body: null,
  truncated: false,
});

/** It ended well and gave no status of an answer: 000, say. */
const noAnswer = new Error("no answer");

function wordsFor(answer: Answer): string {
  if (answer.stopped !== "deadline") return detailOfError(answer.error ?? noAnswer);
  return answer.status === null ? "no answer in time" : "the body did not end in time";
}
