/** The copyright line 版权所有. */
import { matchesInFooter, type Part, type Sighting, seenInText } from "./sighting.ts";

const claim = /版\s*权\s*所\s*有|版權所有|copyright|©|all rights reserved|\(c\)\s*(?:19|20)\d{2}/gi;

export function copyrightIn(part: Part): Sighting | null {
  const [match] = matchesInFooter(part, claim, 1);
  if (match === undefined) return null;
  return seenInText(part, lineOf(part.page.text, match.index), match.index, match[0].length);
}

function lineOf(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf("\n", at) + 1, at - 60);
  const end = text.indexOf("\n", at);
  return text.slice(from, Math.min(end < 0 ? text.length : end, at + 100)).trim();
}
