/** Page tags by their published names (网站标签, 页面标签): what the page says of itself to machines. */
import type { Facts } from "../model/observation.ts";
import type { Observer } from "./observer.ts";
import { memoPerPage } from "./page/memo-per-page.ts";
import type { PageIndex } from "./page/page-index.ts";

export const metaTagNames = [
  "SiteName",
  "SiteDomain",
  "SiteIDCode",
  "ColumnName",
  "ColumnDescription",
  "ColumnKeywords",
  "ColumnType",
  "ArticleTitle",
  "PubDate",
  "ContentSource",
  "Keywords",
  "Author",
  "Description",
  "Image",
  "Url",
] as const;
export type MetaTagName = (typeof metaTagNames)[number];

export const metaTags: Observer<"meta.tags"> = {
  fact: "meta.tags",
  observe: (page): Facts["meta.tags"] => metaTagsOf(page),
};

const published = new Map<string, MetaTagName>(metaTagNames.map((name) => [name.toLowerCase(), name]));
/** ColumnName of a header that pages include: its set speaks of the header, not of the page. 公共服务 is a column like any. */
const includedHeader =
  /^公共(?:[头尾顶底页]|导航|部分|模[板块]|区域|文件)|^(?:公共|头部|页头|底部|页脚|header|footer)$/i;
const valueLimit = 2000;

/** The first set that is not from an included header; absent and empty tags are left out. */
export const metaTagsOf = memoPerPage((page: PageIndex): Partial<Record<MetaTagName, string>> => {
  const sets = tagSets(page);
  const own = sets.filter((set) => !includedHeader.test(set.get("ColumnName") ?? ""));
  const tags: Partial<Record<MetaTagName, string>> = {};
  for (const set of own) for (const [name, value] of set) if (value !== "") tags[name] ??= value;
  return tags;
});

/** A tag that stands a second time starts a new set. */
function tagSets(page: PageIndex): Map<MetaTagName, string>[] {
  const sets: Map<MetaTagName, string>[] = [];
  let current = new Map<MetaTagName, string>();
  for (const index of page.byTag("meta")) {
    const { name: written = "", content = "" } = page.elements[index]?.attrs ?? {};
    const name = published.get(written.trim().toLowerCase());
    if (name === undefined) continue;
    if (current.has(name) && startsSet(name)) {
      sets.push(current);
      current = new Map();
    }
    if (!current.has(name)) current.set(name, content.slice(0, valueLimit).replace(/\s+/g, " ").trim());
  }
  sets.push(current);
  return sets;
}

/** Keywords and description are often doubled by hand; a site or column tag is doubled by an included block only. */
const startsSet = (name: MetaTagName): boolean => /^(?:Site|Column)/.test(name);
