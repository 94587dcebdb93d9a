/**
 * Judges a stored run: site by site, pages streamed, no network. A judgement is kept under (run, digest of the rules,
 * as-of), so judging twice is judging once and the second call only reads.
 */
import { unknownName } from "../checks/unknown-name.ts";
import { UserError } from "../model/failure.ts";
import type { SiteVerdict } from "../model/judgement.ts";
import type { Page } from "../model/page.ts";
import type { Run } from "../model/run.ts";
import { sampleManifestSchema } from "../model/sample-manifest.ts";
import type { Site } from "../model/site.ts";
import { joined, same } from "../model/text.ts";
import { addDays, dayOf } from "../model/time.ts";
import { siteHostOf } from "../model/url.ts";
import { noAttestations } from "../rules/attestations.ts";
import { digestOf } from "../rules/digest.ts";
import type { Rule, RuleSet } from "../rules/rule.ts";
import type { JudgementHead, SiteCoverage, Store } from "../store/store.ts";
import type { EarlierEvidence } from "./evidence.ts";
import { gatherSite, type SiteSource, type Wanted } from "./gather-site.ts";
import { historiesOf, type SiteHistory } from "./history.ts";
import { inspectionsByHost } from "./inspections.ts";
import { type JudgeOptions, judgeSite } from "./judge-site.ts";
import { pageRulesOf, rejectBadSelectors } from "./page-checks.ts";
import { type ListRow, standingsOf } from "./site-list.ts";
import { rulesForSite } from "./site-overrides.ts";

export interface JudgeRunOptions extends Partial<JudgeOptions> {
  readonly run: Run;
  readonly ruleSets: readonly RuleSet[];
  /** The run's own without it. */
  readonly asOf?: string;
  readonly toolVersion: string;
  /** The moment of judging, RFC 3339 with +08:00: a record, not an input. */
  readonly judgedAt: string;
}

/** Pages that name a link, kept in its finding. */
const referrerCap = 20;
/** Days of the probe ledger that are read. */
const ledgerDays = 8;

/** Verdicts are then read with `store.verdictsOf(head)`. */
export async function judgeRun(store: Store, options: JudgeRunOptions): Promise<JudgementHead> {
  const { run, ruleSets } = options;
  const sites = await store.sitesOf(run.id);
  const asked: JudgeOptions = { ...options, asOf: options.asOf ?? run.asOf };
  rejectUnknownRules(ruleSets, asked.require);
  for (const site of sites) for (const ruleSet of ruleSets) rulesForSite(ruleSet, site);
  await rejectBadSelectors(pageRulesOf(ruleSets.flatMap((ruleSet) => ruleSet.rules)));
  const head = headOf(options, asked);
  const known = await store.findJudgement(head);
  if (known !== null) return known;
  const beside = await besideSites(store, options, asked.asOf, sites);
  const verdicts: (readonly [number, SiteVerdict])[] = [];
  for (const [index, site] of sites.entries())
    if (site.status === "normal")
      verdicts.push([index, await judgeStoredSite(store, options, asked, index, site, beside(site))]);
  await store.saveJudgement(head, verdicts);
  return head;
}

/** What a site is judged by that lies outside it. */
type Beside = Pick<SiteSource, "standing" | "inspections" | "sample"> & { readonly history: SiteHistory };

async function besideSites(
  store: Store,
  { run, ruleSets }: JudgeRunOptions,
  asOf: string,
  sites: readonly Site[],
): Promise<(site: Site) => Beside> {
  const standingOf = standingsOf(await rowsOf(store, run.id, sites));
  const sample = sampleManifestSchema
    .nullable()
    .catch(null)
    .parse((await store.runFacts(run.id)).sample ?? null);
  // The log of all runs is long: it is read where a rule asks for it.
  const asksLog = ruleSets.some(({ rules }) => rules.some(({ fact }) => fact === "patrol"));
  const log = asksLog ? await inspectionsByHost(store, asOf) : null;
  const historyOf = historiesOf(store, run);
  return (site) => ({
    history: historyOf(site),
    standing: standingOf(site),
    sample,
    ...(log === null ? {} : { inspections: log.get(siteHostOf(site.url)) ?? [] }),
  });
}

