/**
 * One pass over a page's text for all that ask what stands in it: sets of characters, and words by how they begin. What is
 * asked for is declared where it is needed, before or after a page was read: then it is read again.
 */
import { memoPerPage } from "./memo-per-page.ts";
import type { PageIndex } from "./page-index.ts";
import { hashOf } from "./word-match.ts";

export interface TextReading {
  /** Sets of characters of which one was met, by their bits. */
  readonly characters: number;
  /** Where a word may begin, in order. */
  readonly starts: readonly number[];
}

/** The sets that a character is in, by UTF-16 code unit. */
const sets = new Uint16Array(65_536);
/** By the hash of two characters: 1 where a word begins with them. */
const heads = new Uint8Array(65_536);
let asked = 0;
let nextSet = 1;

/** The bit that a set of characters is told by. */
export function askForCharacters(characters: string): number {
  const bit = nextSet;
  if (bit > 0x8000) throw new Error("There is room for sixteen sets of characters");
  nextSet <<= 1;
  for (const unit of characters.split("")) {
    const code = unit.charCodeAt(0);
    sets[code] = (sets[code] ?? 0) | bit;
  }
  asked += 1;
  return bit;
}

/** Asks for words by the hashes of their first two characters. */
export function askForWords(wanted: Uint16Array): void {
  wanted.forEach((bucket, hash) => {
    if (bucket !== 0) heads[hash] = 1;
  });
  asked += 1;
}

export function readingOf(page: PageIndex): TextReading {
  const known = readings(page);
  if (known.asOf !== asked) {
    known.asOf = asked;
    known.reading = read(page.text);
  }
  return known.reading;
}

const readings = memoPerPage(({ text }: PageIndex): { asOf: number; reading: TextReading } => ({
  asOf: asked,
  reading: read(text),
}));

function read(text: string): TextReading {
  const starts: number[] = [];
  let first = text.charCodeAt(0);
  let characters = sets[first] ?? 0;
  for (let at = 1; at < text.length; at += 1) {
    const next = text.charCodeAt(at);
    characters |= sets[next] ?? 0;
    if (heads[hashOf(first, next)] === 1) starts.push(at - 1);
    first = next;
  }
  return { characters, starts };
}
