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
  /** The same, told where a word may begin: positions in their order, by `heads`. */
  findAt(text: string, starts: readonly number[]): Hit[];
  /** By word: the first of these positions where it occurs, -1 where none is. */
  firstAt(text: string, starts: readonly number[]): Int32Array;
  /** By `hashOf` two characters: 0 where no word begins with them. */
  readonly heads: Uint16Array;
}

/** More hits than anybody reads: a page made of one word. */
const hitLimit = 10_000;

export function wordMatcher(words: readonly string[]): WordMatcher {
  const folded = words.map(fold);
  const { heads, buckets } = bucketsOf(folded);

  const bucketAt = (text: string, at: number): readonly number[] =>
    buckets[heads[hashOf(text.charCodeAt(at), text.charCodeAt(at + 1))] ?? 0] ?? [];

  function addHits(found: Hit[], text: string, at: number, limit: number): void {
    for (const word of bucketAt(text, at)) {
      const wanted = folded[word] ?? "";
      if (found.length < limit && standsAt(text, at, wanted)) found.push({ word, at, length: wanted.length });
    }
  }

  return {
    heads,
    find(text, limit = hitLimit) {
      const found: Hit[] = [];
      let first = text.charCodeAt(0);
      for (let at = 0; at + 1 < text.length && found.length < limit; at += 1) {
        const next = text.charCodeAt(at + 1);
        if (heads[hashOf(first, next)] !== 0) addHits(found, text, at, limit);
        first = next;
      }
      return found;
    },
    findAt(text, starts) {
      const found: Hit[] = [];
      for (const at of starts) addHits(found, text, at, hitLimit);
      return found;
    },
    firstAt(text, starts) {
      const found = new Int32Array(folded.length).fill(-1);
      for (const at of starts)
        for (const word of bucketAt(text, at))
          if (found[word] === -1 && standsAt(text, at, folded[word] ?? "")) found[word] = at;
      return found;
    },
  };
}

/**
 * Words by a hash of their first two characters, the longest of a bucket first; bucket 0 is empty. Nearly every position of a
 * text starts no word, and the table of hashes says so at once. It has every case and width in which the two may stand, so
 * that the text needs no folding.
 */
function bucketsOf(words: readonly string[]): { heads: Uint16Array; buckets: number[][] } {
  const heads = new Uint16Array(65_536);
  const buckets: number[][] = [[]];
  words.forEach((word, index) => {
    for (const hash of headsOf(word)) {
      if (heads[hash] === 0) heads[hash] = buckets.push([]) - 1;
      buckets[heads[hash] ?? 0]?.push(index);
    }
  });
  const length = (index: number): number => words[index]?.length ?? 0;
  for (const bucket of buckets) bucket.sort((a, b) => length(b) - length(a) || a - b);
  return { heads, buckets };
}

/** Hashes of all ways in which a word's first two characters are written; none for a word of one. */
function headsOf(word: string): ReadonlySet<number> {
  if (word.length < 2) return new Set();
  const nexts = writtenAs(word.charCodeAt(1));
  return new Set(writtenAs(word.charCodeAt(0)).flatMap((first) => nexts.map((next) => hashOf(first, next))));
}

function standsAt(text: string, at: number, word: string): boolean {
  if (at + word.length > text.length) return false;
  for (let i = 0; i < word.length; i += 1) if (foldedAt(text, at + i) !== word.charCodeAt(i)) return false;
  return true;
}

export const hashOf = (code: number, next: number): number => ((code * 31) ^ next) & 65_535;

/** Capitals, and letters and digits of full width. Full-width punctuation stays: it is in every sentence and in no word. */
const foldable = /[A-Z\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000]/;

/** The text with Latin letters lower-case and half-width. Its length stays, so that positions hold. */
export function fold(text: string): string {
  let plain = "";
  for (let at = 0; at < text.length; at += 1) plain += String.fromCharCode(foldedAt(text, at));
  return plain;
}

const folds = new Uint16Array(65_536);
for (let code = 0; code < folds.length; code += 1) folds[code] = folded(code);

/** The characters that fold into one, itself among them. */
const writtenAs = (code: number): readonly number[] => [code, ...(unfolded.get(code) ?? [])];

const unfolded = new Map<number, number[]>();
folds.forEach((plain, code) => {
  if (plain === code) return;
  const others = unfolded.get(plain);
  if (others === undefined) unfolded.set(plain, [code]);
  else others.push(code);
});

const foldedAt = (text: string, at: number): number => folds[text.charCodeAt(at)] ?? 0;

function folded(code: number): number {
  if (code === 0x3000) return 0x20;
  if (!foldable.test(String.fromCharCode(code))) return code;
  const half = code >= 0xff01 ? code - 0xfee0 : code;
  return half >= 65 && half <= 90 ? half + 32 : half;
}
