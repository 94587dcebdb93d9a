/** The shape all observers share: a pure function from one page to one fact. */
import type { FactName, Facts, Observations } from "../model/observation.ts";
import type { Fingerprint } from "./kinds/fingerprint.ts";
import type { PageIndex } from "./page/page-index.ts";
import type { Sheets } from "./page/sheets.ts";

export interface PageContext {
  /** HTTP status the page was answered with; 200 for a file. */
  readonly status: number;
  /** Response headers in lower case; empty for a file. */
  readonly headers: Readonly<Record<string, string>>;
  /** WHATWG label the page was decoded with. */
  readonly charset: string;
  /** True for the address the inspection of the site started at. */
  readonly isFirstPage: boolean;
  /** The style sheets of the site that the page links, where the crawl has read them all; without it they are unknown. */
  readonly linkedStyles?: Sheets;
  /** Word lists, host lists and the ad filter: data, loaded once by the caller. */
  readonly lists: Lists;
}

/** What `rules/lists/` and the user's own lists hold, compiled. */
export interface Lists {
  /** Terms by list id. */
  readonly words: ReadonlyMap<string, readonly ListedWord[]>;
  /** Ids of the lists in `words` that hold wrong wordings (严重表述错误): candidates for a person, never spam. */
  readonly wordings?: ReadonlySet<string>;
  /** Hosts by list id, matched with their subdomains. */
  readonly hosts: ReadonlyMap<string, ReadonlySet<string>>;
  /** How bot checks and block pages are known; without it none is. */
  readonly challenges?: readonly Fingerprint[];
  /** Ad filter lines, the project's own and those of `--ad-lists`. */
  readonly adFilters: readonly string[];
}

export interface ListedWord {
  readonly word: string;
  /** What it should read, for lists of wrong wordings. */
  readonly suggestion: string | null;
  /** `hard` is enough alone, `soft` needs company. */
  readonly weight: "hard" | "soft";
}

/**
 * An observer copies what stands on the page, with its evidence. It never throws for any input, reads no clock, and says
 * nothing (undefined) where its fact has no meaning. It may read facts that observers before it in the registry stated.
 */
export interface Observer<F extends FactName = FactName> {
  readonly fact: F;
  /** Facts it reads; they stand before it in the registry. */
  readonly reads?: readonly FactName[];
  observe(page: PageIndex, context: PageContext, seen: Observations): Facts[F] | undefined;
}
