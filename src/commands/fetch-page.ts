/** Asks for one page with every duty of a crawl: guard, robots, redirects hop by hop. */
import { createClient } from "../crawl/client.ts";
import type { FetchResult } from "../crawl/fetch.ts";
import { UserError } from "../model/failure.ts";
import { fateOf } from "../model/reason.ts";
import type { Text } from "../model/text.ts";
import { hostOf } from "../model/url.ts";
import type { Fingerprint } from "../observe/kinds/fingerprint.ts";
import { clientOptions, type NetworkOptions } from "./client-options.ts";
import type { CommandContext } from "./command.ts";
import { decoded, type PageSource, type Refused } from "./page-source.ts";

export async function fetchPage(
  url: string,
  challenges: readonly Fingerprint[],
  options: NetworkOptions,
  context: CommandContext,
): Promise<PageSource | Refused> {
  const client = createClient({
    ...clientOptions(options, new Set([hostOf(url)]), context.env),
    challenges,
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
  throw new UserError(
    { en: `${finalUrl} cannot be read: ${why}`, zh: `无法读取 ${finalUrl}：${why}` },
    hintFor(reason),
  );
}

const hintFor = (reason: FetchResult["reason"]): { hint?: Text } =>
  reason === "private-address"
    ? {
        hint: {
          en: "Private addresses are asked only where --allow-private <cidr> names them.",
          zh: "内网地址须用 --allow-private <地址段> 写明方可访问。",
        },
      }
    : {};
