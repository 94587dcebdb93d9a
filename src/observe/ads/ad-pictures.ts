/**
 * Pictures that lead to a company: floating ones, couplets beside the page, banners. A logo among partner links, a
 * public-service poster or a picture without a word is no advertisement by itself.
 */
import type { Ad } from "../../model/observation.ts";
import type { Confidence } from "../../model/outcome.ts";
import type { Lists } from "../observer.ts";
import { declarationsOf } from "../page/declarations.ts";
import { firstFound } from "../page/first-found.ts";
import { hostIn, standingOf } from "../page/host-trust.ts";
import { wordsOf } from "../page/list-words.ts";
import { loadedByScripts } from "../page/loaded-by-scripts.ts";
import type { Link, PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { ancestorsOf, textOf } from "../page/walk.ts";
import { adOf } from "./ad-found.ts";

const floatName =
  /float(?:ing|er|ad|box|div|win|img|pic|layer)|(?:^|[-_])float$|piao(?:fu|chuang|dong)|duilian|couplet|(?:^|[-_])adv?[-_]?(?:left|right|float|fly)(?:$|[-_])/i;
/** A place that the template calls one for advertising. */
const adName = /(?:^|[-_])adv?(?:[-_]?(?:box|\d+))?(?:$|[-_])|advert|guanggao/i;
const publicService =
  /公益|文明|禁毒|志愿|征兵|防诈|反诈|安全生产|党建|宣传|12345|12377|12381|扫黑|普查|食品安全|消防|环保|法治/;

const shown = 50;

export function adPictures(page: PageIndex, lists: Lists): Ad[] {
  const drawn = loadedByScripts(page);
  return [
    ...picturesIn(page, lists, (element) => placeOf(page, element)),
    ...(drawn === null ? [] : picturesIn(drawn, lists, () => "script")),
  ];
}

function picturesIn(page: PageIndex, lists: Lists, place: (element: number) => string): Ad[] {
  const own = hostIn(page.url);
  return firstFound(page.links, shown, (link) => {
    const host = link.kind === "external" ? hostIn(link.url) : null;
    if (host === null || standingOf(host, own, lists) !== "foreign" || !holdsPicture(page, link)) return null;
    const isFloating = floats(page, link.element);
    const words = `${saidBy(page, link)} ${isFloating ? besideIn(page, link.element) : ""}`.trim();
    const confidence = soldBy(words, isFloating || isCalled(page, link.element, adName), lists);
    if (confidence === null) return null;
    const kind = isFloating ? "floating" : "banner";
    return adOf(kind, link.url, confidence, `${words} <${link.url}>`, place(link.element));
  });
}

/** `isPlaced`: it floats, or stands where the template has its advertising. */
function soldBy(words: string, isPlaced: boolean, lists: Lists): Confidence | null {
  if (publicService.test(words)) return null;
  const hits = wordsOf(lists, "ad-phrases", "illicit").find(words);
  if (hits.some(({ word }) => word.weight === "hard")) return "likely";
  if (hits.length > 0) return isPlaced ? "likely" : "suspect";
  return isPlaced ? "suspect" : null;
}

const holdsPicture = (page: PageIndex, { element }: Link): boolean => {
  const end = page.elements[element]?.end ?? 0;
  for (let i = element + 1; i < end; i += 1) {
    const tag = page.elements[i]?.tag;
    if (tag === "img" || tag === "embed" || tag === "object") return true;
  }
  return false;
};

/** The link's text, and what its pictures are called. */
function saidBy(page: PageIndex, { element, text }: Link): string {
  const words = [text, page.elements[element]?.attrs.title ?? ""];
  for (let i = element + 1; i < (page.elements[element]?.end ?? 0); i += 1) {
    const attrs = page.elements[i]?.attrs;
    words.push(attrs?.alt ?? "", attrs?.title ?? "");
  }
  return [...new Set(words.filter((word) => word !== ""))].join(" ").slice(0, 300);
}

/** Longer texts in a float are no label of its picture. */
const longestLabel = 60;

/** What a float says beside its picture. */
function besideIn(page: PageIndex, element: number): string {
  const box = [...ancestorsOf(page, element)]
    .slice(0, reach - 1)
    .find((at) => floatName.test(page.elements[at]?.attrs.id ?? page.elements[at]?.attrs.class ?? ""));
  const text = box === undefined ? "" : textOf(page, box).replace(/\s+/g, " ");
  return text.length <= longestLabel ? text : "";
}

const reach = 5;

/** The element and the few around it. */
const around = (page: PageIndex, element: number): number[] => [
  element,
  ...[...ancestorsOf(page, element)].slice(0, reach - 1),
];

const isCalled = (page: PageIndex, element: number, name: RegExp): boolean =>
  around(page, element).some((at) => {
    const { id = "", class: classes = "" } = page.elements[at]?.attrs ?? {};
    return name.test(id) || classes.split(/\s+/).some((one) => name.test(one));
  });

const floats = (page: PageIndex, element: number): boolean =>
  isCalled(page, element, floatName) ||
  around(page, element).some((at) => {
    const { id, style = "" } = page.elements[at]?.attrs ?? {};
    const position = declarationsOf(style).get("position");
    return position === "fixed" || (position === "absolute" && id !== undefined && isMoved(page, id));
  });

/** A script of the page speaks of where the element is: `img1.style.left = …`. */
const isMoved = (page: PageIndex, id: string): boolean =>
  page.scripts.some(({ text }) => text.includes(`${id}.style.`) || text.includes(`${id}").style.`));
