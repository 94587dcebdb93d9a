/** Bodies by their SHA-256, compressed and kept once however many pages and runs share them. */
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { DamageError } from "../model/failure.ts";
import type { Compressor } from "./compressor.ts";
import type { Database } from "./database.ts";

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

const decompress = promisify(brotliDecompress);

export async function packBodies(
  bodies: ReadonlyMap<string, Buffer>,
  compressor: Compressor,
): Promise<PackedBody[]> {
  const large = [...bodies.values()].filter(isWorthIt);
  const compressed = new Map((await compressor.compress(large)).map((data, i) => [large[i], data]));
  return [...bodies].map(([sha256, body]) => {
    const data = compressed.get(body);
    return { sha256, bytes: body.length, ...(data === undefined ? plain(body) : { encoding: "br", data }) };
  });
}

const isWorthIt = (body: Buffer): boolean => body.length >= compressFrom;

const plain = (body: Buffer) => ({ encoding: "identity", data: Buffer.from(body) }) as const;

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
      { cause },
    );
  }
}
