import type { Collection, Item } from "../../model/collection.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import { type Gatherer, gatherer } from "./gatherer.ts";
import { mailboxesElsewhere } from "./mailboxes-elsewhere.ts";
import { spread } from "./spread.ts";

type Field = FieldOf<"message-statistics">;

const onPages = spread("message-statistics", ({ "messages.statistics": seen = [] }) =>
  seen.map(({ received, answered, period, evidence }) => ({
    title: `${period ?? ""} ${received ?? ""}/${answered ?? ""}`,
    fields: { received, answered, period },
    confidence: "certain",
    evidence,
  })),
) as Gatherer<"message-statistics", readonly Item<Field>[]>;

export const messageStatistics = gatherer({
  ...onPages,
  gather(picked: readonly (readonly Item<Field>[])[], scene): Collection<Field> {
    const read = onPages.gather(picked, scene);
    return read.items.length > 0 ? read : { ...read, gaps: [...read.gaps, ...mailboxesElsewhere(scene)] };
  },
});
