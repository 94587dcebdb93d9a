import type { Collection, Item, Subject } from "../../model/collection.ts";
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import type { Facts, Identifier, NavigationItem } from "../../model/observation.ts";
import type { Page } from "../../model/page.ts";
import { fateOf } from "../../model/reason.ts";
import { hostOf, isGovernmentHost, pageKeyOf, siteHostOf } from "../../model/url.ts";
import type { SiteLink, StoredPage } from "../../store/store.ts";
import { indexlessKeyOf } from "../address.ts";
import { homeGap, homeSubject, isGone, ownHostOf, type Scene } from "../scene.ts";
import { foundOf } from "./found-of.ts";
import { gatherer } from "./gatherer.ts";
import { deadOf, isFilingHost } from "./links.ts";
import { mayHideMore } from "./may-hide-more.ts";
import { type Candidate, candidatesByOffer, type Named } from "./offer-candidates.ts";
import { type Offer, offers as owed, type Platform, platforms } from "./offer-names.ts";

type Field = FieldOf<"offers">;

/** What is kept of a page. */
interface Picked {
  readonly page: Page;
  readonly column: Column | null;
  /** Names under which the page or those above it are known. */
  readonly named: readonly Named[];
  readonly navigation: readonly NavigationItem[];
  readonly isScripted: boolean;
  readonly entries: Facts["entries"] | null;
  readonly browserHint: Identifier | undefined;
  /** Addresses that drop-down lists lead to. */
  readonly dropDowns: readonly string[];
  readonly hasStatistics: boolean;
  /** Title of an article of the national government's. */
  readonly national: string | null;
}

interface Column {
  readonly empty: boolean | null;
  readonly count: number;
  readonly newest: string | null;
  readonly year: number | null;
}

export const offers = gatherer({
  name: "offers",
  pick: ({ page, observations }: StoredPage, day): Picked | null => {
    if (page.role === "include" || observations["page.kind"] === undefined) return null;
    const isNear = page.depth <= 1;
    return {
      page,
      column: columnOf(observations.listing, day),
      named: namesOn(page, observations),
      navigation: isNear ? (observations.navigation ?? []) : [],
      isScripted: observations["page.needsRendering"]?.value === true,
      entries: isNear ? (observations.entries ?? null) : null,
      browserHint: observations["page.browserHint"],
      dropDowns: isNear ? (observations["page.dropDowns"] ?? []) : [],
      hasStatistics: observations["messages.statistics"] !== undefined,
      national: isNational(observations.article) ? (observations.article?.title ?? "") : null,
    };
  },
  gather(picked: readonly Picked[], scene): Collection<Field> {
    const site = siteOf(picked, scene);
    return {
      state: scene.homeIsRead || picked.length > 0 ? "read" : "unread",
      items: owed.map((offer) => itemOf(offer, site)),
      gaps: scene.homeIsRead ? [] : [homeGap(scene)],
      subject: lookedAt(site),
      // What may be missing is said by each item.
      reach: "page",
      figures: { offers: owed.length },
    };
  },
});

/** From the national government: by the source an article names, or by a title that is a document of the State Council's. */
const isNational = (article: Facts["article"] | undefined): boolean =>
  /国务院|中国政府网|中央人民政府/.test(article?.source ?? "") ||
  /^国务院(?:办公厅)?关于/.test(article?.title ?? "");

function columnOf(listing: Facts["listing"] | undefined, day: string): Column | null {
  if (listing === undefined || !listing.isColumn) return null;
  const days = listing.items.flatMap(({ date }) => (date === null ? [] : date.slice(0, 10)));
  const years = listing.items.flatMap(({ title }) =>
    [...title.matchAll(/(20\d{2})\s?年/g)].map(([, y]) => Number(y)),
  );
  return {
    empty: listing.items.length > 0 ? false : listing.empty,
    count: listing.items.length,
    newest:
      days
        .filter((one) => one <= day)
        .sort()
        .at(-1) ?? null,
    year: years.length === 0 ? null : Math.max(...years),
  };
}

