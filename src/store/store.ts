/**
 * The seam between the stations and where things are kept. Every method is one whole unit of work with its own
 * transaction; none spans two calls. Only `cli.ts` knows which store it is.
 */
import type { Finding, SiteVerdict } from "../model/judgement.ts";
import type { FoundLink, LinkCheck } from "../model/link.ts";
import type { EvidenceCheck, ManifestEntry } from "../model/manifest.ts";
import type { Observations, PageKind } from "../model/observation.ts";
import type { PackedView } from "../model/packed-view.ts";
import type { Page } from "../model/page.ts";
import type { Probe } from "../model/probe.ts";
import type { Reason } from "../model/reason.ts";
import type { Rectification } from "../model/rectification.ts";
import type { Run, RunState } from "../model/run.ts";
import type { Site } from "../model/site.ts";

/** A URL waiting to be asked for. The row is written when the URL is queued, so the table is also the visited set. */
export interface QueuedUrl {
  readonly url: string;
  readonly depth: number;
  /** Smaller first: what the rules need most comes first. */
  readonly priority: number;
  readonly role: Page["role"];
}

export interface SiteFrontier {
  /** Best first. */
  readonly waiting: QueuedUrl[];
  /** Every URL ever queued, in the order of queueing. */
  readonly visited: string[];
  /** Pages that were saved, in the order they were. */
  readonly saved: readonly string[];
  /** How many of them are done, by role. */
  readonly asked: Readonly<Record<Page["role"], number>>;
  /** How many of those turned out to be dead, by role. */
  readonly dead: Readonly<Record<Page["role"], number>>;
}

/** What one fetched page adds, stored in one transaction. */
export interface CrawledPage {
  readonly page: Page;
  /** The decoded body to keep; null when it is not kept. */
  readonly body: Buffer | null;
  /** What was seen on it, or the number of the view that has it already; null when the page was not observed. */
  readonly view: PackedView | number | null;
  /**
   * Version of the observers and word lists that made the observations. Together with URL and body hash it names a
   * view, kept once: an unchanged page of a later run is not observed again.
   */
  readonly observers: string;
  /** Newly found URLs of the site, already known ones left out by the store. */
  readonly queue: readonly QueuedUrl[];
}

/** Facts about a site that no single page holds (DNS, TLS, robots, sitemap, what was done to the server). */
export type SiteFacts = Readonly<Record<string, unknown>>;

/** A page as judging reads it. */
export interface StoredPage {
  readonly page: Page;
  /** Empty for a page that was not observed: not answered, not HTML, or a redirect to another page of the site. */
  readonly observations: Observations;
}

/** What was seen on one body under one URL, by one version of the observers. */
export interface View {
  readonly id: number;
  readonly observations: Observations;
  readonly links: readonly FoundLink[];
}

/** How much of a site was seen, by unique URL. Includes and endpoints are not counted. */
export interface SiteCoverage {
  /** Queued in scope. */
  readonly known: number;
  /** Own-host HTML that was answered, decoded and observed. */
  readonly seen: number;
  readonly blocked: number;
  /** Unconfirmed, or answered by a fault of the server; what is not there (404) is seen for what it is. */
  readonly failed: number;
  readonly budgetCut: boolean;
}

/** A finding with the outcome it belongs to, for comparing runs and for `show`. */
export interface StoredFinding {
  readonly siteIndex: number;
  readonly ruleSet: string;
  readonly rule: string;
  readonly finding: Finding;
}

export interface SiteProgress {
  readonly siteIndex: number;
  readonly state: "waiting" | "crawling" | "done";
  readonly budgetCut: boolean;
}

/** One judgement: kept under (run, rule-set hash, as-of), so judging twice is judging once. */
export interface JudgementKey {
  readonly runId: string;
  /** SHA-256 over the rule sets in order, with their parameters, attestations and waivers. */
  readonly rulesSha256: string;
  readonly asOf: string;
}

