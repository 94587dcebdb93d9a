import type { Item } from "../../model/collection.ts";
import { excerptOf } from "../../model/evidence.ts";
import type { Facts } from "../../model/observation.ts";
import type { Scene } from "../scene.ts";
import { foundOf } from "./found-of.ts";
import type { Gatherer } from "./gatherer.ts";
import { simplifiedShareOf } from "./simplified-share.ts";
import { spread } from "./spread.ts";

const seenPages = spread("pages", (observations, page) => {
  const kind = observations["page.kind"] ?? null;
  const tags = observations["meta.tags"] ?? {};
  const { accessibility } = observations;
  const fields = {
    kind,
    title: observations["page.title"] ?? null,
    depth: page.depth,
    // Known once all pages are.
    isHome: false,
    https: page.finalUrl.startsWith("https:"),
    durationMs: page.durationMs,
    needsRendering: observations["page.needsRendering"]?.value ?? null,
    lang: accessibility?.lang ?? null,
    viewport: accessibility?.viewport ?? null,
    images: accessibility?.images ?? null,
    imagesWithoutAlt: accessibility?.imagesWithoutAlt ?? null,
    inputsWithoutLabel: accessibility?.inputsWithoutLabel ?? null,
    lacksSiteTags: ["SiteName", "SiteDomain", "SiteIDCode"].filter((tag) => !(tag in tags)).join(","),
    hasSiteName: tags.SiteName !== undefined,
    hasSiteDomain: tags.SiteDomain !== undefined,
    hasSiteIDCode: tags.SiteIDCode !== undefined,
    hasColumnName: tags.ColumnName !== undefined,
    hasColumnType: tags.ColumnType !== undefined,
    altShare: accessibility === undefined ? null : altShareOf(accessibility),
    simplifiedShare: simplifiedShareOf(observations["page.characters"]),
    browserHint: foundOf(observations["page.browserHint"]),
    leavingNotice: foundOf(observations["page.leavingNotice"]),
  };
  const evidence = { excerpt: excerptOf(observations["page.title"] ?? page.url), place: "title" };
  return [{ title: null, fields, confidence: "certain", evidence }];
});

export const pages: Gatherer = {
  ...seenPages,
  gather(picked, scene) {
    const collection = seenPages.gather(picked, scene);
    const items = collection.items.map((item) => ({
      ...item,
      fields: { ...item.fields, isHome: isHome(item, scene) },
    }));
    return { ...collection, items };
  },
};

/** Not the stub that leads to it, nor a notice in its place; where it is a frame, the set of frames stands for it. */
function isHome({ url, fields }: Item, { home, homeIsRead }: Scene): boolean {
  if (!homeIsRead || home === null) return false;
  return home.role === "page" ? url === home.url : fields.depth === 0;
}

const altShareOf = ({ images, imagesWithoutAlt }: Facts["accessibility"]): number | null =>
  images === 0 ? null : (images - imagesWithoutAlt) / images;
