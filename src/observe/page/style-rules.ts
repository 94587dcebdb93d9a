/** The part of CSS that visibility needs: simple rules of style texts, by the last part of their selector. */
import type { Element, PageIndex } from "./page-index.ts";

/** Property to value, both lower case, `!important` taken off. */
export type Declarations = ReadonlyMap<string, string>;

export interface StyleRules {
  /** What applies to an element, inline style included. */
  styleOf(page: PageIndex, index: number): Declarations;
  /** True where a rule for a window, a state or a class that scripts set may show what is hidden: a tab, a menu, a footer for phones. */
  mayShow(page: PageIndex, index: number): boolean;
}

/** What a set of sheets says, read once for all pages that link them. */
export interface Sheets {
  readonly byKey: ReadonlyMap<string, readonly Rule[]>;
  readonly showing: ReadonlyMap<string, readonly Path[]>;
}

/** More rules than this is a framework pasted in; the rest is not read. */
const ruleLimit = 20_000;
const styleLimit = 2_000_000;

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

/** Outermost first; each must be an ancestor of the next. */
type Path = readonly Compound[];

interface Rule {
  readonly path: Path;
  readonly declarations: Declarations;
  readonly important: Declarations;
  readonly weight: number;
  readonly order: number;
}

/** The rules of a page: its linked sheets, if they were read, and its own `<style>` texts after them. */
export function styleRules(styles: readonly string[], linked?: Sheets): StyleRules {
  const own = readSheets(styles);
  const sheets = linked === undefined ? [own] : [linked, own];
  return {
    styleOf: (page, index) => styleBy(sheets, page, index),
    mayShow: (page, index) => sheets.some(({ showing }) => isShown(showing, page, index)),
  };
}

function isShown(showing: Sheets["showing"], page: PageIndex, index: number): boolean {
  const element = page.elements[index];
  return (
    element !== undefined &&
    keysOf(element).some((key) => showing.get(key)?.some((path) => matches(page, index, path)))
  );
}

export function readSheets(styles: readonly string[]): Sheets {
  const byKey = new Map<string, Rule[]>();
  const showing = new Map<string, Path[]>();
  const { rules, shows } = rulesOf(styles.join("\n").slice(0, styleLimit));
  for (const rule of rules) put(byKey, keyOf(rule.path.at(-1)), rule);
  for (const path of shows) put(showing, keyOf(path.at(-1)), path);
  return { byKey, showing };
}

function put<T>(buckets: Map<string, T[]>, key: string, value: T): void {
  const bucket = buckets.get(key);
  if (bucket === undefined) buckets.set(key, [value]);
  else bucket.push(value);
}

function styleBy(sheets: readonly Sheets[], page: PageIndex, index: number): Declarations {
  const element = page.elements[index];
  if (element === undefined) return none;
  const inline = element.attrs.style === undefined ? none : declarationsOf(element.attrs.style);
  const matching = sheets.flatMap(({ byKey }) => matchesIn(byKey, page, index, element));
  if (matching.length === 0) return inline;
  return new Map([
    ...matching.flatMap((rule) => [...rule.declarations]),
    ...inline,
    ...matching.flatMap((rule) => [...rule.important]),
  ]);
}

function matchesIn(byKey: Sheets["byKey"], page: PageIndex, index: number, element: Element): Rule[] {
  if (byKey.size === 0) return [];
  return keysOf(element)
    .flatMap((key) => byKey.get(key) ?? [])
    .filter(({ path }) => matches(page, index, path))
    .sort((a, b) => a.weight - b.weight || a.order - b.order);
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
        .replace(/!\s*important/i, "")
        .trim()
        .toLowerCase(),
    );
  }
  return found;
}

function rulesOf(css: string): { rules: Rule[]; shows: Path[] } {
  const rules: Rule[] = [];
  const shows: Path[] = [];
  readRules(withoutComments(css).replace(/<!--|-->/g, " "), false, rules, shows);
  return { rules, shows };
}

/** `isConditional` within @media: such a rule cannot show that a reader never sees the element, but that some do. */
function readRules(text: string, isConditional: boolean, rules: Rule[], shows: Path[]): void {
  let at = 0;
  while (rules.length + shows.length < ruleLimit) {
    const open = text.indexOf("{", at);
    if (open < 0) return;
    const before = text.slice(at, open);
    // `@charset "utf-8";` and its kind end before the rule begins.
    const prelude = before.slice(before.lastIndexOf(";") + 1).trim();
    const close = prelude.startsWith("@") ? endOfBlock(text, open) : text.indexOf("}", open);
    if (close < 0) return;
    const body = text.slice(open + 1, close);
    if (forScreens.test(prelude)) {
      if (!isConditional) readRules(body, true, rules, shows);
    } else if (!prelude.startsWith("@")) {
      if (!isConditional) rules.push(...ruleOf(prelude, body, rules.length));
      if (isShowing(body)) shows.push(...shownBy(prelude, isConditional));
    }
    at = close + 1;
  }
}

const forScreens = /^@(?:supports|media(?!\s+print\s*$))/i;

const isShowing = (body: string): boolean =>
  /(?:^|[;\s])(?:display\s*:\s*(?!none)|visibility\s*:\s*visible|opacity\s*:\s*(?:1|0?\.[1-9])|(?:max-)?height\s*:\s*(?:auto|[1-9]))/i.test(
    body,
  );

/** Classes that scripts give to what is open just now. */
const stateClass =
  /^(?:active|on|cur|current|show|shown|open|opened|in|selected|sel|hover|block|expand|expanded|visible|this|act|(?:is|layui|swiper)-\w+)$/i;

/** What a rule shows in a window or a state: its path without the state. Without any it shows always, and is an ordinary rule. */
function shownBy(selectors: string, isConditional: boolean): Path[] {
  return selectors
    .slice(0, 2000)
    .split(",")
    .flatMap((selector) => {
      const plain = selector.replace(/::?[\w-]+(?:\([^)]*\))?|\[[^\]]*\]/g, "");
      // What stands before a sibling is no ancestor.
      const path = pathOf(plain.slice(Math.max(plain.lastIndexOf("+"), plain.lastIndexOf("~")) + 1));
      if (path === null) return [];
      const bare = path.map((one) => ({
        ...one,
        classes: one.classes.filter((name) => !stateClass.test(name)),
      }));
      const hasState =
        plain !== selector ||
        /[+~]/.test(plain) ||
        bare.some((one, i) => one.classes.length < (path[i]?.classes.length ?? 0));
      if (!isConditional && !hasState) return [];
      // `:hover` on any element names none.
      const names = bare.some(({ id, classes }) => id !== null || classes.length > 0);
      return names ? [bare] : [];
    });
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
  const all = body.slice(0, 5000).split(";");
  const declarations = declarationsOf(all.filter((part) => !isImportant.test(part)).join(";"));
  const important = declarationsOf(all.filter((part) => isImportant.test(part)).join(";"));
  if (declarations.size === 0 && important.size === 0) return [];
  return selectors
    .slice(0, 2000)
    .split(",")
    .flatMap((selector) => {
      const path = pathOf(selector);
      return path === null ? [] : [{ path, declarations, important, weight: weightOf(path), order }];
    });
}

const isImportant = /!\s*important/i;

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

function matches(page: PageIndex, index: number, path: Path): boolean {
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
