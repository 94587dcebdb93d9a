/** A 64-bit fingerprint of a text: near copies under a new date differ in few bits, other texts in about half of them. */

/** Shorter texts share most of their pairs by chance. */
export const simhashLeast = 40;

/** Sixteen hex digits over pairs of neighbouring characters, white space and punctuation left out; null for a short text. */
export function simhash(text: string): string | null {
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, "");
  if (letters.length < simhashLeast) return null;
  const weights = new Int32Array(64);
  for (let i = 0; i + 1 < letters.length; i += 1) {
    const pair = (letters.charCodeAt(i) << 16) | letters.charCodeAt(i + 1);
    vote(weights, 0, mixed(pair ^ 0x9e3779b9));
    vote(weights, 32, mixed(pair ^ 0x7f4a7c15));
  }
  return `${hex(weights, 0)}${hex(weights, 32)}`;
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

function vote(weights: Int32Array, offset: number, hash: number): void {
  for (let bit = 0; bit < 32; bit += 1) {
    const at = offset + bit;
    weights[at] = (weights[at] ?? 0) + ((hash >>> bit) & 1 ? 1 : -1);
  }
}

function hex(weights: Int32Array, offset: number): string {
  let word = 0;
  for (let bit = 0; bit < 32; bit += 1) {
    if ((weights[offset + bit] ?? 0) > 0) word |= 1 << bit;
  }
  return (word >>> 0).toString(16).padStart(8, "0");
}
