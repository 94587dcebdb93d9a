/** Content-Encoding undone by ourselves, so that a bomb is stopped, and a server that only says gzip is still read. */
import { promisify } from "node:util";
import * as zlib from "node:zlib";

export interface DecodeLimits {
  /** Most bytes a body may grow to. */
  readonly maxBytes: number;
  /** Most bytes out for a byte in; real pages stay far below. */
  readonly maxRatio: number;
}

export type Decoded =
  | { readonly kind: "decoded"; readonly body: Buffer }
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
  for (const encoding of encodings) {
    if (body.length === 0) break;
    const step = await undo(body, encoding, limits);
    if (step.kind !== "decoded") return step;
    body = step.body;
  }
  return { kind: "decoded", body };
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
  if (codec === null) return { kind: "decoded", body };
  const maxOutputLength = Math.min(limits.maxBytes, Math.max(harmless, body.length * limits.maxRatio));
  try {
    return { kind: "decoded", body: await codec(body, maxOutputLength) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") return { kind: "bomb" };
    // Brotli has no magic number: what does not decode as such was sent plain.
    if (encoding === "br") return { kind: "decoded", body };
    return { kind: "broken", detail: `${encoding}: ${message}` };
  }
}

type Codec = (body: Buffer, maxOutputLength: number) => Buffer | Promise<Buffer>;

/** Null where the bytes do not look like what the header says: then they are taken as they came. */
function codecOf(encoding: string, body: Buffer): Codec | null {
  if (encoding === "gzip" || encoding === "x-gzip")
    return body[0] === 0x1f && body[1] === 0x8b ? gunzip : null;
  if (encoding === "deflate") return isZlib(body) ? inflate : looksLikeText(body) ? null : inflateRaw;
  return encoding === "br" && !looksLikeText(body) ? brotli : null;
}

/** RFC 1950: method 8 and a header checksum divisible by 31. */
const isZlib = (body: Buffer): boolean =>
  ((body[0] ?? 0) & 0x0f) === 8 && (((body[0] ?? 0) << 8) | (body[1] ?? 0)) % 31 === 0;

const looksLikeText = (body: Buffer): boolean => /^\s*</.test(body.toString("latin1", 0, 64));

/** A cut body gives what it holds instead of an error. */
const asFarAsItGoes = { finishFlush: zlib.constants.Z_SYNC_FLUSH };

const gunzip = codec(
  zlib.gunzipSync,
  promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gunzip),
  asFarAsItGoes,
);
const inflate = codec(
  zlib.inflateSync,
  promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.inflate),
  asFarAsItGoes,
);
const inflateRaw = codec(
  zlib.inflateRawSync,
  promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.inflateRaw),
  asFarAsItGoes,
);
const brotli = codec(
  zlib.brotliDecompressSync,
  promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliDecompress),
  { finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH },
);

function codec(
  now: (body: Buffer, options: { finishFlush: number; maxOutputLength: number }) => Buffer,
  later: (body: Buffer, options: { finishFlush: number; maxOutputLength: number }) => Promise<Buffer>,
  flush: { finishFlush: number },
): Codec {
  return (body, maxOutputLength) => {
    const options = { ...flush, maxOutputLength };
    return body.length <= syncLimit ? now(body, options) : later(body, options);
  };
}
