/** Bodies by their SHA-256, compressed on the thread pool and kept once however many pages and runs share them. */
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import { DamageError } from "../model/failure.ts";
import type { Database } from "./database.ts";
import { damagedHint } from "./failure-of.ts";

/** Larger bodies are not kept: their pages say so by naming a hash that the store does not have. */
export const bodyLimit = 8 * 1024 * 1024;
/** Below this, compressing costs more than it saves. */
const compressFrom = 512;

export interface PackedBody {
  readonly sha256: string;
  readonly encoding: "br" | "identity";
  readonly bytes: number;
  readonly data: Buffer;
}

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/**
 * Quality 1 costs 3 µs a kilobyte and leaves a fifth; higher ones cost ten times that for a tenth more. A page fits the
 * window of 256 KB and the chunk of 64 KB: the usual 4 MB and 16 KB took a third longer.
 */
const compression = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 18 },
  chunkSize: 65_536,
};

export async function packBody(sha256: string, body: Buffer): Promise<PackedBody> {
  const bytes = body.length;
  if (bytes < compressFrom) return { sha256, encoding: "identity", bytes, data: Buffer.from(body) };
  return { sha256, encoding: "br", bytes, data: await compress(body, compression) };
}

export const hasBody = (db: Database, sha256: string): boolean =>
  db.sql("SELECT 1 FROM bodies WHERE sha256 = ?").pluck().get(sha256) !== undefined;

export function insertBody(db: Database, body: PackedBody): void {
  db.sql("INSERT INTO bodies (sha256, encoding, bytes, data) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING").run(
    body.sha256,
    body.encoding,
    body.bytes,
    body.data,
  );
}

export async function readBody(db: Database, sha256: string): Promise<Buffer | null> {
  const packed = (await db.read(() => db.sql("SELECT * FROM bodies WHERE sha256 = ?").get(sha256))) as
    | PackedBody
    | undefined;
  if (packed === undefined) return null;
  return packed.encoding === "identity" ? packed.data : unpack(db, sha256, packed);
}

async function unpack(db: Database, sha256: string, packed: PackedBody): Promise<Buffer> {
  try {
    return await decompress(packed.data, { maxOutputLength: packed.bytes });
  } catch (cause) {
    throw new DamageError(
      {
        en: `${db.file}: the stored body ${sha256} cannot be unpacked`,
        zh: `${db.file}：页面存档 ${sha256} 无法解压`,
      },
      { cause, hint: damagedHint },
    );
  }
}