/** A column by its own names; of any page the columns above it, which its breadcrumb links. */
function namesOn(
  page: Page,
  { listing, "meta.tags": tags, breadcrumb = [], "page.kind": kind }: StoredPage["observations"],
): Named[] {
  const isColumn = listing?.isColumn === true || kind === "service" || kind === "message-list";
  const own = isColumn ? [listing?.name, tags?.ColumnName, breadcrumb.at(-1)?.name] : [];
  return [
    ...own.flatMap((name) => (name == null ? [] : { name, url: page.url })),
    ...breadcrumb.flatMap(({ name, url }) => (url === null ? [] : { name, url })),
  ];
}

/** The site as the offers are looked for in it. */
interface Site {
  readonly scene: Scene;
  readonly home: Picked | undefined;
  readonly byOffer: ReadonlyMap<string, readonly Candidate[]>;
  /** How many names of columns, menus and links were looked at. */
  readonly names: number;
  readonly columns: ReadonlyMap<string, Column>;
  readonly links: ReadonlyMap<string, SiteLink>;
  readonly mayHideMore: boolean;
  /** Platforms that stand on another host, so that their columns were not read. */
  readonly elsewhere: ReadonlySet<Platform>;
  readonly hasStatistics: boolean;
  /** What of the national government's it carries. */
  readonly national: Named | undefined;
}

function siteOf(picked: readonly Picked[], scene: Scene): Site {
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

function nationalOf(picked: readonly Picked[], scene: Scene): Named | undefined {
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
function isElsewhere(platform: Platform, { byOffer, scene }: Pick<Site, "byOffer" | "scene">): boolean {
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

function itemOf(offer: Offer, site: Site): Item<Field> {
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
function lookedAt({ scene, names }: Site): Subject {
  const subject = homeSubject(scene);
  const said = `查看了${names}个栏目、导航和链接的名称 (${names} names of columns, menus and links were looked at)`;
  return names === 0
    ? subject
    : { ...subject, evidence: { ...subject.evidence, excerpt: said, place: "navigation" } };
}

const isMail = ({ url, name }: Named): boolean => url.startsWith("mailto:") || /邮箱|e-?mail/i.test(name);

/** Answered before unknown before dead, a column that was read before others, then as they were met. */
function ranked(candidates: readonly Candidate[], site: Site): Candidate[] {
  const rank = ({ url }: Candidate): number =>
    (isAlive(url, site) === true ? 0 : isAlive(url, site) === null ? 2 : 4) +
    (columnAt(url, site)?.empty === false ? 0 : 1);
  return candidates
    .map((one, at) => ({ one, at, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ one }) => one);
}

const columnAt = (url: string, { columns }: Site): Column | undefined =>
  /^https?:/.test(url) ? columns.get(indexlessKeyOf(url)) : undefined;

/** Null where it was blocked, not confirmed or never looked at. */
function isAlive(url: string, { scene, links }: Site): boolean | null {
  if (!/^https?:/.test(url)) return null;
  const page = scene.pages.get(pageKeyOf(url));
  if (page !== undefined) return fateOf(page.reason) === "ok" ? true : isGone(page) ? false : null;
  const dead = deadOf(links.get(pageKeyOf(url))?.seen?.reason ?? null);
  return dead === null ? null : !dead;
}

/** What no name tells, or what the page shows without one. */
function foundOtherwise(offer: Offer, seen: boolean | null, site: Site): boolean | null {
  if (seen === true) return true;
  const isHidden = site.mayHideMore || (offer.platform !== null && site.elsewhere.has(offer.platform));
  return seen === null || isHidden ? null : false;
}

interface Sight {
  readonly found: boolean | null;
  /** What shows it. */
  readonly evidence?: Evidence | undefined;
}

function sightOf(id: string, { home, scene, hasStatistics, national }: Site): Sight {
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

const linkEvidence = ({ name, url }: Named): Evidence => ({
  excerpt: excerptOf(`“${name}” → ${url}`),
  place: "link",
});

/** By a link of the homepage, or a drop-down list on it. */
function siblingOf(scene: Scene, home: Picked | undefined): Named | undefined {
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
function leadsToParent({ links, site: { parentUrl } }: Scene, home: Picked | undefined): boolean | null {
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
