/** An article as its page shows it: title, date with its witnesses, source, files, links to and from policies. */
import type { Facts, Observations } from "../../model/observation.ts";
import type { Observer } from "../observer.ts";
import { letterCount } from "../page/letter-count.ts";
import { mayMatch } from "../page/marks.ts";
import type { PageIndex } from "../page/page-index.ts";
import { simhash } from "../page/simhash.ts";
import { closest, elementAt } from "../page/walk.ts";
import { articleAttachments } from "./article-attachments.ts";
import { articleDates } from "./article-dates.ts";
import { documentNumberOf } from "./article-document-number.ts";
import { headlineOf } from "./article-headline.ts";
import { mapApprovalNumberOf, showsMap } from "./article-map.ts";
import { articleOrigin } from "./article-origin.ts";
import { articleRelated } from "./article-related.ts";
import { articleTitle } from "./article-title.ts";
import { articleBodyOf } from "./body-text.ts";

export const article: Observer<"article"> = {
  fact: "article",
  reads: ["page.kind", "meta.tags", "messages"],
  observe(page, _context, seen) {
    const kind = seen["page.kind"];
    if (kind !== undefined && kind !== "article" && kind !== "message") return undefined;
    const found = observeArticle(page, seen["meta.tags"] ?? {});
    return found === undefined || kind !== "message"
      ? found
      : { ...found, publishedAt: dateOfLetter(seen) ?? found.publishedAt };
  },
};

/** A letter's page is dated by its answer, else by its question. */
function dateOfLetter(seen: Observations): string | null {
  const [letter] = seen.messages ?? [];
  return letter?.answered ?? letter?.asked ?? null;
}

function observeArticle(page: PageIndex, tags: Facts["meta.tags"]): Facts["article"] | undefined {
  const body = articleBodyOf(page);
  if (body === null) return undefined;
  const headline = headlineOf(page);
  const witnesses = articleDates(page, tags.PubDate);
  const text = page.text.slice(body.from, body.to);
  return {
    title: articleTitle(page, headline, tags),
    publishedAt: printed(witnesses),
    witnesses,
    ...articleOrigin(page, body, headline),
    documentNumber: documentNumberOf(page, body),
    attachments: articleAttachments(page, body),
    related: articleRelated(page, body),
    mapApprovalNumber: mapApprovalNumberOf(page),
    showsMap: showsMap(page, body),
    archiveLabel: archiveLabelOf(page),
    length: letterCount(page.text, body.from, body.to),
    simhash: simhash(text),
  };
}

/** The page tag stands in where nothing is printed; an address alone may be the day of a migration. */
function printed(witnesses: Facts["article"]["witnesses"]): string | null {
  for (const from of ["visible", "script", "meta"] as const) {
    const witness = witnesses.find((w) => w.from === from);
    if (witness !== undefined) return witness.date;
  }
  return null;
}

const archived =
  /(?:^|[\n\t 【[（(])((?:本(?:页面?|文|信息|栏目|专题|内容)(?:内容)?)?(?:现)?已归档|归档(?:内容|信息|页面|文件)|历史归档)(?=$|[\n\t 】\]）)。，,])/;

const mayBeArchived = mayMatch(archived, "归档");

/** In a link the words are the name of a column. */
function archiveLabelOf(page: PageIndex): string | null {
  const found = mayBeArchived(page) ? archived.exec(page.text) : null;
  const label = found?.[1];
  if (found === null || label === undefined) return null;
  return closest(page, elementAt(page, found.index + found[0].lastIndexOf(label)), "a") >= 0 ? null : label;
}
