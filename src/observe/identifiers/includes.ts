/** What a document is made of beside itself: same-site scripts and frames that may hold its header or footer. */
import type { Facts } from "../../model/observation.ts";
import { normaliseUrl, siteHostOf } from "../../model/url.ts";
import type { Observer } from "../observer.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { PageIndex } from "../page/page-index.ts";
import { stringRunsOf } from "../page/script-strings.ts";
import { footerOf } from "./footer.ts";

export interface Include {
  /** Absolute; as written where it is no http(s) address. */
  readonly url: string;
  readonly how: "script" | "iframe";
  /** `footer` where its name or its place says that a footer comes from it; `other` where it might. */
  readonly role: "footer" | "header" | "other";
}

export const includes: Observer<"page.includes"> = {
  fact: "page.includes",
  observe(page): Facts["page.includes"] {
    const own = siteOf(page.url);
    return includesOf(page)
      .filter(({ url }) => own !== null && siteOf(url) === own)
      .map(({ url, how }) => ({ url, how }));
  },
};

const limit = 6;
const footerName = /foot|bottom|copyright|banquan|yejiao|dibu|(?:^|[_-])(?:tail|bot|end)(?:[_\-.]|$)|conac/i;
const headerName = /head(?!line)|(?:^|[_-])(?:top|nav|menu|daohang)(?:[_\-.\d]|$)/i;
/** Scripts of the site's own that may write anything: read only where the document shows no footer. */
const siteScript =
  /(?:^|[_-])(?:common|comm|public|pub|global|main|index|site|app|layout|template|inc|include|load|base|page|style|web)(?:[_\-.\d]|$)/i;
const library =
  /jquery|bootstrap|swiper|superslide|slide|layer|layui|vue|react|angular|echarts|polyfill|axios|md5|qrcode|share|min\.js|player|respond|html5|ie\d|es5|wow|animate|calendar|date|scroll|cookie|base64|statistic|webdig|analytics|access|wza|aria/i;

/** Footer parts first, few of each kind. */
export const includesOf = memoPerPage((page: PageIndex): readonly Include[] => {
  const all = [...frames(page), ...loaded(page), ...scriptFiles(page)];
  const hasFooter = footerOf(page).isTelling;
  const rank = { footer: 0, header: 1, other: 2 };
  const seen = new Set<string>();
  return all
    .filter((one) => one.role !== "other" || !hasFooter)
    .filter((one) => !seen.has(one.url) && seen.add(one.url) !== undefined)
    .map((one, at) => ({ one, at }))
    .sort((a, b) => rank[a.one.role] - rank[b.one.role] || a.at - b.at)
    .slice(0, limit)
    .map(({ one }) => one);
});

function scriptFiles(page: PageIndex): Include[] {
  return page.scripts.flatMap((script) => {
    const written = page.elements[script.element]?.attrs.src;
    if (written === undefined || written.trim() === "") return [];
    const name = fileNameOf(written);
    if (library.test(name) && !footerName.test(name)) return [];
    const role = roleOfName(name, siteScript) ?? (standsLast(page, script.element) ? "other" : null);
    return role === null ? [] : [{ url: script.src ?? written, how: "script" as const, role }];
  });
}

/** A script in place where a footer would stand writes there, whatever it is called. */
function standsLast(page: PageIndex, element: number): boolean {
  const { from = 0, attrs = {} } = page.elements[element] ?? {};
  return (
    page.text.length > 40 &&
    from >= page.text.length * 0.9 &&
    attrs.async === undefined &&
    attrs.defer === undefined
  );
}

/** A frame at the foot or head of the page, or named for it; frames in the middle are content, maps or weather. */
function frames(page: PageIndex): Include[] {
  const tags = [...page.byTag("iframe"), ...page.byTag("frame")];
  return tags.flatMap((index) => {
    const element = page.elements[index];
    const written = element?.attrs.src ?? "";
    const url = normaliseUrl(written, page.base);
    if (element === undefined || written === "" || /^\s*(?:javascript|about|data):/i.test(written)) return [];
    const role =
      element.tag === "frame"
        ? "other"
        : (roleOfName(fileNameOf(written), null) ?? roleOfPlace(page, element.from));
    return role === null ? [] : [{ url: url ?? written, how: "iframe" as const, role }];
  });
}

/** `$("#footer").load("footer.html")`: a fragment put in place when the page is shown. */
function loaded(page: PageIndex): Include[] {
  return page.scripts.flatMap(({ text }) => {
    if (!/\.(?:load|get|ajax)\s*\(|include/.test(text)) return [];
    return stringRunsOf(text).flatMap((run) => {
      const role = /\.html?(?:$|\?)|\.jsp|\.shtml/i.test(run.text)
        ? roleOfName(fileNameOf(run.text), null)
        : null;
      const url = role === null ? null : normaliseUrl(run.text.trim(), page.base);
      return role === null ? [] : [{ url: url ?? run.text.trim(), how: "iframe" as const, role }];
    });
  });
}

function roleOfName(name: string, other: RegExp | null): Include["role"] | null {
  if (footerName.test(name)) return "footer";
  if (headerName.test(name)) return "header";
  return other?.test(name) === true ? "other" : null;
}

function roleOfPlace(page: PageIndex, position: number): Include["role"] | null {
  const { spans } = footerOf(page);
  if (spans.some(({ from, to }) => position >= from && position <= to)) return "footer";
  const length = page.text.length;
  if (position >= length - Math.max(120, length * 0.03)) return "footer";
  return position <= 40 ? "header" : null;
}

const fileNameOf = (address: string): string =>
  (address.split(/[?#]/)[0] ?? "")
    .split("/")
    .filter((part) => part !== "")
    .slice(-1)[0] ?? "";

function siteOf(url: string): string | null {
  return /^https?:/i.test(url) && URL.canParse(url) ? siteHostOf(url) : null;
}
