/** The selectors that visibility needs: descendant paths of tags, ids and classes. */
import type { Element, PageIndex } from "./page-index.ts";

interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
}

/** Outermost first; each must be an ancestor of the next. */
export type Path = readonly Compound[];

/** A descendant path of tags, ids and classes; null for anything else, such as `:hover` or `a + b`. */
export function pathOf(selector: string): Compound[] | null {
  const parts = selector
    .trim()
    .replace(/\s*>\s*/g, " ")
    .split(/\s+/);
  const path = parts.map(compoundOf);
  return path.includes(null) || parts.length > 8 ? null : (path as Compound[]);
}

function compoundOf(part: string): Compound | null {
  const found = /^([a-z][a-z0-9]*|\*)?((?:[.#][\w-]+)*)$/i.exec(part);
  if (found === null || part === "") return null;
  const names = found[2]?.match(/[.#][\w-]+/g) ?? [];
  return {
    tag: found[1] === undefined || found[1] === "*" ? null : found[1].toLowerCase(),
    id: names.find((name) => name.startsWith("#"))?.slice(1) ?? null,
    classes: names.filter((name) => name.startsWith(".")).map((name) => name.slice(1)),
  };
}

export const weightOf = (path: readonly Compound[]): number =>
  path.reduce(
    (sum, { id, tag, classes }) =>
      sum + (id === null ? 0 : 10_000) + classes.length * 100 + (tag === null ? 0 : 1),
    0,
  );

export function keyOf(compound: Compound | undefined): string {
  if (compound?.id != null) return `#${compound.id}`;
  const first = compound?.classes[0];
  return first === undefined ? (compound?.tag ?? "*") : `.${first}`;
}

export function keysOf({ tag, attrs }: Element): string[] {
  const keys = ["*", tag, ...classesOf(attrs.class).map((name) => `.${name}`)];
  return attrs.id === undefined ? keys : [...keys, `#${attrs.id}`];
}

const classesOf = (value: string | undefined): string[] => value?.trim().split(/\s+/).slice(0, 30) ?? [];

export function matches(page: PageIndex, index: number, path: Path): boolean {
  let step = path.length - 1;
  if (!fits(page.elements[index], path[step])) return false;
  step -= 1;
  for (
    let at = page.elements[index]?.parent ?? -1;
    step >= 0 && at >= 0;
    at = page.elements[at]?.parent ?? -1
  ) {
    if (fits(page.elements[at], path[step])) step -= 1;
  }
  return step < 0;
}

function fits(element: Element | undefined, compound: Compound | undefined): boolean {
  if (element === undefined || compound === undefined) return false;
  if (compound.tag !== null && compound.tag !== element.tag) return false;
  if (compound.id !== null && compound.id !== element.attrs.id) return false;
  const classes = classesOf(element.attrs.class);
  return compound.classes.every((name) => classes.includes(name));
}
