/** What an identifier was seen as, and the part of a page it is looked for in. */
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import { allMatches } from "../page/all-matches.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { Element, PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { elementAt } from "../page/walk.ts";
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

/** Where a pattern stands outside the article's own text, which is not read: it is most of a page. */
export const matchesOutsideBody = (part: Part, pattern: RegExp): RegExpExecArray[] =>
  matchesIn(outsideBody(part), pattern, matchLimit);

/** Where a pattern stands in the footers. */
export const matchesInFooter = (part: Part, pattern: RegExp, most = matchLimit): RegExpExecArray[] =>
  matchesIn(inFooter(part), pattern, most);

interface Stretch {
  readonly from: number;
  readonly length: number;
  /** With what overlaps. */
  readonly text: string;
}

const outsideBody = memoPerPage(({ page, footer: { body } }: Part): readonly Stretch[] => {
  const { length } = page.text;
  const spans =
    body === null
      ? [{ from: 0, to: length }]
      : [
          { from: 0, to: body.from },
          { from: Math.max(body.from, body.to), to: length },
        ];
  return spans.map((span) => stretchOf(page, span));
});

const inFooter = memoPerPage(({ page, footer }: Part): readonly Stretch[] =>
  footer.spans.map(({ from, to }) => stretchOf(page, { from, to: to + 1 })),
);

const stretchOf = ({ text }: PageIndex, { from, to }: Span): Stretch => ({
  from,
  length: to - from,
  text: text.slice(from, to + overlap),
});

/** Positions of what is found are those in the page's text. */
function matchesIn(stretches: readonly Stretch[], pattern: RegExp, most: number): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const { from, length, text } of stretches)
    for (const match of allMatches(pattern, text, most - found.length)) {
      if (match.index >= length) break;
      match.index += from;
      found.push(match);
    }
  return found;
}

/** The texts of the footers. */
export const footerTextsOf = memoPerPage(
  ({ page, footer }: Part): readonly { readonly from: number; readonly text: string }[] =>
    footer.spans.map(({ from, to }) => ({ from, text: page.text.slice(from, to) })),
);

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
