/** The two shapes of checks: a question about one item, and a question about a whole collection. Both are pure. */
import type { z } from "zod";
import type { Collection, Fields, FieldValue, Item } from "../model/collection.ts";
import type { Text } from "../model/text.ts";

/** `unknown` is an answer: it never becomes a yes or a no by itself. */
export const answers = ["yes", "no", "unknown"] as const;
export type Answer = (typeof answers)[number];

export interface CheckContext {
  /** The moment everything is judged at, RFC 3339 with +08:00. */
  readonly asOf: string;
  /** A veto counts `certain` items alone; other rules count `likely` ones too. `suspect` ones never count. */
  readonly countsLikely: boolean;
  /** True when more items may exist than were seen: too little of the site was read. */
  readonly isOpen: boolean;
}

/** Asks one item. Registered in `item-checks.ts`, used inside `where` and `meets`. */
export interface ItemCheck<O = unknown> {
  readonly id: string;
  /** One line for the rules reference. */
  readonly about: string;
  readonly options: z.ZodType<O>;
  test(fields: Fields, options: O, context: CheckContext): Answer;
}

/** Asks a collection. Registered in `registry.ts`, used under a rule's `all`, `any` and `none`. */
export interface SiteCheck<O = unknown> {
  readonly id: string;
  readonly about: string;
  readonly options: z.ZodType<O>;
  decide(collection: Collection, options: O, context: CheckContext): Decision;
}

export type Figures = Readonly<Record<string, FieldValue>>;

export interface Decision {
  /** Yes: what the check states holds. */
  readonly answer: Answer;
  /** Set with `unknown` when confirming what is likely would decide it. */
  readonly awaitsPerson: boolean;
  /** True when there was nothing to ask the question of, so that a yes says nothing. */
  readonly isVacuous: boolean;
  /** Items that speak against what the check states, of every confidence. */
  readonly against: readonly Item[];
  /** Items that speak for it. */
  readonly inFavour: readonly Item[];
  readonly says: Text;
  readonly measured: Figures;
  readonly threshold: Figures;
}

/** A check with the type of its options forgotten, so that a registry can hold all; its schema has vouched for them. */
export const itemCheck = <O>(check: ItemCheck<O>): ItemCheck => check as ItemCheck;
export const siteCheck = <O>(check: SiteCheck<O>): SiteCheck => check as SiteCheck;
