import type { Collection, Item } from "../../model/collection.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import type { Observations } from "../../model/observation.ts";
import type { Page } from "../../model/page.ts";
import { hostOf } from "../../model/url.ts";
import type { Comparison } from "../../observe/identifiers/compare/comparison.ts";
import { compareIdentifiers } from "../../observe/identifiers/compare-identifiers.ts";
import { type ReadInclude, reconcileMentions } from "../../observe/identifiers/reconcile-identifiers.ts";
import type { StoredPage } from "../../store/store.ts";
import { homeGap, homeSubject, type Scene, subjectOf } from "../scene.ts";
import { gatherer } from "./gatherer.ts";

type Field = FieldOf<"identifier-comparisons">;

interface Picked {
  readonly page: Page;
  readonly observations: Observations;
}

export const identifierComparisons = gatherer({
  name: "identifier-comparisons",
  pick: ({ page, observations }: StoredPage): Picked | null => {
    if (page.role !== "include" && page.depth > 1) return null;
    const { mentions, "page.includes": includes } = observations;
    if (mentions === undefined) return null;
    return {
      page,
      observations: { mentions, ...(includes === undefined ? {} : { "page.includes": includes }) },
    };
  },
  gather(picked: readonly Picked[], scene): Collection<Field> {
    const home = scene.homeIsRead ? picked.find(({ page }) => page.url === scene.home?.url) : undefined;
    return {
      state: home === undefined ? "unread" : "read",
      items: home === undefined ? [] : comparisonsOf(home, picked, scene),
      gaps: home === undefined ? [homeGap(scene)] : [],
      subject: homeSubject(scene),
      reach: "page",
      figures: {},
    };
  },
});

function comparisonsOf(home: Picked, picked: readonly Picked[], scene: Scene): Item<Field>[] {
  const includes = picked
    .filter(({ page }) => page.role === "include")
    .map(({ page, observations }): ReadInclude => ({ url: page.url, observations }));
  const compared = compareIdentifiers({
    mentions: reconcileMentions(home.observations, includes),
    listed: scene.site,
    ...(scene.standing === null ? {} : { holders: scene.standing.holders }),
    host: hostOf(home.page.finalUrl),
  });
  return compared.map((one) => itemOf(one, home.page));
}

function itemOf(one: Comparison, page: Page): Item<Field> {
  const evidence = one.evidence ?? { excerpt: `${one.left ?? "?"} / ${one.right ?? "?"}`, place: "document" };
  return {
    ...subjectOf(page, evidence),
    title: one.id,
    confidence: one.assisted ? "likely" : "certain",
    fields: {
      comparison: one.id,
      same: one.same,
      left: one.left,
      right: one.right,
      weight: one.assisted ? "assisted" : one.severity,
    },
  };
}
