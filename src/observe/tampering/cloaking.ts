/**
 * T14: a page that shows a search engine, or whoever comes from one, something else than it shows its readers. Counters,
 * dates and changing advertisements differ between any two answers; what tells cloaking is where the other answer leads
 * and what it sells.
 */
import type { Tampering } from "../../model/observation.ts";
import type { Confidence } from "../../model/outcome.ts";
import { namesCompany, warns } from "../ads/honest-talk.ts";
import { errorPageOf } from "../kinds/error-page.ts";
import { shellOf } from "../kinds/shell.ts";
import type { Lists } from "../observer.ts";
import { domainOf, hostIn, sameOwner, standingOf } from "../page/host-trust.ts";
import { wordsOf } from "../page/list-words.ts";
import type { PageIndex } from "../page/page-index.ts";
import { sign } from "./sign.ts";

/** As whom a page was asked for again. */
export const disguises = ["crawler", "search-visitor"] as const;
export type Disguise = (typeof disguises)[number];

/** New domains of strangers that are a block of links, and no rotating advertisement. */
const manyDomains = 5;
/** Characters of each side's title or words that the evidence shows. */
const shown = 70;

/** What the disguised visitor was shown and the plain one was not; `page.url` is where redirects ended. */
export function cloaking(
  plain: PageIndex,
  disguised: PageIndex,
  disguise: Disguise,
  lists: Lists,
): Tampering | null {
  // Whoever turns robots away does not cloak, and what scripts fill says nothing yet.
  if (errorPageOf(disguised) !== null || shellOf(plain) !== null) return null;
  const told = (confidence: Confidence, before: string, after: string, place: string): Tampering => {
    const [a, b] = [before, after].map((text) => text.replace(/\s+/g, " ").trim().slice(0, shown));
    return sign("cloaking", "T14", confidence, `“${a}” → ${disguise}: “${b}”`, place);
  };
  return (
    byRedirect(plain, disguised, lists, told) ??
    byTitle(plain, disguised, lists, told) ??
    byLinks(plain, disguised, lists, told) ??
    byText(plain, disguised, lists, told)
  );
}

type Told = (confidence: Confidence, before: string, after: string, place: string) => Tampering;

function byRedirect(plain: PageIndex, disguised: PageIndex, lists: Lists, told: Told): Tampering | null {
  const [from, to] = [hostIn(plain.url), hostIn(disguised.url)];
  if (from === null || to === null || sameOwner(from, to) || standingOf(to, from, lists) !== "foreign")
    return null;
  const sold = viceIn(disguised.title, lists).size > 0;
  return told(sold ? "certain" : "likely", plain.url, `${disguised.url} ${disguised.title}`, "url");
}

function byTitle(plain: PageIndex, disguised: PageIndex, lists: Lists, told: Told): Tampering | null {
  const found = newVice(plain.title, disguised.title, lists);
  // What the plain page says as well is hidden from nobody.
  if (found.length === 0 || viceIn(plain.text, lists).size > 0) return null;
  return told(found.length > 1 ? "certain" : "likely", plain.title, disguised.title, "title");
}

function byLinks(plain: PageIndex, disguised: PageIndex, lists: Lists, told: Told): Tampering | null {
  const before = strangersIn(plain, lists);
  const fresh = [...strangersIn(disguised, lists)].filter(([domain]) => !before.has(domain));
  const sold = fresh.filter(([, text]) => viceIn(text, lists).size > 0).length;
  if (sold === 0 && fresh.length < manyDomains) return null;
  const names = fresh.map(([domain, text]) => `${text.slice(0, 20)} <${domain}>`).join(" ");
  const confidence = sold >= 2 ? "certain" : sold === 1 ? "likely" : "suspect";
  return told(confidence, `${before.size} foreign domains`, `${fresh.length} more: ${names}`, "links");
}

function byText(plain: PageIndex, disguised: PageIndex, lists: Lists, told: Told): Tampering | null {
  const found = newVice(plain.text, disguised.text, lists);
  if (found.length < 2) return null;
  return told("likely", plain.title, found.join(" "), "body");
}

/** Hard words of gambling and pornography that only the other answer has; none where it speaks of police work. */
const newVice = (before: string, after: string, lists: Lists): string[] => {
  const known = viceIn(before, lists);
  return [...viceIn(after, lists)].filter((word) => !known.has(word));
};

function viceIn(text: string, lists: Lists): ReadonlySet<string> {
  const hard = wordsOf(lists, "gambling", "porn")
    .find(text)
    .filter(({ word, at }) => {
      const around = text.slice(Math.max(0, at - 60), at + 60);
      return word.weight === "hard" && !warns(around, lists) && !namesCompany(around);
    });
  return new Set(hard.map(({ word }) => word.word));
}

/** Domains of strangers that a page links to, with the words of the first link. */
function strangersIn(page: PageIndex, lists: Lists): ReadonlyMap<string, string> {
  const own = hostIn(page.url);
  const found = new Map<string, string>();
  for (const { kind, url, text } of page.links) {
    const host = kind === "external" ? hostIn(url) : null;
    if (host === null || standingOf(host, own, lists) !== "foreign") continue;
    const domain = domainOf(host);
    if (!found.has(domain)) found.set(domain, text);
  }
  return found;
}
