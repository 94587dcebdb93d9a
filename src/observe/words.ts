/** Hits of a body's own lists of wrong wordings (严重表述错误): candidates for a person, never a judgement. */
import { excerptOf } from "../model/evidence.ts";
import type { Facts } from "../model/observation.ts";
import type { Observer } from "./observer.ts";
import { hitsOn, type ListHit } from "./page/list-words.ts";
import type { PageIndex } from "./page/page-index.ts";
import { placeOf } from "./page/place-of.ts";
import { elementAt } from "./page/walk.ts";

/** One line per word is enough to find the rest; a page has at most this many. */
const hitLimit = 50;

export const words: Observer<"words"> = {
  fact: "words",
  observe(page, { lists }) {
    const ids = [...(lists.wordings ?? [])].sort();
    if (ids.length === 0) return undefined;
    const seen = new Set<string>();
    const first = hitsOn(page, lists, ...ids).filter(
      ({ list, word }) => !seen.has(`${list} ${word.word}`) && seen.add(`${list} ${word.word}`),
    );
    return first.slice(0, hitLimit).map((hit) => described(page, hit));
  },
};

function described(page: PageIndex, { list, word, at }: ListHit): Facts["words"][number] {
  return {
    list,
    word: word.word,
    suggestion: word.suggestion,
    confidence: word.weight === "hard" ? "likely" : "suspect",
    evidence: {
      excerpt: excerptOf(page.text.slice(Math.max(0, at - 40), at + 80)),
      place: placeOf(page, elementAt(page, at)),
    },
  };
}
