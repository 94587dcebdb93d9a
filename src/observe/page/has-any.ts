/**
 * Says at once that a page's text has none of some characters, so that only pages that have one are read by the pattern that
 * needs it. Tests hold the characters against the patterns.
 */
import type { PageIndex } from "./page-index.ts";
import { askForCharacters, readingOf } from "./text-reading.ts";

/** Whether a page's text has one of these characters. Declared where the pattern stands that needs one. */
export function hasAny(characters: string): (page: PageIndex) => boolean {
  const bit = askForCharacters(characters);
  return (page) => (readingOf(page).characters & bit) !== 0;
}
