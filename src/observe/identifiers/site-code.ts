/** The printed site code 网站标识码: ten digits, or `bm` and eight. */

import { memoPerPage } from "../page/memo-per-page.ts";
import { isInFooter } from "./footer.ts";
import { matchesOutsideBody, type Part, type Sighting, seenInText } from "./sighting.ts";

/**
 * 标识码, also misspelt 标示码, and 网站识别号. With 网站 before it the label is enough anywhere; without, it counts in a
 * footer only: products have 标识码 too, and taxpayers a 识别号.
 */
const printed =
  /(?:([网網]\s*站\s*)?[标標]\s*[识識示]|([网網]\s*站\s*)[识識]\s*[别別])\s*(?:[编編]\s*)?[码号碼號]\s*[:：]?\s*(bm\s?(?:[\d０-９] ?){6,8}|[\d０-９]{6,14}(?![\d０-９])|(?:[\d０-９] ?){6,10})/giu;

export const siteCodesIn = memoPerPage((part: Part): readonly Sighting[] =>
  matchesOutsideBody(part, printed)
    .filter(({ 1: site, 2: own, index }) => (site ?? own) !== undefined || isInFooter(part.footer, index))
    .map(({ 0: whole, 3: code = "", index }) =>
      seenInText(part, normaliseSiteCode(code), index, whole.length),
    ),
);

/** Half-width, without inner spaces, `bm` in lower case. */
export const normaliseSiteCode = (code: string): string =>
  code.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

/** True for the two forms the register gives out. */
export const isSiteCode = (code: string): boolean => /^(?:\d{10}|bm\d{8})$/.test(code);
