/** Characters of a stretch of a page's text that are no white space, counted no further than `most`. */
export function letterCount(text: string, from: number, to: number, most = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (let at = from; at < to && count < most; at += 1) {
    // The index leaves no other white space: a space, a line's end, a cell's end.
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x09) count += 1;
  }
  return count;
}
