/** How many font sizes an article's own markup sets: texts pasted together look it. */
import type { Facts } from "../../model/observation.ts";
import type { Observer } from "../observer.ts";
import { articleBodyOf } from "./body-text.ts";

export const fontSizes: Observer<"article.fontSizes"> = {
  fact: "article.fontSizes",
  reads: ["article"],
  observe(page, _context, { article }): Facts["article.fontSizes"] | undefined {
    const body = articleBodyOf(page);
    if (article === undefined || body === null) return undefined;
    const inside = page.elements.slice(body.element + 1, page.elements[body.element]?.end);
    const sizes = inside
      // A size that no text stands in is an editor's leftover.
      .filter(({ from, to }) => to > from)
      .map(({ tag, attrs }) => (tag === "font" ? attrs.size : undefined) ?? sizeIn(attrs.style ?? ""))
      .filter((size) => size !== undefined);
    return new Set(sizes).size;
  },
};

const sizeIn = (style: string): string | undefined =>
  /(?:^|;)\s{0,3}font-size\s{0,3}:\s{0,3}([\w.%-]{1,12})/i.exec(style)?.[1]?.toLowerCase();
