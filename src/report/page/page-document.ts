/** What `page --format json` prints: the observations of one page in the published shape (contract, "page --format json"). */
import type { Evidence } from "../../model/evidence.ts";
import type { FoundLink, LinkKind } from "../../model/link.ts";
import {
  type Facts,
  type IdentifierName,
  identifierNames,
  type Observations,
  type PageKind,
} from "../../model/observation.ts";

export interface SeenPage {
  readonly url: string;
  readonly charset: string;
  readonly title: string;
  readonly links: readonly FoundLink[];
  readonly observations: Observations;
  readonly newestItemDate: string | null;
}

export interface PageDocument {
  readonly schema: "govinspect/page/1";
  readonly url: string;
  readonly charset: string;
  readonly title: string;
  readonly kind: PageKind;
  readonly meta: Readonly<Record<string, string>>;
  readonly identifiers: Readonly<Record<IdentifierName, PrintedIdentifier>>;
  readonly publishedAt: string | null;
  readonly newestItemDate: string | null;
  readonly listing: PrintedListing;
  readonly messages: readonly PrintedMessage[];
  readonly ads: readonly Pick<Facts["ads"][number], "kind" | "target" | "confidence" | "evidence">[];
  readonly tampering: readonly Pick<Facts["tampering"][number], "kind" | "confidence" | "evidence">[];
  readonly privacy: Facts["privacy"];
  readonly links: readonly { readonly url: string; readonly kind: LinkKind; readonly text: string }[];
  readonly needsRendering: Facts["page.needsRendering"];
}

type PrintedIdentifier =
  | { readonly found: true; readonly value: string | null; readonly evidence: Evidence }
  | { readonly found: false }
  | { readonly found: "unknown"; readonly why: string };

type PrintedListing = Pick<Facts["listing"], "isColumn" | "name" | "empty" | "emptyWhy" | "nextPage"> & {
  readonly items: readonly {
    readonly title: string;
    readonly url: string | null;
    readonly date: string | null;
  }[];
};

type PrintedMessage = Pick<
  Facts["messages"][number],
  "title" | "url" | "asked" | "answered" | "status" | "answeredBy" | "isAnswered"
>;

export function pageDocument(page: SeenPage): PageDocument {
  const { observations } = page;
  const kind = observations["page.kind"] ?? "other";
  return {
    schema: "govinspect/page/1",
    url: page.url,
    charset: page.charset,
    title: page.title,
    kind,
    meta: observations["meta.tags"] ?? {},
    identifiers: identifiersOf(observations.identifiers),
    publishedAt: publishedAt(kind, observations),
    newestItemDate: page.newestItemDate,
    listing: listingOf(observations.listing),
    messages: (observations.messages ?? []).map(messageOf),
    ads: (observations.ads ?? []).map(({ kind, target, confidence, evidence }) => ({
      kind,
      target,
      confidence,
      evidence,
    })),
    tampering: (observations.tampering ?? []).map(({ kind, confidence, evidence }) => ({
      kind,
      confidence,
      evidence,
    })),
    privacy: observations.privacy ?? [],
    links: page.links.map(({ url, kind, text }) => ({ url, kind, text })),
    needsRendering: observations["page.needsRendering"] ?? { value: false, why: null },
  };
}

/** A letter in cells has no body that reads like a text; its days are its own all the same. */
function publishedAt(kind: PageKind, { article, messages }: Observations): string | null {
  if (kind !== "article" && kind !== "message") return null;
  const [letter] = kind === "message" ? (messages ?? []) : [];
  return article?.publishedAt ?? letter?.answered ?? letter?.asked ?? null;
}

/** An identifier nobody could look for is unknown, not missing. */
function identifiersOf(seen: Facts["identifiers"] | undefined): PageDocument["identifiers"] {
  return Object.fromEntries(identifierNames.map((name) => [name, identifierOf(seen?.[name])])) as Record<
    IdentifierName,
    PrintedIdentifier
  >;
}

function identifierOf(seen: Facts["identifiers"][IdentifierName] | undefined): PrintedIdentifier {
  if (seen === undefined) return { found: "unknown", why: "truncated" };
  if (seen.found === true) return { found: true, value: seen.value, evidence: seen.evidence };
  return seen.found === false ? { found: false } : { found: "unknown", why: seen.why };
}

function listingOf(seen: Facts["listing"] | undefined): PrintedListing {
  if (seen === undefined)
    return { isColumn: false, name: null, items: [], empty: null, emptyWhy: null, nextPage: null };
  const { isColumn, name, empty, emptyWhy, nextPage } = seen;
  const items = seen.items.map(({ title, url, date }) => ({ title, url, date }));
  return { isColumn, name, items, empty, emptyWhy, nextPage };
}

const messageOf = (seen: Facts["messages"][number]): PrintedMessage => ({
  title: seen.title,
  url: seen.url,
  asked: seen.asked,
  answered: seen.answered,
  status: seen.status,
  answeredBy: seen.answeredBy,
  isAnswered: seen.isAnswered,
});
