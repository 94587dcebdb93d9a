import type { Collection, Gap, Item } from "../../model/collection.ts";
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import type {
  ColumnKind,
  Identifier,
  Listing,
  NavigationItem,
  Observations,
  PageKind,
} from "../../model/observation.ts";
import type { Page } from "../../model/page.ts";
import { fateOf } from "../../model/reason.ts";
import { looksLikeResource, pageKeyOf, siteHostOf } from "../../model/url.ts";
import { columnKindOf } from "../../observe/columns/column-kinds.ts";
import type { StoredPage } from "../../store/store.ts";
import { indexlessKeyOf } from "../address.ts";
import {
  homeGap,
  homeSubject,
  isGone,
  ownHostOf,
  type PageBrief,
  type Scene,
  sortItems,
  subjectOf,
} from "../scene.ts";
import { foundOf } from "./found-of.ts";
import { gatherer } from "./gatherer.ts";
import { copiesForSmallScreens, isOfOlderVersion, isOfTopic } from "./set-aside.ts";

type Field = FieldOf<"columns">;

/** What is kept of a page for the inventory. */
interface Picked {
  readonly page: Page;
  readonly kind: PageKind;
  readonly isColumn: boolean;
  readonly name: string | null;
  readonly rows: Rows;
  readonly empty: boolean | null;
  readonly emptyWhy: Listing["emptyWhy"];
  readonly evidence: Listing["evidence"];
  /** Key of the list's next page. */
  readonly next: string | null;
  readonly endpoints: readonly string[];
  readonly navigation: readonly NavigationItem[];
  /** Day an article says it was published, at or before the as-of day. */
  readonly publishedAt: string | null;
  readonly total: Identifier | null;
  readonly isOfTopic: boolean;
  readonly isOfOlderVersion: boolean;
}

interface Rows {
  readonly count: number;
  readonly dated: number;
  readonly newest: string | null;
  /** Keys of the first rows' pages: where the list prints no date, the articles do. */
  readonly leads: readonly string[];
}

const leadLimit = 15;

export const columns = gatherer({
  name: "columns",
  pick: ({ page, observations }: StoredPage, day): Picked | null => {
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
      publishedAt: publishedBy(observations.article?.publishedAt?.slice(0, 10) ?? null, day),
      total: observations["listing.total"] ?? null,
      isOfTopic: isOfTopic(where),
      isOfOlderVersion: isOfOlderVersion(where),
    };
  },
  gather(picked: readonly Picked[], scene): Collection<Field> {
    const inventory = inventoryOf(picked, scene);
    const gaps = gapsOf(picked, scene);
    return {
      state: inventory.length > 0 ? "read" : "unread",
      items: sortItems(inventory),
      gaps,
      subject: homeSubject(scene),
      reach: "site",
      figures: { columns: inventory.length },
    };
  },
});

/** Where nothing stands, nothing can be quoted: where it should stand is told instead. */
function evidenceOf({ evidence, emptyWhy }: Listing, { breadcrumb = [] }: Observations): Evidence | null {
  if (evidence === null || emptyWhy !== "silent") return evidence;
  const trail = breadcrumb.map(({ name }) => name).join(" > ");
  return { ...evidence, excerpt: excerptOf(`${trail}：此处未见任何条目或正文 (no entry, no text)`) };
}

function rowsOf({ items }: Listing, day: string): Rows {
  const days = items.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 10)]));
  const past = days.filter((one) => one <= day).sort();
  const leads = days.length > 0 ? [] : items.flatMap(({ url }) => (url === null ? [] : [pageKeyOf(url)]));
  return {
    count: items.length,
    dated: days.length,
    newest: past.at(-1) ?? null,
    leads: leads.slice(0, leadLimit),
  };
}

const publishedBy = (published: string | null, day: string): string | null =>
  published !== null && published <= day ? published : null;

/** The second and later pages of a list, by the addresses paging makes. */
const laterPage =
  /(?:\/(?:index|list)_\d+\.s?html?|[?&](?:page|pageNum|pageNo|currentPage|cur_page|p)=(?:[2-9]|\d{2,}))/i;

