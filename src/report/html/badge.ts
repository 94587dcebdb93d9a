/** A verdict or an outcome as a coloured word: the word tells, the colour helps. */
import type { Outcome, Verdict } from "../../model/outcome.ts";
import type { Language } from "../../model/text.ts";
import { outcomeWords, verdictWords } from "../texts.ts";
import { html, type Markup } from "./markup.ts";

export const verdictBadge = (verdict: Verdict, language: Language): Markup =>
  html`<span class="badge is-${verdict}">${verdictWords[verdict][language]}</span>`;

export const outcomeBadge = (outcome: Outcome, language: Language): Markup =>
  html`<span class="badge is-${outcome}">${outcomeWords[outcome][language]}</span>`;
