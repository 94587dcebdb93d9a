/** Personal numbers that a page shows to everybody: identity numbers, bank cards, mobiles. Only masked ones leave here. */
import { excerptOf } from "../../model/evidence.ts";
import type { Facts, Privacy } from "../../model/observation.ts";
import { footerOf, isInFooter } from "../identifiers/footer.ts";
import type { Observer } from "../observer.ts";
import { allMatches } from "../page/all-matches.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { elementAt } from "../page/walk.ts";
import { bankCardsIn } from "./bank-card.ts";
import { idCardsIn, type NumberAt } from "./id-card.ts";
import { mobilesIn } from "./mobile.ts";

export const privacy: Observer<"privacy"> = {
  fact: "privacy",
  observe(page): Facts["privacy"] {
    return personalNumbers(page)
      .slice(0, limit)
      .map(({ kind, confidence, ...number }) => ({
        kind,
        masked: masked(number.number),
        confidence,
        evidence: evidenceOf(page, number),
      }));
  },
};

export interface PersonalNumber extends NumberAt {
  readonly kind: Privacy["kind"];
  readonly confidence: Privacy["confidence"];
}

/** Where they stand in the page's text, in order; what an office publishes in its footer is no person's. */
export function personalNumbers(page: PageIndex): PersonalNumber[] {
  const { longest, hasMobile, isParted } = longNumbersIn(page.text);
  if (longest === 0) return [];
  const footer = footerOf(page);
  const ids = isParted || longest >= 17 ? idCardsIn(page.text) : [];
  const taken = new Set(ids.map(({ at }) => at));
  const cards = isParted || longest >= 16 ? bankCardsIn(page.text).filter(({ at }) => !taken.has(at)) : [];
  const mobiles = isParted || hasMobile ? mobilesIn(page.text) : [];
  return [
    ...ids.map((id) => ({ ...id, kind: "id-card" as const, confidence: "certain" as const })),
    ...cards.map((card) => ({ ...card, kind: "bank-card" as const, confidence: "likely" as const })),
    ...mobiles.map((mobile) => ({ ...mobile, kind: "mobile" as const })),
  ]
    .filter(({ at }) => !isInFooter(footer, at))
    .sort((a, b) => a.at - b.at);
}

const longNumber = /\d{11,}|\d[ -]\d{4}[ -]\d{4}/g;

/** One look at a page tells which kinds of numbers it cannot have: most footers have a filing number of 14 digits. */
function longNumbersIn(text: string): { longest: number; hasMobile: boolean; isParted: boolean } {
  const numbers = allMatches(longNumber, text).map(([number]) => number);
  return {
    longest: numbers.reduce((most, { length }) => Math.max(most, length), 0),
    hasMobile: numbers.some(({ length }) => length === 11),
    // Behind a number in parts another may begin that was not looked at as a whole.
    isParted: numbers.some((number) => /[ -]/.test(number)),
  };
}

const limit = 100;

/** The first four and the last two characters stay: enough to find it, too little to use it. */
export function masked(number: string): string {
  const plain = number.replace(/[ -]/g, "");
  const head = plain.length === 11 ? 3 : 4;
  return `${plain.slice(0, head)}${"*".repeat(plain.length - head - 2)}${plain.slice(-2)}`;
}

/** The words around a number, with every long number in them masked: a neighbour may be private too. */
function evidenceOf(page: PageIndex, { number, at }: NumberAt): Privacy["evidence"] {
  const around = wholeNumbers(page.text, at - 30, at + number.length + 30);
  return {
    excerpt: excerptOf(around.replace(/\d(?:[ -]?\d){8,}[\dXx]?/g, masked), 100),
    place: placeOf(page, elementAt(page, at)),
  };
}

/** A window that cuts no number in two: half of one would not be masked. */
function wholeNumbers(text: string, from: number, to: number): string {
  let start = Math.max(0, from);
  let end = Math.min(text.length, to);
  while (
    start > 0 &&
    /[\dXx -]/.test(text[start - 1] ?? "") &&
    /[\d -]/.test(text[start] ?? "") &&
    from - start < 40
  )
    start -= 1;
  while (
    end < text.length &&
    /[\d -]/.test(text[end - 1] ?? "") &&
    /[\dXx -]/.test(text[end] ?? "") &&
    end - to < 40
  )
    end += 1;
  return text.slice(start, end);
}
