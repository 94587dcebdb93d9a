import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type { Article, Observations } from "../../model/observation.ts";
import { columnKindOf } from "../../observe/columns/column-kinds.ts";
import { articlePartOf } from "./article-part.ts";
import { articleSourceOf } from "./article-source.ts";
import { isStranger, type SourceKind } from "./source-kind.ts";
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
    lacksTags: ["ArticleTitle", "PubDate", "ContentSource"].filter((tag) => !(tag in tags)).join(","),
    lacks: lacking({ source: article.source, publishedAt }),
    linksInterpretation: article.related.some((one) => one.relation === "interpretation"),
    linksPolicy: article.related.some((one) => one.relation === "policy"),
    showsMap: article.showsMap,
    mapApprovalNumber: article.mapApprovalNumber,
    archiveLabel: article.archiveLabel,
    columnKind: columnKindOfArticle(observations),
    length: article.length,
    documentNumber: article.documentNumber,
    ...sourceOf(article.source, observations),
    ...articlePartOf(article, observations),
    fontSizes: observations["article.fontSizes"] ?? null,
    archivedAt: dayNamedIn(article.archiveLabel),
  };
  return [{ title: null, fields, confidence: "certain", evidence: evidenceOf(article, observations) }];
});

const lacking = (parts: Readonly<Record<string, string | null>>): string =>
  Object.keys(parts)
    .filter((part) => parts[part] === null)
    .join(",");

function dayIn(tag: string | undefined): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(tag ?? "")?.[0] ?? null;
}

/** The tag is written when the page is made: a day's difference is midnight, more is a sign. */
function agree(printed: string | null, tagged: string | null): boolean | null {
  if (printed === null || tagged === null) return null;
  return Math.abs(Date.parse(printed) - Date.parse(tagged)) <= 86_400_000;
}

/** By the name of its column: the page tag's, else the breadcrumb's last that is not the article itself. */
function columnKindOfArticle(observations: Observations): string | null {
  const trail = (observations.breadcrumb ?? []).map((one) => one.name);
  const names = [observations["meta.tags"]?.ColumnName, ...trail.reverse()].filter(
    (name) => name !== undefined,
  );
  const kinds = names.map(columnKindOf);
  return kinds.find((kind) => kind !== "other") ?? kinds[0] ?? null;
}

function sourceOf(source: string | null, observations: Observations) {
  const kind = articleSourceOf(source, observations);
  if (source === null || kind === null) return { sourceKind: null, isRepost: null, sourceIsOfficial: null };
  return { sourceKind: kind, isRepost: kind !== "own", sourceIsOfficial: isOfficial(source, kind) };
}

/** A name that no list knows is not therefore unapproved. */
function isOfficial(source: string, kind: SourceKind): boolean | null {
  if (kind !== "other") return true;
  return isStranger(source) ? false : null;
}

function dayNamedIn(label: string | null): string | null {
  const [, year, month, day] = /(\d{4})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})/.exec(label ?? "") ?? [];
  return year === undefined ? null : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
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
