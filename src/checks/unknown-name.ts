/** Says that a name is none of the known ones, which one was probably meant, and which there are. */

import type { Text } from "../model/text.ts";

/** `unknown check "presnt", did you mean "present"?; known: absent, …` */
export function unknownName(what: Text, given: string, known: readonly string[]): Text {
  const near = nearest(given, known);
  const names = [...known].sort();
  const shown = names.length > mostShown ? [...names.slice(0, mostShown), `… (${names.length})`] : names;
  return {
    en: `unknown ${what.en} "${given}"${near === null ? "" : `, did you mean "${near}"?`}; known: ${shown.join(", ") || "none"}`,
    zh: `没有${what.zh}“${given}”${near === null ? "" : `，是否为“${near}”？`}；已知：${shown.join("、") || "无"}`,
  };
}

/** A line has room for so many names. */
const mostShown = 40;

/** The known name a mistyped one was probably meant to be, or null when none is near. */
function nearest(given: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(given.length / 3)) + 1;
  for (const name of known) {
    const distance = editDistance(given.slice(0, 60), name);
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

/** Levenshtein's, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
