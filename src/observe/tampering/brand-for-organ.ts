/** T1: a gambling brand stands where the name of a place or organ belongs: 「某某体育市人民政府办公室关于印发…」. */
import type { Tampering } from "../../model/observation.ts";
import { namesCompany, warns } from "../ads/honest-talk.ts";
import type { Lists } from "../observer.ts";
import { hitsOn, type ListHit, wordsOf } from "../page/list-words.ts";
import type { PageIndex } from "../page/page-index.ts";
import { sign, wordsAt } from "./sign.ts";

/** What only the name of a place or organ goes before. A few Latin letters may be left of the brand (`app`, `k8`). */
const organ =
  /^[\s\w]{0,8}(?:省|市|县|区|州|镇|乡|自治州|自治县)?(?:各级)?(?:人民政府|政府(?:网|信息|办|各|系统|工作)|办公室|办公厅|委员会|领导小组|行政区域|行政机关|自治州|自治县|关于(?:印发|做好|开展|进一步|加强|20\d\d)|市20\d\d年)/;

/** Characters around a brand that decide whether the sentence is about crime or a public lottery. */
const sentenceReach = 60;

export function brandForOrgan(page: PageIndex, lists: Lists): Tampering[] {
  const [first, ...more] = brandsIn(page.text, hitsOn(page, lists, "gambling"), lists);
  const inTitle = brandsIn(page.title, wordsOf(lists, "gambling").find(page.title), lists).length > 0;
  if (first === undefined)
    return inTitle ? [sign("brand-for-organ", "T1", "likely", page.title, "title")] : [];
  const confidence =
    more.length >= 2 || (inTitle && more.length >= 1)
      ? "certain"
      : more.length === 1 || inTitle
        ? "likely"
        : "suspect";
  return [sign("brand-for-organ", "T1", confidence, ...wordsAt(page, first.at, first.word.word.length))];
}

/** Brands that are followed by an organ's name, in sentences that are not about crime. */
const brandsIn = (text: string, hits: readonly ListHit[], lists: Lists): ListHit[] =>
  hits.filter(
    ({ at, word }) =>
      word.weight === "hard" &&
      isOrganName(text, at + word.word.length) &&
      !isHonest(text.slice(Math.max(0, at - sentenceReach), at + sentenceReach), lists),
  );

const isOrganName = (text: string, end: number): boolean => organ.test(text.slice(end, end + 30));

const isHonest = (sentence: string, lists: Lists): boolean =>
  warns(sentence, lists) || namesCompany(sentence);
