/** The last line of a text with words on it, trimmed; cells of a table are lines of their own. */
export function lastLine(text: string): string {
  const words = text.trimEnd();
  return words.slice(Math.max(words.lastIndexOf("\n"), words.lastIndexOf("\t")) + 1).trim();
}