async function rowsOf(store: Store, runId: string, sites: readonly Site[]): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  for (const [index, site] of sites.entries()) {
    const { homepage } = await store.siteFacts(runId, index);
    rows.push({ site, homepage: typeof homepage === "string" ? homepage : null });
  }
  return rows;
}

async function judgeStoredSite(
  store: Store,
  { run, ruleSets }: JudgeRunOptions,
  asked: JudgeOptions,
  index: number,
  site: Site,
  beside: Beside,
): Promise<SiteVerdict> {
  const rules = ruleSets.flatMap((ruleSet) => rulesForSite(ruleSet, site));
  const source: SiteSource = {
    ...beside,
    ...(await storedSource(store, run, index, site, asked.asOf)),
    earlier: await earlierEvidence(store, beside.history, rules),
  };
  return judgeSite(await gatherSite(source, asked.asOf, { pageRules: pageRulesOf(rules) }), ruleSets, asked);
}

async function storedSource(
  store: Store,
  run: Run,
  index: number,
  site: Site,
  asOf: string,
): Promise<SiteSource> {
  const since = `${addDays(dayOf(asOf), -ledgerDays)}T00:00:00+08:00`;
  return {
    site,
    pages: store.pagesOf(run.id, index),
    links: await store.linksOf(run.id, index, referrerCap),
    facts: await store.siteFacts(run.id, index),
    coverage: coverageFor(run, await store.coverageOf(run.id, index)),
    probes: await store.probesOf(site.url, since),
    readBody: (page: Page) => readBody(store, page),
  };
}

/** Earlier looks that are gathered again for a second look: ten times `apart` would be a long wait. */
const earlierLimit = 12;

/** What earlier runs saw of the facts of rules whose findings must be seen again; mostly there is no such rule. */
async function earlierEvidence(
  store: Store,
  history: SiteHistory,
  rules: readonly Rule[],
): Promise<EarlierEvidence[]> {
  const asking = rules.filter((rule) => rule.recheck?.of === "findings");
  if (asking.length === 0) return [];
  const wanted: Wanted = { names: new Set(asking.map(({ fact }) => fact)), pageRules: pageRulesOf(asking) };
  const earlier: EarlierEvidence[] = [];
  for (const { run, siteIndex, site } of (await history.runs()).slice(0, earlierLimit)) {
    const source = await storedSource(store, run, siteIndex, site, run.asOf);
    earlier.push({ evidence: await gatherSite(source, run.asOf, wanted), asOf: run.asOf });
  }
  return earlier;
}

/** A re-check looks at little on purpose: what it did not look at is unread, so that nothing passes by silence. */
const coverageFor = (run: Run, coverage: SiteCoverage): SiteCoverage =>
  run.options.recheck === undefined
    ? coverage
    : { ...coverage, failed: coverage.known - coverage.seen - coverage.blocked };

/** Bodies are kept as they came, under the label the crawl decoded them with. */
async function readBody(store: Store, { bodySha256, charset }: Page): Promise<string | null> {
  const body = bodySha256 === null || charset === null ? null : await store.body(bodySha256);
  return body === null || charset === null ? null : new TextDecoder(charset).decode(body);
}

function headOf(
  { run, ruleSets, toolVersion, judgedAt }: JudgeRunOptions,
  asked: JudgeOptions,
): JudgementHead {
  const { asOf, require = [], attestations = noAttestations, waivers = [] } = asked;
  const sets = ruleSets.map(({ id, version, sha256 }) => ({ id, version, sha256 }));
  return {
    runId: run.id,
    rulesSha256: digestOf({ sets, require, attestations, waivers }),
    asOf,
    toolVersion,
    judgedAt,
    ruleSets: sets,
    inputs: [
      ...attestations.attestations.map((record) => ({ kind: "attestation", record })),
      ...attestations.bonus.map((record) => ({ kind: "bonus", record })),
      ...waivers.map((record) => ({ kind: "waiver", record })),
    ],
  };
}

function rejectUnknownRules(ruleSets: readonly RuleSet[], require: JudgeOptions["require"] = []): void {
  if (require === "all") return;
  const known = ruleSets.flatMap((set) => set.rules.map((rule) => rule.id));
  for (const id of require)
    if (!known.includes(id))
      throw new UserError(
        joined([same("--require"), unknownName({ en: "rule", zh: "规则" }, id, [...new Set(known)])], ": "),
      );
}
