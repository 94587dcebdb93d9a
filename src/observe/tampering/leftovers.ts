/** T18: what a template brought along and nobody replaced: filler text, a demonstration menu. */
import type { Tampering } from "../../model/observation.ts";
import { mayMatch } from "../page/marks.ts";
import type { PageIndex } from "../page/page-index.ts";
import { sign, wordsAt } from "./sign.ts";

const filler =
  /lorem ipsum dolor|这里是(?:标题|内容|正文|文章内容|新闻标题)(?=[\s。，]|$)|此处(?:填写|输入)(?:标题|内容|正文)|(?:测试|演示)(?:标题|新闻|文章)\s{0,2}\d{1,3}(?!\d)|真人真[錢钱]|网上文娱城|網上文娛城/i;
const isHinted = mayMatch(
  filler,
  "lorem",
  "这里是",
  "此处",
  "测试",
  "演示",
  "真人真",
  "网上文娱",
  "網上文娛",
);

export function leftovers(page: PageIndex): Tampering[] {
  if (!isHinted(page)) return [];
  const found = filler.exec(page.text);
  return found === null
    ? []
    : [sign("other", "T18", "suspect", ...wordsAt(page, found.index, found[0].length))];
}
