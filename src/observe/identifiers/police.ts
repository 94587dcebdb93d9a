/** The public security filing number 公安联网备案号, printed or in the link that leads to its record. */
import { memoPerPage } from "../page/memo-per-page.ts";
import { matchesOutsideBody, type Part, type Sighting, seenAsElement, seenInText } from "./sighting.ts";
import { tellingElements } from "./telling-elements.ts";

/**
 * The usual form first, then what pages write instead: 网警备案号, 郑公备, 公安备案号. Digits are copied as printed: 11 to
 * 15, and 10 in numbers of the first years (京公网安备1101080060号).
 */
const printed =
  /[\u4e00-\u9fa5]?公网安备\s*(?:案\s*)?(?:编?号\s*)?[:：]?\s*(?:第\s*)?([\d０-９]{10,15})\s*号?|(?:网警备案|[\u4e00-\u9fa5]公安?备|公安(?:机关|部)?(?:联网|网络|互联网|网站)?备案?(?:案)?|联网备案)\s*(?:编?号码?)?\s*[:：]?\s*([\d０-９]{11,15})\s*号?/gu;
const record = /(?:recordcode=|webSearch\?code=)\D{0,3}(\d{11,15})/i;

const linkLimit = 20;

export const policeNumbersIn = memoPerPage((part: Part): readonly Sighting[] => {
  const found = matchesOutsideBody(part, printed).map(({ 0: number, index }) =>
    seenInText(part, oneLine(number), index, number.length),
  );
  return found.length > 0 ? found : policeLinksIn(part);
});

/** Numbers of the links to the record, whatever the text beside them says. */
export function policeLinksIn(part: Part): Sighting[] {
  const found: Sighting[] = [];
  for (const index of tellingElements(part.page)) {
    const { tag, attrs } = part.page.elements[index] ?? {};
    const number = tag === "a" ? record.exec(attrs?.href ?? "")?.[1] : undefined;
    if (number !== undefined) found.push(seenAsElement(part, number, index));
    if (found.length >= linkLimit) break;
  }
  return found;
}

const oneLine = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim();
