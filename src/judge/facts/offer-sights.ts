/** What the homepage shows of an offer without naming it. */
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type { Identifier } from "../../model/observation.ts";
import { hostOf, isGovernmentHost, siteHostOf } from "../../model/url.ts";
import type { SiteLink } from "../../store/store.ts";
import { ownHostOf, type Scene } from "../scene.ts";
import { foundOf } from "./found-of.ts";
import { deadOf, isFilingHost } from "./links.ts";
import type { Named } from "./offer-candidates.ts";
import type { OfferPage } from "./offer-page.ts";
import type { OffersSite } from "./offers-site.ts";

export interface Sight {
  readonly found: boolean | null;
  /** What shows it. */
  readonly evidence?: Evidence | undefined;
}

export function sightOf(id: string, { home, scene, hasStatistics, national }: OffersSite): Sight {
  const entries = home?.entries ?? undefined;
  switch (id) {
    case "search":
    case "accessibility":
      return sightOfEntry(entries?.[id]);
    case "foreign-version":
      return sightOfEntry(entries?.language);
    case "new-media":
      return sightOfEntry(entries?.newMedia);
    case "open-data":
      return sightOfEntry(entries?.openData);
    case "parent-portal":
      return { found: leadsToParent(scene, home) };
    case "browser-hint":
      return sightOfEntry(home?.browserHint);
    case "sibling-gov":
      return seenAt(siblingOf(scene, home));
    case "national-gov":
      return seenAt(national);
    case "message-statistics":
      return { found: hasStatistics };
    default:
      return { found: false };
  }
}

const seenAt = (at: Named | undefined): Sight =>
  at === undefined ? { found: false } : { found: true, evidence: linkEvidence(at) };

const sightOfEntry = (seen: Identifier | undefined): Sight => ({
  found: foundOf(seen),
  evidence: seen?.found === true ? seen.evidence : undefined,
});

export const linkEvidence = ({ name, url }: Named): Evidence => ({
  excerpt: excerptOf(`“${name}” → ${url}`),
  place: "link",
});

/** By a link of the homepage, or a drop-down list on it. */
function siblingOf(scene: Scene, home: OfferPage | undefined): Named | undefined {
  const link = scene.links.find(isSibling(scene));
  if (link !== undefined) return { name: link.text, url: link.url };
  const address = home?.dropDowns.find(isSiblingAddress(scene));
  return address === undefined ? undefined : { name: hostOf(address), url: address };
}

/** A link of the homepage to another public body's site. */
function isSibling(scene: Scene): (link: SiteLink) => boolean {
  const isOf = isSiblingAddress(scene);
  return ({ url, kind, onHomepage }) => kind === "external" && onHomepage && isOf(url);
}

function isSiblingAddress(scene: Scene): (url: string) => boolean {
  const own = ownHostOf(scene);
  return (url) => isGovernmentHost(hostOf(url)) && !isFilingHost(hostOf(url)) && siteHostOf(url) !== own;
}

/** By a link of the homepage that is not dead, or a drop-down list; null where no parent is listed. */
function leadsToParent({ links, site: { parentUrl } }: Scene, home: OfferPage | undefined): boolean | null {
  if (parentUrl === null) return null;
  const parent = siteHostOf(parentUrl);
  const leads = (url: string): boolean => /^https?:/.test(url) && siteHostOf(url) === parent;
  return (
    (home?.dropDowns ?? []).some(leads) ||
    links.some(
      ({ url, onHomepage, seen }) => onHomepage && leads(url) && deadOf(seen?.reason ?? null) !== true,
    )
  );
}
