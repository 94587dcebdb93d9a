import type { Collection, Item } from "../../model/collection.ts";
import { daysBetween } from "../../model/days-between.ts";
import { excerptOf } from "../../model/evidence.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import { pageKeyOf } from "../../model/url.ts";
import type { StoredPage } from "../../store/store.ts";
import { homeGap, homeSubject, type Scene } from "../scene.ts";
import { gatherer } from "./gatherer.ts";
import { mayHideMore } from "./may-hide-more.ts";
import { supervises } from "./supervises.ts";
import { type Titled, titlesIn, titlesOn } from "./titles.ts";

type Field = FieldOf<"reports">;

/** Yearly reports by their titles. 政府网站监管年度报表 is no work report: the special ones stand first. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ["supervision", /网站(?:监管|管理)年度(?:工作)?报[表告]|网站监管.{0,6}年报/],
  ["site-work", /网站(?:工作)?年度(?:工作)?报[表告]|网站.{0,6}年报/],
  ["foia", /(?:信息|政务)公开(?:工作)?(?:年度)?(?:工作)?(?:年报|年度报告|报告)/],
  ["sampling", /网站.{0,12}(?:抽查|检查|普查|监测).{0,8}(?:通报|情况|结果|报告)/],
  ["self-check", /网站.{0,12}自查.{0,8}(?:报告|情况|通报)/],
  ["evaluation", /网站.{0,8}(?:绩效评估|绩效考核|考核|考评|评估).{0,8}(?:通报|结果|报告|情况)/],
  ["operation", /网站.{0,8}(?:运行|运维|运营|管理).{0,8}(?:情况|通报|报告)/],
];
const anyReport = /年度|年报|通报|报告|自查|抽查|检查|普查|考核|考评|评估|运行|运维/;

export const reports = gatherer({
  name: "reports",
  pick: (stored: StoredPage): readonly Titled[] | null => {
    const found = titlesOn(stored).filter(({ title }) => title.includes("网站") || title.includes("公开"));
    const reporting = found.filter(({ title }) => anyReport.test(title) && kindOf(title) !== null);
    return reporting.length === 0 ? null : reporting;
  },
  gather(picked: readonly (readonly Titled[])[], scene): Collection<Field> {
    const linked = titlesIn(scene.links).filter(({ title }) => anyReport.test(title));
    const year = Number(scene.day.slice(0, 4)) - 1;
    const about = [...picked.flat(), ...linked].filter((one) => yearOf(one.title) === year);
    return {
      state: scene.homeIsRead ? "read" : "unread",
      items: kinds.map(([kind]) => itemOf(kind, year, about, scene)),
      gaps: scene.homeIsRead ? [] : [homeGap(scene)],
      subject: homeSubject(scene),
      reach: "page",
      figures: { year },
    };
  },
});

const kindOf = (title: string): string | null => kinds.find(([, words]) => words.test(title))?.[0] ?? null;

/** 2018年度, 2018年政府网站…, （2018年度）: the first year is what it is about. */
const yearOf = (title: string): number | null => {
  const [, year] = /(20\d{2})\s?(?:年|[(（]年度)/.exec(title) ?? /(20\d{2})(?!\d)/.exec(title) ?? [];
  return year === undefined ? null : Number(year);
};

function itemOf(kind: string, year: number, about: readonly Titled[], scene: Scene): Item<Field> {
  const found = earliest(about.filter(({ title }) => kindOf(title) === kind));
  const home = homeSubject(scene);
  const onHomepage = found !== null && isOnHomepage(found, scene);
  const place = found === null || found.from === "link" ? "link" : "list";
  return {
    ...home,
    ...(found === null
      ? {}
      : {
          url: found.url ?? home.url,
          evidence: { excerpt: excerptOf(`${found.title} ${found.date ?? ""}`), place },
        }),
    title: kind,
    confidence: "certain",
    fields: {
      report: kind,
      year,
      found: found !== null ? true : mayHideMore(scene) ? null : false,
      title: found?.title ?? null,
      published: found?.date ?? null,
      publishedDay: found?.date == null ? null : daysBetween(`${year}-12-31`, found.date),
      asOfDay: daysBetween(`${year}-12-31`, scene.day),
      supervises: supervises(scene.site),
      onHomepage,
    },
  };
}

/** The first day it was there counts: later copies and corrections are no delay. */
const earliest = (given: readonly Titled[]): Titled | null =>
  [...given].sort(
    (a, b) => compare(a.date ?? "9999", b.date ?? "9999") || compare(a.url ?? "", b.url ?? ""),
  )[0] ?? null;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isOnHomepage = ({ url }: Titled, scene: Scene): boolean =>
  url !== null && scene.links.some((link) => link.onHomepage && pageKeyOf(link.url) === pageKeyOf(url));
