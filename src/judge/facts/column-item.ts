/** One column of the inventory, as the rules ask about it. */
import type { Item } from "../../model/collection.ts";
import { excerptOf } from "../../model/evidence.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import type { ColumnKind, NavigationItem } from "../../model/observation.ts";
import { columnKindOf } from "../../observe/columns/column-kinds.ts";
import { type Scene, subjectOf } from "../scene.ts";
import { foundOf } from "./found-of.ts";
import type { ColumnRows, PickedColumn } from "./picked-column.ts";

export type ColumnItem = Item<FieldOf<"columns">>;

/** What an item is made with beside its page. */
interface Inventory {
  readonly endpoints: ReadonlyMap<string, PickedColumn>;
  /** Day each article was published, by page key. */
  readonly published: ReadonlyMap<string, string | null>;
  readonly scene: Scene;
}

export function readItem(
  picked: PickedColumn,
  named: NavigationItem | null,
  { endpoints, published, scene }: Inventory,
): ColumnItem {
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

function kindOf({ kind, name, isOfTopic, isOfLeaders, isOfOlderVersion }: PickedColumn): ColumnKind {
  if (kind === "message-list") return "message";
  if (isOfLeaders) return "leaders";
  return isOfTopic || isOfOlderVersion ? "topic" : columnKindOf(name ?? "");
}

/** A list that a script fills has its rows at the address the page names, where the crawl could read them. */
function filledRows(picked: PickedColumn, endpoints: ReadonlyMap<string, PickedColumn>): ColumnRows {
  if (picked.rows.count > 0) return picked.rows;
  const read = picked.endpoints.flatMap((key) => endpoints.get(key) ?? []);
  return read.find((one) => one.rows.count > 0)?.rows ?? picked.rows;
}

function newestOfLeads({ leads }: ColumnRows, published: Inventory["published"]): string | null {
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
  { empty, emptyWhy, isOfOlderVersion }: PickedColumn,
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

export function unreadItem(named: NavigationItem, scene: Scene): ColumnItem {
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
