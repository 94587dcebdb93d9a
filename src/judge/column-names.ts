/** In which column of the site a page stands: what the 问题清单 calls 栏目名称. */
import type { Subject } from "../model/collection.ts";
import type { Observations } from "../model/observation.ts";
import { pageKeyOf } from "../model/url.ts";

/** By page key. */
export type ColumnNames = ReadonlyMap<string, string>;

/** What the front page is called in such lists. */
export const frontPage = "首页";

/** As the page itself says: its own list's name, else its tag, else the end of its trail. */
export function columnNameOf({ listing, "meta.tags": tags, breadcrumb }: Observations): string | null {
  const own = listing?.isColumn === true ? listing.name : null;
  const names = [own, tags?.ColumnName, breadcrumb?.at(-1)?.name];
  return names.find((name) => typeof name === "string" && name !== "" && !front.test(name)) ?? null;
}

const front = /^(?:网站|本站)?(?:首\s*[页頁]|主[页頁])$|^home$/i;

/** As many as the entry forms of supervisors take. */
const mostNames = 5;

/** The column of the subject; of what is no page of the site, such as a dead link, those of the pages that name it. */
export function columnsOfSubject({ url, referrers }: Subject, names: ColumnNames): string | null {
  const own = names.get(pageKeyOf(url));
  const named = own === undefined ? referrers.flatMap((page) => names.get(pageKeyOf(page)) ?? []) : [own];
  return named.length === 0 ? null : [...new Set(named)].slice(0, mostNames).join("、");
}
