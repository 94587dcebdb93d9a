/**
 * A ZIP archive with the moment of writing taken out of it: the same report must be the same bytes whenever it is
 * written. Fields as in PKWARE's APPNOTE 4.3.7 (local header), 4.3.12 (central directory) and 4.3.16 (its end).
 */
const endOfDirectory = { signature: 0x06054b50, size: 22, count: 10, start: 16 };
const entry = { size: 46, time: 12, nameLength: 28, extraLength: 30, commentLength: 32, local: 42 };
const localTime = 10;
/** Time 00:00:00 in the low half, 1980-01-01 in the high one: the first moment the format can tell. */
const firstMoment = 0x00210000;

/** Changes the archive in place and gives it back. It must have no comment, as archives of libraries have none. */
export function withoutTimes(archive: Buffer): Buffer {
  const end = archive.length - endOfDirectory.size;
  if (archive.readUInt32LE(end) !== endOfDirectory.signature) throw new Error("not a plain ZIP archive");
  let at = archive.readUInt32LE(end + endOfDirectory.start);
  for (let left = archive.readUInt16LE(end + endOfDirectory.count); left > 0; left -= 1) {
    archive.writeUInt32LE(firstMoment, at + entry.time);
    archive.writeUInt32LE(firstMoment, archive.readUInt32LE(at + entry.local) + localTime);
    at += entrySize(archive, at);
  }
  return archive;
}

const entrySize = (archive: Buffer, at: number): number =>
  entry.size +
  archive.readUInt16LE(at + entry.nameLength) +
  archive.readUInt16LE(at + entry.extraLength) +
  archive.readUInt16LE(at + entry.commentLength);
