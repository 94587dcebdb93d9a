/** What a comparison is made of, and of what. */
import type { Evidence } from "../../../model/evidence.ts";
import type { Mention } from "../../../model/observation.ts";
import type { Severity } from "../../../model/outcome.ts";
import type { Site } from "../../../model/site.ts";

export interface Comparison {
  readonly id: `id-x-${number}`;
  /** null: one side is missing or has no form that can be compared. */
  readonly same: boolean | null;
  readonly left: string | null;
  readonly right: string | null;
  /** `advisory` where the register itself allows a difference. */
  readonly severity: Severity;
  /** True where a difference is a hint for a person, never a finding of its own. */
  readonly assisted: boolean;
  readonly evidence: Evidence | null;
}

export interface ComparedSite {
  readonly mentions: readonly Mention[];
  /** Row of the site list, as far as it is filled in. */
  readonly listed: Partial<
    Pick<Site, "url" | "name" | "siteCode" | "province" | "city" | "county" | "chineseDomain">
  >;
  /** Host that served the page. */
  readonly host: string;
  /** GB/T 2260 code of the listed region, six digits, where it is known. */
  readonly region?: string;
  /** Addresses of the listed sites that hold a number, by `numberKey`; absent where no list was given. */
  readonly holders?: ReadonlyMap<string, readonly string[]>;
}

/** What each comparison says for itself. */
export type Rest = Pick<Comparison, "same" | "left" | "right"> & { evidence?: Evidence | undefined };

export function comparison(number: number, severity: Severity, rest: Rest, assisted = false): Comparison {
  return { id: `id-x-${number}`, severity, assisted, ...rest, evidence: rest.evidence ?? null };
}

export const missing = (left: string | null = null, right: string | null = null): Rest => ({
  same: null,
  left,
  right,
});

/** Everything the site says of one kind, in one place of its pages where one is named. */
export const allOf = (site: ComparedSite, what: Mention["what"], where?: string): Mention[] =>
  site.mentions.filter((one) => one.what === what && (where === undefined || one.where === where));

export const firstOf = (site: ComparedSite, what: Mention["what"], where?: string): Mention | undefined =>
  allOf(site, what, where)[0];
