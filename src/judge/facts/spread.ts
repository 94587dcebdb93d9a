/** Builds the collections whose items are simply what pages carry: one item per thing and page. */
import type { Collection, FieldValue, Item } from "../../model/collection.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { CollectionName, FieldOf } from "../../model/fact-catalogue.ts";
import type { Observations } from "../../model/observation.ts";
import type { Confidence } from "../../model/outcome.ts";
import type { Page } from "../../model/page.ts";
import { homeGap, homeSubject, type Scene, sortItems, subjectOf } from "../scene.ts";
import { type Gatherer, gatherer } from "./gatherer.ts";
import { suspectsOnce } from "./suspects-once.ts";

/** One thing seen on a page. */
export interface Seen<F extends string> {
  /** Tells it from others on the page; null where the page alone does. */
  readonly title: string | null;
  readonly fields: Readonly<Record<F, FieldValue>>;
  readonly confidence: Confidence;
  readonly evidence: Evidence;
}

export function spread<N extends CollectionName>(
  name: N,
  seenOn: (observations: Observations, page: Page) => readonly Seen<FieldOf<N>>[],
  reach: Collection["reach"] = "site",
): Gatherer {
  return gatherer<N, readonly Item<FieldOf<N>>[]>({
    name,
    pick({ page, observations }) {
      if (page.role !== "page" || observations["page.kind"] === undefined) return null;
      const seen = seenOn(observations, page);
      return seen.length === 0 ? null : seen.map((one) => ({ ...one, ...subjectOf(page, one.evidence) }));
    },
    gather: (picked, scene) => ({ ...frameOf(scene, reach), items: suspectsOnce(sortItems(picked.flat())) }),
  });
}

export function frameOf(scene: Scene, reach: Collection["reach"]): Omit<Collection, "items"> {
  return {
    state: scene.coverage.seen > 0 ? "read" : "unread",
    gaps: scene.homeIsRead ? [] : [homeGap(scene)],
    subject: homeSubject(scene),
    reach,
    figures: { pagesSeen: scene.coverage.seen },
  };
}
