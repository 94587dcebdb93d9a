/** What a format writes as bytes, and the files of a ZIP archive among them, read by Node's own inflate. */
import { inflateRawSync } from "node:zlib";
import type { Language } from "../../src/model/text.ts";
import type { ReportedSite, ReportFormat, ReportHead } from "../../src/report/report.ts";
import { head as literalHead } from "./literal-report.ts";

export async function writtenBytes(
  format: ReportFormat,
  sites: AsyncIterable<ReportedSite>,
  language: Language = "zh",
  head: ReportHead = literalHead,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of format.write(head, sites, { language, colour: false, width: null }))
    chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The files of an archive by name, as text. */
export function zipEntries(archive: Buffer): Map<string, string> {
  const entries = new Map<string, string>();
  let at = archive.readUInt32LE(archive.length - 6);
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    entries.set(
      name,
      (archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8"),
    );
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}
