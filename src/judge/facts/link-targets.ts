import type { Collection, Item } from "../../model/collection.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import type { LinkTarget } from "../../model/link.ts";
import { hostOf } from "../../model/url.ts";
import type { SiteLink } from "../../store/store.ts";
import { homeGap, homeSubject, type Scene, sortItems } from "../scene.ts";
import { gatherer } from "./gatherer.ts";

type Field = FieldOf<"link-targets">;

export const linkTargets = gatherer({
  name: "link-targets",
  pick: () => null,
  gather: (_picked, scene): Collection<Field> => ({
    state: scene.homeIsRead || scene.links.length > 0 ? "read" : "unread",
    items: riskyLinks(scene, () => true),
    gaps: scene.homeIsRead ? [] : [homeGap(scene)],
    subject: homeSubject(scene),
    reach: "site",
    figures: {},
  }),
});

/** Links to pages that are not what they were linked for, of the kinds that are wanted. */
export const riskyLinks = (scene: Scene, isWanted: (target: LinkTarget) => boolean): Item<Field>[] =>
  sortItems(scene.links.flatMap((link) => itemOf(link, scene, isWanted)));

function itemOf(link: SiteLink, scene: Scene, isWanted: (target: LinkTarget) => boolean): Item<Field>[] {
  const { seen, url, text, onHomepage, referrers } = link;
  const target = seen?.target ?? null;
  if (seen === null || target === null || !isWanted(target)) return [];
  const { kind, confidence, evidence } = target;
  const fields = {
    target: kind,
    text,
    onHomepage,
    host: hostOf(url),
    finalHost: hostOf(seen.finalUrl),
    targetTitle: seen.title,
  };
  return [
    { url, title: null, fields, confidence, evidence, seenAt: seen.checkedAt ?? scene.asOf, referrers },
  ];
}
