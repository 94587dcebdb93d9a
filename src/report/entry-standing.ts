/** What became of the entries of persons in a judgement: whether anything rests on them, and how long they still hold. */
import { namesSite } from "../judge/attested.ts";
import type { RuleOutcome } from "../model/judgement.ts";
import { addDays, dayOf } from "../model/time.ts";
import { attestationBegins, attestationEnds, attestationSchema, bonusSchema } from "../rules/attestations.ts";
import { covers, type Waiver, waiverSchema } from "../rules/waivers.ts";
import type { JudgementHead } from "../store/store.ts";
import type { ReportedSite } from "./report.ts";
import type { Standing } from "./standing.ts";

/** Days before its end at which an entry is said to expire soon. */
const soonDays = 30;

type Input = NonNullable<JudgementHead["inputs"]>[number];

/** Watches the sites of a judgement stream by, then says how each entry stands. */
export class EntryWatch {
  readonly #entries: readonly Watched[];
  readonly #day: string;

  constructor(inputs: readonly Input[], asOf: string) {
    this.#entries = inputs.map(watched);
    this.#day = dayOf(asOf);
  }

  see({ site, verdict }: ReportedSite): void {
    for (const entry of this.#entries) {
      if (!namesSite(entry.site, site)) continue;
      const outcomes = verdict.outcomes.filter(({ rule }) => rule === entry.rule);
      entry.isMatched ||= entry.rule === null || outcomes.length > 0;
      entry.isUsed ||= entry.rule === null || outcomes.some(entry.decides);
    }
  }

  standings(): Standing[] {
    return this.#entries.map((entry) => this.#standingOf(entry));
  }

  #standingOf({ from, until, isMatched, isUsed }: Watched): Standing {
    if (this.#day < from) return "not-yet";
    if (until !== null && this.#day > until) return "expired";
    if (!isMatched) return "unmatched";
    if (!isUsed) return "unused";
    return until !== null && until <= addDays(this.#day, soonDays) ? "expiring" : "used";
  }
}

interface Watched {
  readonly site: string;
  /** null for bonus points, which belong to no rule. */
  readonly rule: string | null;
  readonly from: string;
  /** Last day it holds; null where it has no end. */
  readonly until: string | null;
  decides(outcome: RuleOutcome): boolean;
  isMatched: boolean;
  isUsed: boolean;
}

function watched({ kind, record }: Input): Watched {
  const unseen = { isMatched: false, isUsed: false };
  if (kind === "waiver") {
    const waiver = waiverSchema.parse(record);
    const { site, rule, from, expires } = waiver;
    return { ...unseen, site, rule, from, until: expires, decides: (outcome) => isWaivedBy(waiver, outcome) };
  }
  if (kind === "bonus") {
    const bonus = bonusSchema.parse(record);
    const from = attestationBegins(bonus);
    return { ...unseen, site: bonus.site, rule: null, from, until: null, decides: () => true };
  }
  if (kind !== "attestation") return { ...unseen, ...unknownKind };
  const attestation = attestationSchema.parse(record);
  const { site, rule } = attestation;
  const until = attestationEnds(attestation).slice(0, 10);
  return {
    ...unseen,
    ...{ site, rule, from: attestationBegins(attestation), until },
    decides: (outcome) => outcome.by === "attestation",
  };
}

/** Written by a newer version: nothing is known of it. */
const unknownKind = { site: "", rule: null, from: "", until: null, decides: () => false };

const isWaivedBy = (waiver: Waiver, { by, findings }: RuleOutcome): boolean =>
  findings.length === 0 ? by === "waiver" : findings.some((one) => one.waived && covers(waiver, one));
