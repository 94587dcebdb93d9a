/**
 * T3: a title or description whose Chinese is written in numeric entities (`&#24425;&#31080;`) on a page that writes its
 * Chinese plainly elsewhere. It hides the words from filters; no CMS encodes only the head.
 */
import type { Tampering } from "../../model/observation.ts";
import type { Lists } from "../observer.ts";
import { wordsOf } from "../page/list-words.ts";
import type { PageIndex } from "../page/page-index.ts";
import { sign } from "./sign.ts";

/** Fewer are a symbol or a rare character that the editor could not type. */
const fewestEntities = 6;

export function entitySpam(page: PageIndex, lists: Lists): Tampering[] {
  const parts = [titlePart(page), ...metaParts(page)].filter((part) => isEncoded(part.markup));
  if (parts.length === 0 || isEncodedThroughout(page, parts)) return [];
  const words = parts.map((part) => part.text).join(" ");
  const isSpam = wordsOf(lists, "gambling", "porn", "illicit").find(words).length > 0;
  const confidence = parts.length > 1 ? (isSpam ? "certain" : "likely") : isSpam ? "likely" : "suspect";
  const [first] = parts;
  const written = /(?:&#x?[0-9a-f]{4,6};)+/i.exec(first?.markup ?? "")?.[0];
  return [sign("entity-spam", "T3", confidence, `${first?.text} ← ${written}`, first?.place ?? "title")];
}

interface Part {
  readonly place: string;
  readonly markup: string;
  readonly text: string;
}

function titlePart(page: PageIndex): Part {
  const markup = markupAt(page, page.byTag("title")[0] ?? -1, "</").replace(/^[^>]*>/, "");
  return { place: "title", markup, text: page.title };
}

function metaParts(page: PageIndex): Part[] {
  return page.byTag("meta").flatMap((index) => {
    const { name, content } = page.elements[index]?.attrs ?? {};
    const part = name?.toLowerCase() ?? "";
    if (part !== "keywords" && part !== "description") return [];
    return [{ place: `meta ${part}`, markup: markupAt(page, index, ">"), text: content ?? "" }];
  });
}

/** The source from an element's start to a mark, entities as written. */
function markupAt(page: PageIndex, index: number, mark: string): string {
  const at = page.elements[index]?.at;
  if (at === undefined) return "";
  const end = page.source.indexOf(mark, at);
  return page.source.slice(at, Math.min(end < 0 ? at : end, at + 8000));
}

const isEncoded = (markup: string): boolean =>
  entitiesIn(markup) >= fewestEntities && !/[\u4e00-\u9fff]/.test(markup);

/** Some software encodes whatever comes from its database, headings and lists as well; then it means nothing. */
const isEncodedThroughout = (page: PageIndex, parts: readonly Part[]): boolean =>
  entitiesIn(page.source) - parts.reduce((sum, part) => sum + entitiesIn(part.markup), 0) >= fewestEntities;

/** Numeric entities of CJK characters. */
function entitiesIn(markup: string): number {
  let count = 0;
  for (const [, decimal, hex] of markup.matchAll(/&#(?:(\d{5})|x([0-9a-f]{4}));/gi)) {
    const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    if (point >= 0x4e00 && point <= 0x9fff) count += 1;
  }
  return count;
}
