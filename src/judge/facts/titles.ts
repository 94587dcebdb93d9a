/** Titles with their days and addresses, wherever a site prints them: rows of lists, articles, links. */
import type { SiteLink, StoredPage } from "../../store/store.ts";

export interface Titled {
  readonly title: string;
  readonly url: string | null;
  /** Day it was published, as far as it is printed. */
  readonly date: string | null;
  readonly from: "list" | "article" | "link";
}

/** Longer texts are no titles. */
const titleLimit = 120;

export function titlesOn({ page, observations }: StoredPage): Titled[] {
  const { listing, article, "page.kind": kind } = observations;
  const rows = (listing?.items ?? []).map(
    ({ title, url, date }): Titled => ({ title, url, date: date?.slice(0, 10) ?? null, from: "list" }),
  );
  const own: Titled[] =
    kind === "article" && article?.title != null
      ? [
          {
            title: article.title,
            url: page.url,
            date: article.publishedAt?.slice(0, 10) ?? null,
            from: "article",
          },
        ]
      : [];
  return [...own, ...rows].filter(({ title }) => title.length <= titleLimit);
}

export const titlesIn = (links: readonly SiteLink[]): Titled[] =>
  links
    .filter(({ text }) => text.length >= 6 && text.length <= titleLimit)
    .map(({ text, url }) => ({ title: text, url, date: null, from: "link" }));
