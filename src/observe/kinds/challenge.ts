/**
 * Tells a bot check or a firewall's block page from a page of the site, by the marks in `rules/lists/challenges.yaml`: of
 * an answer to the crawl and of a document alone.
 * Careful on purpose: a login form with a 验证码 is a page, and a product's cookie on a good page is no challenge.
 */
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type { Fingerprint } from "./fingerprint.ts";

/** An answer, its body as text. */
export interface AnsweredPage {
  readonly status: number;
  /** Lower case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Challenge {
  /** Of the fingerprint in the list. */
  readonly id: string;
  readonly evidence: Evidence;
}

/** Characters looked at: checks and block pages are short, or say what they are at their beginning. */
const searchLimit = 65_536;
/** More links than any check or block page has. */
const manyLinks = 12;

export function challengeOf(page: AnsweredPage, fingerprints: readonly Fingerprint[]): Challenge | null {
  const sight = new Sight(page);
  const isPlainPage = page.status < 400 && sight.hasManyLinks();
  for (const fingerprint of fingerprints) {
    // A good answer full of links is a page; only a header could say otherwise, and most pages end here.
    if (isPlainPage && fingerprint.headers === undefined) continue;
    const evidence = evidenceOf(fingerprint, sight);
    if (evidence !== null) return { id: fingerprint.id, evidence };
  }
  return null;
}

/** Cheap conditions first; what a reader would see is measured last. */
function evidenceOf(mark: Fingerprint, page: Sight): Evidence | null {
  if (mark.status !== undefined && !mark.status.includes(page.status)) return null;
  if (mark.maxLinks !== undefined && page.hasMoreLinksThan(mark.maxLinks)) return null;
  const evidence = [
    ...Object.entries(mark.headers ?? {}).map(([name, part]) => page.inHeader(name, part)),
    ...(mark.cookie === undefined ? [] : [page.inHeader("set-cookie", mark.cookie)]),
    ...(mark.body?.any === undefined ? [] : [page.anyInBody(mark.body.any)]),
    ...(mark.body?.all ?? []).map((part) => page.inBody(part)),
    ...(mark.shows === undefined ? [] : [page.shows(mark.shows)]),
  ];
  const [first] = evidence;
  if (first === undefined || evidence.includes(null)) return null;
  if (mark.body?.none?.some((part) => page.inBody(part) !== null)) return null;
  return mark.maxVisible !== undefined && page.visible() > mark.maxVisible ? null : first;
}

/** A page as fingerprints look at it; everything dear is done once, and only when asked for. */
class Sight {
  readonly status: number;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #body: string;
  #lower: string | null = null;
  #visible: string | null = null;
  #markup: string | null = null;

  constructor({ status, headers, body }: AnsweredPage) {
    this.status = status;
    this.#headers = headers;
    this.#body = body.slice(0, searchLimit);
  }

  get #folded(): string {
    this.#lower ??= this.#body.toLowerCase();
    return this.#lower;
  }

  hasManyLinks(): boolean {
    return this.hasMoreLinksThan(manyLinks);
  }

  hasMoreLinksThan(most: number): boolean {
    anchor.lastIndex = 0;
    for (let count = 0; count <= most; count += 1) if (!anchor.test(this.#written)) return false;
    return true;
  }

  /** Links in a comment are none. */
  get #written(): string {
    this.#markup ??= without(this.#body, "<!--", "-->");
    return this.#markup;
  }

  inHeader(name: string, part: string): Evidence | null {
    const value = this.#headers[name];
    if (value === undefined || !value.toLowerCase().includes(part.toLowerCase())) return null;
    return { excerpt: excerptOf(value), place: `header ${name}` };
  }

  inBody(part: string): Evidence | null {
    const at = this.#folded.indexOf(part.toLowerCase());
    if (at < 0) return null;
    return { excerpt: excerptOf(this.#body.slice(Math.max(0, at - 40), at + 120)), place: "body" };
  }

  anyInBody(parts: readonly string[]): Evidence | null {
    for (const part of parts) {
      const found = this.inBody(part);
      if (found !== null) return found;
    }
    return null;
  }

  /** Characters left when scripts, styles, comments and tags are gone. */
  visible(): number {
    return this.#shown.length;
  }

  /** In the title, or in what is left. */
  shows(pattern: string): Evidence | null {
    const title = /<title[^>]{0,200}>([^<]{1,300})/.exec(this.#folded)?.[1] ?? "";
    const text = `${title.trim()}\n${this.#shown}`;
    const found = new RegExp(pattern, "iu").exec(text);
    if (found === null) return null;
    return {
      excerpt: excerptOf(text.slice(Math.max(0, found.index - 40), found.index + 120)),
      place: "body",
    };
  }

  get #shown(): string {
    this.#visible ??= visibleText(this.#folded);
    return this.#visible;
  }
}

const anchor = /<a\s/gi;

function visibleText(markup: string): string {
  let text = markup;
  for (const [open, close] of unseen) text = without(text, open, close);
  return text
    .replace(/<[^<>]*>?/g, " ")
    .replace(/&(?:nbsp|#160);/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const unseen = [
  ["<!--", "-->"],
  ["<script", "</script"],
  ["<style", "</style"],
  ["<noscript", "</noscript"],
  ["<title", "</title"],
] as const;

/** Cuts every span from `open` to `close`, to the end where it is not closed. */
function without(text: string, open: string, close: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let from = text.indexOf(open); from >= 0; from = text.indexOf(open, at)) {
    kept.push(text.slice(at, from));
    const end = text.indexOf(close, from + open.length);
    if (end < 0) return kept.join(" ");
    at = end + close.length;
  }
  kept.push(text.slice(at));
  return kept.join(" ");
}