function inventoryOf(picked: readonly Picked[], scene: Scene): Item<Field>[] {
  const pages = picked.filter(({ page }) => page.role === "page");
  const endpoints = new Map(
    picked.filter((one) => one.page.role === "endpoint").map((one) => [pageKeyOf(one.page.url), one]),
  );
  const named = namedColumns(picked, scene);
  const published = new Map(pages.map((one) => [pageKeyOf(one.page.url), one.publishedAt]));
  const later = new Set(
    pages.flatMap(({ next, page }) => (next === null || next === indexlessKeyOf(page.url) ? [] : [next])),
  );
  const bodies = new Map(pages.map(({ page }) => [indexlessKeyOf(page.url), page.bodySha256]));
  const found = new Map<string, Item<Field>>();
  for (const one of pages) {
    const key = indexlessKeyOf(one.page.url);
    const name = named.get(key) ?? null;
    const isLater = name === null && (later.has(key) || laterPage.test(one.page.url));
    if (
      !one.isColumn ||
      isLater ||
      isWithSlashToo(key, one.page, bodies) ||
      one.page.url === scene.home?.url ||
      found.has(key)
    )
      continue;
    found.set(key, readItem(one, name, { endpoints, published, scene }));
  }
  const names = new Map([...found].map(([key, { fields }]) => [key, String(fields.name)]));
  for (const key of copiesForSmallScreens(names)) found.delete(key);
  const isServed = showsRows(pages);
  for (const [key, item] of found)
    if (item.fields.empty === true && (isFilledBelow(key, found) || (isSilent(item) && !isServed)))
      found.set(key, { ...item, fields: { ...item.fields, empty: null } });
  const filled = [...found].filter(([, { fields }]) => fields.empty === false).map(([key]) => key);
  for (const [key, name] of named) {
    const page = scene.pages.get(pageKeyOf(name.url));
    if (!found.has(key) && isUnread(page, name, scene) && !isSectionPage(key, page, filled))
      found.set(key, unreadItem(name, scene));
  }
  return withNamesakes(found);
}

/** Where `/tzgg` and `/tzgg/` are answered by the same bytes they are one column: the one with the slash. */
const isWithSlashToo = (
  key: string,
  { bodySha256 }: Page,
  bodies: ReadonlyMap<string, string | null>,
): boolean => !key.endsWith("/") && bodySha256 !== null && bodies.get(`${key}/`) === bodySha256;

const isSilent = ({ fields }: Item<Field>): boolean => fields.emptyWhy === "silent";

/** Where no page of a site has a row, a script may bring the rows of all its lists: silence says nothing there. */
const showsRows = (pages: readonly Picked[]): boolean => pages.some(({ rows }) => rows.count > 0);

/** A section whose own page lists nothing, with content in a column below: whether that is a blank column is for a person. */
const isFilledBelow = (key: string, columns: ReadonlyMap<string, Item<Field>>): boolean =>
  key.endsWith("/") &&
  [...columns].some(
    ([other, { fields }]) => other !== key && other.startsWith(key) && fields.empty === false,
  );

/** 工作动态 of two sections are told apart by their sections; beside each other, or beside the site's own, they are not. */
function withNamesakes(columns: ReadonlyMap<string, Item<Field>>): Item<Field>[] {
  const named = new Map<string, string[]>();
  for (const [key, { fields }] of columns)
    named.set(String(fields.name), [...(named.get(String(fields.name)) ?? []), sectionOf(key)]);
  return [...columns].map(([key, item]) => {
    const section = sectionOf(key);
    const beside = (named.get(String(item.fields.name)) ?? []).filter(
      (other) => other === section || isFront(other) || isFront(section),
    );
    return { ...item, fields: { ...item.fields, sameNameAs: beside.length - 1 } };
  });
}

/** The folder that a column's own folder or page stands in. */
const sectionOf = (key: string): string => key.replace(/\?.*$/, "").replace(/[^/]+\/?$/, "");

