/** The shape all gatherers share: pick what is needed as pages stream by, then build one collection of it. */
import type { Collection } from "../../model/collection.ts";
import type { CollectionName, FieldOf } from "../../model/fact-catalogue.ts";
import type { StoredPage } from "../../store/store.ts";
import type { Scene } from "../scene.ts";

export interface Gatherer<N extends CollectionName = CollectionName, K = unknown> {
  readonly name: N;
  /** What to keep of a page, or null. A site may have any number of pages: keep little. `day` is the as-of day. */
  pick(page: StoredPage, day: string): K | null;
  gather(picked: readonly K[], scene: Scene): Collection<FieldOf<N>>;
}

/** A gatherer with the type of what it keeps forgotten, so that a registry can hold all. */
export const gatherer = <N extends CollectionName, K>(given: Gatherer<N, K>): Gatherer =>
  given as unknown as Gatherer;
