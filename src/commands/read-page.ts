/** Where `page` gets its page from: a file, standard input (`-`) or an address. */
import { open } from "node:fs/promises";
import { fileError, UserError } from "../model/failure.ts";
import type { Text } from "../model/text.ts";
import { normaliseUrl } from "../model/url.ts";
import type { Fingerprint } from "../observe/kinds/fingerprint.ts";
import { readStream } from "../sites/read-stream.ts";
import type { NetworkOptions } from "./client-options.ts";
import type { CommandContext } from "./command.ts";
import { decoded, type PageSource, type Refused } from "./page-source.ts";

/** What is larger than this is not a page. */
const mostBytes = 30 * 1024 * 1024;

/** `url` is the page's own address where it comes from a file; `challenges` are the bot checks that a server may answer with. */
export async function readPage(
  named: string,
  url: string,
  challenges: readonly Fingerprint[],
  options: NetworkOptions,
  context: CommandContext,
): Promise<PageSource | Refused> {
  const address = /^https?:\/\//i.test(named) ? normaliseUrl(named) : null;
  if (address !== null) {
    // The network is loaded only where it is asked: a file is read in half the time without it.
    const { fetchPage } = await import("./fetch-page.ts");
    return fetchPage(address, challenges, options, context);
  }
  const bytes =
    named === "-" ? await readStream(context.stdin, mostBytes, tooLarge) : await readFileOf(named);
  return { url, ...decoded(bytes, null), status: 200, headers: {} };
}

const tooLarge = (): UserError =>
  new UserError({
    en: "standard input is larger than a page of 30 MB",
    zh: "标准输入超过 30 MB，不像是网页",
  });

async function readFileOf(path: string): Promise<Buffer> {
  try {
    const file = await open(path, "r");
    try {
      const { size } = await file.stat();
      if (size > mostBytes)
        throw new UserError({
          en: `${path} is larger than a page of 30 MB`,
          zh: `${path} 超过 30 MB，不像是网页`,
        });
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw cause instanceof UserError ? cause : unreadable(path, cause);
  }
}

/** `www.example.gov.cn` may be the name of a file: the network is asked only for what is plainly an address. */
function unreadable(path: string, cause: unknown): Error {
  const error = fileError(path, "read", cause);
  return error instanceof UserError && /^[^/\\]+\.[^/\\]+/.test(path)
    ? new UserError(error.text, { hint, cause })
    : error;
}

const hint: Text = {
  en: "An address begins with http:// or https://.",
  zh: "网址请以 http:// 或 https:// 开头。",
};
