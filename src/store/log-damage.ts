/**
 * Whether the write-ahead log beside a database lost what was committed to it. SQLite takes the first frame that does
 * not add up for the end of the log, without a word: right for a step that a kill cut off, but a log that was damaged
 * further up loses every step behind it in the same silence. Read by the file format: sqlite.org/walformat.html.
 */
import { closeSync, openSync, readFileSync, readSync } from "node:fs";

export interface LogDamage {
  /** Byte of the log at which it cannot be read any more. */
  readonly at: number;
}

const headerBytes = 32;
const frameHeaderBytes = 24;

/** null where the log is sound, empty or not there. */
export function logDamageOf(file: string): LogDamage | null {
  const first = looked(file);
  // Another process may have been writing at that very moment: damage stays where it is.
  return first !== null && looked(file)?.at === first.at ? first : null;
}

function looked(file: string): LogDamage | null {
  const promised = promisedFrames(file);
  const log = openLog(`${file}-wal`);
  try {
    const header = log.read(0, headerBytes);
    if (header === null) return promised !== null && promised.frames > 0 ? { at: 0 } : null;
    return damageIn(log, header, promised);
  } finally {
    log.close();
  }
}

function damageIn(log: Log, header: Buffer, promised: Promised | null): LogDamage | null {
  const sums = summer(header.readUInt32BE(0));
  if (sums === null || !isEqual(sums([0, 0], header.subarray(0, 24)), storedSums(header, 24)))
    return { at: 0 };
  const salts = header.subarray(16, 24);
  const pageBytes = header.readUInt32BE(8);
  let sum = storedSums(header, 24);
  /** The first frame that does not add up. */
  let broken: number | null = null;
  let frames = 0;
  for (let at = headerBytes; ; at += frameHeaderBytes + pageBytes) {
    const frame = log.read(at, frameHeaderBytes + pageBytes);
    // A frame with other salts was left by an earlier round of the log.
    if (frame === null || !frame.subarray(8, 16).equals(salts)) {
      const isShort = promised?.salts.equals(salts) === true && promised.frames > frames;
      return broken === null && isShort ? { at } : null;
    }
    const stored = storedSums(frame, 16);
    const own = sums(sums(sum, frame.subarray(0, 8)), frame.subarray(frameHeaderBytes));
    if (!isEqual(own, stored)) broken ??= at;
    // A whole step behind a broken frame: it was not the last one that a kill cut off.
    else if (broken !== null && frame.readUInt32BE(4) > 0) return { at: broken };
    if (broken === null) frames += 1;
    sum = stored;
  }
}

interface Promised {
  readonly salts: Buffer;
  /** Frames that were committed and are not in the database yet. */
  readonly frames: number;
}

/** What the log's index, which a killed process leaves behind, says of it. */
function promisedFrames(file: string): Promised | null {
  try {
    const index = readFileSync(`${file}-shm`).subarray(0, 100);
    const [first, second] = [index.subarray(0, 48), index.subarray(48, 96)];
    if (index.length < 100 || !first.equals(second) || first[12] !== 1) return null;
    const [frames, inDatabase] = [numberAt(index, 16), numberAt(index, 96)];
    return { salts: first.subarray(32, 40), frames: frames > inDatabase ? frames : 0 };
  } catch {
    return null; // without an index nothing was promised
  }
}

/** The index is in the machine's own byte order. */
const numberAt = (bytes: Buffer, at: number): number =>
  isLittleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

type Sums = readonly [number, number];
const isEqual = (a: Sums, b: Sums): boolean => a[0] === b[0] && a[1] === b[1];
const storedSums = (bytes: Buffer, at: number): Sums => [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];

/** How this log adds up its words; null where it is no log. */
function summer(magic: number): ((from: Sums, bytes: Buffer) => Sums) | null {
  if (magic !== 0x377f0682 && magic !== 0x377f0683) return null;
  const word = magic === 0x377f0682 ? "readUInt32LE" : "readUInt32BE";
  return ([first, second], bytes) => {
    for (let at = 0; at + 8 <= bytes.length; at += 8) {
      first = (first + bytes[word](at) + second) >>> 0;
      second = (second + bytes[word](at + 4) + first) >>> 0;
    }
    return [first, second];
  };
}

interface Log {
  /** null where the log is shorter than that. */
  read(at: number, length: number): Buffer | null;
  close(): void;
}

function openLog(path: string): Log {
  const handle = handleOf(path);
  const read = (at: number, length: number): Buffer | null => {
    if (handle === null) return null;
    const bytes = Buffer.alloc(length);
    return readSync(handle, bytes, 0, length, at) === length ? bytes : null;
  };
  return {
    read,
    close: () => {
      if (handle !== null) closeSync(handle);
    },
  };
}

function handleOf(path: string): number | null {
  try {
    return openSync(path, "r");
  } catch {
    return null; // no log: everything is in the database
  }
}
