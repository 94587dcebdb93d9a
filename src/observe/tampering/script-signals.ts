/**
 * T14: inline scripts that treat searchers and crawlers differently, hide what they do, or send visitors to a stranger.
 * Whether the page really differs for them is asked by the crawl's second look; this is what stands in the document.
 */
import type { Tampering } from "../../model/observation.ts";
import type { Lists } from "../observer.ts";
import { firstFound } from "../page/first-found.ts";
import { hostIn, standingOf } from "../page/host-trust.ts";
import { wordsOf } from "../page/list-words.ts";
import type { PageIndex, Script } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { sign } from "./sign.ts";

/** Longest inline script read. */
const readLimit = 200_000;

const engines = /(?:baidu|sogou|(?:\bso|360|haosou)\.com?|google|bing|yisou|sm\.cn|toutiao)/i;
const jump =
  /(?:location(?:\.href)?\s*=(?!=)|location\.(?:replace|assign)\s*\()\s*["'](https?:\/\/[^"'\s]{4,200})["']/;
const packer = /eval\(function\(p,a,c,k,e,[dr]\)|jsjiami\.com|['"]sojson\.v\d/;
const codes = /String\.fromCharCode\(\s*((?:\d{1,5}\s*,\s*){15,2000}\d{1,5})\s*\)/;

const shown = 10;

export function scriptSignals(page: PageIndex, lists: Lists): Tampering[] {
  const own = hostIn(page.url);
  const isStranger = (url: string): boolean => {
    const host = hostIn(url);
    return host !== null && standingOf(host, own, lists) === "foreign";
  };
  const read = (script: Script): Tampering | null => {
    const text = script.text.slice(0, readLimit);
    return (
      cloaking(page, script, text, isStranger) ??
      otherTitle(page, script, text) ??
      redirect(page, script, text, isStranger) ??
      disguise(page, script, text, isStranger)
    );
  };
  return [
    ...firstFound(page.scripts, shown, (script) => (script.text === "" ? null : read(script))),
    ...firstFound(page.byTag("meta"), shown, (index) => refresh(page, index, isStranger, lists)),
  ];
}

function cloaking(
  page: PageIndex,
  script: Script,
  text: string,
  isStranger: (url: string) => boolean,
): Tampering | null {
  const asks = /document\.referrer|navigator\.userAgent/.exec(text);
  if (asks === null) return null;
  const around = text.slice(Math.max(0, asks.index - 300), asks.index + 1500);
  // Testing the browser to choose a mobile page is common; testing for search engines and leaving is not.
  const leaves = jump.exec(around);
  if (leaves === null || !isStranger(leaves[1] ?? "")) return null;
  if (!engines.test(around.slice(0, leaves.index)) || !/referrer|spider|bot/i.test(around)) return null;
  return sign("cloaking", "T14", "likely", around, placeOf(page, script.element));
}

/** Search engines by the names of their crawlers; the browsers they make are named baidubrowser, sogoumobilebrowser. */
const crawlers =
  /\b(?:baidu|sogou|360|yisou|byte|toutiao|haosou|so)?spider\b|["'(/|]\s*(?:baidu|sogou|googlebot|bingbot)\s*["')/|]/i;

/** A title that crawlers alone are to read: the script puts the true one back for everybody else. */
function otherTitle(page: PageIndex, script: Script, text: string): Tampering | null {
  const asks = /navigator\.userAgent/.exec(text);
  if (asks === null) return null;
  const around = text.slice(Math.max(0, asks.index - 300), asks.index + 1500);
  if (!crawlers.test(around) || !/document\.title\s*=(?!=)/.test(around)) return null;
  return sign("cloaking", "T14", "likely", around, placeOf(page, script.element));
}

function redirect(
  page: PageIndex,
  script: Script,
  text: string,
  isStranger: (url: string) => boolean,
): Tampering | null {
  const leaves = jump.exec(text);
  if (leaves === null || !isStranger(leaves[1] ?? "") || isInFunction(text, leaves.index)) return null;
  return sign("redirect", "T14", "suspect", leaves[0], placeOf(page, script.element));
}

/** What waits inside a function happens on a click, not on arrival. */
const isInFunction = (text: string, at: number): boolean =>
  /function\b|=>/.test(text.slice(Math.max(0, at - 300), at));

function disguise(
  page: PageIndex,
  script: Script,
  text: string,
  isStranger: (url: string) => boolean,
): Tampering | null {
  const plain = decoded(text);
  if (plain !== null) {
    const address = /(?:https?:)?\/\/[\w-]+(?:\.[\w-]+)+/.exec(plain)?.[0];
    if (address !== undefined && isStranger(address.replace(/^\/\//, "http://")))
      return sign("foreign-script", "T14", "likely", plain, placeOf(page, script.element));
  }
  return packer.test(text) ? sign("other", "T14", "suspect", text, placeOf(page, script.element)) : null;
}

const escapes = /(?:\\x[0-9a-f]{2}[ ;]?){15,4000}/i;
/** Names that are spelled in escapes so that nobody finds them: document, write. */
const spelled = /(?:\\x[0-9a-f]{2}){5,40}/gi;
const namesOfWriters = /^(?:document|write(?:ln)?|createElement|appendChild|fromCharCode)$/;
/** `http` in base64, in a script that brings another one. */
const encoded = /["'](aHR0c[\w+/]{8,400}={0,2})["']/;
const writers = /createElement|document\.write|\bsrc\b/;

/** What a script keeps as numbers of characters, hexadecimal escapes or base64, or null. */
function decoded(text: string): string | null {
  const coded = codes.exec(text)?.[1];
  if (coded !== undefined) return String.fromCharCode(...coded.split(",").map(Number));
  const base64 = encoded.exec(text)?.[1];
  if (base64 !== undefined && writers.test(text)) return Buffer.from(base64, "base64").toString("utf8");
  if (!text.includes("\\x")) return null;
  const escaped = escapes.exec(text)?.[0];
  if (escaped !== undefined) return unescaped(escaped);
  return text.match(spelled)?.some((name) => namesOfWriters.test(unescaped(name))) ? unescaped(text) : null;
}

const unescaped = (text: string): string =>
  text.replace(/\\x([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function refresh(
  page: PageIndex,
  index: number,
  isStranger: (url: string) => boolean,
  lists: Lists,
): Tampering | null {
  const attrs = page.elements[index]?.attrs;
  if (attrs?.["http-equiv"]?.toLowerCase() !== "refresh") return null;
  const target = /url\s*=\s*["']?(https?:\/\/[^"'\s]{4,500})/i.exec(attrs.content ?? "")?.[1];
  if (target === undefined || !isStranger(target)) return null;
  const isVice = wordsOf(lists, "gambling", "porn")
    .find(hostIn(target) ?? "")
    .some(({ word }) => word.weight === "hard");
  return sign("redirect", "T14", isVice ? "likely" : "suspect", attrs.content ?? "", placeOf(page, index));
}
