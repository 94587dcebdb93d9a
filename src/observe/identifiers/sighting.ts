/** What an identifier was seen as, and the part of a page it is looked for in. */
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import { type Element, elementAt, type PageIndex, placeOf } from "../page/page-index.ts";
import type { Footer, Span } from "./footer.ts";

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

/** A match may reach this far over the end of the span it starts in. */
const overlap = 200;

interface Match extends RegExpExecArray {
  /** Position in the page's text. */
  index: number;
}

/** Where a pattern stands outside the article's own text, which is not read: it is most of a page. */
export function matchesOutsideBody({ page, footer }: Part, pattern: RegExp): Match[] {
  const { body } = footer;
  const { length } = page.text;
  return body === null
    ? matchesIn(page, [{ from: 0, to: length }], pattern)
    : matchesIn(
        page,
        [
          { from: 0, to: body.from },
          { from: Math.max(body.from, body.to), to: length },
        ],
        pattern,
      );
}

/** Where a pattern stands in the footers. */
export const matchesInFooter = ({ page, footer }: Part, pattern: RegExp): Match[] =>
  matchesIn(
    page,
    footer.spans.map(({ from, to }) => ({ from, to: to + 1 })),
    pattern,
  );

function matchesIn({ text }: PageIndex, spans: readonly Span[], pattern: RegExp): Match[] {
  const found: Match[] = [];
  for (const { from, to } of spans)
    for (const match of text.slice(from, to + overlap).matchAll(pattern)) {
      if (found.length >= matchLimit || match.index >= to - from) break;
      found.push(Object.assign(match, { index: from + match.index }));
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
  const found = part.page.elements[element];
  const excerpt = found === undefined ? "" : excerptOf(startTagOf(found));
  return { value, evidence: { excerpt, place: placeOfPart(part, element) } };
}

/** Attributes in one order, so that the same element written otherwise is the same evidence. */
function startTagOf({ tag, attrs }: Element): string {
  const written = Object.keys(attrs)
    .sort()
    .map((name) => ` ${name}="${attrs[name]}"`);
  return `<${tag}${written.join("")}>`;
}

function placeAt(part: Part, at: number): string {
  return part.origin === "script" ? "script" : placeOfPart(part, elementAt(part.page, at));
}

const placeOfPart = (part: Part, element: number): string =>
  part.origin === "script" ? "script" : placeOf(part.page, element);
