/** The measured figures of a site, in words; null is not measured, never 0. */
import type { SiteVerdict } from "../model/judgement.ts";
import type { Text } from "../model/text.ts";

type Measured = SiteVerdict["measured"];

export const measuredWords: Readonly<Record<keyof Measured, Text>> = {
  newestHomepageDate: { en: "newest date on the homepage", zh: "首页最新日期" },
  deadLinks: { en: "dead links", zh: "死链" },
  columns: { en: "columns", zh: "栏目" },
  emptyColumns: { en: "empty columns", zh: "空白栏目" },
  overdueColumns: { en: "overdue columns", zh: "逾期未更新栏目" },
  messages: { en: "messages within a year", zh: "一年内留言" },
  unansweredMessages: { en: "unanswered messages", zh: "未答复留言" },
  ads: { en: "advertisements", zh: "商业广告" },
};

export const measuredNames = Object.keys(measuredWords) as (keyof Measured)[];
