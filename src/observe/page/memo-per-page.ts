import type { PageIndex } from "./page-index.ts";

/** A page, what its scripts draw and write, and their parts are asked about in turn. */
const remembered = 4;

/**
 * Keeps what a pure function says of a page, or of a part of one, while that page is looked at: several observers ask the
 * same. The last few are found by comparing; a WeakMap of every page costs each look-up and the collector more.
 */
export function memoPerPage<T, Of extends object = PageIndex>(look: (of: Of) => T): (of: Of) => T {
  const known: { of: Of; value: T }[] = [];
  let oldest = 0;
  return (of) => {
    for (const one of known) if (one.of === of) return one.value;
    const value = look(of);
    if (known.length < remembered) known.push({ of, value });
    else {
      known[oldest] = { of, value };
      oldest = (oldest + 1) % remembered;
    }
    return value;
  };
}
