/** Everything judging reads of one site, gathered once for all rule sets. */
import type { Collection, Gap } from "../model/collection.ts";
import type { CollectionName } from "../model/fact-catalogue.ts";
import type { Site } from "../model/site.ts";
import type { SiteCoverage } from "../store/store.ts";
import type { ColumnNames } from "./column-names.ts";

/** What an earlier run gathered of the site, for the rules that want a second look. */
export interface EarlierEvidence {
  readonly evidence: SiteEvidence;
  /** The moment that run is judged at. */
  readonly asOf: string;
}

export interface SiteEvidence {
  readonly site: Site;
  readonly coverage: SiteCoverage;
  /** False where the first page was blocked or failed: nothing that is counted over the site can then pass. */
  readonly homeIsRead: boolean;
  /** What kept the homepage from being read, where something did. */
  readonly homeGap?: Gap;
  readonly columnNames: ColumnNames;
  readonly collections: ReadonlyMap<CollectionName, Collection>;
  /** What the declarative page checks of rules saw, by the digest of the rule. */
  readonly pageChecks: ReadonlyMap<string, Collection>;
  /** Newest first; empty where no rule wants a second look. */
  readonly earlier: readonly EarlierEvidence[];
}
