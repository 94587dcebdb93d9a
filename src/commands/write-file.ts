/** Writes a file that appears whole or not at all; into what is no file, a device or a pipe, it is poured. */
import { createWriteStream, type Stats } from "node:fs";
import { realpath, rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileError } from "../model/failure.ts";

type Content = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

export async function writeFile(file: string, content: string | Uint8Array | Content): Promise<void> {
  const source = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
  try {
    const there = await statOf(file);
    if (there === null || there.isFile() || there.isDirectory())
      await replace(there === null ? file : await realpath(file), source);
    // `-o /dev/null`: put in its place, a file would take the device from everybody on the machine.
    else await pipeline(Readable.from(source), createWriteStream(file));
  } catch (cause) {
    throw isSystemError(cause) ? fileError(file, "written", cause) : cause;
  }
}

async function replace(file: string, source: Content): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    await pipeline(Readable.from(source), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}

async function statOf(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

const isSystemError = (cause: unknown): boolean =>
  cause instanceof Error && "syscall" in cause && typeof cause.syscall === "string";
