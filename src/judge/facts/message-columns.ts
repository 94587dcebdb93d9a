import type { Collection, Item } from "../../model/collection.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import type { StoredPage } from "../../store/store.ts";
import { sortItems, subjectOf } from "../scene.ts";
import { gatherer } from "./gatherer.ts";
import { frameOf } from "./spread.ts";

type Field = FieldOf<"message-columns">;

export const messageColumns = gatherer({
  name: "message-columns",
  pick: ({ page, observations }: StoredPage): Item<Field> | null => {
    const channel = observations["messages.channel"];
    if (channel === undefined || page.role !== "page") return null;
    const subject = subjectOf(page, channel.evidence);
    const url = channel.url ?? page.url;
    return { ...subject, url, title: null, fields: { kind: channel.kind }, confidence: "certain" };
  },
  /** Every page may carry the entry: one channel is one item. */
  gather: (picked: readonly Item<Field>[], scene): Collection<Field> => ({
    ...frameOf(scene, "site"),
    items: sortItems([...new Map(picked.map((item) => [item.url, item])).values()]),
  }),
});
