/** Where `page` gets its page from: a file, standard input (`-`) or an address. */
import { open } from "node:fs/promises";
import { decodeBody } from "../crawl/charset.ts";
import { createClient } from "../crawl/client.ts";
import type { FetchResult } from "../crawl/fetch.ts";
import { fileError, UserError } from "../model/failure.ts";
import { fateOf } from "../model/reason.ts";
import { hostOf, normaliseUrl } from "../model/url.ts";
import { clientOptions, type NetworkOptions } from "./client-options.ts";
import type { CommandContext } from "./command.ts";

export interface PageSource {
  readonly url: string;
  readonly text: string;
  readonly charset: string;
  /** 200 for a file. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Nothing could be read because it was refused to us (robots, 403 without a body): not the page's fault. */
export interface Refused {
  readonly url: string;
  readonly refusedBecause: string;
}

/** What is larger than this is not a page. */
const mostBytes = 30 * 1024 * 1024;

/** `url` is the page's own address where it comes from a file. */
export async function readPage(
  named: string,
  url: string,
  options: NetworkOptions,
  context: CommandContext,
): Promise<PageSource | Refused> {
  const address = /^https?:\/\//i.test(named) ? normaliseUrl(named) : null;
  if (address !== null) return fetchPage(address, options, context);
  const bytes = named === "-" ? await readAll(context.stdin) : await readFileOf(named);
  return { url, ...decoded(bytes, null), status: 200, headers: {} };
}

function decoded(bytes: Buffer, contentType: string | null): Pick<PageSource, "text" | "charset"> {
  const { text, charset } = decodeBody(bytes, contentType);
  return { text, charset };
}

async function fetchPage(
  url: string,
  options: NetworkOptions,
  context: CommandContext,
): Promise<PageSource | Refused> {
  const client = createClient({
    ...clientOptions(options, new Set([hostOf(url)]), context.env),
    signal: context.signal,
  });
  try {
    return sourceOf(await client.fetch({ url, method: "GET", purpose: "crawl" }));
  } finally {
    await client.close();
  }
}

function sourceOf(result: FetchResult): PageSource | Refused {
  const { finalUrl, reason, detail, status, headers, body } = result;
  const why = detail === null ? reason : `${reason} (${detail})`;
  if (body !== null && status !== null)
    return { url: finalUrl, ...decoded(body, headers["content-type"] ?? null), status, headers };
  if (fateOf(reason) === "blocked") return { url: finalUrl, refusedBecause: why };
  throw new UserError(`${finalUrl} cannot be read: ${why}`, hintFor(reason));
}

const hintFor = (reason: FetchResult["reason"]): { hint?: string } =>
  reason === "private-address"
    ? { hint: "Private addresses are asked only where --allow-private <cidr> names them." }
    : {};

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
