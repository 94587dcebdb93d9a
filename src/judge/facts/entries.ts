import type { Collection, Item } from "../../model/collection.ts";
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import type { Facts, Identifier } from "../../model/observation.ts";
import type { Page } from "../../model/page.ts";
import { homeGap, homeSubject, subjectOf } from "../scene.ts";
import { gatherer } from "./gatherer.ts";

type Field = FieldOf<"entries">;

interface Picked {
  readonly page: Page;
  readonly entries: Facts["entries"];
}

export const entries = gatherer({
  name: "entries",
  pick: ({ page, observations }): Picked | null =>
    page.depth > 1 || observations.entries === undefined ? null : { page, entries: observations.entries },
  gather(picked: readonly Picked[], scene): Collection<Field> {
    const home = scene.homeIsRead ? picked.find(({ page }) => page.url === scene.home?.url) : undefined;
    return {
      state: home === undefined ? "unread" : "read",
      items: home === undefined ? [] : itemsOf(home),
      gaps: home === undefined ? [homeGap(scene)] : [],
      subject: homeSubject(scene),
      reach: "page",
      figures: {},
    };
  },
});

const itemsOf = ({ page, entries: seen }: Picked): Item<Field>[] =>
  Object.entries(seen)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([entry, one]) => ({
      ...subjectOf(page, evidenceOf(entry, one)),
      title: entry,
      confidence: "certain" as const,
      fields: {
        entry,
        found: one.found === "unknown" ? null : one.found,
        value: one.found === true ? one.value : null,
      },
    }));

const evidenceOf = (entry: string, one: Identifier): Evidence =>
  one.found === true ? one.evidence : { excerpt: excerptOf(`${entry}: not on the page`), place: "document" };
