import type { RuleOutcome } from "../model/judgement.ts";
import type { Language, Text } from "../model/text.ts";
import { outcomeWords } from "./texts.ts";

/** How a rule stands at a site in one line: the outcome, why, and what would settle it. A reason that says no more than the outcome is left out. */
export function situationWords(
  { outcome, reason, needs }: Pick<RuleOutcome, "outcome" | "reason" | "needs">,
  language: Language,
  { word = outcomeWords[outcome], points = "" }: { readonly word?: Text; readonly points?: string } = {},
): string {
  const said =
    reason[language] === word[language] ? "" : { en: `: ${reason.en}`, zh: `：${reason.zh}` }[language];
  const needed = needs === null ? "" : { en: `; needed: ${needs.en}`, zh: `；尚需：${needs.zh}` }[language];
  return `${word[language]}${points}${said}${needed}`;
}
