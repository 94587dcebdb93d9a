/** The ICP filing number 备案号 of the Ministry of Industry and Information Technology. */
import { icpCharacters } from "../../model/provinces.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import { matchesOutsideBody, type Part, type Sighting, seenInText } from "./sighting.ts";

const digits = String.raw`[字案第号號(（.]{0,3}\s*[:：]?\s*([\d０-９]{6,10})\s*[)）]?\s*[号號]?(?:\s*[-－—–]\s*\d{1,4}(?!\d))?`;
const filing = new RegExp(String.raw`[(（]?[${icpCharacters}][)）]?\s*ICP\s*[备備]\s*${digits}`, "giu");
/** 经营性许可证: a licence, shown where no filing is. `ICP证：桂B2-…` is a telecom licence and matches neither. */
const licence = new RegExp(String.raw`[${icpCharacters}]\s*ICP\s*[证證]\s*${digits}`, "giu");

export const icpNumbersIn = memoPerPage((part: Part): readonly Sighting[] => {
  const filings = numbersIn(part, filing);
  return filings.length > 0 ? filings : numbersIn(part, licence);
});

function numbersIn(part: Part, pattern: RegExp): Sighting[] {
  return matchesOutsideBody(part, pattern).map(({ 0: number, index }) =>
    seenInText(part, oneLine(number), index, number.length),
  );
}

const oneLine = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim();

/** One spelling for the ways a number is printed: no spaces, no 号, upper case. */
export const icpKey = (number: string): string =>
  number
    .normalize("NFKC")
    .replace(/[\s号號()]/gu, "")
    .replace(/[—–]/gu, "-")
    .toUpperCase();
