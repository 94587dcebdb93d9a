/** Content-Encoding undone by ourselves, so that a bomb is stopped, and a server that only says gzip is still read. */
import { promisify } from "node:util";
import * as zlib from "node:zlib";
import { gzipHeaderLength } from "./gzip-header-length.ts";

export interface DecodeLimits {
  /** Most bytes a body may grow to. */
  readonly maxBytes: number;
  /** Most bytes out for a byte in; real pages stay far below. */
  readonly maxRatio: number;
}

export type Decoded =
  | {
      readonly kind: "decoded";
      readonly body: Buffer;
      /** The compressed bytes ended before their end mark: there may have been more. */
      readonly isCut: boolean;
    }
  /** It grew past a limit. */
  | { readonly kind: "bomb" }
  /** It was said to be encoded, began so, and broke. */
  | { readonly kind: "broken"; readonly detail: string };

export const decodeLimits: DecodeLimits = { maxBytes: 30_000_000, maxRatio: 300 };

/** Encodings on top of each other that are undone; more is nobody's honest page. */
const nestingLimit = 2;
/** Below this size the ratio says nothing. */
const harmless = 2_000_000;
/** Bodies above this are inflated off the main thread; below, the thread costs more than the work. */
const syncLimit = 200_000;

export async function decodeContent(
  raw: Buffer,
  contentEncoding: string | undefined,
  limits: DecodeLimits = decodeLimits,
): Promise<Decoded> {
  const encodings = namesIn(contentEncoding);
  if (encodings.length > nestingLimit)
    return { kind: "broken", detail: `content encoded ${encodings.length} times` };
  let body = raw;
  let isCut = false;
  for (const encoding of encodings) {
    if (body.length === 0) break;
    const step = await undo(body, encoding, limits);
    if (step.kind !== "decoded") return step;
    body = step.body;
    isCut ||= step.isCut;
  }
  return { kind: "decoded", body, isCut };
}

/** In the order to undo them: the last one applied comes first. */
function namesIn(contentEncoding: string | undefined): string[] {
  if (contentEncoding === undefined) return [];
  return contentEncoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity")
    .reverse();
}

async function undo(body: Buffer, encoding: string, limits: DecodeLimits): Promise<Decoded> {
  const codec = codecOf(encoding, body);
  if (codec === "plain") return plain(body);
  if (codec === "unknown") return { kind: "broken", detail: `${encoding}: not an encoding we asked for` };
  const most = Math.min(limits.maxBytes, Math.max(harmless, body.length * limits.maxRatio));
  const whole = await inflated(codec, body, { maxOutputLength: most });
  if (whole.kind === "early-end") {
    const part = await inflated(codec, body, { maxOutputLength: most, finishFlush: asFarAsItGoes });
    if (part.kind === "decoded") return { ...part, isCut: true };
  } else if (whole.kind !== "broken") return whole;
  // Brotli has no magic number: what does not decode as such and reads as text was sent plain.
  if (encoding === "br" && isText(body)) return plain(body);
  return { kind: "broken", detail: `${encoding}: ${whole.detail}` };
}

const plain = (body: Buffer): Decoded => ({ kind: "decoded", body, isCut: false });

async function inflated(
  codec: Codec,
  body: Buffer,
  options: InflateOptions,
): Promise<Decoded | { readonly kind: "early-end"; readonly detail: string }> {
  try {
    return { kind: "decoded", body: await codec(body, options), isCut: false };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") return { kind: "bomb" };
    return { kind: code === "Z_BUF_ERROR" ? "early-end" : "broken", detail: message };
  }
}

/** How the body is to be undone; `plain` where the bytes do not look like what the header says: they are taken as they came. */
function codecOf(encoding: string, body: Buffer): Codec | "plain" | "unknown" {
  if (encoding === "gzip" || encoding === "x-gzip") return isGzip(body) ? gunzip : "plain";
  if (encoding === "deflate") return isZlib(body) ? inflate : looksLikeMarkup(body) ? "plain" : inflateRaw;
  if (encoding === "br") return looksLikeMarkup(body) ? "plain" : brotli;
  return notAskedFor.has(encoding) && !isText(body) ? "unknown" : "plain";
}

/** Encodings that there are and that we did not offer to read; any other name is a slip for "none". */
const notAskedFor: ReadonlySet<string> = new Set(["zstd", "compress", "x-compress"]);

const isGzip = (body: Buffer): boolean => body[0] === 0x1f && body[1] === 0x8b;

/** RFC 1950: method 8 and a header checksum divisible by 31. */
const isZlib = (body: Buffer): boolean =>
  ((body[0] ?? 0) & 0x0f) === 8 && (((body[0] ?? 0) << 8) | (body[1] ?? 0)) % 31 === 0;

const looksLikeMarkup = (body: Buffer): boolean => /^\s*</.test(body.toString("latin1", 0, 64));

/** Compressed bytes hold control characters within their first few; texts in Chinese encodings hold none. */
const isText = (body: Buffer): boolean =>
  !body.subarray(0, 512).some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);

interface InflateOptions {
  readonly maxOutputLength: number;
  readonly finishFlush?: number;
}

type Codec = (body: Buffer, options: InflateOptions) => Buffer | Promise<Buffer>;

/** A cut body gives what it holds instead of an error. */
const asFarAsItGoes = zlib.constants.Z_SYNC_FLUSH;

const strictGunzip = codec(zlib.gunzipSync, promisify<Buffer, InflateOptions, Buffer>(zlib.gunzip));
const inflate = codec(zlib.inflateSync, promisify<Buffer, InflateOptions, Buffer>(zlib.inflate));
const inflateRaw = codec(zlib.inflateRawSync, promisify<Buffer, InflateOptions, Buffer>(zlib.inflateRaw));
const brotliWhole = codec(
  zlib.brotliDecompressSync,
  promisify<Buffer, InflateOptions, Buffer>(zlib.brotliDecompress),
);
const brotli: Codec = (body, { finishFlush, ...options }) =>
  brotliWhole(body, {
    ...options,
    ...(finishFlush !== undefined && { finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH }),
  });

/** As browsers do: what stands behind the end of the stream, its checksum among it, spoils nothing that came before. */
const gunzip: Codec = async (body, options) => {
  try {
    return await strictGunzip(body, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "Z_DATA_ERROR") throw error;
    return inflateRaw(body.subarray(gzipHeaderLength(body)), options);
  }
};

function codec(
  now: (body: Buffer, options: InflateOptions) => Buffer,
  later: (body: Buffer, options: InflateOptions) => Promise<Buffer>,
): Codec {
  return (body, options) => (body.length <= syncLimit ? now(body, options) : later(body, options));
}
