/**
 * Tells whether a reader can see an element, from inline styles, `<style>` rules, size attributes and the chain of its
 * parents; from linked style sheets too where the crawl has read them. What only an unread sheet hides counts as visible,
 * so nothing is accused for it.
 */

import type { Declarations } from "./declarations.ts";
import { memoPerPage } from "./memo-per-page.ts";
import type { Element, PageIndex } from "./page-index.ts";
import type { Sheets } from "./sheets.ts";
import { type StyleRules, styleRules } from "./style-rules.ts";

export interface Hidden {
  /** The outermost element that hides. */
  readonly root: number;
  /** How, as CSS says it: `display:none`, `font-size:0`. */
  readonly how: string;
  /** True where a sheet may show it again: in a window of another size, in a state, by a class that scripts set. */
  readonly mayShow: boolean;
}

type HiddenBy = (element: number) => Hidden | null;

/** What hides an element, or null when nothing that stands in the document does. */
export const hiddenBy = memoPerPage((page: PageIndex): HiddenBy => lookIn(page, styleRules(page.styles)));

const withSheets = new WeakMap<PageIndex, { readonly linked: Sheets; readonly look: HiddenBy }>();

/** The same with the linked sheets that were read; they decide where the document alone would be wrong. */
export function hiddenWith(page: PageIndex, linked: Sheets | undefined): HiddenBy {
  if (linked === undefined) return hiddenBy(page);
  let known = withSheets.get(page);
  if (known?.linked !== linked) {
    known = { linked, look: lookIn(page, styleRules(page.styles, linked)) };
    withSheets.set(page, known);
  }
  return known.look;
}

function lookIn(page: PageIndex, rules: StyleRules): HiddenBy {
  const scripted = hiddenByScript(page);
  const known = new Map<number, Hidden | null>();
  const styles = new Map<number, Declarations>();
  const styleOf = (index: number): Declarations => {
    const style = styles.get(index) ?? rules.styleOf(page, index);
    styles.set(index, style);
    return style;
  };
  const look = (index: number): Hidden | null => {
    const chain: number[] = [];
    let at = index;
    while (at >= 0 && !known.has(at)) {
      chain.push(at);
      at = page.elements[at]?.parent ?? -1;
    }
    let hidden = at >= 0 ? (known.get(at) ?? null) : null;
    for (const one of chain.reverse()) {
      const id = page.elements[one]?.attrs.id;
      const how =
        hidden !== null
          ? null
          : id !== undefined && scripted.has(id)
            ? "display:none by script"
            : hides(page, one, styleOf);
      if (how !== null) hidden = { root: one, how, mayShow: rules.mayShow(page, one) };
      known.set(one, hidden);
    }
    return hidden;
  };
  return look;
}

