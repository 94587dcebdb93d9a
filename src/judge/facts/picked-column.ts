/** What is kept of a page for the inventory of columns. */
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type {
  Facts,
  Identifier,
  Listing,
  NavigationItem,
  Observations,
  PageKind,
} from "../../model/observation.ts";
import type { Page } from "../../model/page.ts";
import { pageKeyOf } from "../../model/url.ts";
import { isBodyName } from "../../observe/columns/body-names.ts";
import type { StoredPage } from "../../store/store.ts";
import { indexlessKeyOf } from "../address.ts";
import { isOfLeaders, isOfOlderVersion, isOfPastYear, isOfTopic } from "./set-aside.ts";

export interface PickedColumn {
  readonly page: Page;
  readonly kind: PageKind;
  readonly isColumn: boolean;
  readonly name: string | null;
  readonly rows: ColumnRows;
  readonly empty: boolean | null;
  readonly emptyWhy: Listing["emptyWhy"];
  readonly evidence: Listing["evidence"];
  /** Key of the list's next page. */
  readonly next: string | null;
  readonly endpoints: readonly string[];
  readonly navigation: readonly NavigationItem[];
  /** Key of the page that the trail names as the column's: another one where this is a view of it, or below it. */
  readonly within: string | null;
  /** Keys of what the menus of a column's own page name. */
  readonly menu: readonly string[];
  /** Bodies that the title or the trail of a column's page names. */
  readonly bodies: readonly string[];
  /** Day an article says it was published, at or before the as-of day. */
  readonly publishedAt: string | null;
  readonly total: Identifier | null;
  /** Of a topic or of a year that is over. */
  readonly isOfTopic: boolean;
  readonly isOfLeaders: boolean;
  readonly isOfOlderVersion: boolean;
}

export interface ColumnRows {
  readonly count: number;
  readonly dated: number;
  readonly newest: string | null;
  /** The days of its first rows, in their order. */
  readonly days: readonly string[];
  /** Keys of the first rows' pages: where the list prints no date, the articles do. */
  readonly leads: readonly string[];
}

/** null for pages that are no part of any list, and have no menu. `day` is the as-of day. */
export function pickColumn({ page, observations }: StoredPage, day: string): PickedColumn | null {
  const { listing } = observations;
  if (listing === undefined) return null;
  const navigation = page.depth <= 1 ? (observations.navigation ?? []) : [];
  if (page.role === "include" && navigation.length === 0) return null;
  const trail = observations.breadcrumb ?? [];
  const name = listing.name ?? observations["meta.tags"]?.ColumnName ?? trail.at(-1)?.name ?? null;
  const title = observations["page.title"] ?? null;
  const where = { key: pageKeyOf(page.url), name, title, trail };
  return {
    page,
    kind: observations["page.kind"] ?? "other",
    isColumn: listing.isColumn,
    name,
    rows: rowsOf(listing, day),
    empty: listing.empty,
    emptyWhy: listing.emptyWhy,
    evidence: evidenceOf(listing, observations),
    next: listing.nextPage === null ? null : indexlessKeyOf(listing.nextPage),
    endpoints: listing.endpoints.map(pageKeyOf),
    navigation,
    within: withinOf(name, trail),
    menu: listing.isColumn ? menuOn(observations) : [],
    bodies: listing.isColumn ? bodiesIn(title ?? "", trail) : [],
    publishedAt: publishedBy(observations.article?.publishedAt?.slice(0, 10) ?? null, day),
    total: observations["listing.total"] ?? null,
    isOfTopic: isOfTopic(where) || isOfPastYear(where, day),
    isOfLeaders: isOfLeaders(where),
    isOfOlderVersion: isOfOlderVersion(where),
  };
}

const leadLimit = 15;
/** Entries of a menu that are compared. */
const menuLimit = 100;

function withinOf(name: string | null, trail: Facts["breadcrumb"]): string | null {
  const url = trail.findLast((step) => step.name === name)?.url ?? null;
  return url === null ? null : indexlessKeyOf(url);
}

const menuOn = ({ navigation = [] }: Observations): string[] => [
  ...new Set(navigation.slice(0, menuLimit).map(({ url }) => indexlessKeyOf(url))),
];

const bodiesIn = (title: string, trail: Facts["breadcrumb"]): string[] =>
  [...title.split(/[-_|｜—–·>\s]+/u), ...trail.map(({ name }) => name)].filter(isBodyName);

/** Where nothing stands, nothing can be quoted: where it should stand is told instead. */
function evidenceOf({ evidence, emptyWhy }: Listing, { breadcrumb = [] }: Observations): Evidence | null {
  if (evidence === null || emptyWhy !== "silent") return evidence;
  const trail = breadcrumb.map(({ name }) => name).join(" > ");
  return { ...evidence, excerpt: excerptOf(`${trail}：此处未见任何条目或正文 (no entry, no text)`) };
}

function rowsOf({ items }: Listing, day: string): ColumnRows {
  const days = items.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 10)]));
  const past = days.filter((one) => one <= day).sort();
  const leads = days.length > 0 ? [] : items.flatMap(({ url }) => (url === null ? [] : [pageKeyOf(url)]));
  return {
    count: items.length,
    dated: days.length,
    newest: past.at(-1) ?? null,
    days: days.slice(0, leadLimit),
    leads: leads.slice(0, leadLimit),
  };
}

const publishedBy = (published: string | null, day: string): string | null =>
  published !== null && published <= day ? published : null;
