/** Writes a file that appears whole or not at all. */
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileError } from "../model/failure.ts";

export async function writeFile(
  file: string,
  content: string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const unfinished = `${file}.part`;
  const source = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
  try {
    await pipeline(Readable.from(source), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw isSystemError(cause) ? fileError(file, "written", cause) : cause;
  }
}

const isSystemError = (cause: unknown): boolean =>
  cause instanceof Error && "syscall" in cause && typeof cause.syscall === "string";