const isFront = (section: string): boolean => /^[^/]*\/$/.test(section);

/** Columns that the navigation or a person names: on the site's own host, and not the homepage itself. */
function namedColumns(picked: readonly Picked[], scene: Scene): ReadonlyMap<string, NavigationItem> {
  const hints = scene.site.hints.columns.map((hint) => ({
    name: hint.name ?? hint.url,
    url: hint.url,
    level: 1,
    kind: (hint.kind ?? "other") as ColumnKind,
  }));
  const host = ownHostOf(scene);
  const named = new Map<string, NavigationItem>();
  for (const entry of [...hints, ...menuOf(picked, scene)]) {
    if (!/^https?:/.test(entry.url) || siteHostOf(entry.url) !== host || looksLikeResource(entry.url))
      continue;
    const key = indexlessKeyOf(entry.url);
    const known = named.get(key);
    if (
      key !== indexlessKeyOf(scene.home?.url ?? scene.site.url) &&
      (known === undefined || entry.level < known.level)
    )
      named.set(key, entry);
  }
  return named;
}

/** The homepage's menu; where it has none, that of the frame or include beside it. */
function menuOf(picked: readonly Picked[], scene: Scene): readonly NavigationItem[] {
  const own = picked.find(({ page }) => page.url === scene.home?.url)?.navigation ?? [];
  if (own.length > 0) return own;
  return picked.flatMap(({ page, navigation }) => (page.role === "include" ? navigation : []));
}

/** Columns that are often one text or a form: a page of theirs that is no list is nothing odd. */
const oftenNoList = new Set<ColumnKind>(["overview", "leaders", "organization", "service", "topic", "data"]);

/**
 * A named address that was not read, or whose page could not be made out, may be a column. One that is certainly gone is
 * a dead link and no column; one that was read and is clearly something else is none either.
 */
function isUnread(page: PageBrief | undefined, named: NavigationItem, scene: Scene): boolean {
  if (page === undefined) return true;
  if (fateOf(page.reason) !== "ok") return !isGone(page);
  const kind = page.kind ?? scene.pages.get(pageKeyOf(page.finalUrl))?.kind;
  return kind === "challenge" || (kind === "other" && !oftenNoList.has(named.kind));
}

/** 政务公开 that shows nothing but the names of its columns, some of them with content, is a section and no column itself. */
function isSectionPage(key: string, page: PageBrief | undefined, filled: readonly string[]): boolean {
  if (page === undefined || fateOf(page.reason) !== "ok" || page.kind !== "other") return false;
  const folder = key.endsWith("/") ? key : `${key.replace(/\.[a-z]+$/i, "")}/`;
  return !key.includes("?") && filled.filter((column) => column.startsWith(folder)).length >= fewestBelow;
}

const fewestBelow = 2;

interface Inventory {
  readonly endpoints: ReadonlyMap<string, Picked>;
  /** Day each article was published, by page key. */
  readonly published: ReadonlyMap<string, string | null>;
  readonly scene: Scene;
}

function readItem(
  picked: Picked,
  named: NavigationItem | null,
  { endpoints, published, scene }: Inventory,
): Item<Field> {
  const { page } = picked;
  const rows = filledRows(picked, endpoints);
  const name = named?.name ?? picked.name;
  const kind = named?.kind ?? kindOf(picked);
  const firstLevel = firstLevelOf(named, scene);
  const empty = rows.count > 0 ? false : emptyOf(picked, { kind, name, firstLevel });
  const evidence = picked.evidence ?? { excerpt: excerptOf(name ?? page.url), place: "url" };
  return {
    ...subjectOf(page, evidence),
    title: null,
    confidence: "certain",
    fields: {
      name: name ?? page.url,
      kind,
      depth: page.depth,
      firstLevel,
      items: rows.count,
      dated: rows.dated,
      newest: rows.newest ?? newestOfLeads(rows, published),
      empty,
      emptyWhy: empty === false ? null : picked.emptyWhy,
      isRead: true,
      total: picked.total?.found === true ? Number(picked.total.value) : null,
      showsTotal: foundOf(picked.total ?? undefined),
      sameNameAs: null,
      serverRendered: rows.count === 0 ? null : rows === picked.rows,
    },
  };
}

