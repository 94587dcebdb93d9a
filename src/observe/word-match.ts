/**
 * Finds many words in one pass over a text. Words are kept in buckets by their first two characters, so that the cost
 * does not grow with their number; upper and lower case, full and half width are one.
 */

export interface Hit {
  /** Index into the words the matcher was built from. */
  readonly word: number;
  /** Position in the text. */
  readonly at: number;
  readonly length: number;
}

export interface WordMatcher {
  /** Every occurrence of every word, overlapping ones too, by position; among those of one position the longest first. */
  find(text: string, limit?: number): Hit[];
}

/** More hits than anybody reads: a page made of one word. */
const hitLimit = 10_000;

export function wordMatcher(words: readonly string[]): WordMatcher {
  const folded = words.map(fold);
  const buckets = bucketsOf(folded);
  const starts = new Uint8Array(65_536);
  for (const word of folded) if (word.length >= 2) starts[word.charCodeAt(0)] = 1;
  return {
    find(text, limit = hitLimit) {
      const found: Hit[] = [];
      const plain = fold(text);
      for (let at = 0; at + 1 < plain.length && found.length < limit; at += 1) {
        if (starts[plain.charCodeAt(at)] === 0) continue;
        for (const word of buckets.get(keyAt(plain, at)) ?? []) {
          const wanted = folded[word] ?? "";
          if (plain.startsWith(wanted, at)) found.push({ word, at, length: wanted.length });
        }
      }
      return found.slice(0, limit);
    },
  };
}

/** Words by their first two characters, the longest of a bucket first. */
function bucketsOf(words: readonly string[]): Map<number, number[]> {
  const buckets = new Map<number, number[]>();
  words.forEach((word, index) => {
    if (word.length < 2) return;
    const key = keyAt(word, 0);
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [index]);
    else bucket.push(index);
  });
  const length = (index: number): number => words[index]?.length ?? 0;
  for (const bucket of buckets.values()) bucket.sort((a, b) => length(b) - length(a) || a - b);
  return buckets;
}

const keyAt = (text: string, at: number): number => text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);

/** Capitals, and letters and digits of full width. Full-width punctuation stays: it is in every sentence and in no word. */
const foldable = /[A-Z\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000]/g;

/** The text with Latin letters lower-case and half-width. Its length stays, so that positions hold. */
export const fold = (text: string): string => text.replace(foldable, folded);

function folded(char: string): string {
  if (char === "\u3000") return " ";
  const code = char.charCodeAt(0);
  const half = code >= 0xff01 ? code - 0xfee0 : code;
  return String.fromCharCode(half >= 65 && half <= 90 ? half + 32 : half);
}
