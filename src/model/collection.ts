/**
 * What the judge knows of a site, gathered from its pages, links and lists into named collections of items. A rule names
 * one collection and asks its checks of it; what could not be seen is part of the collection, never silence.
 */
import type { Evidence } from "./evidence.ts";
import type { Confidence } from "./outcome.ts";
import type { Text } from "./text.ts";

/** null is unknown: a check that needs the field can then not be answered for the item. */
export type FieldValue = string | number | boolean | null;
export type Fields<F extends string = string> = Readonly<Record<F, FieldValue>>;

/** What a finding points at. */
export interface Subject {
  readonly url: string;
  readonly evidence: Evidence;
  /** RFC 3339 with +08:00. */
  readonly seenAt: string;
  /** Pages that name the subject, sorted, capped. */
  readonly referrers: readonly string[];
}

/** One thing of a site that a rule may count, look for or accuse. */
export interface Item<F extends string = string> extends Subject {
  /** Tells it from others on the same page; null where its address alone does. Part of the finding's id. */
  readonly title: string | null;
  readonly fields: Fields<F>;
  readonly confidence: Confidence;
  /** When earlier runs saw it the same, newest first, as far as no run between saw otherwise: what `recheck` counts. */
  readonly seenBefore?: readonly string[];
}

/** Something that exists or may exist and was not seen: it counts as unknown. */
export interface Gap {
  /** null where no single address stands for it. */
  readonly url: string | null;
  readonly why: Text;
  /** What would supply it. */
  readonly needs: Text;
  /** True where it stands for any number of things, such as a navigation that could not be read. */
  readonly isMany?: boolean;
}

/**
 * `read`: looked at; `none`: the site has no such thing (the rule's `on-missing` speaks); `unread`: it may exist and
 * could not be seen; `not-given`: its source, a ledger, an attestation or a field of the site list, is not in this run.
 */
export const collectionStates = ["read", "none", "unread", "not-given"] as const;
export type CollectionState = (typeof collectionStates)[number];

export interface Collection<F extends string = string> {
  readonly state: CollectionState;
  readonly items: readonly Item<F>[];
  readonly gaps: readonly Gap[];
  /** What a finding about the whole collection points at, mostly the homepage. */
  readonly subject: Subject;
  /** `site`: items come from all over the site, so pages that were not read may hold more; `page`: from pages that were read. */
  readonly reach: "site" | "page";
  /** Figures to show beside the counted ones. */
  readonly figures: Readonly<Record<string, FieldValue>>;
}
