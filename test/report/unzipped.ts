/** The files within a ZIP, read by its central directory; what XLSX and DOCX are made of. */
import { inflateRawSync } from "node:zlib";

export function unzipped(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [pathLength, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const path = bytes.toString("utf8", at + 46, at + 46 + (pathLength ?? 0));
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    files.set(path, bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed);
    at += 46 + (pathLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}
