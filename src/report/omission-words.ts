/** What of a site was not asked for and why, in words; nothing is left out in silence. */
import { type LeftOut, type Omission, omissions } from "../model/omission.ts";
import type { Language, Text } from "../model/text.ts";

export const omissionLabel = { en: "addresses left out", zh: "未访问的网址" } as const satisfies Text;

/** null where nothing was left out. */
export function omissionWords(leftOut: LeftOut, language: Language): string | null {
  const counts = omissionCounts(leftOut, language);
  return counts === null ? null : `${omissionLabel[language]}${{ en: ": ", zh: "：" }[language]}${counts}`;
}

/** How many for each reason; null where nothing was left out. */
export function omissionCounts(leftOut: LeftOut, language: Language): string | null {
  const said = omissions.flatMap((why) => {
    const count = leftOut[why];
    return count === undefined ? [] : [`${words[why][language]} ${count}`];
  });
  return said.length === 0 ? null : said.join({ en: ", ", zh: "，" }[language]);
}

const words: Readonly<Record<Omission, Text>> = {
  excluded: { en: "excluded", zh: "按设置排除" },
  repetition: { en: "repetitions of one page", zh: "重复页面" },
  "link-farm": { en: "on pages of too many links", zh: "链接过多的页面" },
  "growing-path": { en: "paths that grow by themselves", zh: "路径不断增长" },
  "session-id": { en: "session ids", zh: "含会话编号" },
  parameters: { en: "combinations of parameters", zh: "参数组合" },
  template: { en: "of one template without end", zh: "同一模板数量过多" },
  calendar: { en: "days of a calendar", zh: "日历页面" },
  "too-deep": { en: "too far from the homepage", zh: "层级过深" },
  "budget-cut": { en: "beyond the page budget", zh: "超出页数上限" },
  "not-rechecked": { en: "not part of this recheck", zh: "不在本次复查范围" },
};
