/** The rows a page lists: a column's own list, or every dated and titled row of any other page. */
import type { Facts, ListItem, Observations } from "../../model/observation.ts";
import type { Observer } from "../observer.ts";
import { ownHeadingOf } from "../page/own-heading.ts";
import type { PageIndex } from "../page/page-index.ts";
import { trailOf } from "../page/trail.ts";
import { columnOf } from "./column.ts";
import { blocksOf } from "./list-blocks.ts";
import { listEndpoints } from "./list-endpoints.ts";
import { nextPageOf } from "./pager.ts";

export const listing: Observer<"listing"> = {
  fact: "listing",
  reads: ["page.kind", "meta.tags", "messages"],
  observe(page, _context, seen) {
    const isColumn = seen["page.kind"] === "listing" || seen["page.kind"] === "message-list";
    return isColumn ? ownList(page, seen) : otherRows(page, seen);
  },
};

function ownList(page: PageIndex, seen: Observations): Facts["listing"] {
  const column = columnOf(page);
  const letters = lettersOf(seen);
  return {
    isColumn: true,
    name: nameOf(page, seen),
    items: unique(column?.items ?? letters),
    empty: column === null && letters.length > 0 ? false : (column?.empty ?? null),
    emptyWhy: column?.emptyWhy ?? null,
    nextPage: nextPageOf(page),
    evidence: column?.evidence ?? null,
    endpoints: listEndpoints(page),
  };
}

/** A list of letters that no trail or heading makes a column has its letters for rows. */
const lettersOf = ({ messages = [] }: Observations): ListItem[] =>
  messages.map(({ title, url, asked }) => ({
    title,
    url,
    date: asked,
    ...(asked === null ? {} : { yearFrom: "printed" }),
  }));

function otherRows(page: PageIndex, seen: Observations): Facts["listing"] {
  return {
    isColumn: false,
    name: nameOf(page, seen),
    items: unique(blocksOf(page).flatMap((block) => block.rows.map((row) => row.item))),
    empty: false,
    emptyWhy: null,
    nextPage: null,
    evidence: null,
    endpoints: listEndpoints(page),
  };
}

/** The column's name: the end of the trail, else the page tag, else the page's own heading. */
function nameOf(page: PageIndex, seen: Observations): string | null {
  const tag = seen["meta.tags"]?.ColumnName ?? "";
  const last = trailOf(page)
    ?.steps.filter(({ name }) => !/^(?:正文|列表|内容|详情|首页)$/.test(name))
    .at(-1)?.name;
  return last ?? (tag === "" ? (ownHeadingOf(page)?.name ?? null) : tag);
}

/** The second copy of a list that templates print for small screens names the same rows again. */
function unique(items: readonly ListItem[]): ListItem[] {
  const kept = new Map<string, ListItem>();
  items.forEach((item, i) => {
    const key = item.url === null ? `#${i}` : `${item.url} ${item.title} ${item.date ?? ""}`;
    if (!kept.has(key)) kept.set(key, item);
  });
  return [...kept.values()];
}
