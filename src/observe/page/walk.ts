/** Ways through the tree that a page's flat list of elements is. */
import type { PageIndex } from "./page-index.ts";

/** The text of an element's subtree, trimmed. */
export function textOf(page: PageIndex, element: number): string {
  const found = page.elements[element];
  return found === undefined ? "" : page.text.slice(found.from, found.to).trim();
}

/** Parents of an element, innermost first. */
export function* ancestorsOf(page: PageIndex, element: number): Generator<number> {
  for (let at = page.elements[element]?.parent ?? -1; at >= 0; at = page.elements[at]?.parent ?? -1) yield at;
}

/** No row or trail has more. */
const mostChildren = 60;

/** The elements directly inside an element, in document order. */
export function childrenOf(page: PageIndex, element: number): number[] {
  const children: number[] = [];
  const end = page.elements[element]?.end ?? -1;
  for (let at = element + 1; at < end && children.length < mostChildren; at = page.elements[at]?.end ?? end)
    children.push(at);
  return children;
}

/** The element itself or its nearest ancestor with one of these tags, or -1. */
export function closest(page: PageIndex, element: number, ...tags: string[]): number {
  for (let at = element; at >= 0; at = page.elements[at]?.parent ?? -1) {
    if (tags.includes(page.elements[at]?.tag ?? "")) return at;
  }
  return -1;
}

/** True when `inner` stands inside `outer` or is it. */
export const contains = (page: PageIndex, outer: number, inner: number): boolean =>
  inner >= outer && inner < (page.elements[outer]?.end ?? -1);

/** Innermost element whose text span holds a position of `page.text`, or -1. */
export function elementAt(page: PageIndex, position: number): number {
  let low = 0;
  let high = page.elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((page.elements[middle]?.from ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0; at = page.elements[at]?.parent ?? -1) {
    if ((page.elements[at]?.to ?? 0) > position) return at;
  }
  return -1;
}
