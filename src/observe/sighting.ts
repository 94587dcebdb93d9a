/** What an identifier was seen as, and the part of a page it is looked for in. */
import { type Evidence, excerptOf } from "../model/evidence.ts";
import { type Footer, isInBody } from "./footer.ts";
import { elementAt, type PageIndex, placeOf } from "./page-index.ts";

export interface Sighting {
  /** As printed; null where presence is all there is. */
  readonly value: string | null;
  readonly evidence: Evidence;
}

/** The document, or what its scripts draw. */
export interface Part {
  readonly page: PageIndex;
  readonly footer: Footer;
  readonly origin: "document" | "script";
}

/** More places than this on one page say nothing new. */
const matchLimit = 50;

/** Where a pattern stands outside the article's own text. */
export function matchesOutsideBody(part: Part, pattern: RegExp): RegExpMatchArray[] {
  const found: RegExpMatchArray[] = [];
  for (const match of part.page.text.matchAll(pattern)) {
    if (found.length >= matchLimit) break;
    if (!isInBody(part.footer, match.index)) found.push(match);
  }
  return found;
}

/** Something seen in the text, with the words around it. */
export function seenInText(part: Part, value: string | null, at: number, length: number): Sighting {
  const { text } = part.page;
  const excerpt = excerptOf(text.slice(Math.max(0, at - 20), at + length + 20), 120);
  return { value, evidence: { excerpt, place: placeAt(part, at) } };
}

/** Something seen as an element: its start tag is the excerpt. */
export function seenAsElement(part: Part, value: string | null, element: number): Sighting {
  const at = part.page.elements[element]?.at ?? 0;
  const end = part.page.source.indexOf(">", at);
  const excerpt = excerptOf(part.page.source.slice(at, end < 0 ? at + 200 : end + 1));
  return { value, evidence: { excerpt, place: placeOfPart(part, element) } };
}

function placeAt(part: Part, at: number): string {
  return part.origin === "script" ? "script" : placeOfPart(part, elementAt(part.page, at));
}

const placeOfPart = (part: Part, element: number): string =>
  part.origin === "script" ? "script" : placeOf(part.page, element);
