/** What a look finds in the first items that show something; then it stops: a hostile page has fifty thousand of everything. */
export function firstFound<Item, Found>(
  items: Iterable<Item>,
  limit: number,
  look: (item: Item) => Found | null,
): Found[] {
  const found: Found[] = [];
  for (const item of items) {
    if (found.length >= limit) break;
    const one = look(item);
    if (one !== null) found.push(one);
  }
  return found;
}
