import type { Element, PageIndex } from "./page-index.ts";

/** A CSS path a person can paste into a browser's inspector: from the nearest id, or the top. */
export function placeOf(page: PageIndex, element: number): string {
  const steps: string[] = [];
  for (let at = element; at >= 0 && steps.length < 8; at = page.elements[at]?.parent ?? -1) {
    const found = page.elements[at];
    if (found === undefined) break;
    const id = found.attrs.id;
    if (id !== undefined && /^[A-Za-z][\w-]{0,40}$/.test(id)) {
      steps.unshift(`${found.tag}#${id}`);
      break;
    }
    if (found.tag !== "html" && found.tag !== "body") steps.unshift(stepOf(page, at, found));
  }
  return steps.length === 0 ? (page.elements[element]?.tag ?? "html") : steps.join(" > ");
}

function stepOf(page: PageIndex, index: number, element: Element): string {
  const name = element.attrs.class?.trim().split(/\s+/)[0];
  if (name !== undefined && /^[A-Za-z][\w-]{0,40}$/.test(name)) return `${element.tag}.${name}`;
  const nth = nthOfType(page, index, element);
  return nth === 1 ? element.tag : `${element.tag}:nth-of-type(${nth})`;
}

/** Siblings looked at; a longer row is named by its tag alone. */
const siblingLimit = 500;

function nthOfType(page: PageIndex, index: number, element: Element): number {
  let nth = 1;
  let looked = 0;
  for (let i = element.parent + 1; i < index && looked < siblingLimit; looked += 1) {
    const other = page.elements[i];
    if (other?.tag === element.tag) nth += 1;
    i = Math.max(i + 1, other?.end ?? 0);
  }
  return looked < siblingLimit ? nth : 1;
}
