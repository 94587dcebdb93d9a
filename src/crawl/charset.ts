/**
 * Bytes to text, as a browser that knows Chinese servers would: what the bytes are weighs more than what is said of them,
 * because a template's `charset=gb2312` survives every move to UTF-8. Order: BOM, UTF-16 by its zeros, valid UTF-8,
 * nearly valid UTF-8, the declared label where its text reads as one, else GB18030 against Big5 by frequent characters.
 */
import { isAscii, isUtf8, transcode } from "node:buffer";
import { declaredCharset } from "./charset-label.ts";
import { commonShare } from "./common-characters.ts";

export interface DecodedBody {
  readonly text: string;
  /** WHATWG label it was decoded with. */
  readonly charset: string;
  /** The label a browser would follow, as written; null when none is. */
  readonly declared: string | null;
  /** What decided. */
  readonly from: "bom" | "bytes" | "http" | "meta" | "guess";
  /** True when the declaration names another encoding than the bytes are in. */
  readonly mismatch: boolean;
}

export function decodeBody(body: Buffer, contentType: string | null): DecodedBody {
  const declared = declaredCharset(body, contentType);
  const [charset, from] = charsetOf(body, declared);
  const names = declared?.charset ?? null;
  return {
    text: decode(body, charset),
    charset,
    declared: declared?.label ?? null,
    from,
    // Plain ASCII is the same in all of them.
    mismatch: names !== null && names !== charset && !(charset === "utf-8" && isAscii(body)),
  };
}

type Declared = ReturnType<typeof declaredCharset>;

function charsetOf(body: Buffer, declared: Declared): [charset: string, from: DecodedBody["from"]] {
  const marked = charsetOfBom(body);
  if (marked !== null) return [marked, "bom"];
  const wide = utf16ByZeros(body);
  if (wide !== null) return [wide, "bytes"];
  if (isUtf8(body))
    return isAscii(body) && declared !== null && isAsciiCompatible(declared.charset)
      ? [declared.charset, declared.from]
      : ["utf-8", "bytes"];
  if (isNearlyUtf8(body)) return ["utf-8", "bytes"];
  if (declared !== null && declared.charset !== "utf-8" && readsAs(body, declared.charset))
    return [declared.charset, declared.from];
  return guess(body, declared);
}

function charsetOfBom(body: Buffer): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return "utf-8";
  if (body[0] === 0xff && body[1] === 0xfe) return "utf-16le";
  if (body[0] === 0xfe && body[1] === 0xff) return "utf-16be";
  return body[0] === 0x84 && body[1] === 0x31 && body[2] === 0x95 && body[3] === 0x33 ? "gb18030" : null;
}

/** Markup is ASCII: in UTF-16 nearly every second byte of it is zero. */
function utf16ByZeros(body: Buffer): string | null {
  const length = Math.min(body.length, 512) & ~1;
  if (length < 8) return null;
  const zeros = [0, 0];
  for (let i = 0; i < length; i += 1) if (body[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = length / 2;
  if (odd > most * 0.6 && even < most * 0.1) return "utf-16le";
  return even > most * 0.6 && odd < most * 0.1 ? "utf-16be" : null;
}

const sampleLimit = 262_144;
/** Share of broken sequences in a page that is UTF-8 all the same: cut strings, one pasted byte. */
const brokenShare = 0.05;

function isNearlyUtf8(body: Buffer): boolean {
  const sample = body.subarray(0, sampleLimit);
  const [good, broken] = countUtf8(sample);
  return good > 0 && broken <= (good + broken) * brokenShare;
}

/** Counts sequences of two and more bytes, whole ones and broken ones. */
function countUtf8(body: Buffer): [good: number, broken: number] {
  let good = 0;
  let broken = 0;
  for (let i = 0; i < body.length; ) {
    const lead = body[i] ?? 0;
    if (lead < 0x80) {
      i += 1;
      continue;
    }
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    let at = 1;
    while (at < length && ((body[i + at] ?? 0) & 0xc0) === 0x80) at += 1;
    if (length > 0 && at === length) good += 1;
    else broken += 1;
    i += at;
    // Even if all that is left were whole, too much is broken: a page in another charset is told by its start.
    if (broken > (good + (body.length - i) / 2 + broken) * brokenShare) break;
  }
  return [good, broken];
}

/** Bytes of text looked at when two readings are compared. */
const readingLimit = 8192;
/** Least share of everyday characters in Chinese text that is decoded rightly. */
const leastCommon = 0.1;

/** True unless the label gives letter salad: many characters that are none, or hardly one in daily use. */
function readsAs(body: Buffer, charset: string): boolean {
  if (charset !== "gb18030" && charset !== "big5") return !looksChinese(body);
  const rival = charset === "big5" ? "gb18030" : "big5";
  const sample = wordsOf(body);
  const own = commonShare(decode(sample, charset));
  return own >= leastCommon || own >= commonShare(decode(sample, rival));
}

const looksChinese = (body: Buffer): boolean => commonShare(decode(wordsOf(body), "gb18030")) >= leastCommon;

function guess(body: Buffer, declared: Declared): [charset: string, from: DecodedBody["from"]] {
  const sample = wordsOf(body);
  const gb = commonShare(decode(sample, "gb18030"));
  const big5 = commonShare(decode(sample, "big5"));
  if (Math.max(gb, big5) === 0 && declared !== null) return [declared.charset, declared.from];
  return [big5 > gb ? "big5" : "gb18030", "guess"];
}

/** The bytes above ASCII, which hold all that can tell encodings apart, each with its trail byte. */
function wordsOf(body: Buffer): Buffer {
  const words = Buffer.allocUnsafe(readingLimit);
  let length = 0;
  for (let i = 0; i < body.length && length < readingLimit - 1; i += 1) {
    const byte = body[i] ?? 0;
    if (byte < 0x80) continue;
    words[length] = byte;
    words[length + 1] = body[i + 1] ?? 0x20;
    length += 2;
    i += 1;
  }
  return words.subarray(0, length);
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

function decode(body: Buffer, charset: string): string {
  return inCharset(body, charset).replace(/^\ufeff/, "");
}

function inCharset(body: Buffer, charset: string): string {
  // ICU's way through UTF-16 takes a sixth of the time of `toString` on Chinese, and refuses what is not valid.
  if (charset === "utf-8")
    return isUtf8(body) ? transcode(body, "utf8", "utf16le").toString("utf16le") : body.toString("utf8");
  let decoder = decoders.get(charset);
  if (decoder === undefined) {
    decoder = new TextDecoder(charset);
    decoders.set(charset, decoder);
  }
  return decoder.decode(body);
}

const isAsciiCompatible = (charset: string): boolean =>
  !charset.startsWith("utf-16") && charset !== "iso-2022-jp";
