/** A rule's outcome at a site; its findings lie beside it as data, which the page's script draws when they are looked at. */
import type { Finding, RuleOutcome } from "../../model/judgement.ts";
import type { Language } from "../../model/text.ts";
import { inBrackets } from "../in-brackets.ts";
import { momentWords } from "../moment-words.ts";
import { printable } from "../printable.ts";
import type { ReportHead } from "../report.ts";
import { confidenceWords, reasonWords, severityWords } from "../texts.ts";
import { outcomeBadge } from "./badge.ts";
import { html, Markup } from "./markup.ts";
import { words } from "./words.ts";

export function outcomePart(outcome: RuleOutcome, head: ReportHead, language: Language): Markup {
  const { rule, severity, reason } = outcome;
  const points = outcome.deduction === 0 ? "" : ` −${outcome.deduction}`;
  return html`<section class="outcome" data-rule="${rule}" data-severity="${severity}">
<h4>${head.titles.get(rule)?.[language] ?? rule} <span class="quiet">${severityWords[severity][language]}${points}</span> ${outcomeBadge(outcome.outcome, language)}</h4>
<p>${reason[language]}</p>${openWords(outcome, language)}
<p class="quiet">${sources(outcome, head, language)}</p>
${findingsPart(outcome, language)}
</section>
`;
}

/** Why it could not be told, and what would tell it. */
function openWords({ why, needs }: RuleOutcome, language: Language): Markup | null {
  const needed =
    needs === null ? "" : `${words.needs[language]}${{ en: ": ", zh: "：" }[language]}${needs[language]}`;
  const parts = [why === null ? "" : reasonWords[why][language], needed].filter(Boolean);
  return parts.length === 0 ? null : html`<p class="note">${parts.join(" · ")}</p>`;
}

function sources(
  { rule, ruleSet, clause }: RuleOutcome,
  { remedies }: ReportHead,
  language: Language,
): string {
  const remedy = remedies.get(rule)?.[language];
  const parts = [
    `${words.clause[language]} ${clause}${inBrackets(`${ruleSet} ${rule}`, language)}`,
    ...(remedy === undefined ? [] : [`${words.remedy[language]} ${remedy}`]),
  ];
  return parts.join(" · ");
}

function findingsPart({ findings }: RuleOutcome, language: Language): Markup | null {
  if (findings.length === 0) return null;
  const data = findings.map((finding) => findingData(finding, language));
  return html`<ol></ol><script type="application/json">${dataMarkup(data)}</script>`;
}

/** With `<` written as an escape no text can end the element or open a comment in it. */
const dataMarkup = (data: unknown): Markup =>
  new Markup(
    JSON.stringify(data, (_, value) => (typeof value === "string" ? printable(value) : value)).replace(
      /</g,
      "\\u003c",
    ),
  );

function findingData(finding: Finding, language: Language) {
  const { id, url, message, column, missing, confidence, evidence, waived, seenAt, referrers } = finding;
  const unsure = confidence === "certain" ? [] : [confidenceWords[confidence][language]];
  return {
    id,
    url,
    message: message[language],
    confidence,
    marks: waived ? [...unsure, words.waived[language]] : unsure,
    facts: [
      ...(column === null ? [] : [`${words.column[language]} ${column}`]),
      ...(missing === null ? [] : [`${words.missing[language]} ${missing[language]}`]),
    ],
    excerpt: evidence.excerpt,
    about: [evidence.place, momentWords(seenAt), id].filter(Boolean).join(" · "),
    sha256: evidence.bodySha256 ?? "",
    referrers,
  };
}
