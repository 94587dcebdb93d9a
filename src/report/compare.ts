/**
 * Two runs held against one another: which findings are new, still there, fixed or came back, which were not looked at
 * again, and whether a change comes from the site, from the rules, from the tool or from a person's word.
 *
 * A finding that is gone is fixed only where the later run looked at its subject again: not having looked is no repair.
 */
import type { Finding, RuleOutcome, SiteVerdict } from "../model/judgement.ts";
import type { Outcome, Verdict } from "../model/outcome.ts";
import { fateOf, type Reason } from "../model/reason.ts";
import type { Rectification } from "../model/rectification.ts";
import type { Site } from "../model/site.ts";
import type { Text } from "../model/text.ts";

export const findingFates = ["new", "came-back", "still", "not-rechecked", "fixed"] as const;
export type FindingFate = (typeof findingFates)[number];

/**
 * `seen`: one of the runs did not see enough to tell, or lacked a ledger; `unclear` where site and tool, or site and
 * rules, changed at once and cannot be told apart.
 */
export const causes = ["site", "seen", "rules", "tool", "person", "unclear"] as const;
export type Cause = (typeof causes)[number];

export const notRecheckedReasons = [
  "site-not-in-run",
  "site-not-judged",
  "rule-not-judged",
  "rule-not-assessed",
  "cannot-tell",
  "site-unread",
  "not-sampled",
  "not-crawled",
  "budget",
  "blocked",
  "unconfirmed",
] as const;
export type NotRechecked = (typeof notRecheckedReasons)[number];

export interface ComparedFinding {
  readonly id: string;
  readonly ruleSet: string;
  readonly rule: string;
  readonly url: string;
  readonly message: Text;
  readonly fate: FindingFate;
  /** null for what is as it was or was not looked at again. */
  readonly cause: Cause | null;
  /** Set where it was not looked at again. */
  readonly why: NotRechecked | null;
  /** When it was first seen in this database. */
  readonly firstSeen: string;
  /** When it was last seen. */
  readonly lastSeen: string;
  readonly waived: boolean;
  readonly rectification: Rectification | null;
}

export interface ComparedOutcome {
  readonly ruleSet: string;
  readonly rule: string;
  /** null where the rule was not judged. */
  readonly before: Outcome | null;
  readonly after: Outcome | null;
  readonly cause: Cause;
}

export interface ComparedSite {
  readonly site: Site;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  /** Only those that differ. */
  readonly outcomes: readonly ComparedOutcome[];
  readonly findings: readonly ComparedFinding[];
}

/** What may have changed beside the sites. */
export interface Differences {
  readonly rules: boolean;
  /** Version of the program, of its observers or of their word lists. */
  readonly tool: boolean;
}

/** How the later run looked at an address, as page or link; null where it did not. */
export type LookAgain = (url: string) => Promise<{ readonly reason: Reason } | null>;

export interface SitePair {
  readonly site: Site;
  readonly before: SiteVerdict | null;
  readonly after: SiteVerdict | null;
  /** The earlier run's pages judged by the later rules and the present tool; null where that cannot be had. */
  readonly rejudged: SiteVerdict | null;
  /** True where the later run lists the site. */
  readonly isListed: boolean;
  readonly lookAgain: LookAgain;
  /** Rules that look at a sample of pages only: that one of them found nothing on a page may mean that it did not look. */
  readonly sampling: ReadonlySet<string>;
}

/** Findings of runs before the earlier one, and when each was first seen. */
export type History = ReadonlyMap<string, string>;

export async function compareSite(
  pair: SitePair,
  differs: Differences,
  history: History,
  rectifications: ReadonlyMap<string, Rectification>,
): Promise<ComparedSite> {
  const [before, after] = [foundIn(pair.before), foundIn(pair.after)];
  const rejudged = pair.rejudged === null ? null : new Set(foundIn(pair.rejudged).keys());
  const findings: ComparedFinding[] = [];
  for (const [id, found] of after) {
    const fate = before.has(id) ? "still" : history.has(id) ? "came-back" : "new";
    const cause = fate === "still" ? null : causeOfFinding(found, rejudged?.has(id) ?? null, differs);
    findings.push({ ...said(found, before.get(id), history, rectifications), fate, cause, why: null });
  }
  for (const [id, found] of before) {
    if (after.has(id)) continue;
    const why = await whyNotRechecked(found, pair);
    const isGone = rejudged === null ? null : !rejudged.has(id);
    const cause = why === null ? causeOfFinding(found, isGone, differs) : null;
    findings.push({
      ...said(found, undefined, history, rectifications),
      fate: why === null ? "fixed" : "not-rechecked",
      cause,
      why,
    });
  }
  return {
    site: pair.site,
    before: pair.before?.verdict ?? null,
    after: pair.after?.verdict ?? null,
    outcomes: changedOutcomes(pair, differs),
    findings: findings.sort(byFate),
  };
}

interface Found {
  readonly finding: Finding;
  readonly outcome: RuleOutcome;
}

/** A suspicion never counts, so it is neither mended nor new. */
function foundIn(verdict: SiteVerdict | null): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const outcome of verdict?.outcomes ?? [])
    for (const finding of outcome.findings)
      if (finding.confidence !== "suspect" && !found.has(finding.id))
        found.set(finding.id, { finding, outcome });
  return found;
}

