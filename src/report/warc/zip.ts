/** A ZIP file of entries that are stored as they are (APPNOTE 6.3.10), which WACZ needs for reading within the archive. */
import { crc32 } from "node:zlib";
import { UserError } from "../../model/failure.ts";

export interface ZipEntry {
  /** Within the archive, with forward slashes. */
  readonly path: string;
  readonly size: number;
  readonly crc32: number;
  content(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** What an entry's header needs to know before its content is written. */
export async function measured(
  path: string,
  content: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<ZipEntry> {
  let size = 0;
  let sum = 0;
  for await (const chunk of content()) {
    size += chunk.length;
    sum = crc32(chunk, sum);
  }
  return { path, size, crc32: sum, content };
}

/** Larger archives need ZIP64, which not every reader of WACZ knows. */
const most = 0xffff_ffff;

export async function* zip(entries: readonly ZipEntry[], stamp: string): AsyncIterable<Uint8Array> {
  const total = entries.reduce((sum, { size, path }) => sum + size + 2 * Buffer.byteLength(path) + 100, 100);
  if (total > most)
    throw new UserError(
      { en: "the evidence is larger than 4 GB, too large for a .wacz", zh: "证据超过 4 GB，无法写成 .wacz" },
      { hint: { en: "Write a .warc.gz instead.", zh: "请改写为 .warc.gz。" } },
    );
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    directory.push(directoryEntry(entry, stamp, at));
    const header = localHeader(entry, stamp);
    yield header;
    yield* entry.content();
    at += header.length + entry.size;
  }
  yield* directory;
  yield endOfDirectory(entries.length, Buffer.concat(directory).length, at);
}

function localHeader(entry: ZipEntry, stamp: string): Buffer {
  const path = Buffer.from(entry.path);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, entry, stamp);
  header.writeUInt16LE(path.length, 26);
  return Buffer.concat([header, path]);
}

function directoryEntry(entry: ZipEntry, stamp: string, offset: number): Buffer {
  const path = Buffer.from(entry.path);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4); // made by version 2.0
  writeCommon(header, 6, entry, stamp);
  header.writeUInt16LE(path.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, path]);
}

/** Version, flags, method, time, checksum and sizes: the same in both headers. */
function writeCommon(header: Buffer, at: number, { crc32: sum, size }: ZipEntry, stamp: string): void {
  const { date, time } = dosTime(stamp);
  header.writeUInt16LE(20, at); // needs version 2.0
  header.writeUInt16LE(0x0800, at + 2); // names are UTF-8
  header.writeUInt16LE(0, at + 4); // stored
  header.writeUInt16LE(time, at + 6);
  header.writeUInt16LE(date, at + 8);
  header.writeUInt32LE(sum, at + 10);
  header.writeUInt32LE(size, at + 14);
  header.writeUInt32LE(size, at + 18);
}

function endOfDirectory(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** A stamp's own clock time: ZIP knows no zones. */
function dosTime(stamp: string): { date: number; time: number } {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (stamp.match(/\d+/g) ?? []).map(
    Number,
  );
  return {
    date: ((Math.max(1980, year) - 1980) << 9) | (month << 5) | day,
    time: (hour << 11) | (minute << 5) | (second >> 1),
  };
}
