/** The columns that a site map (网站地图, 站点地图) names, beside the menus that every page has. */
import type { Facts } from "../../model/observation.ts";
import type { Observer } from "../observer.ts";
import { isInMain } from "../page/main-part.ts";

export const siteMapLinks: Observer<"siteMap.links"> = {
  fact: "siteMap.links",
  reads: ["breadcrumb", "meta.tags", "page.title"],
  observe(page, _context, seen): Facts["siteMap.links"] | undefined {
    const names = [
      ...(seen["page.title"]?.split(/[-_—|·\s]+/) ?? []),
      seen["meta.tags"]?.ColumnName ?? "",
      seen.breadcrumb?.at(-1)?.name ?? "",
    ];
    if (!names.some((name) => mapName.test(name.trim()))) return undefined;
    const found = page.links.filter(
      ({ kind, text, element }) =>
        (kind === "page" || kind === "external") && text.trim() !== "" && isInMain(page, element),
    );
    return found.slice(0, linkLimit).map(({ text, url }) => ({ name: text.trim(), url }));
  },
};

const mapName = /^(?:本站|网站|站点)(?:地图|导图|导览)$|^site ?map$/i;
const linkLimit = 2000;
