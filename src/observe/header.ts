/** What the head of a site's front says: its words and the texts of its pictures. */
import { excerptOf } from "../model/evidence.ts";
import type { Facts } from "../model/observation.ts";
import { includesOf } from "./identifiers/includes.ts";
import type { Observer } from "./observer.ts";
import type { Element, PageIndex } from "./page/page-index.ts";
import { regionOf } from "./page/regions.ts";

export const header: Observer<"page.header"> = {
  fact: "page.header",
  reads: ["page.kind"],
  observe(page, { isFirstPage }, seen): Facts["page.header"] | undefined {
    if (!isFirstPage && seen["page.kind"] !== "homepage") return undefined;
    const end = headEnd(page);
    const pictures = page.elements.filter((element) => isPictureIn(element, end));
    const said = pictures.map(saysOf).filter((text) => text !== "");
    return {
      words: excerptOf([...said, page.text.slice(0, end)].join(" "), wordLimit),
      mayHoldMore: said.length < pictures.length || hasDrawnHead(page) || hasBackground(page),
    };
  },
};

const wordLimit = 400;
/** The head of a page whose template names no part is what stands in its first lines. */
const unnamedHead = 300;

/** Where the last box with a head's name ends; menus stand in or below it. */
function headEnd(page: PageIndex): number {
  const half = page.text.length / 2;
  let end = 0;
  for (const [i, { from, to }] of page.elements.entries()) {
    if (from >= half) break;
    if (to > end && to < half && regionOf(page, i) === "header") end = to;
  }
  return end === 0 ? Math.min(unnamedHead, page.text.length) : end;
}

const isPictureIn = ({ tag, from }: Element, end: number): boolean =>
  (tag === "img" || tag === "object" || tag === "embed") && from <= end;

const saysOf = ({ attrs }: Element): string => (attrs.alt ?? attrs.title ?? "").trim();

const hasDrawnHead = (page: PageIndex): boolean =>
  page.truncated !== null || includesOf(page).some(({ role }) => role !== "footer");

/** Logos are often backgrounds of a style sheet, which nobody reads here. */
const hasBackground = (page: PageIndex): boolean =>
  page.elements.some(({ tag, attrs }) => tag === "link" && /stylesheet/i.test(attrs.rel ?? ""));
