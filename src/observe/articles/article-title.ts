/** The title of an article: the headline, else the page tag, else what the document title says beside the site's name. */
import type { Facts } from "../../model/observation.ts";
import type { PageIndex } from "../page/page-index.ts";
import type { Headline } from "./article-headline.ts";

export function articleTitle(
  page: PageIndex,
  headline: Headline | null,
  tags: Facts["meta.tags"],
): string | null {
  return headline?.text ?? filled(tags.ArticleTitle) ?? withoutSiteName(page.title, tags.SiteName);
}

const filled = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);

/** Sites put their name, and often the column's, behind the article's: "title - column - site", "title_site". */
function withoutSiteName(title: string, siteName: string | undefined): string | null {
  const cut =
    siteName !== undefined && siteName !== "" && title.endsWith(siteName)
      ? title.slice(0, -siteName.length)
      : title;
  const first = cut.split(
    / [-—–|] |[_|｜]|——?(?=[^—]*(?:网|政府|局|委|厅|站)$)|-(?=[^-]*(?:网|政府|局|委员会|厅|门户|网站)$)/,
  )[0];
  return filled((first ?? "").replace(/[\s\-—–_|｜]+$/, "").trim());
}
