/** One self-contained page for people: no request, no style or script but its own two, which its policy names by hash. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Language } from "../model/text.ts";
import { filterPart } from "./html/filter-part.ts";
import { Markup, html as markup } from "./html/markup.ts";
import { overviewPart } from "./html/overview-part.ts";
import { sitePart } from "./html/site-part.ts";
import { sitesPart } from "./html/sites-part.ts";
import { words } from "./html/words.ts";
import { overviewOf } from "./overview.ts";
import type { ReportFormat, ReportHead } from "./report.ts";

const html: ReportFormat = {
  id: "html",
  audience: "people",
  async *write(head, sites, { language }) {
    const overview = await overviewOf(sites);
    yield top(head, language).text;
    yield filterPart(overview, head, language).text;
    yield overviewPart(head, overview, language).text;
    yield sitesPart(overview, head, language).text;
    let at = 0;
    for await (const site of sites) {
      yield sitePart(site, at, head, language).text;
      at += 1;
    }
    yield `<button type="button" id="more" hidden>${words.more[language]}</button>\n</main>\n</body>\n</html>\n`;
  },
};
export default html;

const asset = (name: string): string => readFileSync(new URL(`./html/${name}`, import.meta.url), "utf8");
const style = asset("report.css");
const script = asset("report.js");

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy =
  `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; ` +
  "base-uri 'none'; form-action 'none'";

const views = ["overview", "sites", "findings"] as const;

function top({ run, toolVersion, ruleSets }: ReportHead, language: Language): Markup {
  const rules = ruleSets
    .map(({ id, version, sha256 }) => `${id} ${version} (${sha256.slice(0, 12)})`)
    .join(", ");
  return markup`<!doctype html>
<html lang="${{ en: "en", zh: "zh-CN" }[language]}" data-named-on="${words.namedOn[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${words.title[language]} ${run.asOf.slice(0, 10)}</title>
<style>${new Markup(style)}</style>
<script>${new Markup(script)}</script>
</head>
<body>
<a class="skip" href="#main">${words.skip[language]}</a>
<header>
<h1>${words.title[language]}</h1>
<p>${words.asOf[language]} <b>${run.asOf.slice(0, 10)}</b> · ${words.run[language]} ${run.id} · ${words.ruleSets[language]} ${rules} · ${words.tool[language]} govinspect ${toolVersion}</p>
<nav aria-label="${words.views[language]}" hidden>${views.map((view) => markup`<a href="#${view}">${words[view][language]}</a>`)}</nav>
</header>
<main id="main">
<noscript><p class="note">${words.noScript[language]}</p></noscript>
`;
}
