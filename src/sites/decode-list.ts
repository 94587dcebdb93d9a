/** Bytes of a list as text: UTF-8, UTF-16 or GBK, with or without a byte order mark, as spreadsheets save them. */
import { isUtf8 } from "node:buffer";

export function decodeList(bytes: Uint8Array): string {
  return new TextDecoder(charsetOf(bytes)).decode(bytes);
}

function charsetOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? "utf-8" : "gb18030");
}

/** Every list holds ASCII (an address): in UTF-16 its other byte is zero, and no other charset has zeros. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const at = bytes.subarray(0, 4096).indexOf(0);
  if (at < 0) return null;
  return at % 2 === 1 ? "utf-16le" : "utf-16be";
}
