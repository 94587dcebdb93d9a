/**
 * T6: a gambling brand stands in the middle of sentences about public work, where a machine put it for another word:
 * 「在某某体育首页显著位置设置专栏」. One may be a slip of a pen about sport; several are not.
 */
import type { Tampering } from "../../model/observation.ts";
import { namesCompany, warns } from "../ads/honest-talk.ts";
import type { Lists } from "../observer.ts";
import { hitsOn, type ListHit } from "../page/list-words.ts";
import type { PageIndex } from "../page/page-index.ts";
import { closest, elementAt } from "../page/walk.ts";
import { sign, wordsAt } from "./sign.ts";

/** Characters around a brand that decide whether the sentence is about crime, a lottery or a company. */
const sentenceReach = 60;
/** What public bodies write, and advertisements do not. */
const publicWork = /政府|政务|信息公开|公开|工作|群众|部门|关切|专栏|回应|服务|管理/;

export function brandInText(page: PageIndex, lists: Lists): Tampering[] {
  const found = hitsOn(page, lists, "gambling").filter((hit) => isWedged(page, hit, lists));
  const [first] = found;
  if (first === undefined || found.length < 2) return [];
  const confidence = found.length >= 3 ? "likely" : "suspect";
  return [sign("inserted-text", "T6", confidence, ...wordsAt(page, first.at, first.word.word.length))];
}

function isWedged(page: PageIndex, { at, word }: ListHit, lists: Lists): boolean {
  const end = at + word.word.length;
  if (word.weight !== "hard" || !/[\u4e00-\u9fff]/.test(page.text[at - 1] ?? "")) return false;
  if (!/[\u4e00-\u9fff]/.test(page.text[end] ?? "") || closest(page, elementAt(page, at), "a") >= 0)
    return false;
  const sentence = page.text.slice(Math.max(0, at - sentenceReach), end + sentenceReach);
  return publicWork.test(sentence) && !warns(sentence, lists) && !namesCompany(sentence);
}
