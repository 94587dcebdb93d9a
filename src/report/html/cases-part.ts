/** The sites that somebody has to act on, before everything else: unqualified ones, then those that await a look. */
import type { Verdict } from "../../model/outcome.ts";
import type { Language } from "../../model/text.ts";
import { type Overview, regionOf, type SiteLine } from "../overview.ts";
import type { ReportHead } from "../report.ts";
import { html, type Markup } from "./markup.ts";
import { row, table } from "./table.ts";
import { words } from "./words.ts";

/** Sites named in the overview; the second view has them all. */
const mostSites = 20;

export function casesCard(
  verdict: Exclude<Verdict, "qualified">,
  { sites }: Overview,
  head: ReportHead,
  language: Language,
): Markup | null {
  const concerned = sites.flatMap((line, at) => (line.verdict === verdict ? [{ line, at }] : []));
  if (concerned.length === 0) return null;
  const title = words[verdict === "unqualified" ? "unqualifiedSites" : "inconclusiveSites"][language];
  const heads = [words.site, words.region, verdict === "unqualified" ? words.vetoes : words.open];
  const rows = concerned
    .slice(0, mostSites)
    .map(({ line, at }) =>
      row([
        html`<a href="#s${at + 1}">${line.site.name ?? line.site.url}</a>`,
        regionOf(line.site),
        reasonsOf(line, head, language),
      ]),
    );
  const more = concerned.length - rows.length;
  return html`<section class="card"><h3>${title} (${concerned.length})</h3>${table(
    title,
    heads.map((word) => word[language]),
    rows,
  )}${more > 0 ? html`<p><a href="#sites">${{ en: `${more} more`, zh: `另有 ${more} 个` }[language]}</a></p>` : null}</section>`;
}

/** Vetoes that fail, or the score where it alone failed a portal; then those that are open. */
export function reasonsOf(
  { vetoes, open, verdict, score }: SiteLine,
  { titles }: ReportHead,
  language: Language,
): string {
  const named = (rules: readonly string[]): string =>
    rules.map((rule) => titles.get(rule)?.[language] ?? rule).join({ en: ", ", zh: "、" }[language]);
  const failed =
    verdict === "unqualified" && vetoes.length === 0 ? `${words.score[language]} ${score}` : named(vetoes);
  const awaiting = open.length === 0 ? "" : named(open);
  if (failed === "" || awaiting === "") return failed + awaiting;
  return { en: `${failed}; cannot tell: ${awaiting}`, zh: `${failed}；待核实：${awaiting}` }[language];
}
