/** What names the views: the tool, and the lists its observers read. */
import { createHash } from "node:crypto";
import type { CrawlOptions } from "./crawl-options.ts";

export function observersVersion({
  toolVersion,
  lists,
}: Pick<CrawlOptions, "toolVersion" | "lists">): string {
  const text = JSON.stringify(lists, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
  return `${toolVersion} ${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
}
