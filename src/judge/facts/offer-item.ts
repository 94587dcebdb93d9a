/** One thing a site owes its visitors: whether it was found, where, and in what state. */
import type { Item, Subject } from "../../model/collection.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import { fateOf } from "../../model/reason.ts";
import { pageKeyOf } from "../../model/url.ts";
import { indexlessKeyOf } from "../address.ts";
import { homeSubject, isGone } from "../scene.ts";
import { deadOf } from "./links.ts";
import type { Candidate, Named } from "./offer-candidates.ts";
import type { Offer } from "./offer-names.ts";
import type { OfferColumn } from "./offer-page.ts";
import { linkEvidence, sightOf } from "./offer-sights.ts";
import type { OffersSite } from "./offers-site.ts";

export function offerItem(offer: Offer, site: OffersSite): Item<FieldOf<"offers">> {
  const [best, ...rest] = ranked(site.byOffer.get(offer.id) ?? [], site);
  const sight = best === undefined ? sightOf(offer.id, site) : null;
  const found = best === undefined ? foundOtherwise(offer, sight?.found ?? null, site) : true;
  const subject = found === true ? homeSubject(site.scene) : lookedAt(site);
  const evidence = best === undefined ? sight?.evidence : linkEvidence(best);
  const column = best === undefined ? undefined : columnAt(best.url, site);
  return {
    ...subject,
    ...(best === undefined ? {} : { url: best.url, referrers: best.onHomepage ? [subject.url] : [] }),
    ...(evidence === undefined ? {} : { evidence }),
    title: offer.id,
    confidence: "certain",
    fields: {
      offer: offer.id,
      label: offer.label,
      found,
      name: best?.name ?? null,
      alive: best === undefined ? null : isAlive(best.url, site),
      empty: column?.empty ?? null,
      newest: column?.newest ?? null,
      count: column?.count ?? null,
      year: column?.year ?? null,
      onHomepage: found === true ? [best, ...rest].some((one) => one?.onHomepage !== false) : found,
      onlyMail: best === undefined ? null : [best, ...rest].every((one) => isMail(one)),
    },
  };
}

/** Of what is not there nothing can be quoted: where it was looked for is told instead. */
export function lookedAt({ scene, names }: OffersSite): Subject {
  const subject = homeSubject(scene);
  const said = `查看了${names}个栏目、导航和链接的名称 (${names} names of columns, menus and links were looked at)`;
  return names === 0
    ? subject
    : { ...subject, evidence: { ...subject.evidence, excerpt: said, place: "navigation" } };
}

const isMail = ({ url, name }: Named): boolean => url.startsWith("mailto:") || /邮箱|e-?mail/i.test(name);

/** Answered before unknown before dead, a column that was read before others, then as they were met. */
function ranked(candidates: readonly Candidate[], site: OffersSite): Candidate[] {
  const rank = ({ url }: Candidate): number =>
    (isAlive(url, site) === true ? 0 : isAlive(url, site) === null ? 2 : 4) +
    (columnAt(url, site)?.empty === false ? 0 : 1);
  return candidates
    .map((one, at) => ({ one, at, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ one }) => one);
}

const columnAt = (url: string, { columns }: OffersSite): OfferColumn | undefined =>
  /^https?:/.test(url) ? columns.get(indexlessKeyOf(url)) : undefined;

/** Null where it was blocked, not confirmed or never looked at. */
function isAlive(url: string, { scene, links }: OffersSite): boolean | null {
  if (!/^https?:/.test(url)) return null;
  const page = scene.pages.get(pageKeyOf(url));
  if (page !== undefined) return fateOf(page.reason) === "ok" ? true : isGone(page) ? false : null;
  const dead = deadOf(links.get(pageKeyOf(url))?.seen?.reason ?? null);
  return dead === null ? null : !dead;
}

/** What no name tells, or what the page shows without one. */
function foundOtherwise(offer: Offer, seen: boolean | null, site: OffersSite): boolean | null {
  if (seen === true) return true;
  const isHidden = site.mayHideMore || (offer.platform !== null && site.elsewhere.has(offer.platform));
  return seen === null || isHidden ? null : false;
}
