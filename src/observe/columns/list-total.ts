/** How many items a list says it holds: 共 123 条. */
import type { Facts } from "../../model/observation.ts";
import { footerOf } from "../identifiers/footer.ts";
import { seenInText } from "../identifiers/sighting.ts";
import type { Observer } from "../observer.ts";
import { hasPager } from "./pager.ts";

export const listTotal: Observer<"listing.total"> = {
  fact: "listing.total",
  reads: ["listing"],
  observe(page, _context, { listing }): Facts["listing.total"] | undefined {
    if (listing === undefined || !listing.isColumn) return undefined;
    const match = total.exec(page.text);
    if (match !== null) {
      const part = { page, footer: footerOf(page), origin: "document" as const };
      return { found: true, ...seenInText(part, match[1] ?? match[2] ?? null, match.index, match[0].length) };
    }
    // A paging script draws the pager, and its words with it.
    const mayDraw = listing.empty === null || (hasPager(page) && page.scripts.length > 0);
    return mayDraw ? { found: "unknown", why: "script-footer", source: null } : { found: false };
  },
};

const total =
  /共(?:有|计)?\s{0,3}(\d{1,7})\s{0,3}(?:条|篇|项|件)(?:\s{0,3}(?:记录|信息|数据|内容|文件|结果))?|(?:信息|记录|文件)(?:总数|总量|数量)\s{0,3}[:：]\s{0,3}(\d{1,7})/;
