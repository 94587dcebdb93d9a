import type { PageIndex } from "./page-index.ts";

/** Keeps what a pure function says of a page, or of a part of one, for as long as it lives: several observers ask the same. */
export function memoPerPage<T, Of extends object = PageIndex>(look: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { readonly value: T }>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before.value;
    const value = look(of);
    known.set(of, { value });
    return value;
  };
}
