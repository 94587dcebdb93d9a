/** Where an article says it comes from and who wrote it. */

import type { PageIndex } from "../page/page-index.ts";
import type { Headline } from "./article-headline.ts";
import type { BodySpan } from "./body-span.ts";

export interface ArticleOrigin {
  /** As printed; null when absent, empty or a filler. */
  readonly source: string | null;
  readonly author: string | null;
}

export function articleOrigin(page: PageIndex, body: BodySpan, headline: Headline | null): ArticleOrigin {
  const texts = originTexts(page, body, headline);
  return { source: labelled(texts, sourceLabel), author: labelled(texts, authorLabel) };
}

const headLength = 400;
const tailLength = 300;

/** The head first: what stands behind the body may name the source of a picture. */
function originTexts(page: PageIndex, body: BodySpan, headline: Headline | null): string[] {
  const { text } = page;
  const head =
    headline !== null && headline.to <= body.from ? headline.to : Math.max(0, body.from - headLength);
  return [
    text.slice(head, body.from),
    text.slice(body.from, Math.min(body.to, body.from + headLength)),
    text.slice(Math.max(body.from, body.to - tailLength), Math.min(text.length, body.to + tailLength)),
  ];
}

const sourceLabel = /(?:信息|文章|稿件|新闻|内容|资料|图文|信息发布)?(?:来 ?源|稿源|出处|转自)\s*[:：]/g;
const authorLabel = /(?:作 ?者|撰稿人?|通讯员|文[/／]图|供稿人?)\s*[:：]/g;

function labelled(texts: readonly string[], label: RegExp): string | null {
  for (const text of texts) {
    for (const match of text.matchAll(label)) {
      const value = valueAfter(text.slice(match.index + match[0].length, match.index + match[0].length + 80));
      if (value !== null) return value;
    }
  }
  return null;
}

/** What ends a value in a line of labels: the next label, a bracket, a date, the page's buttons. */
const valueEnd =
  /[\n\t|｜【[）】\]]|\s(?=\S{1,8}\s?[:：])|(?:发布|发表|更新|录入)?(?:时间|日期)\s*[:：]|(?:19|20)\d{2}[-/.年]|(?:字[体号]|浏览|点击|访问|阅读|作 ?者|责任编辑|编 ?辑|审核|发布[者人]|打印|分享|大 中 小|【|下载 收藏)/;
/** Fillers that state nothing. */
const fillers =
  /^(?:本站|本网站?|网站|admin\w*|administrator|system|(?:超级)?管理员|佚名|未知|不详|无|暂无|原创|网络|互联网|[-—_.\s]*|null|undefined|\{.*|\$.*)$/i;

function valueAfter(rest: string): string | null {
  const start = rest.replace(/^ +/, "");
  const end = start.search(valueEnd);
  const value = (end < 0 ? start : start.slice(0, end)).trim().replace(/[，,。;；]+$/, "");
  return fillers.test(value) || value.length > 50 || /[:：。]/.test(value) ? null : value;
}
