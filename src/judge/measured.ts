/** The figures every verdict shows, whatever the rules: null is not measured, never 0. */
import type { CheckContext } from "../checks/check.ts";
import { olderThan } from "../checks/older-than.ts";
import { within } from "../checks/within.ts";
import type { Collection, Item } from "../model/collection.ts";
import type { CollectionName } from "../model/fact-catalogue.ts";
import type { RuleOutcome, SiteVerdict } from "../model/judgement.ts";
import type { SiteEvidence } from "./evidence.ts";

export function measuredOf(
  evidence: SiteEvidence,
  outcomes: readonly RuleOutcome[],
  asOf: string,
): SiteVerdict["measured"] {
  const count = (name: CollectionName, is: (item: Item) => boolean): number | null => {
    const found = countOf(evidence.collections.get(name), is);
    // None found on a site whose homepage was not read is none looked for.
    return found === 0 && !evidence.homeIsRead ? null : found;
  };
  return {
    newestHomepageDate: newestOf(evidence.collections.get("homepage")),
    deadLinks: count("links", (link) => link.fields.dead === true),
    columns: count("columns", () => true),
    emptyColumns: count("columns", (column) => column.fields.empty === true),
    overdueColumns: overdueOf(outcomes),
    messages: count("messages", (message) => isAskedWithinYear(message, asOf)),
    unansweredMessages: count("messages", (message) => isLongUnanswered(message, asOf)),
    ads: count("ads", (ad) => ad.confidence !== "suspect"),
  };
}

function countOf(collection: Collection | undefined, is: (item: Item) => boolean): number | null {
  if (collection === undefined || !isMeasured(collection)) return null;
  return new Set(collection.items.filter(is).map((item) => `${item.url}\n${item.title ?? ""}`)).size;
}

/** A site that has none itself but links to some elsewhere was not measured. */
const isMeasured = ({ state, gaps }: Collection): boolean =>
  state === "read" || (state === "none" && gaps.length === 0);

function newestOf(homepage: Collection | undefined): string | null {
  const days = (homepage?.items ?? [])
    .map((item) => item.fields.date)
    .filter((day) => typeof day === "string");
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}

/** What is overdue depends on a column's kind: the rule that says so has counted. */
function overdueOf(outcomes: readonly RuleOutcome[]): number | null {
  const judged = outcomes.find((one) => one.rule === "columns-not-updated");
  if (judged === undefined || judged.outcome === "not-applicable" || judged.outcome === "not-assessed")
    return null;
  return judged.measured.count === undefined ? null : judged.findings.length;
}

const messageContext = (asOf: string): CheckContext => ({ asOf, countsLikely: true, isOpen: false });

const isAskedWithinYear = ({ fields }: Item, asOf: string): boolean =>
  within.test(fields, { field: "asked", window: "1 year" }, messageContext(asOf)) === "yes";

const isLongUnanswered = (message: Item, asOf: string): boolean =>
  message.fields.isAnswered === false &&
  isAskedWithinYear(message, asOf) &&
  olderThan.test(message.fields, { field: "asked", window: "3 months" }, messageContext(asOf)) === "yes";
