/** A site as the offers are looked for in it. */
import { hostOf, isGovernmentHost, pageKeyOf, siteHostOf } from "../../model/url.ts";
import type { SiteLink } from "../../store/store.ts";
import { indexlessKeyOf } from "../address.ts";
import { ownHostOf, type Scene } from "../scene.ts";
import { mayHideMore } from "./may-hide-more.ts";
import { type Candidate, candidatesByOffer, type Named } from "./offer-candidates.ts";
import { type Platform, platforms } from "./offer-names.ts";
import type { OfferColumn, OfferPage } from "./offer-page.ts";

export interface OffersSite {
  readonly scene: Scene;
  readonly home: OfferPage | undefined;
  readonly byOffer: ReadonlyMap<string, readonly Candidate[]>;
  /** How many names of columns, menus and links were looked at. */
  readonly names: number;
  readonly columns: ReadonlyMap<string, OfferColumn>;
  readonly links: ReadonlyMap<string, SiteLink>;
  readonly mayHideMore: boolean;
  /** Platforms that stand on another host, so that their columns were not read. */
  readonly elsewhere: ReadonlySet<Platform>;
  readonly hasStatistics: boolean;
  /** What of the national government's it carries. */
  readonly national: Named | undefined;
}

export function offersSiteOf(picked: readonly OfferPage[], scene: Scene): OffersSite {
  const home = scene.homeIsRead ? picked.find(({ page }) => page.url === scene.home?.url) : undefined;
  const { byOffer, names } = candidatesByOffer(picked, home, scene);
  return {
    scene,
    home,
    byOffer,
    names,
    columns: new Map(
      picked.flatMap(({ page, column }) =>
        column === null ? [] : [[indexlessKeyOf(page.url), column] as const],
      ),
    ),
    links: new Map(scene.links.map((link) => [pageKeyOf(link.url), link])),
    mayHideMore: mayHideMore(scene) || home === undefined || home.isScripted || home.navigation.length === 0,
    elsewhere: new Set(platforms.filter((one) => isElsewhere(one, { byOffer, scene }))),
    hasStatistics: picked.some((one) => one.hasStatistics),
    national: nationalOf(picked, scene),
  };
}

function nationalOf(picked: readonly OfferPage[], scene: Scene): Named | undefined {
  const article = picked.find((one) => one.national !== null);
  if (article !== undefined) return { name: article.national ?? "", url: article.page.url };
  const link = scene.links.find(({ url }) => isNationalLink(url));
  return link === undefined ? undefined : { name: link.text, url: link.url };
}

const isNationalLink = (url: string): boolean => /^https?:\/\/www\.gov\.cn\/(?!index\.\w+$)[^?#]/.test(url);

/** 便民查询 leads to timetables and the weather as often as to a public body's services. */
const handyLinks = /便民|公共服务/;

/**
 * True where the thing is named and leads to other hosts alone. Of services and mailboxes a part often stays on the site
 * while the rest moved to a common platform: one link that leads there is enough.
 */
function isElsewhere(platform: Platform, { byOffer, scene }: Pick<OffersSite, "byOffer" | "scene">): boolean {
  const host = ownHostOf(scene);
  const candidates = byOffer.get(platform) ?? [];
  const away = candidates.filter(
    ({ name, url }) =>
      /^https?:/.test(url) &&
      siteHostOf(url) !== host &&
      (isGovernmentHost(hostOf(url)) || !handyLinks.test(name)),
  );
  return platform === "disclosure" ? away.length === candidates.length && away.length > 0 : away.length > 0;
}
