/** Search and filters over sites and findings. Hidden until the script runs: without it everything is shown anyway. */
import { confidences, severities } from "../../model/outcome.ts";
import { siteKinds } from "../../model/site.ts";
import type { Language } from "../../model/text.ts";
import { type Overview, regionOf } from "../overview.ts";
import type { ReportHead } from "../report.ts";
import { confidenceWords, kindWords, severityWords, verdictWords } from "../texts.ts";
import { verdictOrder } from "./charts.ts";
import { html, type Markup } from "./markup.ts";
import { words } from "./words.ts";

type Choice = readonly [value: string, words: string];

export function filterPart({ sites }: Overview, { titles }: ReportHead, language: Language): Markup {
  const regions = [...new Set(sites.map(({ site }) => regionOf(site)))].filter((region) => region !== "");
  const rules: Choice[] = [...titles].map(([rule, title]) => [rule, title[language]]);
  return html`<div id="filter" role="search" aria-label="${words.filter[language]}" hidden>
<label class="search">${words.search[language]} <input type="search" name="text" placeholder="${words.searchHint[language]}" autocomplete="off"></label>
${choice(
  "verdict",
  verdictOrder.map((one) => [one, verdictWords[one][language]]),
  language,
)}
${choice(
  "kind",
  siteKinds.map((one) => [one, kindWords(one)[language]]),
  language,
)}
${choice(
  "region",
  regions.map((one) => [one, one]),
  language,
)}
${choice(
  "severity",
  severities.map((one) => [one, severityWords[one][language]]),
  language,
)}
${choice("rule", rules, language)}
${choice(
  "confidence",
  confidences.map((one) => [one, confidenceWords[one][language]]),
  language,
)}
<p class="matches"><output id="count" aria-live="polite"></output> ${words.matching[language]}</p>
</div>
`;
}

function choice(
  name: "verdict" | "kind" | "region" | "severity" | "rule" | "confidence",
  choices: readonly Choice[],
  language: Language,
): Markup {
  return html`<label class="by-${name}">${words[name][language]} <select name="${name}"><option value="">${words.all[language]}</option>${choices.map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}</select></label>`;
}
