/** A 64-bit fingerprint of a text: near copies under a new date differ in few bits, other texts in about half of them. */

/** Shorter texts share most of their pairs by chance. */
export const simhashLeast = 40;

/** Of a longer text the start alone is taken: a copy under a new date starts as the text did. */
const simhashMost = 2000;

/** Sixteen hex digits over pairs of neighbouring characters, white space and punctuation left out; null for a short text. */
export function simhash(text: string): string | null {
  const counts = new Int32Array(8 * 256);
  let letters = 0;
  let before = 0;
  for (let i = 0; i < text.length && letters < simhashMost; i += 1) {
    const code = text.charCodeAt(i);
    if (!isLetter(code)) continue;
    letters += 1;
    if (letters > 1) countPair(counts, (before << 16) | code);
    before = code;
  }
  if (letters < simhashLeast) return null;
  return [0, 1, 2, 3, 4, 5, 6, 7].map((byte) => majority(counts, byte, letters - 1)).join("");
}

/** How many of the 64 bits differ. */
export function simhashDistance(a: string, b: string): number {
  let different = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let bits = 0;
  for (; different > 0n; different &= different - 1n) bits += 1;
  return bits;
}

/** What is known of each UTF-16 code unit: 0 nothing yet, 1 a letter or digit, 2 none. */
const kinds = new Uint8Array(65_536);

/** Half of a surrogate pair is none: the rare characters beyond the basic plane are left out. */
function isLetter(code: number): boolean {
  if (kinds[code] === 0) kinds[code] = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 2;
  return kinds[code] === 1;
}

/** Bytes are counted by value, eight steps a pair instead of sixty-four; the bits are added up at the end. */
function countPair(counts: Int32Array, pair: number): void {
  count(counts, 0, mixed(pair ^ 0x9e3779b9));
  count(counts, 1024, mixed(pair ^ 0x7f4a7c15));
}

function count(counts: Int32Array, first: number, hash: number): void {
  increment(counts, first + (hash & 255));
  increment(counts, first + 256 + ((hash >>> 8) & 255));
  increment(counts, first + 512 + ((hash >>> 16) & 255));
  increment(counts, first + 768 + (hash >>> 24));
}

function increment(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** The finaliser of MurmurHash3: every input bit reaches every output bit. */
function mixed(key: number): number {
  let h = key;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A byte of the fingerprint: each bit as most pairs have it. Folding the upper half onto the lower leaves the next bit's. */
function majority(counts: Int32Array, byte: number, pairs: number): string {
  const values = counts.subarray(byte * 256, byte * 256 + 256);
  let bits = 0;
  for (let half = 128; half >= 1; half >>= 1) {
    let set = 0;
    for (let value = 0; value < half; value += 1) {
      const upper = values[value + half] ?? 0;
      set += upper;
      values[value] = (values[value] ?? 0) + upper;
    }
    if (set * 2 > pairs) bits |= half;
  }
  return bits.toString(16).padStart(2, "0");
}
