/** Counting with bounds: what is certainly so, what at most could be, and who could narrow the gap. */
import type { Collection, Item } from "../model/collection.ts";
import type { Answer, CheckContext } from "./check.ts";
import type { Condition } from "./condition.ts";
import { askItem } from "./item-condition.ts";

export interface Tally {
  /** Items that certainly answer yes. */
  readonly counted: readonly Item[];
  /** Items that answer yes and wait for a person's confirmation. */
  readonly likely: readonly Item[];
  /** Items that answer yes and are only shown. */
  readonly suspect: readonly Item[];
  /** Items whose answer is unknown. */
  readonly unknown: readonly Item[];
  /** Things that were not seen and might be items. */
  readonly unseen: number;
  /** Items asked. */
  readonly asked: number;
}

export function tally(
  collection: Pick<Collection, "items" | "gaps">,
  where: Condition | undefined,
  context: CheckContext,
): Tally {
  const groups = {
    counted: [] as Item[],
    likely: [] as Item[],
    suspect: [] as Item[],
    unknown: [] as Item[],
  };
  for (const item of collection.items) {
    const group = groupOf(item, askItem(where, item.fields, context), context);
    if (group !== null) groups[group].push(item);
  }
  return {
    ...groups,
    unseen: unseenIn(collection.gaps, context),
    asked: collection.items.length,
  };
}

function unseenIn(gaps: Collection["gaps"], { isOpen }: CheckContext): number {
  return isOpen || gaps.some((gap) => gap.isMany === true) ? Number.POSITIVE_INFINITY : gaps.length;
}

type Group = "counted" | "likely" | "suspect" | "unknown";

/** A suspicion is shown and never counts: also its unknown is not held against the site. */
function groupOf(item: Item, answer: Answer, context: CheckContext): Group | null {
  if (answer === "no") return null;
  if (item.confidence === "suspect") return answer === "yes" ? "suspect" : null;
  if (answer === "unknown") return "unknown";
  return item.confidence === "certain" || context.countsLikely ? "counted" : "likely";
}

export const lowest = (tally: Tally): number => tally.counted.length;
export const highest = (tally: Tally): number =>
  tally.counted.length + tally.likely.length + tally.unknown.length + tally.unseen;

/** All that answer yes, whatever their confidence: every instance is a finding, also under the threshold. */
export const shown = (tally: Tally): readonly Item[] => [...tally.counted, ...tally.likely, ...tally.suspect];

/** Nothing but one unknown is open: of one thing there is nothing to count. */
export const isOneUnknown = ({ unknown, unseen, likely }: Tally): boolean =>
  unknown.length === 1 && unseen === 0 && likely.length === 0;
