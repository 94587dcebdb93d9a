/** T16: what a link to another site leads to now: a domain for sale, a gambling page, or somebody else's site. */
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type { Confidence } from "../../model/outcome.ts";
import { warns } from "../ads/honest-talk.ts";
import type { Lists } from "../observer.ts";
import { domainOf, hostIn, isListed, sameOwner, standingOf } from "../page/host-trust.ts";
import { wordsOf } from "../page/list-words.ts";

const parkedKinds = ["for-sale", "vice", "other-domain"] as const;

/** What was seen of the target of an external link. */
export interface LinkTarget {
  readonly url: string;
  readonly finalUrl: string;
  /** Null where it was not read. */
  readonly title: string | null;
  /** The first words of its text; empty where it was not read. */
  readonly text: string;
}

export interface Parked {
  readonly kind: (typeof parkedKinds)[number];
  readonly confidence: Confidence;
  readonly evidence: Evidence;
}

/** A page with more to say than this is somebody's site, whatever a sentence in it says. */
const shortText = 1500;

export function parked(target: LinkTarget, lists: Lists): Parked | null {
  return forSale(target, lists) ?? vice(target, lists) ?? otherDomain(target, lists);
}

function forSale({ finalUrl, title, text }: LinkTarget, lists: Lists): Parked | null {
  const host = hostIn(finalUrl);
  if (host !== null && isListed(host, lists.hosts.get("parking-hosts")))
    return told("for-sale", "likely", finalUrl, "url");
  const phrases = wordsOf(lists, "parking-phrases");
  if (phrases.find(title ?? "").length > 0) return told("for-sale", "likely", title ?? "", "title");
  const [hit] = text.length > shortText ? [] : phrases.find(text);
  return hit === undefined ? null : told("for-sale", "suspect", text.slice(Math.max(0, hit.at - 40)), "body");
}

function vice({ finalUrl, title }: LinkTarget, lists: Lists): Parked | null {
  const host = hostIn(finalUrl);
  if (title === null || host === null || standingOf(host, null, lists) !== "foreign") return null;
  if (warns(title, lists)) return null;
  const hard = new Set(
    wordsOf(lists, "gambling", "porn")
      .find(title)
      .filter(({ word }) => word.weight === "hard")
      .map(({ word }) => word.word),
  );
  return hard.size === 0 ? null : told("vice", hard.size > 1 ? "certain" : "likely", title, "title");
}

function otherDomain({ url, finalUrl }: LinkTarget, lists: Lists): Parked | null {
  const [from, to] = [hostIn(url), hostIn(finalUrl)];
  if (from === null || to === null || sameOwner(from, to) || standingOf(to, null, lists) !== "foreign")
    return null;
  return told("other-domain", "suspect", `${domainOf(from)} → ${finalUrl}`, "url");
}

const told = (kind: Parked["kind"], confidence: Confidence, excerpt: string, place: string): Parked => ({
  kind,
  confidence,
  evidence: { excerpt: excerptOf(excerpt), place },
});
