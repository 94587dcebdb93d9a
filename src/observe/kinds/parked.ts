/** T16: what a link to another site leads to now: a domain for sale, a gambling page, or somebody else's site. */
import { excerptOf } from "../../model/evidence.ts";
import type { LinkTarget } from "../../model/link.ts";
import type { Confidence } from "../../model/outcome.ts";
import { namesCompany, warns } from "../ads/honest-talk.ts";
import type { Lists } from "../observer.ts";
import { domainOf, hostIn, isListed, sameOwner, standingOf } from "../page/host-trust.ts";
import { wordsOf } from "../page/list-words.ts";

/** What was seen of the page an external link leads to. */
export interface SeenTarget {
  readonly url: string;
  readonly finalUrl: string;
  /** Null where it was not read. */
  readonly title: string | null;
  /** The first words of its text; empty where it was not read. */
  readonly text: string;
}

/** A page with more to say than this is somebody's site, whatever a sentence in it says. */
const shortText = 1500;
/** Characters of a page's text that are looked at; a caller need not hold more. */
export const targetTextLength = 2000;
/** Different hard words in the first words of a page under a title that says nothing. */
const manyWords = 3;

export function parked(target: SeenTarget, lists: Lists): LinkTarget | null {
  return forSale(target, lists) ?? vice(target, lists) ?? otherDomain(target, lists);
}

function forSale(target: SeenTarget, lists: Lists): LinkTarget | null {
  const { finalUrl, title, text } = target;
  const [from, to] = [hostIn(target.url), hostIn(finalUrl)];
  // A link that names a registrar is a link to a registrar.
  if (from !== null && to !== null && !sameOwner(from, to) && isListed(to, lists.hosts.get("parking-hosts")))
    return told("for-sale", "likely", finalUrl, "url");
  if (!isStranger(finalUrl, lists)) return null;
  const phrases = wordsOf(lists, "parking-phrases");
  if (phrases.find(title ?? "").length > 0) return told("for-sale", "likely", title ?? "", "title");
  const [hit] = text.length > shortText ? [] : phrases.find(text);
  return hit === undefined ? null : told("for-sale", "suspect", text.slice(Math.max(0, hit.at - 40)), "body");
}

function vice({ finalUrl, title, text }: SeenTarget, lists: Lists): LinkTarget | null {
  if (!isStranger(finalUrl, lists) || warns(title ?? "", lists)) return null;
  const named = hardWordsOf(title ?? "", lists);
  if (named.size > 1) return told("vice", "certain", title ?? "", "title");
  if (named.size === 1 && !namesCompany(title ?? "")) return told("vice", "likely", title ?? "", "title");
  const words = text.slice(0, shortText);
  return hardWordsOf(words, lists).size >= manyWords && !warns(words, lists)
    ? told("vice", "suspect", words, "body")
    : null;
}

const isStranger = (url: string, lists: Lists): boolean => {
  const host = hostIn(url);
  return host !== null && standingOf(host, null, lists) === "foreign";
};

const hardWordsOf = (text: string, lists: Lists): ReadonlySet<string> =>
  new Set(
    wordsOf(lists, "gambling", "porn")
      .find(text)
      .filter(({ word }) => word.weight === "hard")
      .map(({ word }) => word.word),
  );

function otherDomain({ url, finalUrl }: SeenTarget, lists: Lists): LinkTarget | null {
  const [from, to] = [hostIn(url), hostIn(finalUrl)];
  if (from === null || to === null || sameOwner(from, to) || !isStranger(finalUrl, lists)) return null;
  return told("other-domain", "suspect", `${domainOf(from)} → ${finalUrl}`, "url");
}

const told = (
  kind: LinkTarget["kind"],
  confidence: Confidence,
  excerpt: string,
  place: string,
): LinkTarget => ({
  kind,
  confidence,
  evidence: { excerpt: excerptOf(excerpt), place },
});
