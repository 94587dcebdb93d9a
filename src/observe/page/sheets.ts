/** Style texts read into simple rules, by the last part of their selector. */
import { type Declarations, declarationsOf } from "./declarations.ts";
import { keyOf, type Path, pathOf, weightOf } from "./selector.ts";

/** What a set of sheets says, read once for all pages that link them. */
export interface Sheets {
  readonly byKey: ReadonlyMap<string, readonly Rule[]>;
  readonly showing: ReadonlyMap<string, readonly Path[]>;
}

export interface Rule {
  readonly path: Path;
  readonly declarations: Declarations;
  readonly important: Declarations;
  readonly weight: number;
  readonly order: number;
}

/** More rules than this is a framework pasted in; the rest is not read. */
const ruleLimit = 20_000;
const styleLimit = 2_000_000;

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
