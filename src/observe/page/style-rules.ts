/** The part of CSS that visibility needs: simple rules of `<style>` texts, by the last part of their selector. */
import type { Element, PageIndex } from "./page-index.ts";

/** Property to value, both lower case, `!important` taken off. */
export type Declarations = ReadonlyMap<string, string>;

export interface StyleRules {
  /** What applies to an element, inline style included. */
  styleOf(page: PageIndex, index: number): Declarations;
}

/** More rules than this in the document itself is a style sheet pasted in; the rest is not read. */
const ruleLimit = 5000;
const styleLimit = 500_000;

/** Properties that can hide something, or show that a picture lies behind. */
const telling = new Set(
  "display visibility opacity position left top right bottom margin-left margin-top text-indent font-size color background background-color background-image overflow height width max-height transform clip".split(
    " ",
  ),
);

interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
}

interface Rule {
  /** Outermost first; each must be an ancestor of the next. */
  readonly path: readonly Compound[];
  readonly declarations: Declarations;
  readonly weight: number;
  readonly order: number;
}

export function styleRules(styles: readonly string[]): StyleRules {
  const byKey = new Map<string, Rule[]>();
  for (const rule of rulesOf(styles.join("\n").slice(0, styleLimit))) {
    const key = keyOf(rule.path.at(-1));
    const bucket = byKey.get(key);
    if (bucket === undefined) byKey.set(key, [rule]);
    else bucket.push(rule);
  }
  return {
    styleOf(page, index) {
      const element = page.elements[index];
      if (element === undefined) return none;
      const inline = element.attrs.style === undefined ? none : declarationsOf(element.attrs.style);
      if (byKey.size === 0) return inline;
      const matching = keysOf(element)
        .flatMap((key) => byKey.get(key) ?? [])
        .filter((rule) => matches(page, index, rule));
      if (matching.length === 0) return inline;
      matching.sort((a, b) => a.weight - b.weight || a.order - b.order);
      return new Map([...matching.flatMap((rule) => [...rule.declarations]), ...inline]);
    },
  };
}

const none: Declarations = new Map();

/** `a: b; c: d` read into a map; only what can hide is kept. */
export function declarationsOf(text: string): Declarations {
  const found = new Map<string, string>();
  for (const part of text.slice(0, 5000).split(";")) {
    const colon = part.indexOf(":");
    const name = part.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!telling.has(name)) continue;
    found.set(
      name,
      part
        .slice(colon + 1)
        .replace(/!important/i, "")
        .trim()
        .toLowerCase(),
    );
  }
  return found;
}

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  let at = 0;
  const text = withoutComments(css).replace(/<!--|-->/g, " ");
  while (rules.length < ruleLimit) {
    const open = text.indexOf("{", at);
    if (open < 0) break;
    const prelude = text.slice(at, open).trim();
    const close = prelude.startsWith("@") ? endOfBlock(text, open) : text.indexOf("}", open);
    if (close < 0) break;
    // What stands under @media or @keyframes holds sometimes; it cannot show that a reader never sees the element.
    if (!prelude.startsWith("@")) rules.push(...ruleOf(prelude, text.slice(open + 1, close), rules.length));
    at = close + 1;
  }
  return rules;
}

function withoutComments(css: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = css.indexOf("/*"); open >= 0; open = css.indexOf("/*", at)) {
    kept.push(css.slice(at, open));
    const close = css.indexOf("*/", open + 2);
    at = close < 0 ? css.length : close + 2;
  }
  return [...kept, css.slice(at)].join(" ");
}

function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === "{") depth += 1;
    else if (text[i] === "}") depth -= 1;
    if (depth === 0) return i;
  }
  return -1;
}

function ruleOf(selectors: string, body: string, order: number): Rule[] {
  const declarations = declarationsOf(body);
  if (declarations.size === 0) return [];
  return selectors
    .slice(0, 2000)
    .split(",")
    .flatMap((selector) => {
      const path = pathOf(selector);
      return path === null ? [] : [{ path, declarations, weight: weightOf(path), order }];
    });
}

/** A descendant path of tags, ids and classes; null for anything else, such as `:hover` or `a + b`. */
function pathOf(selector: string): Compound[] | null {
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

const weightOf = (path: readonly Compound[]): number =>
  path.reduce(
    (sum, { id, tag, classes }) =>
      sum + (id === null ? 0 : 10_000) + classes.length * 100 + (tag === null ? 0 : 1),
    0,
  );

function keyOf(compound: Compound | undefined): string {
  if (compound?.id != null) return `#${compound.id}`;
  const first = compound?.classes[0];
  return first === undefined ? (compound?.tag ?? "*") : `.${first}`;
}

function keysOf({ tag, attrs }: Element): string[] {
  const keys = ["*", tag, ...classesOf(attrs.class).map((name) => `.${name}`)];
  return attrs.id === undefined ? keys : [...keys, `#${attrs.id}`];
}

const classesOf = (value: string | undefined): string[] => value?.trim().split(/\s+/).slice(0, 30) ?? [];

function matches(page: PageIndex, index: number, { path }: Rule): boolean {
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
