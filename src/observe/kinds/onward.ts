/** Where a page sends its visitor by itself: what it refreshes to, and from a stub also where its scripts move. */
import type { PageKind } from "../../model/observation.ts";
import { looksLikeResource, normaliseUrl, siteHostOf } from "../../model/url.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { Link, PageIndex } from "../page/page-index.ts";
import { writtenPageOf } from "../page/written-page.ts";

interface Move {
  readonly href: string;
  /** Index of the element that says so. */
  readonly element: number;
}

/** All that leads on from a page: what its visitor may click, and where it sends him by itself. */
export const linksFrom = (page: PageIndex, kind: PageKind | undefined): Link[] => [
  ...page.links,
  ...onwardLinks(page, kind === "shell"),
];

/** The addresses as links, to be followed like those that a visitor clicks; the page's own address leads nowhere. */
export function onwardLinks(page: PageIndex, isStub: boolean): Link[] {
  const moves = isStub
    ? [...refreshes(page), ...writtenRefreshes(page), ...scriptMoves(page)]
    : refreshes(page);
  const found = new Map<string, Link>();
  for (const move of moves) {
    const link = linkOf(page, move);
    if (link !== null && !found.has(link.url)) found.set(link.url, link);
  }
  return [...found.values()].slice(0, moveLimit);
}

const moveLimit = 10;

/** True where the page, or what its scripts write into it, is replaced by another address. */
export const isMoving = (page: PageIndex): boolean =>
  refreshes(page).length > 0 ||
  writtenRefreshes(page).length > 0 ||
  page.scripts.some(({ text }) => moves.test(text));

const moves = /\blocation(?:\.href)?\s*=\s*["'`]|\blocation\.(?:replace|assign)\(/;
const written =
  /\blocation(?:\.href)?\s*=\s*(["'`])([^"'`\n]{1,500})\1\s*(?:;|\}|$|\n)|\blocation\.(?:replace|assign)\(\s*(["'`])([^"'`\n]{1,500})\3\s*\)/g;

const refreshes = memoPerPage((page: PageIndex): Move[] =>
  page.byTag("meta").flatMap((element) => {
    const attrs = page.elements[element]?.attrs;
    if (attrs?.["http-equiv"]?.toLowerCase() !== "refresh") return [];
    const href = /url\s*=\s*["']?([^"']*)/i.exec(attrs.content ?? "")?.[1];
    return href === undefined ? [] : [{ href, element }];
  }),
);

function writtenRefreshes(page: PageIndex): Move[] {
  const drawn = writtenPageOf(page);
  const [script] = page.scripts;
  if (drawn === null || script === undefined) return [];
  return refreshes(drawn).map(({ href }) => ({ href, element: script.element }));
}

const scriptMoves = (page: PageIndex): Move[] =>
  page.scripts.flatMap(({ text, element }) =>
    [...withoutComments(text.slice(0, scriptLimit)).matchAll(written)].map((move) => ({
      href: move[2] ?? move[4] ?? "",
      element,
    })),
  );

/** An address that was commented out is nobody's way. The slashes of an address stand behind a colon or a quote. */
const withoutComments = (script: string): string =>
  script.replace(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/[^\n]*/g, " ");

/** A stub's scripts are short. */
const scriptLimit = 20_000;

function linkOf(page: PageIndex, { href, element }: Move): Link | null {
  const url = normaliseUrl(href.trim(), page.base);
  if (href.trim() === "" || url === null || url === page.url || looksLikeResource(url)) return null;
  const isOwn = siteHostOf(url) === siteHostOf(page.url);
  return { url, kind: isOwn ? "page" : "external", text: "", element, href };
}