export interface JudgementHead extends JudgementKey {
  readonly toolVersion: string;
  readonly judgedAt: string;
  readonly ruleSets: readonly { readonly id: string; readonly version: string; readonly sha256: string }[];
  /** Attestations, waivers and other entries by persons that the judgement used, as they were. */
  readonly inputs?: readonly { readonly kind: string; readonly record: unknown }[];
}

/**
 * `inspect` holds the database against other inspecting processes and makes it where it is absent; `append` (the ledger
 * of `probe`) makes it as well and works beside an inspection; `read` (judging and reporting included) needs it to exist;
 * `prune` needs it to exist and holds it.
 */
export type OpenMode = "inspect" | "append" | "read" | "prune";

export interface Store {
  // --- runs
  createRun(run: Run, sites: readonly Site[]): Promise<void>;
  /** The run, or null. `idOrPrefix` is an id, a unique prefix, or `latest`. An ambiguous prefix is a UserError. */
  findRun(idOrPrefix: string): Promise<Run | null>;
  listRuns(): Promise<Run[]>;
  setRunState(
    id: string,
    state: RunState,
    finish?: { finishedAt: string; exit: { code: number; reason: string } },
  ): Promise<void>;
  sitesOf(runId: string): Promise<Site[]>;
  /** Facts of the whole run: `requests`, `diagnosticRequests`, `servers` (HostLedger[]), `online`. */
  saveRunFacts(runId: string, facts: SiteFacts): Promise<void>;
  runFacts(runId: string): Promise<SiteFacts>;

  // --- the crawl of one site
  progressOf(runId: string): Promise<SiteProgress[]>;
  setProgress(runId: string, progress: SiteProgress): Promise<void>;
  queue(runId: string, siteIndex: number, urls: readonly QueuedUrl[]): Promise<void>;
  /** All URLs ever queued for the site, waiting ones first in the order to ask for them. */
  frontierOf(runId: string, siteIndex: number): Promise<SiteFrontier>;
  savePages(runId: string, siteIndex: number, pages: readonly CrawledPage[]): Promise<void>;
  saveSiteFacts(runId: string, siteIndex: number, facts: SiteFacts): Promise<void>;
  siteFacts(runId: string, siteIndex: number): Promise<SiteFacts>;
  /** The newest answered page of this URL in an earlier run, or null: what a conditional request is made from. */
  earlierPage(runId: string, url: string): Promise<Page | null>;
  viewOf(url: string, bodySha256: string, observers: string): Promise<View | null>;

  // --- links, one look per URL and run
  /** Resources and other hosts' URLs named by pages of the run that were neither crawled nor checked, sorted. */
  uncheckedLinks(runId: string): Promise<UncheckedLink[]>;
  /** The newest check of a URL in an earlier run that is still good: ok since `okSince`, anything else since `failedSince`. */
  earlierLinkCheck(
    runId: string,
    url: string,
    okSince: string,
    failedSince: string,
  ): Promise<LinkCheck | null>;
  /** Checks of the run that ended for one of these reasons, in the order of their URLs. */
  linksThat(runId: string, reasons: readonly Reason[]): Promise<LinkCheck[]>;
  saveLinkChecks(runId: string, checks: readonly LinkCheck[]): Promise<void>;
  /** Every URL a site's pages name, what became of it, and which pages name it (sorted, capped at `referrerCap`). */
  linksOf(runId: string, siteIndex: number, referrerCap: number): Promise<SiteLink[]>;

  // --- reading a run
  /** Answered pages that redirected to another page of the site or were observed as error notices, by URL. */
  pagesInDoubt(runId: string, siteIndex: number): Promise<Page[]>;
  /** Read pages of the site with what they are called, by URL: for choosing some of them without reading all. */
  titledPages(runId: string, siteIndex: number): Promise<TitledPage[]>;
  coverageOf(runId: string, siteIndex: number): Promise<SiteCoverage>;
  findPage(runId: string, siteIndex: number, url: string): Promise<StoredPage | null>;
  /** Those of the named pages that are there, in the order they were named. */
  findPages(runId: string, siteIndex: number, urls: readonly string[]): Promise<StoredPage[]>;
  /** First pages, then the others, in the order of their URLs; streamed, so that a site of any size fits. */
  pagesOf(runId: string, siteIndex: number): AsyncIterable<StoredPage>;
  body(sha256: string): Promise<Buffer | null>;

