/**
 * Says at once that a page's text has none of some characters: all that are asked for are looked for in one pass together,
 * and only pages that have one are read by the pattern that needs it. Tests hold the characters against the patterns.
 */
import { memoPerPage } from "./memo-per-page.ts";
import type { PageIndex } from "./page-index.ts";

/** What was asked for, in the order of the files: a bit each, by UTF-16 code unit. */
const asked = new Uint8Array(65_536);
let next = 1;

/** Whether a page's text has one of these characters. Declared where the pattern stands that needs one. */
export function hasAny(characters: string): (page: PageIndex) => boolean {
  const bit = next;
  if (bit > 128) throw new Error("A byte has room for eight sets of characters");
  next <<= 1;
  for (const unit of characters.split("")) {
    const code = unit.charCodeAt(0);
    asked[code] = (asked[code] ?? 0) | bit;
  }
  return (page) => (present(page) & bit) !== 0;
}

const present = memoPerPage(({ text }: PageIndex): number => {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) found |= asked[text.charCodeAt(at)] ?? 0;
  return found;
});
