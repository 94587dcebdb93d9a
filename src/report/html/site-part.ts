/** One site: its verdict, how much of it was seen, every veto, and every finding with its evidence. */
import type { RuleOutcome, SiteVerdict } from "../../model/judgement.ts";
import type { Language } from "../../model/text.ts";
import { seenWords } from "../coverage-words.ts";
import { measuredNames, measuredWords } from "../measured-words.ts";
import { regionOf } from "../overview.ts";
import type { ReportedSite, ReportHead } from "../report.ts";
import { serverWords } from "../server-words.ts";
import { kindWords } from "../texts.ts";
import { vetoNote } from "../veto-note.ts";
import { outcomeBadge, verdictBadge } from "./badge.ts";
import { html, type Markup } from "./markup.ts";
import { outcomePart } from "./outcome-part.ts";
import { filterKeys } from "./sites-part.ts";
import { row, table } from "./table.ts";
import { webLink } from "./web-link.ts";
import { words } from "./words.ts";

/** `at` counts from 0, in the order of the list. */
export function sitePart(
  { site, verdict, servers = [], leftOut = {} }: ReportedSite,
  at: number,
  head: ReportHead,
  language: Language,
): Markup {
  const shown = verdict.outcomes.filter(isShown);
  const place = [kindWords(site.kind)[language], regionOf(site), site.siteCode ?? ""].filter(Boolean);
  return html`<article class="site" id="s${at + 1}" ${filterKeys({ site, verdict: verdict.verdict })}>
<h2 tabindex="-1">${site.name ?? site.url} ${verdictBadge(verdict.verdict, language)}</h2>
<p>${webLink(site.url)} <span class="quiet">${place.join(" · ")}</span></p>
<div class="facts">${facts({ verdict, servers, leftOut }, head, language)}</div>
<h3>${words.problemList[language]}</h3>
${shown.length === 0 ? html`<p>${words.noProblems[language]}</p>` : shown.map((outcome) => outcomePart(outcome, head, language))}
<div class="facts">${otherRules(verdict, head, language)}</div>
</article>
`;
}

const isShown = ({ outcome, findings }: RuleOutcome): boolean =>
  outcome === "fail" || outcome === "cant-tell" || findings.length > 0;

function facts(
  { verdict, servers, leftOut }: Required<Omit<ReportedSite, "site">>,
  head: ReportHead,
  language: Language,
): Markup {
  const note = vetoNote(
    verdict,
    language,
    (rule) => head.titles.get(rule)?.[language] ?? rule,
    head.indicators,
  );
  const { score, bonus } = verdict;
  return html`${note === "" ? null : html`<p class="note">${note}</p>`}
<dl>${score === null ? null : fact(words.score[language], score)}${bonus === null ? null : fact(words.bonus[language], bonus)}${fact(words.coverage[language], seenWords(verdict.coverage, leftOut, language))}${servers.map((book) => fact(words.server[language], serverWords(book, language)))}${measuredNames.map(
    (name) => fact(measuredWords[name][language], verdict.measured[name] ?? "–"),
  )}</dl>
<h3>${words.vetoTable[language]}</h3>
${rulesTable(
  words.vetoTable[language],
  verdict.outcomes.filter(({ severity }) => severity === "veto"),
  head,
  language,
)}`;
}

const fact = (name: string, value: string | number): Markup =>
  html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** Vetoes stand in their own table, problems with their findings: here is the rest, so that nothing is left unsaid. */
function otherRules(verdict: SiteVerdict, head: ReportHead, language: Language): Markup | null {
  const others = verdict.outcomes.filter((outcome) => outcome.severity !== "veto" && !isShown(outcome));
  if (others.length === 0) return null;
  const title = words.otherRules[language];
  return html`<details><summary>${title} (${others.length})</summary>${rulesTable(title, others, head, language)}</details>`;
}

function rulesTable(
  title: string,
  outcomes: readonly RuleOutcome[],
  { titles }: ReportHead,
  language: Language,
): Markup {
  const heads = [words.rule, words.outcome, words.situation].map((word) => word[language]);
  const rows = outcomes.map(({ rule, outcome, reason, needs }) =>
    row([
      titles.get(rule)?.[language] ?? rule,
      outcomeBadge(outcome, language),
      needs === null
        ? reason[language]
        : {
            en: `${reason.en}; ${words.needs.en}: ${needs.en}`,
            zh: `${reason.zh}；${words.needs.zh}：${needs.zh}`,
          }[language],
    ]),
  );
  return table(title, heads, rows);
}
