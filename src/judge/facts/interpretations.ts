import type { Collection, Item } from "../../model/collection.ts";
import { daysBetween } from "../../model/days-between.ts";
import { excerptOf } from "../../model/evidence.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import type { Observations } from "../../model/observation.ts";
import type { Page } from "../../model/page.ts";
import type { StoredPage } from "../../store/store.ts";
import { indexlessKeyOf } from "../address.ts";
import { sortItems, subjectOf } from "../scene.ts";
import { articlePartOf } from "./article-part.ts";
import { articleSourceOf } from "./article-source.ts";
import { gatherer } from "./gatherer.ts";
import { isFromAbove } from "./source-kind.ts";
import { frameOf } from "./spread.ts";

type Field = FieldOf<"interpretations">;
type Side = "policy" | "interpretation";

interface Picked {
  readonly page: Page;
  readonly side: Side;
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly isOwn: boolean | null;
  /** Keys of the pages it names as the other side. */
  readonly others: readonly string[];
}

export const interpretations = gatherer({
  name: "interpretations",
  pick: ({ page, observations }: StoredPage): Picked | null => {
    const { article } = observations;
    if (article === undefined || observations["page.kind"] !== "article" || page.role !== "page") return null;
    const { isPolicy, isInterpretation } = articlePartOf(article, observations);
    if (!isPolicy && !isInterpretation) return null;
    const side: Side = isInterpretation ? "interpretation" : "policy";
    const others = article.related
      .filter(({ relation }) => relation !== side)
      .map(({ url }) => indexlessKeyOf(url));
    const publishedAt = article.publishedAt?.slice(0, 10) ?? null;
    const isOwn = isOwnText(article.source, observations);
    return { page, side, title: article.title, publishedAt, isOwn, others };
  },
  gather(picked: readonly Picked[], scene): Collection<Field> {
    const byKey = new Map(picked.map((one) => [indexlessKeyOf(one.page.url), one]));
    return { ...frameOf(scene, "site"), items: sortItems(picked.map((one) => itemOf(one, byKey))) };
  },
});

/** A text of the country's, of a province's or of the press speaks of documents that are not the site's to publish. */
function isOwnText(source: string | null, observations: Observations): boolean | null {
  const kind = articleSourceOf(source, observations);
  if (source === null || kind === null) return null;
  if (kind === "government") return isFromAbove(source) ? false : null;
  return kind === "own";
}

function itemOf(one: Picked, byKey: ReadonlyMap<string, Picked>): Item<Field> {
  const other = one.others.flatMap((key) => byKey.get(key) ?? [])[0] ?? null;
  const [policy, interpretation] = one.side === "policy" ? [one, other] : [other, one];
  return {
    ...subjectOf(one.page, { excerpt: excerptOf(one.title ?? one.page.url), place: "title" }),
    title: null,
    confidence: "certain",
    fields: {
      side: one.side,
      title: one.title,
      isOwn: one.isOwn,
      linksOther: one.others.length > 0,
      linkedBack: other === null ? null : other.others.includes(indexlessKeyOf(one.page.url)),
      publishedAt: one.publishedAt,
      otherPublishedAt: other?.publishedAt ?? null,
      daysApart:
        policy?.publishedAt == null || interpretation?.publishedAt == null
          ? null
          : daysBetween(policy.publishedAt, interpretation.publishedAt),
    },
  };
}
