/** Reads a page as `govinspect page` does and says what a person would have written down of it. */
import type { Identifier, IdentifierName } from "../../../src/model/observation.ts";
import { newestItemDate } from "../../../src/observe/page/newest.ts";
import { indexPage } from "../../../src/observe/page/page-index.ts";
import { observePage } from "../../../src/observe/registry.ts";
import { contextWith, shipped } from "../with-lists.ts";

/** A label: only what it names is compared. */
export interface Label {
  kind?: string;
  isColumn?: boolean;
  items?: number;
  empty?: boolean | null;
  emptyWhy?: string | null;
  newest?: string | null;
  published?: string | null;
  /** Title, asked, answered, whether answered. */
  messages?: (string | boolean | null)[][];
  identifiers?: Partial<Record<IdentifierName, string | boolean>>;
  /** Kinds of what is more than a suspicion. */
  ads?: string[];
  tampering?: string[];
}

export interface Case {
  readonly name: string;
  readonly html: string;
  readonly url?: string;
  readonly isFirst?: boolean;
  readonly label: Label;
}

const asOf = "2026-11-22";

export function readPage({
  html,
  url = "http://www.qingyan.gov.cn/zwgk/list.html",
  isFirst = false,
}: Case): Required<Label> {
  const seen = observePage(indexPage(html, url), { ...contextWith(shipped), isFirstPage: isFirst });
  const { listing, identifiers, ads = [], tampering = [], messages = [] } = seen;
  return {
    kind: seen["page.kind"] ?? "",
    isColumn: listing?.isColumn ?? false,
    items: listing?.items.length ?? 0,
    empty: listing?.empty ?? null,
    emptyWhy: listing?.emptyWhy ?? null,
    newest: newestItemDate(seen, asOf),
    published: seen.article?.publishedAt ?? null,
    messages: messages.map(({ title, asked, answered, isAnswered }) => [title, asked, answered, isAnswered]),
    identifiers: Object.fromEntries(
      Object.entries(identifiers ?? {}).map(([name, identifier]) => [name, said(identifier)]),
    ),
    ads: ads.filter(({ confidence }) => confidence !== "suspect").map(({ kind }) => kind),
    tampering: tampering.filter(({ confidence }) => confidence !== "suspect").map(({ kind }) => kind),
  };
}

function said(identifier: Identifier): string | boolean {
  if (identifier.found === true) return identifier.value ?? true;
  return identifier.found === "unknown" ? identifier.why : false;
}
