import type { Collection, FieldValue, Gap, Item, Subject } from "../../model/collection.ts";
import { excerptOf } from "../../model/evidence.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import type { ListItem } from "../../model/observation.ts";
import type { Page } from "../../model/page.ts";
import { fateOf } from "../../model/reason.ts";
import { addDays, dayOf } from "../../model/time.ts";
import { pageKeyOf, siteHostOf } from "../../model/url.ts";
import type { StoredPage } from "../../store/store.ts";
import { homeGap, homeSubject, ownHostOf, type Scene, sortItems, subjectOf } from "../scene.ts";
import { gatherer } from "./gatherer.ts";
import { type Content, contentOf, visitItems } from "./home-visits.ts";

/** A page that may be the homepage, or an article whose own date may stand in for one the homepage does not print. */
interface Picked {
  readonly page: Page;
  /** True for the front of the site or of a part of it. */
  readonly isFront: boolean;
  /** Dated at or before the as-of day, newest first. */
  readonly items: readonly Dated[];
  /** Entries that print no date, or a day without a year. */
  readonly undated: readonly Linked[];
  readonly publishedAt: string | null;
  readonly isFilledByScript: boolean;
  /** What a visit is compared by, where no date is printed. */
  readonly content: Content | null;
}
type HomepageField = FieldOf<"homepage">;
type Dated = ListItem & { readonly date: string };
type Linked = ListItem & { readonly url: string };

/** Only pages that may turn out to be the homepage: the first one and those a stub leads to. */
const depthLimit = 1;
/** Dated entries kept of a page. */
const itemLimit = 500;

export const homepage = gatherer({
  name: "homepage",
  pick: ({ page, observations }: StoredPage, day): Picked | null => {
    if (observations["page.kind"] === undefined) return null;
    const published = observations.article?.publishedAt?.slice(0, 10) ?? null;
    const publishedAt = published !== null && published <= day ? published : null;
    const listed = page.depth > depthLimit ? [] : (observations.listing?.items ?? []);
    if (listed.length === 0 && publishedAt === null && page.depth > depthLimit) return null;
    return {
      page,
      isFront: observations["page.kind"] === "homepage",
      items: newestFirst(listed.filter(isDated).filter(({ date }) => date.slice(0, 10) <= day)).slice(
        0,
        itemLimit,
      ),
      undated: listed.filter(isLinked).slice(0, itemLimit),
      publishedAt,
      isFilledByScript: observations["page.needsRendering"]?.value === true,
      content: page.depth > depthLimit || listed.some(isDated) ? null : contentOf(observations),
    };
  },
  gather(picked: readonly Picked[], scene) {
    const home = picked.find(({ page }) => page.url === scene.home?.url);
    const base = { subject: homeSubject(scene), reach: "page" as const, figures: {} };
    if (home === undefined || !scene.homeIsRead)
      return { ...base, state: "unread", items: [], gaps: [homeGap(scene)] };
    const own = [...home.items.map((one) => itemOf(one, home.page)), ...datedByArticle(home, picked)];
    const items = own.length < fewestOwn ? [...own, ...behindGateway(home, picked)] : own;
    if (items.length === 0) return { ...base, ...undated(home, scene), gaps: [undatedGap(scene)] };
    return {
      ...base,
      state: "read",
      subject: newestSubject(items, base.subject),
      items: sortItems(items),
      gaps: home.isFilledByScript ? [scriptGap(scene)] : untoldGaps(home, scene),
    };
  },
});

/** The visits that may decide in place of dates; this run's own is one of them. */
function undated(home: Picked, scene: Scene): Pick<Collection, "state" | "items"> & { subject: Subject } {
  const subject = homeSubject(scene);
  if (scene.homeVisits.length === 0) return { state: "unread", items: [], subject };
  const items = visitItems(home, scene);
  const told = items.map(({ fields }) => `${fields.visited} ${wordOf(fields.unchanged)}`).join(", ");
  return {
    state: "read",
    items,
    subject: { ...subject, evidence: { excerpt: excerptOf(told), place: "stored visits" } },
  };
}

const wordOf = (unchanged: FieldValue): string =>
  unchanged === null ? "?" : unchanged === true ? "same" : "different";

/** A page with fewer dated entries shows none of its columns: it is a gateway to the pages behind it. */
const fewestOwn = 3;