function kindOf({ kind, name, isOfTopic, isOfOlderVersion }: Picked): ColumnKind {
  if (kind === "message-list") return "message";
  return isOfTopic || isOfOlderVersion ? "topic" : columnKindOf(name ?? "");
}

/** A list that a script fills has its rows at the address the page names, where the crawl could read them. */
function filledRows(picked: Picked, endpoints: ReadonlyMap<string, Picked>): Rows {
  if (picked.rows.count > 0) return picked.rows;
  const read = picked.endpoints.flatMap((key) => endpoints.get(key) ?? []);
  return read.find((one) => one.rows.count > 0)?.rows ?? picked.rows;
}

function newestOfLeads({ leads }: Rows, published: Inventory["published"]): string | null {
  return (
    leads
      .map((key) => published.get(key) ?? "")
      .sort()
      .at(-1) || null
  );
}

/** Pages about the site that its footer names. */
const aboutTheSite =
  /^(?:联[系络](?:我们|方式|本站)|关于(?:我们|本站|网站)|(?:网站|使用)?帮助|(?:网站|使用)说明|(?:网站|法律|版权|隐私|免责)(?:声明|保护|条款|政策))$/;

interface Standing {
  readonly kind: ColumnKind;
  readonly name: string | null;
  readonly firstLevel: boolean | null;
}

/**
 * 19号 counts columns that never had content. A mailbox that says why it shows no letter is in order; a survey or an
 * interview that is announced as not open now may have had content, so may a column of an older version, and 联系方式 in a
 * footer is a page rather than a column, so a person has to say.
 */
function emptyOf(
  { empty, emptyWhy, isOfOlderVersion }: Picked,
  { kind, name, firstLevel }: Standing,
): boolean | null {
  if (empty !== true) return empty;
  if (firstLevel !== true && isOfOlderVersion) return null;
  if (firstLevel !== true && aboutTheSite.test(name ?? "")) return null;
  if (emptyWhy !== "notice") return empty;
  if (kind === "message") return false;
  return kind === "survey" || kind === "interview" ? null : empty;
}

/** 一级栏目: an entry of the navigation's top level. A drop-down's entry may or may not be one: a person has to say. */
function firstLevelOf(named: NavigationItem | null, scene: Scene): boolean | null {
  if (!scene.homeIsRead) return null;
  if (named === null) return false;
  return named.level === 1 ? true : null;
}

function unreadItem(named: NavigationItem, scene: Scene): Item<Field> {
  return {
    url: named.url,
    title: null,
    confidence: "certain",
    seenAt: scene.asOf,
    evidence: { excerpt: excerptOf(named.name), place: "navigation" },
    referrers: scene.home === null ? [] : [scene.home.url],
    fields: {
      name: named.name,
      kind: named.kind,
      depth: null,
      firstLevel: firstLevelOf(named, scene),
      items: null,
      dated: null,
      newest: null,
      empty: null,
      emptyWhy: null,
      isRead: false,
      total: null,
      showsTotal: null,
      sameNameAs: null,
      serverRendered: null,
    },
  };
}

/** Without the homepage's navigation nobody knows what columns there are, and no number of them is enough. */
function gapsOf(picked: readonly Picked[], scene: Scene): Gap[] {
  if (!scene.homeIsRead) return [homeGap(scene)];
  if (menuOf(picked, scene).length > 0 || scene.site.hints.columns.length > 0) return [];
  return [
    {
      url: scene.home?.url ?? null,
      isMany: true,
      why: {
        zh: "未能读取首页导航，栏目不全",
        en: "the homepage's navigation could not be read, columns may be missing",
      },
      needs: { zh: "在网站名单中给出栏目地址（hints）", en: "addresses of columns in the site list (hints)" },
    },
  ];
}
