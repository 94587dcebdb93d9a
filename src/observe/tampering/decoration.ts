/** T7: symbols strewn between clauses, 「★✿ … ✿ღ★」, by machines that make copies look different. */
import type { Tampering } from "../../model/observation.ts";
import type { Lists } from "../observer.ts";
import { hasAny } from "../page/has-any.ts";
import { hitsOn } from "../page/list-words.ts";
import type { PageIndex } from "../page/page-index.ts";
import { sign, wordsAt } from "./sign.ts";

/** Ornaments; ★ and ● alone are bullets of honest lists. */
const ornaments = "✿ღ◈❀✪☾♛❤❥✾❃✽❁☞☜♥♡✨🎰🃏♠♣♦⚽🏀";
const ornament = new RegExp(`[${ornaments}]`, "gu");
const isAdorned = hasAny(ornaments);
const strewn = 12;

export function decoration(page: PageIndex, lists: Lists): Tampering[] {
  if (!isAdorned(page)) return [];
  const found = [...page.text.matchAll(ornament)];
  const [first] = found;
  if (first === undefined || found.length < strewn || found.length * 200 < page.text.length) return [];
  const isSold = hitsOn(page, lists, "gambling", "porn").some(({ word }) => word.weight === "hard");
  return [sign("inserted-text", "T7", isSold ? "likely" : "suspect", ...wordsAt(page, first.index, 1))];
}
