/** The shape all report formats share: a pure function from what was judged to text or bytes, written as it comes. */
import type { SiteVerdict } from "../model/judgement.ts";
import type { LeftOut } from "../model/omission.ts";
import type { Rectification } from "../model/rectification.ts";
import type { Run } from "../model/run.ts";
import type { ServerBook } from "../model/server-book.ts";
import type { Site } from "../model/site.ts";
import type { Language, Text } from "../model/text.ts";
import type { Standing } from "./standing.ts";

export interface ReportHead {
  /** With the as-of and the exit of the judgement that is reported. */
  readonly run: Run;
  /** The version that judged. */
  readonly toolVersion: string;
  readonly ruleSets: readonly { readonly id: string; readonly version: string; readonly sha256: string }[];
  readonly totals: {
    readonly sites: number;
    readonly qualified: number;
    readonly unqualified: number;
    readonly inconclusive: number;
    readonly pages: number;
    readonly requests: number;
    readonly diagnosticRequests: number;
  };
  /** Titles of the rules as far as their files are at hand; a rule without one is named by its id. */
  readonly titles: ReadonlyMap<string, Text>;
  /** The national indicator a rule speaks for, as far as the rule files are at hand and say. */
  readonly indicators?: ReadonlyMap<string, Text>;
  /** What mends a failure, by rule, as far as the rule files are at hand and say. */
  readonly remedies: ReadonlyMap<string, Text>;
  /** Attestations, bonus points and waivers the judgement used, as they were. */
  readonly inputs: readonly {
    readonly kind: string;
    readonly record: unknown;
    /** Whether anything rests on it, and whether it still holds. */
    readonly standing: Standing;
  }[];
  /** Sites of the list that are closed or exempt: not crawled, so not judged. */
  readonly setAside: readonly Site[];
  /** Due dates and what sites answered, by finding id. */
  readonly rectifications?: ReadonlyMap<string, Rectification>;
}

export interface ReportedSite {
  readonly site: Site;
  readonly verdict: SiteVerdict;
  /** What was done to the site's own servers; none where the run did not keep it. */
  readonly servers?: readonly ServerBook[];
  /** Addresses that the site names and nobody asked for, by why. */
  readonly leftOut?: LeftOut;
}

export interface ReportOptions {
  readonly language: Language;
  readonly colour: boolean;
  /** Terminal columns; null when it is not one. */
  readonly width: number | null;
}

/** How a text on a terminal is read. */
export type Reading = Pick<ReportOptions, "language" | "width">;

export interface ReportFormat {
  readonly id: string;
  /** People's formats speak the locale's language, machine formats English unless `--lang` says otherwise. */
  readonly audience: "people" | "machines";
  /**
   * Sites come in the order of the list and are written as they come: no format holds them all. They may be read more
   * than once, as by a format that begins with an overview.
   */
  write(
    head: ReportHead,
    sites: AsyncIterable<ReportedSite>,
    options: ReportOptions,
  ): AsyncIterable<string | Uint8Array>;
}
