/**
 * T10: bytes read in the wrong charset and stored again. By itself it is a broken page, not an attack: only the pattern
 * that pinyin machines leave (「支撐?；咏涣」, a full stop and the next character lost together) speaks of a copy.
 */
import type { Tampering } from "../../model/observation.ts";
import { hasAny } from "../page/has-any.ts";
import type { PageIndex } from "../page/page-index.ts";
import { sign, wordsAt } from "./sign.ts";

const copied = /[\u4e00-\u9fff)]\?(?:[；;：，、][\u4e00-\u9fff\u3040-\u30ff]|,[A-Z]\()/g;
const broken = /\ufffd|锟斤拷|烫烫烫|屯屯屯|ï¼|ã€|â€œ|Ã¤Â/g;
const mayBeCopied = hasAny("?");
/** What the others start with. */
const mayBeBroken = hasAny("\ufffd锟烫屯ïãâÃ");

export function mojibake(page: PageIndex): Tampering[] {
  const copies = mayBeCopied(page) ? [...page.text.matchAll(copied)] : [];
  const [copy] = copies;
  if (copy !== undefined && copies.length >= 3)
    return [sign("mojibake", "T10", "likely", ...wordsAt(page, copy.index, 4))];
  const breaks = mayBeBroken(page) ? [...page.text.matchAll(broken)] : [];
  const [first] = breaks;
  return first === undefined || breaks.length < 3
    ? []
    : [sign("mojibake", "T10", "suspect", ...wordsAt(page, first.index, 4))];
}
