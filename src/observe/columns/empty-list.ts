/** Whether a column page that shows no rows is empty, and how it says so; unknown where a script may bring them. */
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type { Listing } from "../../model/observation.ts";
import { isInMain, mainPartOf, mainText, mainWords } from "../page/main-part.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { regionOf } from "../page/regions.ts";
import { closest, elementAt } from "../page/walk.ts";
import { emptyStoreOf } from "./datastore.ts";
import { isScripted, waitingBox } from "./drawn-by-scripts.ts";
import { hasEmptyList } from "./empty-boxes.ts";
import { loadingWords, noneCounted, noticeWords, officeCard, placeholderWords } from "./empty-words.ts";
import { fieldsInMain } from "./own-content.ts";
import { hasPager } from "./pager.ts";
import { scriptFillOf } from "./script-filled.ts";
import { isMadeForRows, isVoid, silence } from "./silent-list.ts";

export interface Emptiness {
  readonly empty: boolean | null;
  readonly why: Listing["emptyWhy"];
  readonly evidence: Evidence | null;
}

/** Asked only for pages without rows in their main part. Null: nothing says that a list belongs here. */
export const emptinessOf = memoPerPage((page: PageIndex): Emptiness | null => {
  const filled = scriptFillOf(page) ?? phrase(page, loadingWords);
  if (filled !== null) return { empty: null, why: "script-filled", evidence: filled };
  const stored = emptyStoreOf(page);
  if (stored !== null && isVoid(page))
    return { empty: true, why: "notice", evidence: noneStored(page, stored) };
  const notice = phrase(page, noticeWords) ?? countOfNone(page);
  if (notice !== null) return { empty: true, why: "notice", evidence: notice };
  const placeholder = phrase(page, placeholderWords);
  if (placeholder !== null) return { empty: true, why: "placeholder", evidence: placeholder };
  if (!isVoid(page)) return null;
  if (!isScripted(page))
    return isMadeForRows(page) ? { empty: true, why: "silent", evidence: silence(page) } : null;
  const waiting = waitingBox(page);
  return waiting === null ? null : { empty: null, why: "script-filled", evidence: waiting };
});

/** Where a page does not say what it is a part of, only an empty list beside words that say so makes it a column. */
export function announcedEmptinessOf(page: PageIndex): Emptiness | null {
  const emptiness = hasEmptyList(page) ? emptinessOf(page) : null;
  return emptiness?.why === "notice" ? emptiness : null;
}

const noneStored = (page: PageIndex, { element, count }: { element: number; count: string }): Evidence => ({
  excerpt: count,
  place: placeOf(page, element),
});

/** A pager that says it pages through nothing. */
function countOfNone(page: PageIndex): Evidence | null {
  const { from, to } = mainPartOf(page);
  const found = noneCounted.exec(page.text.slice(from, to));
  if (found === null) return null;
  const last = from + found.index + found[0].lastIndexOf("0");
  const element = elementAt(page, last);
  const isPager = regionOf(page, element) === "pager";
  if (isFilledLater(page, element) || (!isPager && mainWords(page).length > noticeRoom)) return null;
  return { excerpt: excerptOf(found[0]), place: placeOf(page, Math.max(0, element)) };
}

/** `共<span id="total">0</span>条`: a figure with a name of its own waits for a script. */
const isFilledLater = (page: PageIndex, element: number): boolean => {
  const { tag, attrs } = page.elements[element] ?? { tag: "", attrs: {} as Record<string, string> };
  return ["span", "b", "i", "em", "strong", "font", "label"].includes(tag) && attrs.id !== undefined;
};

/** Longest text of a main part that an empty notice may stand in: in a longer one the words are part of a text. */
const noticeRoom = 120;

function phrase(page: PageIndex, words: RegExp): Evidence | null {
  const said = mainText(page);
  if (mainWords(page).length > noticeRoom || officeCard.test(said) || !words.test(said) || isQuery(page))
    return null;
  const { from, to } = mainPartOf(page);
  const found = words.exec(page.text.slice(from, to));
  const at = from + (found?.index ?? 0);
  const element = elementAt(page, at);
  if (element >= 0 && (isHidden(page, element) || isValue(page, element, at))) return null;
  return { excerpt: excerptOf(found?.[0] ?? said), place: placeOf(page, Math.max(0, element)) };
}

/** A form that asks for a name and a number says 没有查询到 of what is asked, not of a column. */
const isQuery = (page: PageIndex): boolean =>
  fieldsInMain(page) > 1 &&
  !hasPager(page) &&
  !hasEmptyList(page) &&
  !page.byTag("table").some((i) => isInMain(page, i));

/** 收费依据 暂无, 结果反馈：暂无: the value of a label, in a row of its own or behind a colon. */
function isValue(page: PageIndex, element: number, at: number): boolean {
  const row = page.elements[closest(page, element, "tr", "dl")];
  const cell = page.elements[closest(page, element, "td", "dd")];
  const label = row === undefined || cell === undefined ? "" : page.text.slice(row.from, cell.from);
  const before = page.text.slice(Math.max(mainPartOf(page).from, at - labelReach), at);
  return label.trim() !== "" || (/[:：]\s*$/.test(before) && !/提示[:：]\s*$/.test(before));
}

const labelReach = 20;

/** Templates keep the notice hidden until a script shows it. */
function isHidden(page: PageIndex, element: number): boolean {
  for (let at = element; at >= 0; at = page.elements[at]?.parent ?? -1) {
    const attrs = page.elements[at]?.attrs ?? {};
    if (attrs.hidden !== undefined || /display\s*:\s*none/i.test(attrs.style ?? "")) return true;
  }
  return false;
}
