/**
 * Signs that somebody else wrote on this page (T1–T19). A sign is a candidate for an inspector, with the sentence and the
 * place; words of lotteries, sports and police work are no signs by themselves.
 */
import type { Tampering } from "../../model/observation.ts";
import type { Observer } from "../observer.ts";
import { brandForOrgan } from "./brand-for-organ.ts";
import { brandInText } from "./brand-in-text.ts";
import { decoration } from "./decoration.ts";
import { entitySpam } from "./entities.ts";
import { foreignScripts } from "./foreign-script.ts";
import { forgedDates } from "./forged-dates.ts";
import { hiddenFrames } from "./hidden-frames.ts";
import { hiddenLinks } from "./hidden-links.ts";
import { leftovers } from "./leftovers.ts";
import { mojibake } from "./mojibake.ts";
import { pinyinResidue } from "./pinyin-residue.ts";
import { randomTags } from "./random-tags.ts";
import { replacedTitle } from "./replaced-title.ts";
import { scriptSignals } from "./script-signals.ts";
import { spamLinks } from "./spam-links.ts";
import { spunText } from "./spun-text.ts";
import { statedDomains } from "./stated-domains.ts";

/** Signs of one kind shown per page: after some, another says nothing new. */
const perKind = 10;

export const tampering: Observer<"tampering"> = {
  fact: "tampering",
  reads: ["article", "listing"],
  observe(page, { lists, linkedStyles }, { article, listing }) {
    const found = [
      ...hiddenLinks(page, lists, linkedStyles),
      ...hiddenFrames(page, lists),
      ...spamLinks(page, lists, linkedStyles),
      ...replacedTitle(page, lists),
      ...entitySpam(page, lists),
      ...brandForOrgan(page, lists),
      ...brandInText(page, lists),
      ...pinyinResidue(page),
      ...spunText(page, lists),
      ...mojibake(page),
      ...foreignScripts(page, lists),
      ...scriptSignals(page, lists),
      ...statedDomains(page),
      ...randomTags(page),
      ...decoration(page, lists),
      ...leftovers(page),
      ...forgedDates({ article, listing }),
    ];
    return capped(found);
  },
};

function capped(found: readonly Tampering[]): Tampering[] {
  const counts = new Map<string, number>();
  return found.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= perKind;
  });
}
