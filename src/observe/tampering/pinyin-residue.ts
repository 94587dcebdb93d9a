/**
 * T4 and T5: copies that were passed through a pinyin machine, 「網(wǎng)站」, and copies that spell characters out to
 * get past filters, 「市长信箱受li范围」. A pronunciation beside a rare name is honest; hundreds of them are not.
 */
import type { Tampering } from "../../model/observation.ts";
import { hasAny } from "../page/has-any.ts";
import type { PageIndex } from "../page/page-index.ts";
import { sign, wordsAt } from "./sign.ts";

const toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
const residue = new RegExp(`[\\u4e00-\\u9fff][(（](?=[a-zü]{0,5}[${toned}])[a-zü${toned}]{1,6}[)）]`, "g");
const untoned = /[\u4e00-\u9fff]\(([a-z]{1,6})\)(?=[\u4e00-\u9fff])/g;
const wedged = /[\u4e00-\u9fff]([a-z]{2,10})(?=[\u4e00-\u9fff，。、；：！？])/g;

/** One to three syllables of standard Chinese without their tones. */
const syllable =
  /^(?:(?:[bpmf]|[dtnl]|[gkh]|[jqx]|[zcs]h?|r|y|w)?(?:iang|iong|uang|ang|eng|ong|iao|ian|ing|uai|uan|ai|ei|ao|ou|an|en|ia|ie|iu|in|ua|uo|ui|un|ue|ve|er|a|o|e|i|u|v)){1,3}$/;
/** They look like syllables and are words of their own. */
const abbreviations = new Set(
  "an app e ge he ke li me ni pe she ta tie to wei you bi di gai mi pi ri si wu".split(" "),
);

/** Residues per thousand Chinese characters above which a text was machined. */
const machinedRate = 5;

/**
 * How all of them start; most pages have none and are read once instead of three times. Looked for by the letter, which is
 * rarer than what stands before it.
 */
const start = new RegExp(`[a-zü${toned}](?<=[\\u4e00-\\u9fff][(（]?.)`);
const hasLetters = hasAny(`abcdefghijklmnopqrstuvwxyzü${toned}`);

export function pinyinResidue(page: PageIndex): Tampering[] {
  if (!hasLetters(page) || !start.test(page.text) || isGarbled(page.text)) return [];
  const found = [...page.text.matchAll(residue)];
  const plain = [...page.text.matchAll(untoned)].filter(([, letters]) => syllable.test(letters ?? ""));
  const all = found.length >= plain.length ? found : plain;
  const [first] = all;
  if (first === undefined || all.length < 8 || all.length * 1000 < machinedRate * chineseIn(page.text))
    return spelledOut(page);
  const confidence = all.length >= 30 ? "certain" : "likely";
  return [sign("pinyin-residue", "T4", confidence, ...counted(page, first.index, all.length))];
}

/** Bytes that are no text, such as a file served as a page, spell everything somewhere. */
const isGarbled = (text: string): boolean => (text.match(/\ufffd/g)?.length ?? 0) * 100 > text.length;

/** Different syllables in the place of characters; one or two are a brand or an abbreviation. */
function spelledOut(page: PageIndex): Tampering[] {
  const found = [...page.text.matchAll(wedged)].filter(
    ([, letters]) => letters !== undefined && syllable.test(letters) && !abbreviations.has(letters),
  );
  const distinct = new Set(found.map(([, letters]) => letters)).size;
  const [first] = found;
  if (first === undefined || distinct < 4) return [];
  const confidence = distinct >= 8 ? "certain" : distinct >= 6 ? "likely" : "suspect";
  return [sign("pinyin-residue", "T5", confidence, ...counted(page, first.index, distinct))];
}

function counted(page: PageIndex, at: number, times: number): readonly [string, string] {
  const [excerpt, place] = wordsAt(page, at);
  return [`${times} × ${excerpt}`, place];
}

const chineseIn = (text: string): number => text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
