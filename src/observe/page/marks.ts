/**
 * Says at once that a page's text cannot hold a pattern: every pattern that declares the words one of which it needs is looked
 * for in one pass together, and only pages with such a word are read by the pattern itself. What the pattern finds is never
 * touched by this; a word too few in its list would hide a match, so that tests hold the lists against the patterns.
 */
import { memoPerPage } from "./memo-per-page.ts";
import type { PageIndex } from "./page-index.ts";
import { askForWords, readingOf } from "./text-reading.ts";
import { type WordMatcher, wordMatcher } from "./word-match.ts";

/** A pattern, and the words one of which stands in whatever it matches. */
export interface Gate {
  readonly pattern: RegExp;
  readonly words: readonly string[];
}

/** All of them, in the order of their files. */
export const gates: Gate[] = [];
const declared: string[] = [];
let matcher: WordMatcher | null = null;

/** Whether a page has one of the words that a pattern needs, in any case and width. Declared where the pattern stands. */
export function mayMatch(pattern: RegExp, ...words: readonly string[]): (page: PageIndex) => boolean {
  const first = firstMark(pattern, ...words);
  return (page) => first(page) >= 0;
}

/** Where the first of the words that a pattern needs stands in the text of a page, -1 where none does. */
export function firstMark(pattern: RegExp, ...words: readonly string[]): (page: PageIndex) => number {
  gates.push({ pattern, words });
  const numbers = words.map((word) => declared.push(word) - 1);
  matcher = null;
  return (page) => {
    const firsts = firstOfWords(page);
    let first = -1;
    for (const number of numbers) {
      const at = firsts[number] ?? -1;
      if (at >= 0 && (first < 0 || at < first)) first = at;
    }
    return first;
  };
}

const firstOfWords = memoPerPage((page: PageIndex): Int32Array => {
  matcher ??= declaredWords();
  return matcher.firstAt(page.text, readingOf(page).starts);
});

function declaredWords(): WordMatcher {
  const words = wordMatcher(declared);
  askForWords(words.heads);
  return words;
}
