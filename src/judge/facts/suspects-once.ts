import type { Item } from "../../model/collection.ts";

/** A suspicion in the template of every page is one suspicion, told where it was first seen. */
export function suspectsOnce<F extends string>(items: readonly Item<F>[]): Item<F>[] {
  const told = new Set<string | null>();
  return items.filter(({ confidence, title }) => {
    if (confidence !== "suspect") return true;
    const isNew = !told.has(title);
    told.add(title);
    return isNew;
  });
}
