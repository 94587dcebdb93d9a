/**
 * T14: code loaded from a stranger's domain. Vendors, counters, maps and code libraries load code from elsewhere as well:
 * what is known is left alone, and what carries an account, is a library or is named elsewhere on the page is only suspect.
 */
import type { Tampering } from "../model/observation.ts";
import { domainOf, hostIn, isCheapEnding, standingOf } from "./host-trust.ts";
import type { Lists } from "./observer.ts";
import { type PageIndex, placeOf, type Script } from "./page-index.ts";
import { sign } from "./sign.ts";

const libraries =
  /jquery|bootstrap|swiper|slide|vue|react|angular|layui|layer|echarts|highcharts|html5|respond|shiv|require|sea[.-]|lodash|moment|player|video|font|polyfill|zepto|mobile|map|share|stat|count|visit|analytics|monitor|wza|ipv6|speech|chat|kefu/i;

export function foreignScripts(page: PageIndex, lists: Lists): Tampering[] {
  const own = hostIn(page.url);
  return page.scripts.flatMap((script) => {
    const host = hostIn(script.src ?? "");
    if (script.src === null || host === null || standingOf(host, own, lists) !== "foreign") return [];
    const confidence = isBareStranger(page, script, host) ? "likely" : "suspect";
    return [sign("foreign-script", "T14", confidence, script.src, placeOf(page, script.element))];
  });
}

/** No account in the address, no library by its name, and nothing else on the page that names the domain. */
function isBareStranger(page: PageIndex, { src, element }: Script, host: string): boolean {
  const { pathname, search, port } = new URL(src ?? "");
  if (isCheapEnding(host)) return true;
  if (hasTwin(page, pathname, host)) return true;
  if (search !== "" || port !== "" || libraries.test(pathname) || /\d{4,}/.test(pathname)) return false;
  return !isNamedElsewhere(page, domainOf(host), element);
}

/** The site's own copy of the same script, asked for by the same path: the template had a line added for each. */
const hasTwin = (page: PageIndex, pathname: string, host: string): boolean =>
  !libraries.test(pathname) &&
  page.scripts.some((other) => {
    const otherHost = hostIn(other.src ?? "");
    const path = other.src === null ? page.elements[other.element]?.attrs.src : new URL(other.src).pathname;
    return otherHost !== host && path === pathname;
  });

/** The domain in another link, picture, script, address or sentence of the page. */
function isNamedElsewhere(page: PageIndex, domain: string, element: number): boolean {
  const isThere = (url: string): boolean => hostIn(url)?.endsWith(domain) === true;
  if (
    page.links.some((link) => link.element !== element && !isScript(page, link.element) && isThere(link.url))
  )
    return true;
  return (
    page.text.includes(domain) ||
    page.scripts.some((script) => script.src === null && script.text.includes(domain))
  );
}

const isScript = (page: PageIndex, element: number): boolean => page.elements[element]?.tag === "script";
