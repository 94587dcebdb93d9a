/** What style texts say of an element. */
import { type Declarations, declarationsOf } from "./declarations.ts";
import type { Element, PageIndex } from "./page-index.ts";
import { keysOf, matches } from "./selector.ts";
import { type Rule, readSheets, type Sheets } from "./sheets.ts";

export interface StyleRules {
  /** What applies to an element, inline style included. */
  styleOf(page: PageIndex, index: number): Declarations;
  /** True where a rule for a window, a state or a class that scripts set may show what is hidden: a tab, a menu, a footer for phones. */
  mayShow(page: PageIndex, index: number): boolean;
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
