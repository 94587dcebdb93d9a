import type { Item } from "../../model/collection.ts";
import { excerptOf } from "../../model/evidence.ts";
import type { ListItem } from "../../model/observation.ts";
import type { Page } from "../../model/page.ts";
import type { StoredPage } from "../../store/store.ts";
import { homeGap, homeSubject, type Scene, sortItems, subjectOf } from "../scene.ts";
import { gatherer } from "./gatherer.ts";

interface Picked {
  readonly page: Page;
  readonly items: readonly ListItem[];
  readonly isFilledByScript: boolean;
}
type Dated = ListItem & { readonly date: string };

/** Only pages that may turn out to be the homepage: the first one and those a stub leads to. */
const depthLimit = 1;
/** Dated entries kept of a page. */
const itemLimit = 500;

export const homepage = gatherer({
  name: "homepage",
  pick: ({ page, observations }: StoredPage, day): Picked | null => {
    if (page.depth > depthLimit || observations["page.kind"] === undefined) return null;
    const items = (observations.listing?.items ?? []).filter(
      (one) => isDated(one) && one.date.slice(0, 10) <= day,
    );
    return {
      page,
      items: newestFirst(items).slice(0, itemLimit),
      isFilledByScript: observations["page.needsRendering"]?.value === true,
    };
  },
  gather(picked: readonly Picked[], scene) {
    const home = picked.find(({ page }) => page.url === scene.home?.url);
    const base = { subject: homeSubject(scene), reach: "page" as const, figures: {} };
    if (home === undefined || !scene.homeIsRead)
      return { ...base, state: "unread", items: [], gaps: [homeGap(scene)] };
    const items = home.items.filter(isDated).map((one) => itemOf(one, home.page));
    if (items.length === 0) return { ...base, state: "unread", items, gaps: [undatedGap(scene)] };
    return {
      ...base,
      state: "read",
      items: sortItems(items),
      gaps: home.isFilledByScript ? [scriptGap(scene)] : [],
    };
  },
});

const isDated = (item: ListItem): item is Dated => item.date !== null;

const newestFirst = (items: readonly ListItem[]): ListItem[] =>
  [...items].sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));

function itemOf({ title, url, date }: Dated, page: Page): Item<"title" | "date"> {
  const evidence = { excerpt: excerptOf(`${title} ${date}`), place: url ?? "list" };
  const fields = { title, date: date.slice(0, 10) };
  return { ...subjectOf(page, evidence), title: `${title} ${url ?? ""}`, fields, confidence: "certain" };
}

const undatedGap = (scene: Scene) => ({
  url: scene.home?.url ?? null,
  why: { zh: "首页没有可读的发布日期", en: "the homepage prints no date that could be read" },
  needs: {
    zh: "相隔14天以上的两次访问记录，或由人工确认",
    en: "two stored visits at least 14 days apart, or a person's look",
  },
});

const scriptGap = (scene: Scene) => ({
  url: scene.home?.url ?? null,
  why: { zh: "首页部分内容由脚本填充", en: "a script fills part of the homepage" },
  needs: { zh: "渲染后的页面，或由人工确认", en: "the rendered page, or a person's look" },
});
