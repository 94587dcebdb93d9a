/** Property to value, both lower case, `!important` taken off. */
export type Declarations = ReadonlyMap<string, string>;

/** Properties that can hide something, or show that a picture lies behind. */
const telling = new Set(
  "display visibility opacity position left top right bottom margin-left margin-top text-indent font-size color background background-color background-image overflow height width max-height transform clip".split(
    " ",
  ),
);

/** `a: b; c: d` read into a map; only what can hide is kept. */
export function declarationsOf(text: string): Declarations {
  const found = new Map<string, string>();
  for (const part of text.slice(0, 5000).split(";")) {
    const colon = part.indexOf(":");
    const name = part.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!telling.has(name)) continue;
    found.set(
      name,
      part
        .slice(colon + 1)
        .replace(/!\s*important/i, "")
        .trim()
        .toLowerCase(),
    );
  }
  return found;
}
