/** Which part of a page an element stands in, by its tag and by the names templates give such parts. */
import { memoByText } from "./memo-by-text.ts";
import { memoPerPage } from "./memo-per-page.ts";
import type { Element, PageIndex } from "./page-index.ts";

export const regions = ["navigation", "header", "footer", "aside", "position", "pager"] as const;
export type Region = (typeof regions)[number];

/** The innermost part that an element belongs to; null in the main part or where nothing is named. */
export function regionOf(page: PageIndex, element: number): Region | null {
  return regionsOf(page)[element] ?? null;
}

/** The same for all elements of a page. One downward pass: an element's own name, else its parent's region. */
export const regionsOf = memoPerPage((page: PageIndex): readonly (Region | null)[] => {
  const found: (Region | null)[] = [];
  for (const element of page.elements)
    found.push(ownRegion(element, page.text.length) ?? found[element.parent] ?? null);
  return found;
});

const byTag: Readonly<Record<string, Region>> = {
  nav: "navigation",
  header: "header",
  footer: "footer",
  aside: "aside",
};

/** Names of ids and classes, matched on whole words of camelCase, kebab-case and snake_case. */
const byName: readonly (readonly [Region, RegExp])[] = [
  [
    "pager",
    /\b(?:pagers?|paging|pages|pagination|paginate|fenye|fanye|(?<!content )digg|page(?! ?(?:main|con|content|body|wrap|wrapper|title|left|right|inner|head|header|box|bg)\b))\b/,
  ],
  [
    "position",
    /\b(?:position|pos|bread ?crumbs?|crumbs?|weizhi|dqwz|wz|location|cur(?:rent)? ?(?:pos|position|location)|mbx|path|site ?path|local)\b/,
  ],
  ["footer", /\b(?:footer|foot|bottom|copyright|footers?|link ?box|friend ?links?|yqlj)\b/],
  [
    "navigation",
    /\b(?:nav|navs|navigation|menu|menus|sub ?menu|nav ?bar|main ?nav|top ?nav|left ?nav|side ?nav|daohang|dh|head ?nav)\b/,
  ],
  ["header", /\b(?:header|head|top(?! ?(?:news|list|article|info)\b)|top ?bar|banner|logo)\b/],
  ["aside", /\b(?:aside|side ?bar|sider?|hot|paihang|rank|ranking|related|relation|tuijian|recommend)\b/],
];

function ownRegion({ tag, attrs, from, to }: Element, pageLength: number): Region | null {
  if (tag === "body" || tag === "html" || tag === "a") return null;
  const known = byTag[tag];
  if (known !== undefined) return known;
  const region = regionNamed(attrs);
  return region !== null && to - from <= longest(region, pageLength) ? region : null;
}

/** The part an element is named for, however much of the page it holds. */
export const regionNamed = ({ id, class: name }: Element["attrs"]): Region | null =>
  id === undefined && name === undefined ? null : namedRegion(`${id ?? ""} ${name ?? ""}`.slice(0, 200));

const namedRegion = memoByText((names): Region | null => {
  const words = wordsOf(names);
  return byName.find(([, name]) => name.test(words))?.[0] ?? null;
});

/** A box with a part's name that holds most of the page is a frame around it (`page`, `header-wrap`), not the part. */
const longest = (region: Region, pageLength: number): number =>
  region === "pager" || region === "position" ? 400 : Math.max(200, pageLength * 0.7);

const wordsOf = (names: string): string =>
  names
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[-_\d]+/g, " ")
    .toLowerCase();