const scriptHiding =
  /getElementById\(\s*["']([\w-]{1,60})["']\s*\)\.style\.(?:display\s*=\s*["']none|visibility\s*=\s*["']hidden)/g;

/** Ids that an inline script hides as the page loads. A tab is hidden the same way; what stands in it decides. */
function hiddenByScript(page: PageIndex): ReadonlySet<string> {
  const ids = page.scripts.flatMap(({ text }) =>
    [...text.slice(0, 100_000).matchAll(scriptHiding)].map((found) => found[1] ?? ""),
  );
  return new Set(ids);
}

type StyleOf = (index: number) => Declarations;

function hides(page: PageIndex, index: number, styleOf: StyleOf): string | null {
  const element = page.elements[index];
  if (element === undefined || element.tag === "html" || element.tag === "body") return null;
  const style = styleOf(index);
  return bySize(element) ?? byStyle(style) ?? byClass(element, style) ?? byColour(page, index, styleOf);
}

/** `<marquee width=1 height=1>` and the `hidden` attribute. */
function bySize({ tag, attrs }: Element): string | null {
  if (attrs.hidden !== undefined && attrs.hidden !== "until-found") return "hidden";
  if (tag !== "marquee" && tag !== "iframe" && tag !== "div" && tag !== "table") return null;
  for (const side of ["height", "width"] as const) {
    if (/^\s*[01](?:px)?\s*$/.test(attrs[side] ?? "")) return `${side}=${attrs[side]?.trim()}`;
  }
  return null;
}

/** Classes that every release of a well-known style sheet hides; that sheet is linked, not in the document. */
const hidingClass = /(?:^|\s)(?:mfp-hide|d-none|hidden|hide|layui-hide|sr-only|visually-hidden)(?:\s|$)/;

function byClass({ attrs }: Element, style: Declarations): string | null {
  const found = style.has("display") ? null : hidingClass.exec(attrs.class ?? "");
  return found === null ? null : `class=${found[0].trim()}`;
}

function byStyle(style: Declarations): string | null {
  const is = (name: string, wanted: RegExp): boolean => wanted.test(style.get(name) ?? "");
  const said = (name: string): string => `${name}:${style.get(name)}`;
  if (is("display", /^none/)) return said("display");
  if (is("visibility", /^(?:hidden|collapse)/)) return said("visibility");
  if (is("opacity", /^0?(?:\.0\d*|0)$|^0%?$/)) return said("opacity");
  if (within(style.get("font-size"), 0, 1)) return said("font-size");
  if (is("transform", /^scale\(\s*0\s*\)/)) return said("transform");
  if (is("clip", /^rect\(\s*0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?\s*\)/)) return said("clip");
  if (within(style.get("text-indent"), Number.NEGATIVE_INFINITY, -offScreen)) return said("text-indent");
  return byPlace(style, said) ?? byBox(style, said);
}

/** Pixels that put something out of any window. */
const offScreen = 500;

function byPlace(style: Declarations, said: (name: string) => string): string | null {
  const isLifted = /^(?:absolute|fixed)/.test(style.get("position") ?? "");
  const sides = isLifted
    ? ["left", "top", "right", "bottom", "margin-left", "margin-top"]
    : ["margin-left", "margin-top"];
  const far = sides.find((side) => within(style.get(side), Number.NEGATIVE_INFINITY, -offScreen));
  return far === undefined ? null : said(far);
}

function byBox(style: Declarations, said: (name: string) => string): string | null {
  if (!/hidden/.test(style.get("overflow") ?? "")) return null;
  const tiny = ["height", "width", "max-height"].find((side) => within(style.get(side), 0, 1));
  return tiny === undefined ? null : said(tiny);
}

/** A CSS length between two numbers of pixels; `em` is taken as sixteen of them. */
function within(value: string | undefined, from: number, to: number): boolean {
  const found = /^(-?\d*\.?\d+)(px|em|rem|pt|%|vw|vh)?/.exec(value ?? "");
  if (found === null) return false;
  const [, number = "0", unit = "px"] = found;
  if (unit === "%" || unit === "vw" || unit === "vh")
    return Number(number) < 0 ? to < 0 && Number(number) <= -100 : from >= 0 && Number(number) === 0;
  const pixels = Number(number) * (unit.endsWith("em") ? 16 : 1);
  return pixels >= from && pixels <= to;
}

/** Parents among which the ground of a text is looked for. */
const groundReach = 40;

/** Letters in the colour of the ground they stand on, both declared, with no picture between. */
function byColour(page: PageIndex, index: number, styleOf: StyleOf): string | null {
  const colour = colourOf(styleOf(index).get("color"));
  if (colour === null) return null;
  let steps = 0;
  for (let at = index; at >= 0 && steps < groundReach; at = page.elements[at]?.parent ?? -1) {
    steps += 1;
    const style = styleOf(at);
    const shorthand = style.get("background") ?? "";
    if (/url\(|gradient/.test(shorthand) || /url\(|gradient/.test(style.get("background-image") ?? ""))
      return null;
    const ground = colourOf(style.get("background-color") ?? shorthand.split(/\s/)[0]);
    if (ground !== null)
      return ground === colour ? `color:${styleOf(index).get("color")} on the same ground` : null;
  }
  return null;
}

function colourOf(value: string | undefined): string | null {
  const text = (value ?? "").toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short !== null) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  return text === "white" ? "#ffffff" : text === "black" ? "#000000" : null;
}
