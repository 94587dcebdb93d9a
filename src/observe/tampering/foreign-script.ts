/**
 * T14: code loaded from a stranger's domain. Vendors, counters, maps and code libraries load code from elsewhere as well:
 * what is known is left alone, and what carries an account, is a library or is named elsewhere on the page is only suspect.
 */
import type { Tampering } from "../../model/observation.ts";
import { adFilterOf } from "../ads/ad-filter.ts";
import type { Lists } from "../observer.ts";
import { firstFound } from "../page/first-found.ts";
import { domainOf, hostIn, isCheapEnding, standingOf } from "../page/host-trust.ts";
import { loadedByScripts } from "../page/loaded-by-scripts.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { sign } from "./sign.ts";

const libraries =
  /jquery|bootstrap|swiper|slide|vue|react|angular|layui|layer|echarts|highcharts|html5|respond|shiv|require|sea[.-]|lodash|moment|player|video|font|polyfill|zepto|mobile|map|share|stat|count|visit|analytics|monitor|wza|ipv6|speech|chat|kefu/i;

const shown = 10;

export function foreignScripts(page: PageIndex, lists: Lists): Tampering[] {
  const drawn = loadedByScripts(page);
  let known: Surroundings | null = null;
  const around = (): Surroundings => {
    known ??= surroundingsOf(page);
    return known;
  };
  return [
    ...scriptsIn(page, page.scripts, around, lists, (element) => placeOf(page, element)),
    ...(drawn === null ? [] : scriptsIn(page, drawn.scripts, around, lists, () => "script")),
  ];
}

function scriptsIn(
  page: PageIndex,
  scripts: PageIndex["scripts"],
  around: () => Surroundings,
  lists: Lists,
  place: (element: number) => string,
): Tampering[] {
  const own = hostIn(page.url);
  return firstFound(scripts, shown, ({ src, element }) => {
    const host = hostIn(src ?? "");
    if (src === null || host === null || standingOf(host, own, lists) !== "foreign") return null;
    // What an advertising network loads is advertising, and said there.
    if (adFilterOf(lists)(src, page.url, "script") !== null) return null;
    const confidence = isBareStranger(around(), new URL(src), host) ? "likely" : "suspect";
    return sign("foreign-script", "T14", confidence, src, place(element));
  });
}

/** What else the page loads and names, looked up once. */
interface Surroundings {
  /** Hosts from which each script path is asked for. */
  readonly hostsByPath: ReadonlyMap<string, ReadonlySet<string>>;
  /** Domains of links, pictures and frames. */
  readonly domains: ReadonlySet<string>;
  /** Visible text and inline scripts. */
  readonly words: string;
}

/** No account in the address, no telling name, and nothing else on the page that names the domain. */
function isBareStranger(around: Surroundings, { pathname, search, port }: URL, host: string): boolean {
  if (isCheapEnding(host)) return true;
  if (libraries.test(pathname)) return false;
  // The site's own copy of the same script, asked for by the same path: the template had a line added for each.
  if ((around.hostsByPath.get(pathname)?.size ?? 0) > 1) return true;
  if (search !== "" || port !== "" || /\d{4,}/.test(pathname)) return false;
  if (!throwaway.test(pathname) || service.test(host)) return false;
  const domain = domainOf(host);
  return !around.domains.has(domain) && !around.words.includes(domain);
}

/** A name of a few letters that says nothing, as planted scripts have; vendors name what they give: embed, widget, sdk. */
const throwaway = /^\/(?:[\w-]{1,8}\/)?(?!(?:sdk|api|app|min|lib|core|wza|map)\.)[\w-]{1,4}\.js$/i;
/** Hosts that serve others: a planted script comes from any site that was taken over or bought. */
const service = /^(?:[\w-]*cdn[\w-]*|static|assets?|libs?|js|res|img|api|sdk|open|live|player|widget)\d*\./i;

function surroundingsOf(page: PageIndex): Surroundings {
  const hostsByPath = new Map<string, Set<string>>();
  for (const { src, element } of page.scripts) {
    const path = src === null ? (page.elements[element]?.attrs.src ?? "") : new URL(src).pathname;
    const hosts = hostsByPath.get(path) ?? new Set();
    hostsByPath.set(path, hosts.add(hostIn(src ?? "") ?? ""));
  }
  const hosts = new Set(
    page.links.filter(({ element }) => !isScript(page, element)).map(({ url }) => hostIn(url)),
  );
  const domains = new Set([...hosts].map((host) => (host === null ? "" : domainOf(host))));
  const inline = page.scripts.filter(({ src }) => src === null).map(({ text }) => text);
  return { hostsByPath, domains, words: [page.text, ...inline].join("\n") };
}

const isScript = (page: PageIndex, element: number): boolean => page.elements[element]?.tag === "script";
