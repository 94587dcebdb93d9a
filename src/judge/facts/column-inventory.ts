/** Every column of a site, once each: those whose pages were read, and those that are named and could not be. */
import type { ColumnKind, NavigationItem } from "../../model/observation.ts";
import type { Page } from "../../model/page.ts";
import { fateOf } from "../../model/reason.ts";
import { pageKeyOf } from "../../model/url.ts";
import { indexlessKeyOf } from "../address.ts";
import { isGone, type PageBrief, type Scene } from "../scene.ts";
import { type ColumnItem, readItem, unreadItem } from "./column-item.ts";
import { copiedColumns } from "./copied-columns.ts";
import { laterPages } from "./later-pages.ts";
import { leaveToPeople } from "./left-to-people.ts";
import { namedColumns } from "./named-columns.ts";
import { withNamesakes } from "./namesakes.ts";
import type { PickedColumn } from "./picked-column.ts";
import { copiesForSmallScreens } from "./set-aside.ts";

type Columns = Map<string, ColumnItem>;

export function inventoryOf(picked: readonly PickedColumn[], scene: Scene): ColumnItem[] {
  const pages = picked.filter(({ page }) => page.role === "page");
  const named = namedColumns(picked, scene);
  const read = new Map(pages.filter((one) => one.isColumn).map((one) => [indexlessKeyOf(one.page.url), one]));
  const columns = readColumns(picked, { pages, named, isLaterPage: laterPages(pages, read, scene) }, scene);
  const names = new Map([...columns].map(([key, { fields }]) => [key, String(fields.name)]));
  for (const key of copiesForSmallScreens(names)) columns.delete(key);
  for (const key of copiedColumns(read)) if (!named.has(key)) columns.delete(key);
  leaveToPeople(columns, { read, named, isServed: showsRows(pages) }, scene);
  addUnread(columns, named, scene);
  return withNamesakes(columns);
}

interface Known {
  readonly pages: readonly PickedColumn[];
  readonly named: ReadonlyMap<string, NavigationItem>;
  readonly isLaterPage: ReturnType<typeof laterPages>;
}

/** The columns whose pages were read, by key: the first page of each. */
function readColumns(
  picked: readonly PickedColumn[],
  { pages, named, isLaterPage }: Known,
  scene: Scene,
): Columns {
  const endpoints = new Map(
    picked.filter((one) => one.page.role === "endpoint").map((one) => [pageKeyOf(one.page.url), one]),
  );
  const published = new Map(pages.map((one) => [pageKeyOf(one.page.url), one.publishedAt]));
  const bodies = new Map(pages.map(({ page }) => [indexlessKeyOf(page.url), page.bodySha256]));
  const columns: Columns = new Map();
  for (const one of pages) {
    const key = indexlessKeyOf(one.page.url);
    const name = named.get(key) ?? null;
    const isLater = name === null && isLaterPage(one, key);
    const isHome = one.page.url === scene.home?.url;
    if (one.isColumn && !isLater && !isHome && !isWithSlashToo(key, one.page, bodies) && !columns.has(key))
      columns.set(key, readItem(one, name, { endpoints, published, scene }));
  }
  return columns;
}

/** Where `/tzgg` and `/tzgg/` are answered by the same bytes they are one column: the one with the slash. */
const isWithSlashToo = (
  key: string,
  { bodySha256 }: Page,
  bodies: ReadonlyMap<string, string | null>,
): boolean => !key.endsWith("/") && bodySha256 !== null && bodies.get(`${key}/`) === bodySha256;

/** Where no page of a site has a row, a script may bring the rows of all its lists. */
const showsRows = (pages: readonly PickedColumn[]): boolean => pages.some(({ rows }) => rows.count > 0);

function addUnread(columns: Columns, named: ReadonlyMap<string, NavigationItem>, scene: Scene): void {
  const filled = [...columns].filter(([, { fields }]) => fields.empty === false).map(([key]) => key);
  for (const [key, name] of named) {
    const page = scene.pages.get(pageKeyOf(name.url));
    if (!columns.has(key) && isUnread(page, name, scene) && !isSectionPage(key, page, filled))
      columns.set(key, unreadItem(name, scene));
  }
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
