/**
 * An address of the same shape that nobody made: the last part of the path has its digits, or else its letters, replaced
 * by those of a seed. The server then takes the same way through its own code as for the real page.
 */

/** `seed` is any text; the same seed gives the same address. Null where the address has nothing to replace. */
export function probeUrl(url: string, seed: string): string | null {
  const parsed = new URL(url);
  const { pathname, search } = parsed;
  const slash = pathname.lastIndexOf("/") + 1;
  const dot = pathname.indexOf(".", slash);
  const name = pathname.slice(slash, dot < 0 ? undefined : dot);
  if (/\d/.test(search))
    parsed.search = search.replace(/\d+(?=\D*$)/, (digits) => digitsOf(seed, digits.length));
  else if (name === "") return null;
  else
    parsed.pathname = pathname.slice(0, slash) + replaced(name, seed) + (dot < 0 ? "" : pathname.slice(dot));
  return parsed.href === url ? null : parsed.href;
}

const replaced = (name: string, seed: string): string =>
  /\d/.test(name)
    ? name.replace(/\d+(?=\D*$)/, (digits) => digitsOf(seed, digits.length))
    : `${lettersOf(seed, Math.max(8, name.length))}`;

/** At least nine digits never hit a real number by chance; the first is a 9, as no counter has got there. */
const digitsOf = (seed: string, length: number): string =>
  `9${numbers(seed, Math.max(8, length - 1))
    .map((n) => n % 10)
    .join("")}`;

const lettersOf = (seed: string, length: number): string =>
  numbers(seed, length)
    .map((n) => String.fromCharCode(97 + (n % 26)))
    .join("");

/** A row of numbers that depends on nothing but the seed (FNV-1a, then a xorshift). */
function numbers(seed: string, count: number): number[] {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return Array.from({ length: count }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state >>> 8;
  });
}
