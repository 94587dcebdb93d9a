/** Gathers the evidence of one site: pages stream by once, little of each is kept. */
import type { Collection, Item } from "../model/collection.ts";
import type { CollectionName } from "../model/fact-catalogue.ts";
import type { Probe } from "../model/probe.ts";
import { fateOf } from "../model/reason.ts";
import type { SampleManifest } from "../model/sample-manifest.ts";
import type { Site } from "../model/site.ts";
import { dayOf } from "../model/time.ts";
import { pageKeyOf } from "../model/url.ts";
import type { SiteCoverage, SiteFacts, SiteLink, StoredPage } from "../store/store.ts";
import { indexlessKeyOf } from "./address.ts";
import { columnNameOf, frontPage } from "./column-names.ts";
import type { EarlierEvidence, SiteEvidence } from "./evidence.ts";
import type { Gatherer } from "./facts/gatherer.ts";
import { gatherers } from "./facts/registry.ts";
import type { EarlierAnswer, SiteHistory } from "./history.ts";
import type { Inspection } from "./inspections.ts";
import { lookAtPage, type PageRule, pageCheckCollection, type ReadBody } from "./page-checks.ts";
import { briefOf, homeGap, homeOf, isRead, type PageBrief, type Scene } from "./scene.ts";
import type { ListStanding } from "./site-list.ts";

/** Where a site's evidence is read from. */
export interface SiteSource {
  readonly site: Site;
  readonly pages: AsyncIterable<StoredPage> | Iterable<StoredPage>;
  readonly links: readonly SiteLink[];
  readonly facts: SiteFacts;
  readonly coverage: SiteCoverage;
  /** null when no ledger was given. */
  readonly probes: readonly Probe[] | null;
  /** The site's row against the others of its list; without it nothing is said of the list. */
  readonly standing?: ListStanding;
  /** Inspections of the site up to the as-of time; without it nothing is said of its patrol. */
  readonly inspections?: readonly Inspection[];
  /** The draw the run's list was made by. */
  readonly sample?: SampleManifest | null;
  /** What earlier runs saw of the site; without it every look is the first. */
  readonly history?: SiteHistory;
  /** The same site as earlier runs saw it, newest first, for the rules that want a second look. */
  readonly earlier?: readonly EarlierEvidence[];
  /** Reads the body of a page for the rules that look at markup themselves; without it they cannot tell. */
  readonly readBody?: ReadBody;
}

export interface Wanted {
  /** Collections to gather; all without it. */
  readonly names?: ReadonlySet<CollectionName>;
  /** Rules that look at markup themselves. */
  readonly pageRules?: readonly PageRule[];
}

export async function gatherSite(
  source: SiteSource,
  asOf: string,
  { names, pageRules = [] }: Wanted = {},
): Promise<SiteEvidence> {
  const wanted = gatherers.filter((one) => names === undefined || names.has(one.name));
  const day = dayOf(asOf);
  const pages = new Map<string, PageBrief>();
  const picked = new Map<Gatherer, unknown[]>(wanted.map((one) => [one, []]));
  const columnNames = new Map<string, string>();
  const seen = new Set<string>();
  const looks = new Map<string, Item[]>(pageRules.map((rule) => [rule.digest, []]));
  const readBody = source.readBody ?? (() => Promise.resolve(null));
  for await (const page of frontFirst(source)) {
    pages.set(pageKeyOf(page.page.url), briefOf(page));
    const column = columnNameOf(page.observations);
    if (column !== null) columnNames.set(pageKeyOf(page.page.url), column);
    if (isSeenAgain(page, seen)) continue;
    for (const [digest, item] of await lookAtPage(page, pageRules, readBody)) looks.get(digest)?.push(item);
    for (const [one, kept] of picked) {
      const pick = one.pick(page, day);
      if (pick !== null) kept.push(pick);
    }
  }
  const scene = await sceneOf(source, pages, asOf, names);
  const collections = new Map<CollectionName, Collection>(
    [...picked].map(([one, kept]) => [one.name, one.gather(kept, scene)]),
  );
  const pageChecks = new Map(
    pageRules.map((rule) => [rule.digest, pageCheckCollection(rule, looks.get(rule.digest) ?? [], scene)]),
  );
  if (scene.home !== null) columnNames.set(pageKeyOf(scene.home.url), frontPage);
  const { site, coverage, earlier = [] } = source;
  const { homeIsRead } = scene;
  const gap = homeIsRead ? {} : { homeGap: homeGap(scene) };
  return { site, coverage, homeIsRead, ...gap, columnNames, collections, pageChecks, earlier };
}

/** First pages as the list ranks them: of a page met under two addresses, the one that is the homepage counts. */
async function* frontFirst({ pages, site }: SiteSource): AsyncIterable<StoredPage> {
  const jump = site.jumpUrl === null ? null : pageKeyOf(site.jumpUrl);
  const isJump = ({ page }: StoredPage): number => (pageKeyOf(page.url) === jump ? 0 : 1);
  const fronts: StoredPage[] = [];
  for await (const page of pages) {
    if (page.page.depth === 0) fronts.push(page);
    else {
      yield* fronts.splice(0).sort((a, b) => isJump(a) - isJump(b));
      yield page;
    }
  }
  yield* fronts.sort((a, b) => isJump(a) - isJump(b));
}

/** `/`, `/index.html` and `/?link=a` with the same body are one page: what stands there is not counted twice. */
function isSeenAgain({ page }: StoredPage, seen: Set<string>): boolean {
  if (page.bodySha256 === null) return false;
  const key = `${indexlessKeyOf(page.url.replace(/\?.*$/, ""))} ${page.bodySha256}`;
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

async function sceneOf(
  source: SiteSource,
  pages: ReadonlyMap<string, PageBrief>,
  asOf: string,
  names: Wanted["names"],
): Promise<Scene> {
  const { site, links, facts, coverage, probes, history } = source;
  const { standing = null, inspections = null, sample = null } = source;
  const home = homeOf(pages, site);
  const homeIsRead = home !== null && isRead(home);
  const given = { site, coverage, links, facts, probes, standing, inspections, sample };
  const isWanted = (name: CollectionName): boolean => names === undefined || names.has(name);
  const isUndated = homeIsRead && !home.printsDates && isWanted("homepage");
  return {
    ...{ ...given, asOf, day: dayOf(asOf), home, homeIsRead, pages },
    homeVisits: isUndated ? ((await history?.visitsOf(home.url)) ?? []) : [],
    earlierAnswers:
      history !== undefined && isWanted("links") ? await answersBefore(links, history) : new Map(),
  };
}

/** A host that is down leaves many links unconfirmed: so many are looked up. */
const unconfirmedLimit = 2000;

async function answersBefore(
  links: readonly SiteLink[],
  history: SiteHistory,
): Promise<ReadonlyMap<string, readonly EarlierAnswer[]>> {
  const unconfirmed = links
    .filter(({ seen }) => seen !== null && fateOf(seen.reason) === "unconfirmed")
    .slice(0, unconfirmedLimit);
  const answers = new Map<string, readonly EarlierAnswer[]>();
  for (const { url } of unconfirmed) answers.set(url, await history.answersOf(url));
  return answers;
}
