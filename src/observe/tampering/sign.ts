/** A sign of tampering with its evidence, as the detectors hand it over. */
import { excerptOf } from "../../model/evidence.ts";
import type { Tampering } from "../../model/observation.ts";
import type { Confidence } from "../../model/outcome.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { elementAt } from "../page/walk.ts";

/** T1–T19, the project's numbering of techniques. */
export type Technique = `T${number}`;

export const sign = (
  kind: Tampering["kind"],
  technique: Technique,
  confidence: Confidence,
  excerpt: string,
  place: string,
): Tampering => ({ kind, confidence, technique, evidence: { excerpt: excerptOf(excerpt), place } });

/** The words around a position of the page's text, and where they stand. */
export const wordsAt = (
  page: PageIndex,
  at: number,
  length = 0,
): readonly [excerpt: string, place: string] => [
  page.text.slice(Math.max(0, at - 40), at + length + 80),
  placeOf(page, elementAt(page, at)),
];