/** 19号: where the homepage is but a gateway, the pages of the second level count. */
function behindGateway(home: Picked, picked: readonly Picked[]): Item<HomepageField>[] {
  const { page } = home;
  const fronts = picked.filter(
    (one) => one !== home && one.isFront && one.page.depth === 1 && one.page.role === "page",
  );
  return fronts.flatMap((front) =>
    front.items.map((one) => ({ ...itemOf(one, front.page), url: page.url, referrers: [front.page.url] })),
  );
}

const isDated = (item: ListItem): item is Dated => item.date !== null;

const isLinked = (item: ListItem): item is Linked => item.date === null && item.url !== null;

const newestFirst = (items: readonly Dated[]): Dated[] =>
  [...items].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

function itemOf({ title, url, date }: Dated, page: Page): Item<HomepageField> {
  const evidence = { excerpt: excerptOf(`${title} ${date}`), place: url ?? "list" };
  const fields = { title, date: date.slice(0, 10), visited: null, unchanged: null };
  return { ...subjectOf(page, evidence), title: `${title} ${url ?? ""}`, fields, confidence: "certain" };
}

/** A homepage that stands still is shown by its newest entry. */
function newestSubject(items: readonly Item<HomepageField>[], home: Subject): Subject {
  const newest = items.reduce((a, b) => (String(b.fields.date) > String(a.fields.date) ? b : a));
  return { ...home, evidence: newest.evidence };
}

/** An entry that prints no year is as old as the article it leads to says it is. */
function datedByArticle({ page, undated }: Picked, picked: readonly Picked[]): Item<HomepageField>[] {
  if (undated.length === 0) return [];
  const articles = new Map(picked.map((one) => [pageKeyOf(one.page.url), one]));
  return undated.flatMap(({ title, url }) => {
    const article = articles.get(pageKeyOf(url));
    if (article === undefined || article.publishedAt === null || article.page.url === page.url) return [];
    const { publishedAt: date, page: source } = article;
    const evidence = { excerpt: excerptOf(`${title} ${date}`), place: `date of ${url}` };
    return [
      {
        ...subjectOf(source, evidence),
        url: page.url,
        referrers: [source.url],
        title: `${title} ${url}`,
        fields: { title, date, visited: null, unchanged: null },
        confidence: "certain" as const,
      },
    ];
  });
}

function undatedGap(scene: Scene): Gap {
  const again = addDays(dayOf(scene.home?.fetchedAt ?? scene.asOf), visitsApart);
  return {
    url: scene.home?.url ?? null,
    why: { zh: "首页没有可读的发布日期", en: "the homepage prints no date that could be read" },
    needs: {
      zh: `相隔${visitsApart}天以上的两次访问记录（${again}起再次检查），或由人工确认`,
      en: `two stored visits at least ${visitsApart} days apart (inspect again from ${again} on), or a person's look`,
    },
  };
}

/** Entries of the site's own that print no day, and whose articles could not be read, may be newer than all that do. */
function untoldGaps({ undated }: Picked, scene: Scene): Gap[] {
  const host = ownHostOf(scene);
  const untold = undated.filter(({ title, url }) => {
    const page = scene.pages.get(pageKeyOf(url));
    const isRead = page !== undefined && fateOf(page.reason) === "ok";
    return title.length >= shortestTitle && siteHostOf(url) === host && !isRead;
  });
  if (untold.length < fewestUntold) return [];
  return [
    {
      url: scene.home?.url ?? null,
      why: {
        zh: `首页有${untold.length}条未标日期的信息，其页面未能读取`,
        en: `${untold.length} entries of the homepage print no date, and their pages could not be read`,
      },
      needs: {
        zh: "使这些页面可以读取后再次检查，或由人工确认",
        en: "another look once they can be read, or a person's",
      },
    },
  ];
}

/** Shorter texts are names of services and columns; fewer entries are no list of news. */
const shortestTitle = 10;
const fewestUntold = 3;

/** Contract: so many days apart two visits decide. */
const visitsApart = 14;

const scriptGap = (scene: Scene) => ({
  url: scene.home?.url ?? null,
  why: { zh: "首页部分内容由脚本填充", en: "a script fills part of the homepage" },
  needs: { zh: "渲染后的页面，或由人工确认", en: "the rendered page, or a person's look" },
});
