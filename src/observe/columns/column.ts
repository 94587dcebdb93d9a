/** A page as a column: its own rows, or the sign that it is made for rows and shows none. */
import type { Evidence } from "../../model/evidence.ts";
import { excerptOf } from "../../model/evidence.ts";
import type { ListItem, Listing } from "../../model/observation.ts";
import { isInMain } from "../page/main-part.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import { ownHeadingOf } from "../page/own-heading.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { trailOf } from "../page/trail.ts";
import { contains } from "../page/walk.ts";
import { writtenPageOf } from "../page/written-page.ts";
import { isBesideOwnPart } from "./beside-own-part.ts";
import { isBeside, isHeadedOtherwise, isOnSameMatter } from "./block-heading.ts";
import { datastoreOf } from "./datastore.ts";
import { announcedEmptinessOf, emptinessOf } from "./empty-list.ts";
import { jsonRows } from "./json-rows.ts";
import { areArticles, areIssues, type Block, blocksOf, hasPagerBelow, mainBlockOf } from "./list-blocks.ts";
import { datedRows } from "./list-rows.ts";
import { hasPager } from "./pager.ts";
import type { Row } from "./row.ts";
import { undatedItem } from "./row-item.ts";
import { titleLinks } from "./title-links.ts";
import { areButtonRows } from "./undated-button-rows.ts";

export interface Column {
  readonly items: readonly ListItem[];
  readonly empty: boolean | null;
  readonly emptyWhy: Listing["emptyWhy"];
  readonly evidence: Evidence | null;
}

/** Null where a page is no column: it shows no list of its own and has no place for one. */
export const columnOf = memoPerPage((page: PageIndex): Column | null => {
  const block = mainBlockOf(page);
  if (block !== null && isOwnList(page, block) && !isBesideOwnPart(page, block)) return shown(page, block);
  const stored = storedItems(page);
  if (stored.length > 0) return { items: stored, empty: false, emptyWhy: null, evidence: null };
  const emptiness = isPlaced(page) ? emptinessOf(page) : announcedEmptinessOf(page);
  return emptiness === null
    ? null
    : { items: [], empty: emptiness.empty, emptyWhy: emptiness.why, evidence: emptiness.evidence };
});

/** The list, and whatever else of its rows is made another way: the first one with its summary, a second list below; no copy for small screens. */
function shown(page: PageIndex, block: Block): Column {
  const first = block.rows[0];
  return {
    items: (block.isDated ? ownRows(page, block) : block.rows).map((row) => row.item),
    empty: false,
    emptyWhy: null,
    evidence:
      first === undefined
        ? null
        : { excerpt: excerptOf(first.item.title), place: placeOf(page, first.element) },
  };
}

function ownRows(page: PageIndex, own: Block): Row[] {
  const known = new Set(own.rows.map(({ item }) => item.url));
  const more = blocksOf(page).filter((block) => block !== own && block.isDated && isOfOwnList(page, block));
  const rows = more.flatMap((block) => block.rows).filter(({ item }) => !known.has(item.url));
  return [...own.rows, ...rows].sort((a, b) => a.link - b.link);
}

const isOfOwnList = (page: PageIndex, block: Block): boolean =>
  trailOf(page) !== null &&
  block.rows.every(({ link }) => isInMain(page, link)) &&
  !isBeside(page, block) &&
  !isHeadedOtherwise(page, block);

/** Rows without a date may be a menu of things: only many long titles on a page that says where it stands are a list. */
const undatedLists = [
  { rows: 3, length: 12 },
  { rows: 4, length: 11 },
  { rows: 8, length: 9 },
];

/** As many, when all lead to articles or are issues of a gazette, however short their titles are. */
const undatedRows = 4;

/** A page that does not say where it stands is a column when its rows are most of what it says. */
const ownShare = 0.4;

/** The page says where it stands, or has the furniture of a list. */
const isPlaced = (page: PageIndex): boolean =>
  trailOf(page) !== null || ownHeadingOf(page) !== null || hasPager(page);

function isOwnList(page: PageIndex, block: Block): boolean {
  const { rows, isDated } = block;
  const placed = isPlaced(page);
  const length = rows.reduce((sum, row) => sum + row.item.title.length, 0);
  if (isOnSameMatter(page, block) || (isDated && isRoundHeading(page, rows))) return false;
  if (isDated) return placed || (rows.length > 1 && lengthOf(page, rows) >= page.text.length * ownShare);
  return (
    placed &&
    (hasPagerBelow(page, block) ||
      (rows.length >= undatedRows && [areArticles, areIssues].some((are) => are(rows))) ||
      areButtonRows(page, rows) ||
      undatedLists.some((least) => rows.length >= least.rows && length >= least.length * rows.length))
  );
}

/** The day of a text and the only link of its page are no row: the text's own heading stands between them. */
function isRoundHeading(page: PageIndex, rows: Block["rows"]): boolean {
  const [row] = rows;
  if (row === undefined || rows.length > 1) return false;
  return ["h1", "h2"].some((tag) =>
    page.byTag(tag).some((i) => contains(page, row.element, i) && !contains(page, i, row.link)),
  );
}

/** What the rows say: their titles, and in a catalogue (索引号, 文号, 日期) and in rows without a link all that is in them. */
const lengthOf = (page: PageIndex, rows: Block["rows"]): number =>
  rows.reduce((sum, { element, link, item }) => {
    const { tag, from = 0, to = 0 } = page.elements[element] ?? {};
    return sum + (tag === "tr" || link === element ? to - from : item.title.length);
  }, 0);

/** Rows that stand in the document as data or in the strings that a script writes. */
function storedItems(page: PageIndex): ListItem[] {
  const answered = jsonRows(page);
  if (answered.length > 0) return answered;
  const store = datastoreOf(page);
  if (store !== null) {
    const dated = datedRows(store).map((row) => row.item);
    return dated.length > 0 ? dated : titleLinks(store).map((link) => undatedItem(store, link));
  }
  const written = writtenPageOf(page);
  return written === null ? [] : datedRows(written).map((row) => row.item);
}
