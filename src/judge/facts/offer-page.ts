/** What is kept of a page to tell what a site offers. */
import type { Facts, Identifier, NavigationItem } from "../../model/observation.ts";
import type { Page } from "../../model/page.ts";
import type { StoredPage } from "../../store/store.ts";
import type { Named } from "./offer-candidates.ts";

export interface OfferPage {
  readonly page: Page;
  readonly column: OfferColumn | null;
  /** Names under which the page or those above it are known. */
  readonly named: readonly Named[];
  readonly navigation: readonly NavigationItem[];
  readonly isScripted: boolean;
  readonly entries: Facts["entries"] | null;
  readonly browserHint: Identifier | undefined;
  /** Addresses that drop-down lists lead to. */
  readonly dropDowns: readonly string[];
  readonly hasStatistics: boolean;
  /** Title of an article of the national government's. */
  readonly national: string | null;
}

export interface OfferColumn {
  readonly empty: boolean | null;
  readonly count: number;
  readonly newest: string | null;
  readonly year: number | null;
}

/** null for pages that were not made out, and for parts of pages. `day` is the as-of day. */
export function pickOffers({ page, observations }: StoredPage, day: string): OfferPage | null {
  if (page.role === "include" || observations["page.kind"] === undefined) return null;
  const isNear = page.depth <= 1;
  return {
    page,
    column: columnOf(observations.listing, day),
    named: namesOn(page, observations),
    navigation: isNear ? (observations.navigation ?? []) : [],
    isScripted: observations["page.needsRendering"]?.value === true,
    entries: isNear ? (observations.entries ?? null) : null,
    browserHint: observations["page.browserHint"],
    dropDowns: isNear ? (observations["page.dropDowns"] ?? []) : [],
    hasStatistics: observations["messages.statistics"] !== undefined,
    national: isNational(observations.article) ? (observations.article?.title ?? "") : null,
  };
}

/** From the national government: by the source an article names, or by a title that is a document of the State Council's. */
const isNational = (article: Facts["article"] | undefined): boolean =>
  /国务院|中国政府网|中央人民政府/.test(article?.source ?? "") ||
  /^国务院(?:办公厅)?关于/.test(article?.title ?? "");

function columnOf(listing: Facts["listing"] | undefined, day: string): OfferColumn | null {
  if (listing === undefined || !listing.isColumn) return null;
  const days = listing.items.flatMap(({ date }) => (date === null ? [] : date.slice(0, 10)));
  const years = listing.items.flatMap(({ title }) =>
    [...title.matchAll(/(20\d{2})\s?年/g)].map(([, y]) => Number(y)),
  );
  return {
    empty: listing.items.length > 0 ? false : listing.empty,
    count: listing.items.length,
    newest:
      days
        .filter((one) => one <= day)
        .sort()
        .at(-1) ?? null,
    year: years.length === 0 ? null : Math.max(...years),
  };
}

/** A column by its own names; of any page the columns above it, which its breadcrumb links. */
function namesOn(
  page: Page,
  { listing, "meta.tags": tags, breadcrumb = [], "page.kind": kind }: StoredPage["observations"],
): Named[] {
  const isColumn = listing?.isColumn === true || kind === "service" || kind === "message-list";
  const own = isColumn ? [listing?.name, tags?.ColumnName, breadcrumb.at(-1)?.name] : [];
  return [
    ...own.flatMap((name) => (name == null ? [] : { name, url: page.url })),
    ...breadcrumb.flatMap(({ name, url }) => (url === null ? [] : { name, url })),
  ];
}
