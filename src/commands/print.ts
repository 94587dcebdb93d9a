/** Writes a result as it comes and waits where the reader is slow. */
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

export async function print(
  to: Writable,
  what: string | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  await pipeline(Readable.from(typeof what === "string" ? [what] : what), to, { end: false });
}
