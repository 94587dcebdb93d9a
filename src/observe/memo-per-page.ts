import type { PageIndex } from "./page-index.ts";

/** Keeps what a pure function says of a page for as long as the page lives: several observers ask the same thing. */
export function memoPerPage<T>(look: (page: PageIndex) => T): (page: PageIndex) => T {
  const known = new WeakMap<PageIndex, { readonly value: T }>();
  return (page) => {
    const before = known.get(page);
    if (before !== undefined) return before.value;
    const value = look(page);
    known.set(page, { value });
    return value;
  };
}
