/** How much of a site was seen, in words. */
import type { SiteVerdict } from "../model/judgement.ts";
import type { LeftOut } from "../model/omission.ts";
import type { Language } from "../model/text.ts";
import { omissionWords } from "./omission-words.ts";

/** A re-check leaves most of a site alone on purpose: that is neither a failure nor a budget that was used up. */
export function coverageWords(
  { pagesSeen, pagesKnown, blocked, failed, budgetCut }: SiteVerdict["coverage"],
  leftOut: LeftOut,
  language: Language,
): string {
  if (leftOut["not-rechecked"] !== undefined)
    return {
      en: `a re-check: ${pagesSeen} of ${pagesKnown} pages seen, ${blocked} blocked`,
      zh: `仅复查：已看 ${pagesSeen}/${pagesKnown} 页，被拦截 ${blocked}`,
    }[language];
  return {
    en: `${pagesSeen} of ${pagesKnown} pages seen, ${blocked} blocked, ${failed} failed${budgetCut ? ", stopped at the page budget" : ""}`,
    zh: `已看 ${pagesSeen}/${pagesKnown} 页，被拦截 ${blocked}，失败 ${failed}${budgetCut ? "，已达页数上限" : ""}`,
  }[language];
}

/** The same with what was not asked for. */
export function seenWords(coverage: SiteVerdict["coverage"], leftOut: LeftOut, language: Language): string {
  const said = [coverageWords(coverage, leftOut, language), omissionWords(leftOut, language)];
  return said.filter((part) => part !== null).join({ en: "; ", zh: "；" }[language]);
}
