/** Points a failed deduct rule takes off, before its indicator's cap is shared with other rules. */
import type { CheckContext } from "../checks/check.ts";
import { askItem } from "../checks/item-condition.ts";
import type { Item } from "../model/collection.ts";
import type { Points } from "../rules/rule-schema.ts";

/** `items` are those that count: not waived, not merely suspected, each once. */
export function deductionOf(points: Points, items: readonly Item[], context: CheckContext): number {
  if (points.once !== undefined) return Math.min(points.once, points.cap);
  const sum = onceEach(items, points.by).reduce((total, item) => total + weightOf(points, item, context), 0);
  return rounded(Math.min(sum, points.cap));
}

function onceEach(items: readonly Item[], by: string | undefined): readonly Item[] {
  if (by === undefined) return items;
  return [...new Map(items.map((item) => [String(item.fields[by] ?? ""), item])).values()];
}

function weightOf(points: Points, item: Item, context: CheckContext): number {
  const tier = points.tiers.find((one) => askItem(one.where, item.fields, context) === "yes");
  return tier?.each ?? points.each ?? 0;
}

/** Tenths and twentieths of a point add up without binary dust. */
export const rounded = (points: number): number => Math.round(points * 100) / 100;
