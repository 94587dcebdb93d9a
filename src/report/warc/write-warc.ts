/** An archive of evidence as one WARC file: every record a gzip member of its own, so that each can be read alone. */
import { type WARCRecord, WARCSerializer } from "warcio";
import type { EvidenceArchive } from "./archived.ts";
import { infoRecord, subjectRecords } from "./records.ts";

export async function* writeWarc(
  archive: EvidenceArchive,
  { gzip }: { readonly gzip: boolean },
): AsyncIterable<Uint8Array> {
  for await (const record of recordsOf(archive)) yield await WARCSerializer.serialize(record, { gzip });
}

async function* recordsOf(archive: EvidenceArchive): AsyncIterable<WARCRecord> {
  yield* infoRecord(archive);
  for await (const subject of archive.subjects()) yield* subjectRecords(subject, archive.run);
}
