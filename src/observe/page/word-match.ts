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
  /** By word: 1 where it occurs at all. */
  present(text: string): Uint8Array;
}

/** More hits than anybody reads: a page made of one word. */
const hitLimit = 10_000;

export function wordMatcher(words: readonly string[]): WordMatcher {
  const folded = words.map(fold);
  const buckets = bucketsOf(folded);
  const starts = startsOf(folded);

  /** Tells every occurrence, until told to stop. */
  function scan(text: string, tell: (word: number, at: number, length: number) => boolean): void {
    let first = text.charCodeAt(0);
    for (let at = 0; at + 1 < text.length; at += 1) {
      const next = text.charCodeAt(at + 1);
      const isStart = starts[hashOf(first, next)] === 1;
      if (isStart && !tellAt(text, at, tell)) return;
      first = next;
    }
  }

  function tellAt(text: string, at: number, tell: Parameters<typeof scan>[1]): boolean {
    for (const word of buckets.get(keyOf(foldedAt(text, at), foldedAt(text, at + 1))) ?? []) {
      const wanted = folded[word] ?? "";
      if (standsAt(text, at, wanted) && !tell(word, at, wanted.length)) return false;
    }
    return true;
  }

  return {
    find(text, limit = hitLimit) {
      const found: Hit[] = [];
      scan(text, (word, at, length) => found.push({ word, at, length }) < limit);
      return found;
    },
    present(text) {
      const found = new Uint8Array(folded.length);
      scan(text, (word) => {
        found[word] = 1;
        return true;
      });
      return found;
    },
  };
}

/**
 * Nearly every position of a text starts no word: a table by a hash of two characters says so at once. It has every case
 * and width in which the two may stand, so that the text needs no folding.
 */
function startsOf(words: readonly string[]): Uint8Array {
  const starts = new Uint8Array(65_536);
  for (const word of words) {
    if (word.length < 2) continue;
    for (const first of writtenAs(word.charCodeAt(0)))
      for (const next of writtenAs(word.charCodeAt(1))) starts[hashOf(first, next)] = 1;
  }
  return starts;
}

function standsAt(text: string, at: number, word: string): boolean {
  if (at + word.length > text.length) return false;
  for (let i = 0; i < word.length; i += 1) if (foldedAt(text, at + i) !== word.charCodeAt(i)) return false;
  return true;
}

/** Words by their first two characters, the longest of a bucket first. */
function bucketsOf(words: readonly string[]): Map<number, number[]> {
  const buckets = new Map<number, number[]>();
  words.forEach((word, index) => {
    if (word.length < 2) return;
    const key = keyOf(word.charCodeAt(0), word.charCodeAt(1));
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [index]);
    else bucket.push(index);
  });
  const length = (index: number): number => words[index]?.length ?? 0;
  for (const bucket of buckets.values()) bucket.sort((a, b) => length(b) - length(a) || a - b);
  return buckets;
}

const hashOf = (code: number, next: number): number => ((code * 31) ^ next) & 65_535;

const keyOf = (code: number, next: number): number => code * 65_536 + next;

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
