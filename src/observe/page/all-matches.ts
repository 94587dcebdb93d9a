/**
 * All matches of a global pattern from a position on, or the first so many, as `matchAll` gives them: that copies the pattern
 * for every text, which costs more than a short text itself.
 */
export function allMatches(
  pattern: RegExp,
  text: string,
  most = Number.POSITIVE_INFINITY,
  from = 0,
): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = from;
  while (found.length < most) {
    const match = pattern.exec(text);
    if (match === null) break;
    found.push(match);
    if (match[0] === "") pattern.lastIndex = indexAfter(text, pattern);
  }
  // Whoever asks next starts at the beginning.
  pattern.lastIndex = 0;
  return found;
}

/** Behind an empty match the search goes on with the next character. */
function indexAfter(text: string, { lastIndex, unicode }: RegExp): number {
  return lastIndex + (unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff ? 2 : 1);
}
