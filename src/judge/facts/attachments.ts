import type { Collection, Item } from "../../model/collection.ts";
import { excerptOf } from "../../model/evidence.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import type { Page } from "../../model/page.ts";
import { fateOf } from "../../model/reason.ts";
import { looksLikeResource, pageKeyOf } from "../../model/url.ts";
import type { SiteLink, StoredPage } from "../../store/store.ts";
import { type Scene, sortItems, subjectOf } from "../scene.ts";
import { gatherer } from "./gatherer.ts";
import { deadOf } from "./links.ts";
import { frameOf } from "./spread.ts";

type Field = FieldOf<"attachments">;

interface Offered {
  readonly page: Page;
  readonly from: "article" | "service";
  readonly url: string;
  readonly text: string;
}

export const attachments = gatherer({
  name: "attachments",
  pick: ({ page, observations }: StoredPage): readonly Offered[] | null => {
    const { article, service, "page.kind": kind } = observations;
    if (page.role !== "page") return null;
    const files = kind === "article" ? (article?.attachments ?? []) : [];
    const forms = kind === "service" || service?.isGuide === true ? (service?.downloads ?? []) : [];
    const offered = [
      ...forms.map((url): Offered => ({ page, from: "service", url, text: "" })),
      ...files.map(({ url, text }): Offered => ({ page, from: "article", url, text })),
    ];
    return offered.length === 0 ? null : offered;
  },
  gather(picked: readonly (readonly Offered[])[], scene): Collection<Field> {
    const links = new Map(scene.links.map((link) => [link.url, link]));
    const once = new Map<string, Offered>();
    for (const one of picked.flat()) if (!once.has(one.url)) once.set(one.url, one);
    return {
      ...frameOf(scene, "site"),
      items: sortItems([...once.values()].map((one) => itemOf(one, links.get(one.url), scene))),
    };
  },
});

function itemOf({ page, from, url, text }: Offered, link: SiteLink | undefined, scene: Scene): Item<Field> {
  const seen = link?.seen ?? scene.pages.get(pageKeyOf(url)) ?? null;
  const fate = seen === null ? "unseen" : fateOf(seen.reason);
  const name = text === "" ? (link?.text ?? "") : text;
  return {
    ...subjectOf(page, {
      excerpt: excerptOf(`“${name}” → ${seen?.reason ?? "unseen"}`),
      place: `link ${url}`,
    }),
    url,
    referrers: [page.url],
    title: null,
    confidence: "certain",
    fields: {
      from,
      text: name,
      dead: deadOf(seen?.reason ?? null),
      fate: fate === "skipped" ? "unseen" : fate,
      needsLogin: seen === null || fate !== "ok" ? null : isLogin(url, seen.finalUrl),
    },
  };
}

/** A file that is answered by a page which asks who one is. */
const isLogin = (url: string, finalUrl: string): boolean =>
  finalUrl !== url &&
  !looksLikeResource(finalUrl) &&
  /(?:^|[/?&._-])(?:login|signin|sso|cas|passport|auth)(?:[/?&=._-]|$)/i.test(finalUrl);
