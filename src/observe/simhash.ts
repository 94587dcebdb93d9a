/** A 64-bit fingerprint of a text: near copies under a new date differ in few bits, other texts in about half of them. */

/** Shorter texts share most of their pairs by chance. */
export const simhashLeast = 40;

/** Of a longer text the start alone is taken. */
const simhashMost = 100_000;

/** Sixteen hex digits over pairs of neighbouring characters, white space and punctuation left out; null for a short text. */
export function simhash(text: string): string | null {
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, "");
  if (letters.length < simhashLeast) return null;
  const counts = new Uint32Array(8 * 256);
  const pairs = Math.min(letters.length, simhashMost) - 1;
  for (let i = 0; i < pairs; i += 1) {
    const pair = (letters.charCodeAt(i) << 16) | letters.charCodeAt(i + 1);
    count(counts, 0, mixed(pair ^ 0x9e3779b9));
    count(counts, 4, mixed(pair ^ 0x7f4a7c15));
  }
  return [0, 1, 2, 3, 4, 5, 6, 7].map((byte) => majority(counts, byte, pairs)).join("");
}

/** How many of the 64 bits differ. */
export function simhashDistance(a: string, b: string): number {
  let different = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let bits = 0;
  for (; different > 0n; different &= different - 1n) bits += 1;
  return bits;
}

/** The finaliser of MurmurHash3: every input bit reaches every output bit. */
function mixed(key: number): number {
  let h = key;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Bytes are counted by value, eight steps a pair instead of sixty-four; the bits are added up at the end. */
function count(counts: Uint32Array, first: number, hash: number): void {
  for (let byte = 0; byte < 4; byte += 1) {
    const at = (first + byte) * 256 + ((hash >>> (byte * 8)) & 255);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

/** A byte of the fingerprint: each bit as most pairs have it. */
function majority(counts: Uint32Array, byte: number, pairs: number): string {
  let bits = 0;
  for (let bit = 0; bit < 8; bit += 1) {
    let set = 0;
    for (let value = 0; value < 256; value += 1)
      if ((value >>> bit) & 1) set += counts[byte * 256 + value] ?? 0;
    if (set * 2 > pairs) bits |= 1 << bit;
  }
  return bits.toString(16).padStart(2, "0");
}
