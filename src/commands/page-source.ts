/** Where `page` gets its page from: a file, standard input (`-`) or an address. */
import { open } from "node:fs/promises";
import { fileError, UserError } from "../model/failure.ts";
import type { CommandContext } from "./command.ts";

export interface PageSource {
  readonly url: string;
  readonly text: string;
  readonly charset: string;
  /** 200 for a file. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** A page larger than this is not one: what lies beyond is left unread and the observers say `truncated`. */
const mostBytes = 30 * 1024 * 1024;

export async function readPage(named: string, url: string, context: CommandContext): Promise<PageSource> {
  const bytes = named === "-" ? await readAll(context.stdin) : await readFileOf(named);
  return { url, text: new TextDecoder().decode(bytes), charset: "utf-8", status: 200, headers: {} };
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostBytes) throw new UserError("standard input is larger than a page of 30 MB");
  }
  return Buffer.concat(chunks);
}

async function readFileOf(path: string): Promise<Buffer> {
  try {
    const file = await open(path, "r");
    try {
      const { size } = await file.stat();
      if (size > mostBytes) throw new UserError(`${path} is larger than a page of 30 MB`);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw cause instanceof UserError ? cause : fileError(path, "read", cause);
  }
}
