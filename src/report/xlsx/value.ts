/** What stands in a cell. */
import { printable } from "../printable.ts";

/** A text, a figure, nothing, or an address to be followed. */
export type Value = string | number | null | { readonly link: string };

/** Longest text a cell holds. */
const cellLimit = 32_767;

export function valueText(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return clipped(printable(typeof value === "string" ? value : value.link));
}

/** Cut at a whole character. */
const clipped = (text: string): string =>
  text.length <= cellLimit ? text : text.slice(0, cellLimit - 1).replace(/[\ud800-\udbff]$/, "");

/** An address a workbook may hold: of the web, at most 2,079 characters, and nothing in it that is not a URI's. */
export function linkOf(value: Value): string | null {
  if (value === null || typeof value !== "object" || !/^https?:\/\//i.test(value.link)) return null;
  const url = printable(value.link)
    .replace(/%(?![0-9a-f]{2})/gi, "%25")
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]+/gu, encodeURIComponent);
  return url.length > 2079 ? null : url;
}
