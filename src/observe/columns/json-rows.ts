/**
 * Rows of a list address that answers in JSON (gkmlpt `articles`, TRS WAS `datas`, Spring `content`, Layui `data`): the
 * longest array of objects that have a title, with an address or a day each.
 */
import { excerptOf } from "../../model/evidence.ts";
import type { ListItem } from "../../model/observation.ts";
import { dayOf } from "../../model/time.ts";
import { normaliseUrl } from "../../model/url.ts";
import { parsePrintedDate } from "../page/dates.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { PageIndex } from "../page/page-index.ts";

/** Empty where the document is no JSON, or JSON without rows. */
export const jsonRows = memoPerPage((page: PageIndex): ListItem[] => {
  const start = page.source.slice(0, 64).trimStart()[0];
  if ((start !== "{" && start !== "[") || page.source.length > sourceLimit) return [];
  const rows = longestList(parsed(page.source));
  return rows.slice(0, rowLimit).flatMap((row) => itemOf(row, page) ?? []);
});

const sourceLimit = 4_000_000;
const rowLimit = 500;
const depthLimit = 6;

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null; // text that only starts like JSON
  }
}

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function longestList(value: unknown, depth = 0): readonly Row[] {
  if (depth > depthLimit || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) {
    const rows = value.filter((one): one is Row => isRow(one) && titleOf(one) !== null);
    if (rows.length > 0) return rows;
  }
  return Object.values(value)
    .map((one) => longestList(one, depth + 1))
    .reduce((best, rows) => (rows.length > best.length ? rows : best), []);
}

const titleKeys = ["title", "doctitle", "docTitle", "articleTitle", "infoTitle", "name", "bt"];
const urlKeys = ["url", "docpuburl", "docPubUrl", "pubUrl", "link", "href", "linkUrl", "articleUrl"];
const dateKeys =
  "display_publish_time first_publish_time publish_time publishTime publishedTime publishDate pubDate pubdate docRelTime docreltime releaseDate release_time time date created_at createTime crtime".split(
    " ",
  );

const firstOf = (row: Row, keys: readonly string[]): unknown =>
  keys.map((key) => row[key]).find((value) => value !== undefined && value !== null && value !== "");

function titleOf(row: Row): string | null {
  const title = firstOf(row, titleKeys);
  return typeof title === "string" && /\p{L}/u.test(title) ? title : null;
}

function itemOf(row: Row, page: PageIndex): ListItem | null {
  const title = titleOf(row)?.replace(/<[^<>]{0,200}>/g, "");
  const address = firstOf(row, urlKeys);
  const url = typeof address === "string" ? normaliseUrl(address, page.base) : null;
  const date = dateOf(firstOf(row, dateKeys));
  if (title === undefined || (url === null && date === null)) return null;
  return date === null
    ? { title: excerptOf(title), url, date }
    : { title: excerptOf(title), url, date, yearFrom: "printed" };
}

/** Seconds or milliseconds since 1970, or a written date. */
function dateOf(value: unknown): string | null {
  if (typeof value === "string")
    return /^\d{10,13}$/.test(value) ? dateOf(Number(value)) : parsePrintedDate(value);
  if (typeof value !== "number" || value < firstSecond) return null;
  const instant = value < firstSecond * 1000 ? value * 1000 : value;
  return instant > lastInstant ? null : dayOf(instant);
}

/** 1990 in seconds, and 2100 in milliseconds. */
const firstSecond = 631_152_000;
const lastInstant = 4_102_444_800_000;