function said(
  { finding, outcome }: Found,
  earlier: Found | undefined,
  history: History,
  rectifications: ReadonlyMap<string, Rectification>,
): Omit<ComparedFinding, "fate" | "cause" | "why"> {
  const { id, url, message, seenAt, waived } = finding;
  return {
    id,
    ruleSet: outcome.ruleSet,
    rule: outcome.rule,
    url,
    message,
    firstSeen: history.get(id) ?? earlier?.finding.seenAt ?? seenAt,
    lastSeen: seenAt,
    waived,
    rectification: rectifications.get(id) ?? null,
  };
}

/** What a person found the machine did not see come or go. */
const causeOfFinding = (
  { finding, outcome }: Found,
  isAlready: boolean | null,
  differs: Differences,
): Cause =>
  outcome.by === "attestation" && finding.message.zh === outcome.reason.zh
    ? "person"
    : causeOf(isAlready, differs);

/** `isAlready`: whether the earlier run, judged as the later one is, gives what the later one gives. */
function causeOf(isAlready: boolean | null, differs: Differences): Cause {
  if (!differs.rules && !differs.tool) return "site";
  if (isAlready === null) return "unclear";
  if (isAlready) return differs.rules ? "rules" : "tool";
  // What the earlier run saw was seen by other observers: judging again does not look again.
  return differs.tool ? "unclear" : "site";
}

/** null where the later run looked again and found it gone. */
async function whyNotRechecked(found: Found, pair: SitePair): Promise<NotRechecked | null> {
  if (!pair.isListed) return "site-not-in-run";
  if (pair.after === null) return "site-not-judged";
  const { finding, outcome } = found;
  const same = pair.after.outcomes.find((one) => one.rule === outcome.rule);
  if (same === undefined) return "rule-not-judged";
  if (same.outcome === "not-assessed") return "rule-not-assessed";
  const unseen = await notSeenAgain(finding, pair);
  if (unseen !== null) return unseen;
  // A site that is gone has mended nothing.
  if (pair.after.coverage.pagesSeen === 0 && same.outcome !== "pass") return "site-unread";
  if (pair.sampling.has(same.rule) && same.outcome !== "pass") return "not-sampled";
  // Its page was read, but the rule cannot tell what stands there now.
  return same.outcome === "cant-tell" && same.why === "insufficient-data" && finding.referrers.length === 0
    ? "cannot-tell"
    : null;
}

/** The subject itself, or every page that named it: a link nobody names any more is gone. */
async function notSeenAgain(finding: Finding, { after, lookAgain }: SitePair): Promise<NotRechecked | null> {
  const look = await lookAgain(finding.url);
  // What is dead and named by a page is a finding, so its absence tells nothing before the pages are read again.
  const isTelling = look !== null && (fateOf(look.reason) !== "dead" || finding.referrers.length === 0);
  if (isTelling) return unseenBecause(look.reason);
  const looks = await Promise.all(finding.referrers.map(lookAgain));
  const isRead = looks.length > 0 && looks.every((one) => one !== null && unseenBecause(one.reason) === null);
  if (isRead) return null;
  return after?.coverage.budgetCut === true ? "budget" : "not-crawled";
}

const becauseOf = {
  ok: null,
  dead: null,
  blocked: "blocked",
  unconfirmed: "unconfirmed",
  skipped: "not-crawled",
} as const;
const unseenBecause = (reason: Reason): NotRechecked | null => becauseOf[fateOf(reason)];

function changedOutcomes({ before, after, rejudged }: SitePair, differs: Differences): ComparedOutcome[] {
  if (before === null || after === null) return [];
  const [earlier, later, again] = [before, after, rejudged].map(outcomesOf);
  const keys = [...new Set([...(earlier?.keys() ?? []), ...(later?.keys() ?? [])])].sort();
  return keys.flatMap((key) => {
    const [one, other] = [earlier?.get(key), later?.get(key)];
    const known = one ?? other;
    if (known === undefined || one?.outcome === other?.outcome) return [];
    const isAlready = rejudged === null ? null : again?.get(key)?.outcome === other?.outcome;
    const { ruleSet, rule } = known;
    return [
      {
        ruleSet,
        rule,
        before: one?.outcome ?? null,
        after: other?.outcome ?? null,
        cause: causeOfChange(one, other, causeOf(isAlready, differs)),
      },
    ];
  });
}

function causeOfChange(
  before: RuleOutcome | undefined,
  after: RuleOutcome | undefined,
  otherwise: Cause,
): Cause {
  const both = [before, after];
  if (both.some((one) => one?.by === "attestation" || one?.by === "waiver")) return "person";
  // Its source was given to one of the runs only.
  if (both.some((one) => one?.outcome === "not-assessed")) return "seen";
  return otherwise === "site" && both.some((one) => one?.outcome === "cant-tell") ? "seen" : otherwise;
}

const outcomesOf = (verdict: SiteVerdict | null): ReadonlyMap<string, RuleOutcome> =>
  new Map((verdict?.outcomes ?? []).map((one) => [`${one.ruleSet}\n${one.rule}`, one] as const));

function byFate(one: ComparedFinding, other: ComparedFinding): number {
  const fate = findingFates.indexOf(one.fate) - findingFates.indexOf(other.fate);
  if (fate !== 0) return fate;
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

const keyOf = ({ rule, url, id }: ComparedFinding): string => `${rule}\n${url}\n${id}`;

export type FateCounts = Readonly<Record<FindingFate, number>>;

export function countFates(sites: readonly Pick<ComparedSite, "findings">[]): FateCounts {
  const counts = { new: 0, "came-back": 0, still: 0, "not-rechecked": 0, fixed: 0 };
  for (const { findings } of sites) for (const { fate } of findings) counts[fate] += 1;
  return counts;
}
