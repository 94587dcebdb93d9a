/** T6, T16: a link in plain sight that advertises gambling or porn and leads to a stranger's site. */
import type { Tampering } from "../../model/observation.ts";
import { namesCompany, warns } from "../ads/honest-talk.ts";
import type { Lists } from "../observer.ts";
import { firstFound } from "../page/first-found.ts";
import { hostIn, standingOf } from "../page/host-trust.ts";
import { wordsOf } from "../page/list-words.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import type { Sheets } from "../page/sheets.ts";
import { hiddenWith } from "../page/visibility.ts";
import { sign } from "./sign.ts";

const shown = 10;

export function spamLinks(page: PageIndex, lists: Lists, linked?: Sheets): Tampering[] {
  const own = hostIn(page.url);
  return firstFound(page.links, shown, (link) => {
    const host = link.kind === "external" ? hostIn(link.url) : null;
    if (host === null || standingOf(host, own, lists) !== "foreign") return null;
    if (!sellsVice(link.text, lists) || hiddenWith(page, linked)(link.element) !== null) return null;
    return sign("inserted-text", "T6", "likely", `${link.text} <${link.url}>`, placeOf(page, link.element));
  });
}

/** A headline about police work names the brand as well: it does not sell it. */
function sellsVice(text: string, lists: Lists): boolean {
  const isHard = wordsOf(lists, "gambling", "porn")
    .find(text)
    .some(({ word }) => word.weight === "hard");
  return isHard && !warns(text, lists) && !namesCompany(text);
}
