/** Looks for what a rule declares of a page: an element, an attribute, a text, a header. Compiled from the rule, no code. */
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import { treeOf } from "./tree.ts";

/** What to look for; without a selector or a header, the page's whole text is looked at. */
export interface DeclaredLook {
  readonly selector?: string | undefined;
  readonly attribute?: string | undefined;
  readonly header?: string | undefined;
  readonly matches?: string | undefined;
}

export interface LookedAt {
  readonly source: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Longest text a pattern is tried on. */
const textLimit = 100_000;

/** The evidence that it is there, or null when it is not. */
export function lookFor(look: DeclaredLook, page: LookedAt): Evidence | null {
  const place = look.header === undefined ? (look.selector ?? "body") : `header ${look.header}`;
  const pattern = look.matches === undefined ? null : new RegExp(look.matches, "u");
  for (const text of textsOf(look, page)) {
    const found = pattern === null ? { index: 0 } : pattern.exec(text.slice(0, textLimit));
    if (found !== null) return { excerpt: excerptOf(text.slice(Math.max(0, found.index - 20))), place };
  }
  return null;
}

function textsOf(look: DeclaredLook, { source, headers }: LookedAt): string[] {
  if (look.header !== undefined) {
    const value = headers[look.header.toLowerCase()];
    return value === undefined ? [] : [value];
  }
  const $ = treeOf(source);
  if (look.selector === undefined) return [$.root().text()];
  return $(look.selector)
    .toArray()
    .flatMap((element) => {
      const text = look.attribute === undefined ? $(element).text() : $(element).attr(look.attribute);
      return text === undefined ? [] : [text];
    });
}

/** True for a selector that can be asked at all. */
export function isSelector(selector: string): boolean {
  try {
    treeOf("")(selector);
    return true;
  } catch {
    return false; // css-what's complaint is the answer
  }
}
