/** Maps on a page: whether one is shown and the approval number (审图号) it must carry. */

import { mayMatch } from "../page/marks.ts";
import type { PageIndex } from "../page/page-index.ts";
import { contains } from "../page/walk.ts";
import type { BodySpan } from "./body-span.ts";

const approval =
  /审图号\s*[:：]?\s*((?:\p{Script=Han}{1,3}\s?)?S?\s?[（(〔[]\s?\d{4}\s?[）)〕\]]\s?\d{1,6}\s?号)/u;

const mayShowNumber = mayMatch(approval, "审图号");

/** 审图号 as printed; null when none is. */
export const mapApprovalNumberOf = (page: PageIndex): string | null =>
  mayShowNumber(page) ? (approval.exec(page.text)?.[1] ?? null) : null;

const mapServices =
  /(?:api\.map\.baidu|map\.baidu|webapi\.amap|m\.amap|map\.qq|api\.tianditu|t\d\.tianditu|ditu\.google)\./i;
const mapWords = /地图|区划图|示意图|区位图|交通图|平面图/;

/** A map service is loaded or framed, or a picture of the body says that it is a map. */
export function showsMap(page: PageIndex, body: BodySpan): boolean {
  if (page.links.some(({ url }) => mapServices.test(url))) return true;
  return page.byTag("img").some((index) => {
    const attrs = page.elements[index]?.attrs;
    return contains(page, body.element, index) && mapWords.test(`${attrs?.alt ?? ""} ${attrs?.title ?? ""}`);
  });
}
