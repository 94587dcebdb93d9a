import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type { Article, Observations } from "../../model/observation.ts";
import { spread } from "./spread.ts";

export const articles = spread("articles", (observations) => {
  const { article } = observations;
  if (article === undefined || observations["page.kind"] !== "article") return [];
  const tags = observations["meta.tags"] ?? {};
  const metaDate = dayIn(tags.PubDate);
  const publishedAt = article.publishedAt?.slice(0, 10) ?? null;
  const fields = {
    title: article.title,
    publishedAt,
    metaDate,
    datesAgree: agree(publishedAt, metaDate),
    source: article.source,
    author: article.author,
    hasAttachments: article.attachments.length > 0,
    hasTitleTag: tags.ArticleTitle !== undefined,
    hasDateTag: tags.PubDate !== undefined,
    hasSourceTag: tags.ContentSource !== undefined,
    linksInterpretation: article.related.some((one) => one.relation === "interpretation"),
    linksPolicy: article.related.some((one) => one.relation === "policy"),
    showsMap: article.showsMap,
    mapApprovalNumber: article.mapApprovalNumber,
    archiveLabel: article.archiveLabel,
    columnKind: columnKindOf(observations),
    length: article.length,
  };
  return [{ title: null, fields, confidence: "certain", evidence: evidenceOf(article, observations) }];
});

function dayIn(tag: string | undefined): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(tag ?? "")?.[0] ?? null;
}

/** The tag is written when the page is made: a day's difference is midnight, more is a sign. */
function agree(printed: string | null, tagged: string | null): boolean | null {
  if (printed === null || tagged === null) return null;
  return Math.abs(Date.parse(printed) - Date.parse(tagged)) <= 86_400_000;
}

/** By its breadcrumb or page tag, in the site's own words. */
function columnKindOf(observations: Observations): string | null {
  const words = [
    observations["meta.tags"]?.ColumnName,
    ...(observations.breadcrumb ?? []).map((one) => one.name),
  ].join(" ");
  if (/解读/.test(words)) return "interpretation";
  if (/政策|法规|规范性文件|文件/.test(words)) return "policy";
  if (/通知|公告|公示/.test(words)) return "notice";
  if (/动态|要闻|新闻/.test(words)) return "news";
  return words.trim() === "" ? null : "other";
}

function evidenceOf(article: Article, observations: Observations): Evidence {
  const visible = article.witnesses.find((one) => one.from === "visible");
  return (
    visible?.evidence ?? {
      excerpt: excerptOf(article.title ?? observations["page.title"] ?? ""),
      place: "title",
    }
  );
}
