/** The second view: one row per site, each leading to its page. */
import type { Language } from "../../model/text.ts";
import { type Overview, regionOf, type SiteLine } from "../overview.ts";
import type { ReportHead } from "../report.ts";
import { kindWords } from "../texts.ts";
import { verdictBadge } from "./badge.ts";
import { reasonsOf } from "./cases-part.ts";
import { html, type Markup } from "./markup.ts";
import { table } from "./table.ts";
import { words } from "./words.ts";

export function sitesPart({ sites }: Overview, head: ReportHead, language: Language): Markup {
  const said = (word: keyof typeof words): string => words[word][language];
  const heads = [
    ...(["verdict", "site", "kind", "region"] as const).map(said),
    { figures: said("score") },
    said("vetoesOrOpen"),
    { figures: said("problemCount") },
  ];
  const rows = sites.map((line, at) => siteRow(line, at, head, language));
  return html`<section id="sites">
<h2 tabindex="-1">${words.sites[language]}</h2>
${table(words.sites[language], heads, rows)}
</section>
`;
}

function siteRow(line: SiteLine, at: number, head: ReportHead, language: Language): Markup {
  const { site, verdict, score, problems } = line;
  return html`<tr class="line" ${filterKeys(line)}><td>${verdictBadge(verdict, language)}</td><td><a class="name" href="#s${at + 1}">${site.name ?? site.url}</a><br><span class="quiet">${site.url}</span></td><td>${kindWords(site.kind)[language]}</td><td>${regionOf(site)}</td><td class="number">${score ?? "–"}</td><td>${reasonsOf(line, head, language)}</td><td class="number">${problems}</td></tr>
`;
}

/** What the filters ask of a site. */
export const filterKeys = ({ site, verdict }: Pick<SiteLine, "site" | "verdict">): Markup =>
  html`data-verdict="${verdict}" data-kind="${site.kind ?? ""}" data-region="${regionOf(site)}"`;
