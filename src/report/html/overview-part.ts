/** The first view: the run in figures, what persons entered, and how to read it. */
import type { Language, Text } from "../../model/text.ts";
import { entriesOf, entryCells, entryColumns } from "../entries.ts";
import type { Overview } from "../overview.ts";
import { regionOf } from "../overview.ts";
import type { ReportHead } from "../report.ts";
import { kindWords, severityWords, statusWords, verdictWords } from "../texts.ts";
import { casesCard } from "./cases-part.ts";
import { countBar, totalOf, verdictBar, verdictOrder, verdictRing } from "./charts.ts";
import { html, type Markup } from "./markup.ts";
import { row, table } from "./table.ts";
import { reading, words } from "./words.ts";

export function overviewPart(head: ReportHead, overview: Overview, language: Language): Markup {
  return html`<section id="overview">
<h2 tabindex="-1">${words.overview[language]}</h2>
<div class="cards">
${verdictCard(head, overview, language)}
${casesCard("unqualified", overview, head, language)}
${casesCard("inconclusive", overview, head, language)}
${groupCard("byRegion", overview.regions, (key) => key ?? words.unknownRegion[language], language)}
${groupCard("byKind", overview.kinds, (key) => kindWords(kindOf(key))[language], language)}
${rulesCard(overview, head, language)}
${entriesCard(head, language)}
${setAsideCard(head, language)}
<section class="card"><h3>${words.reading[language]}</h3><ul>${reading.map((text) => html`<li>${text[language]}</li>`)}</ul></section>
</div>
</section>
`;
}

const kindOf = (key: string | null) => (key === "portal" || key === "department" ? key : null);

function verdictCard({ totals, setAside }: ReportHead, { rules }: Overview, language: Language): Markup {
  const legend = verdictOrder.map(
    (verdict) =>
      html`<li><svg class="dot" viewBox="0 0 10 10" aria-hidden="true"><rect class="fill-${verdict}" width="10" height="10" rx="2"/></svg> ${verdictWords[verdict][language]} <b>${totals[verdict]}</b> <span class="quiet">${shareOf(totals[verdict], totals.sites)}</span></li>`,
  );
  const figures: readonly (readonly [Text, string | number])[] = [
    [words.inspected, totals.sites],
    [words.qualifiedShare, shareOf(totals.qualified, totals.sites) || "–"],
    [words.problemCount, rules.reduce((sum, { problems }) => sum + problems, 0)],
    [words.pages, totals.pages],
    [words.setAside, setAside.length],
  ];
  const label = verdictOrder
    .map((verdict) => `${verdictWords[verdict][language]} ${totals[verdict]}`)
    .join(", ");
  return html`<section class="card"><h3>${words.verdicts[language]}</h3>
<div class="verdicts">${verdictRing(totals, label)}<ul class="legend">${legend}</ul></div>
<dl>${figures.map(([name, value]) => html`<div><dt>${name[language]}</dt><dd>${value}</dd></div>`)}</dl></section>`;
}

const shareOf = (count: number, all: number): string =>
  all === 0 ? "" : `${Math.round((1000 * count) / all) / 10}%`;

function groupCard(
  title: "byRegion" | "byKind",
  groups: Overview["regions"],
  nameOf: (key: string | null) => string,
  language: Language,
): Markup {
  const most = Math.max(...groups.map(({ counts }) => totalOf(counts)));
  const heads = [
    words[title === "byRegion" ? "region" : "kind"][language],
    words.chart[language],
    { figures: words.sites[language] },
    ...verdictOrder.map((verdict) => ({ figures: verdictWords[verdict][language] })),
    { figures: words.qualifiedShare[language] },
  ];
  const rows = groups.map(({ key, counts }) =>
    row([
      nameOf(key),
      verdictBar(counts, most),
      totalOf(counts),
      ...verdictOrder.map((verdict) => counts[verdict]),
      shareOf(counts.qualified, totalOf(counts)),
    ]),
  );
  return card(words[title], table(words[title][language], heads, rows), language);
}

function rulesCard({ rules }: Overview, { titles }: ReportHead, language: Language): Markup {
  const most = Math.max(...rules.map(({ sites }) => sites));
  const heads = [
    ...(["rule", "severity", "chart"] as const).map((word) => words[word][language]),
    ...(["sitesFailing", "problemCount"] as const).map((word) => ({ figures: words[word][language] })),
  ];
  const rows = rules.map(({ rule, severity, sites, problems }) =>
    row([
      titles.get(rule)?.[language] ?? rule,
      severityWords[severity][language],
      countBar(sites, most),
      sites,
      problems,
    ]),
  );
  return card(
    words.problems,
    rows.length === 0
      ? html`<p>${words.nothing[language]}</p>`
      : table(words.problems[language], heads, rows),
    language,
  );
}

function entriesCard(head: ReportHead, language: Language): Markup | null {
  const entries = entriesOf(head);
  if (entries.length === 0) return null;
  const heads = entryColumns.map((column) => column[language]);
  const rows = entries.map((entry) => row(entryCells(entry, head.titles, language)));
  return card(words.entries, table(words.entries[language], heads, rows), language);
}

function setAsideCard({ setAside }: ReportHead, language: Language): Markup | null {
  if (setAside.length === 0) return null;
  const heads = [words.site, words.region, words.status, words.remark].map((word) => word[language]);
  const rows = setAside.map((site) =>
    row([`${site.name ?? ""} ${site.url}`, regionOf(site), statusWords[site.status][language], site.remark]),
  );
  return card(words.setAside, table(words.setAside[language], heads, rows), language);
}

const card = (title: Text, content: Markup, language: Language): Markup =>
  html`<section class="card"><h3>${title[language]}</h3>${content}</section>`;
