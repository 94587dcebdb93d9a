/** T8 and T9: a copy whose fixed terms were swapped for synonyms by a rewriting machine or a round of translation. */
import type { Tampering } from "../../model/observation.ts";
import type { Lists } from "../observer.ts";
import { hitsOn, type ListHit } from "../page/list-words.ts";
import type { PageIndex } from "../page/page-index.ts";
import { sign, wordsAt } from "./sign.ts";

export function spunText(page: PageIndex, lists: Lists): Tampering[] {
  const firsts = new Map<string, ListHit>();
  for (const hit of hitsOn(page, lists, "spun-pairs"))
    if (!firsts.has(hit.word.word)) firsts.set(hit.word.word, hit);
  const hard = [...firsts.values()].filter(({ word }) => word.weight === "hard");
  const [first] = hard;
  if (first === undefined || firsts.size < 3) return [];
  const confidence =
    hard.length >= 5
      ? "certain"
      : hard.length >= 3 || (hard.length === 2 && firsts.size >= 5)
        ? "likely"
        : "suspect";
  const [excerpt, place] = wordsAt(page, first.at, first.word.word.length);
  return [
    sign("spun-text", "T8", confidence, `${[...firsts.keys()].slice(0, 8).join("、")}: ${excerpt}`, place),
  ];
}
