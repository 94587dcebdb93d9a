/** Gathers the evidence of one site: pages stream by once, little of each is kept. */
import type { Collection } from "../model/collection.ts";
import type { CollectionName } from "../model/fact-catalogue.ts";
import type { Probe } from "../model/probe.ts";
import type { Site } from "../model/site.ts";
import { dayOf } from "../model/time.ts";
import { pageKeyOf } from "../model/url.ts";
import type { SiteCoverage, SiteFacts, SiteLink, StoredPage } from "../store/store.ts";
import type { SiteEvidence } from "./evidence.ts";
import type { Gatherer } from "./facts/gatherer.ts";
import { gatherers } from "./facts/registry.ts";
import { briefOf, homeOf, isRead, type PageBrief, type Scene } from "./scene.ts";

/** Where a site's evidence is read from. */
export interface SiteSource {
  readonly site: Site;
  readonly pages: AsyncIterable<StoredPage> | Iterable<StoredPage>;
  readonly links: readonly SiteLink[];
  readonly facts: SiteFacts;
  readonly coverage: SiteCoverage;
  /** null when no ledger was given. */
  readonly probes: readonly Probe[] | null;
}

/** `names` are the collections wanted; all without it. */
export async function gatherSite(
  source: SiteSource,
  asOf: string,
  names?: ReadonlySet<CollectionName>,
): Promise<SiteEvidence> {
  const wanted = gatherers.filter((one) => names === undefined || names.has(one.name));
  const day = dayOf(asOf);
  const pages = new Map<string, PageBrief>();
  const picked = new Map<Gatherer, unknown[]>(wanted.map((one) => [one, []]));
  for await (const page of source.pages) {
    pages.set(pageKeyOf(page.page.url), briefOf(page));
    for (const [one, kept] of picked) {
      const pick = one.pick(page, day);
      if (pick !== null) kept.push(pick);
    }
  }
  const scene = sceneOf(source, pages, asOf);
  const collections = new Map<CollectionName, Collection>(
    [...picked].map(([one, kept]) => [one.name, one.gather(kept, scene)]),
  );
  const { site, coverage } = source;
  return { site, coverage, homeIsRead: scene.homeIsRead, collections, pageChecks: new Map() };
}

function sceneOf(source: SiteSource, pages: ReadonlyMap<string, PageBrief>, asOf: string): Scene {
  const { site, links, facts, coverage, probes } = source;
  const home = homeOf(pages, site);
  const homeIsRead = home !== null && isRead(home);
  return { site, asOf, day: dayOf(asOf), home, homeIsRead, coverage, pages, links, facts, probes };
}
