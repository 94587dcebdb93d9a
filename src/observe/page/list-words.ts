/** The words of named lists, compiled once per set of lists. */
import type { ListedWord, Lists } from "../observer.ts";
import type { PageIndex } from "./page-index.ts";
import { askForWords, readingOf } from "./text-reading.ts";
import { type WordMatcher, wordMatcher } from "./word-match.ts";

export interface ListHit {
  readonly list: string;
  readonly word: ListedWord;
  readonly at: number;
}

export interface ListMatcher {
  /**
   * Hits by position; a word that stands inside a longer hit of the same list is not told again. `starts`: where a word may
   * begin, if that is known.
   */
  find(text: string, starts?: readonly number[]): ListHit[];
  readonly heads: WordMatcher["heads"];
}

const known = new WeakMap<Lists, Map<string, ListMatcher>>();

export function wordsOf(lists: Lists, ...ids: string[]): ListMatcher {
  const compiled = known.get(lists) ?? new Map<string, ListMatcher>();
  known.set(lists, compiled);
  const key = ids.join(" ");
  const before = compiled.get(key);
  if (before !== undefined) return before;
  const matcher = compile(lists, ids);
  compiled.set(key, matcher);
  return matcher;
}

const onPages = new WeakMap<PageIndex, { readonly lists: Lists; readonly hits: readonly ListHit[] }>();

/** Hits of some lists in the text of a page. The text is read once for all lists, whoever asks. */
export function hitsOn(page: PageIndex, lists: Lists, ...ids: string[]): ListHit[] {
  let known = onPages.get(page);
  if (known?.lists !== lists) {
    known = { lists, hits: allWordsOf(lists).find(page.text, readingOf(page).starts) };
    onPages.set(page, known);
  }
  return known.hits.filter(({ list }) => ids.includes(list));
}

const allWords = new WeakMap<Lists, ListMatcher>();

function allWordsOf(lists: Lists): ListMatcher {
  const known = allWords.get(lists);
  if (known !== undefined) return known;
  const matcher = compile(lists, [...lists.words.keys()].sort());
  allWords.set(lists, matcher);
  askForWords(matcher.heads);
  return matcher;
}

function compile(lists: Lists, ids: readonly string[]): ListMatcher {
  const entries = ids.flatMap((list) => (lists.words.get(list) ?? []).map((word) => ({ list, word })));
  const matcher: WordMatcher = wordMatcher(entries.map(({ word }) => word.word));
  return {
    heads: matcher.heads,
    find(text, starts) {
      const found: ListHit[] = [];
      const covered = new Map<string, number>();
      for (const hit of starts === undefined ? matcher.find(text) : matcher.findAt(text, starts)) {
        const entry = entries[hit.word];
        if (entry === undefined || hit.at + hit.length <= (covered.get(entry.list) ?? 0)) continue;
        covered.set(entry.list, hit.at + hit.length);
        found.push({ ...entry, at: hit.at });
      }
      return found;
    },
  };
}