  // --- judgements
  findJudgement(key: JudgementKey): Promise<JudgementHead | null>;
  /** The judgement the run was first given, or null. */
  originalJudgement(runId: string): Promise<JudgementHead | null>;
  saveJudgement(
    head: JudgementHead,
    verdicts: Iterable<readonly [siteIndex: number, verdict: SiteVerdict]>,
  ): Promise<void>;
  /** In the order of the site list; one site in memory at a time. */
  verdictsOf(key: JudgementKey): AsyncIterable<readonly [siteIndex: number, verdict: SiteVerdict]>;
  /** Every finding of a judgement, by site, rule set, rule and URL. */
  findingsOf(key: JudgementKey): AsyncIterable<StoredFinding>;
  /** The newest judgement that holds a finding of this id, or null. */
  findFinding(findingId: string): Promise<{ key: JudgementKey; found: StoredFinding } | null>;
  listJudgements(runId: string): Promise<JudgementHead[]>;

  // --- the availability ledger
  saveProbe(probe: Probe): Promise<void>;
  /** Probes of a site since a moment, oldest first. */
  probesOf(siteUrl: string, since: string): Promise<Probe[]>;

  // --- evidence
  /** What a run brought of a URL: its page, its link check, or neither. */
  answerTo(runId: string, url: string): Promise<Answer>;
  /** URLs behind the findings of a judgement, in order: what they are about, the pages that name it, the page they were seen on. */
  evidenceUrls(key: JudgementKey): Promise<EvidenceUrl[]>;
  /** What was sealed and done since, oldest first. */
  manifestOf(runId: string): Promise<ManifestEntry[]>;
  /** Holds all that a run keeps against its seals. A DamageError where the file itself is damaged. */
  verifyEvidence(runId: string): Promise<EvidenceCheck>;

  // --- rectification
  saveRectifications(entries: readonly Rectification[]): Promise<void>;
  /** By finding id, all entries of a finding added up. */
  rectifications(): Promise<ReadonlyMap<string, Rectification>>;

  // --- keeping house; each tells in the manifests of the runs it touches what was done
  /** Removes bodies that only runs started before a moment use and no finding needs; gives back how much. */
  prune(before: string, at: string): Promise<{ bodies: number; bytes: number }>;
  /** Replaces the text bodies that `mask` changes; their names stay the hashes of what was received. */
  maskBodies(mask: MaskBody, at: string): Promise<{ bodies: number; numbers: number }>;

  close(): Promise<void>;
}

export interface TitledPage {
  readonly url: string;
  readonly depth: number;
  /** Empty for a page without one. */
  readonly title: string;
  readonly kind: PageKind;
}

export interface Answer {
  readonly page: Page | null;
  readonly check: LinkCheck | null;
}

export interface EvidenceUrl {
  readonly url: string;
  /** Ids of the findings it stands behind. */
  readonly findings: readonly string[];
}

/** A body of the same length with personal numbers blanked, and how many; null where there is none. */
export type MaskBody = (body: Buffer, charset: string) => { body: Buffer; numbers: number } | null;

export interface UncheckedLink {
  readonly url: string;
  /** True for a file or picture of a listed site: always looked at anew. */
  readonly own: boolean;
}

export interface SiteLink {
  readonly url: string;
  readonly kind: FoundLink["kind"];
  /** The page's own fetch or the link check; null when it was never looked at. */
  readonly seen: Pick<
    LinkCheck,
    "reason" | "status" | "finalUrl" | "hops" | "title" | "target" | "checkedAt"
  > | null;
  readonly referrers: readonly string[];
  /** True when the site's first page names it. */
  readonly onHomepage: boolean;
  /** Anchor text at the first referrer. */
  readonly text: string;
}
