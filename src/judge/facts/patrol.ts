import type { Collection, Item } from "../../model/collection.ts";
import { daysBetween } from "../../model/days-between.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import { dayOf } from "../../model/time.ts";
import type { Inspection } from "../inspections.ts";
import { homeSubject, type Scene } from "../scene.ts";
import { gatherer } from "./gatherer.ts";

type Field = FieldOf<"patrol">;

export const patrol = gatherer({
  name: "patrol",
  pick: () => null,
  gather: (_picked, scene): Collection<Field> => ({
    state: scene.inspections === null ? "not-given" : "read",
    items: (scene.inspections ?? []).map((one) => itemOf(one, scene)),
    gaps: [],
    subject: homeSubject(scene),
    reach: "page",
    figures: {},
  }),
});

function itemOf({ startedAt, state }: Inspection, scene: Scene): Item<Field> {
  const day = dayOf(startedAt);
  return {
    ...homeSubject(scene),
    evidence: { excerpt: `${startedAt} ${state}`, place: "run log" },
    title: startedAt,
    seenAt: startedAt,
    confidence: "certain",
    fields: { at: startedAt, day, daysAgo: daysBetween(day, scene.day), state },
  };
}
