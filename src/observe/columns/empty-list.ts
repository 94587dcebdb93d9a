/** Whether a column page that shows no rows is empty, and how it says so; unknown where a script may bring them. */
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type { Listing } from "../../model/observation.ts";
import { isInMain, mainPartOf, mainText, mainWords } from "../page/main-part.ts";
import { ownHeadingOf } from "../page/own-heading.ts";
import { ancestorsOf, closest, elementAt, type Link, type PageIndex, placeOf } from "../page/page-index.ts";
import { regionOf } from "../page/regions.ts";
import { trailOf } from "../page/trail.ts";
import { loadingWords, noneCounted, noticeWords, placeholderWords } from "./empty-words.ts";
import { type Block, besideBlocksOf, blocksOf, headingAbove } from "./list-blocks.ts";
import { titleLinks } from "./list-rows.ts";
import { callsPager, hasPager } from "./pager.ts";
import { scriptFillOf } from "./script-filled.ts";

export interface Emptiness {
  readonly empty: boolean | null;
  readonly why: Listing["emptyWhy"];
  readonly evidence: Evidence | null;
}

/** Asked only for pages without rows in their main part. Null: nothing says that a list belongs here. */
export function emptinessOf(page: PageIndex): Emptiness | null {
  const filled = scriptFillOf(page) ?? phrase(page, loadingWords);
  if (filled !== null) return { empty: null, why: "script-filled", evidence: filled };
  const notice = phrase(page, noticeWords) ?? countOfNone(page);
  if (notice !== null) return { empty: true, why: "notice", evidence: notice };
  const placeholder = phrase(page, placeholderWords);
  if (placeholder !== null) return { empty: true, why: "placeholder", evidence: placeholder };
  if (!isVoid(page)) return null;
  if (!isScripted(page))
    return isMadeForRows(page) ? { empty: true, why: "silent", evidence: silence(page) } : null;
  const waiting = waitingBox(page);
  return waiting < 0
    ? null
    : {
        empty: null,
        why: "script-filled",
        evidence: { excerpt: tagOf(page, waiting), place: placeOf(page, waiting) },
      };
}

/** Where a page does not say what it is a part of, only an empty list beside words that say so makes it a column. */
export function announcedEmptinessOf(page: PageIndex): Emptiness | null {
  const emptiness = hasEmptyList(page) ? emptinessOf(page) : null;
  return emptiness?.why === "notice" ? emptiness : null;
}

/** A pager that says it pages through nothing. */
function countOfNone(page: PageIndex): Evidence | null {
  const { from, to } = mainPartOf(page);
  const found = noneCounted.exec(page.text.slice(from, to));
  if (found === null) return null;
  const last = from + found.index + found[0].lastIndexOf("0");
  const element = elementAt(page, last);
  const isPager = regionOf(page, element) === "pager";
  if (isFilledLater(page, element) || (!isPager && mainWords(page).length > noticeRoom)) return null;
  return { excerpt: excerptOf(found[0]), place: placeOf(page, Math.max(0, element)) };
}

/** `共<span id="total">0</span>条`: a figure with a name of its own waits for a script. */
const isFilledLater = (page: PageIndex, element: number): boolean => {
  const { tag, attrs } = page.elements[element] ?? { tag: "", attrs: {} as Record<string, string> };
  return ["span", "b", "i", "em", "strong", "font", "label"].includes(tag) && attrs.id !== undefined;
};

/** Longest text of a main part that an empty notice may stand in: in a longer one the words are part of a text. */
const noticeRoom = 120;

/** A card of an office may say of its fax or its staff that there is none. */
const officeCard = /地址|电话|邮编|传真|邮箱|负责人|办公时间/;

function phrase(page: PageIndex, words: RegExp): Evidence | null {
  if (isQuery(page)) return null;
  const said = mainText(page);
  if (mainWords(page).length > noticeRoom || officeCard.test(said) || !words.test(said)) return null;
  const { from, to } = mainPartOf(page);
  const found = words.exec(page.text.slice(from, to));
  const at = from + (found?.index ?? 0);
  const element = elementAt(page, at);
  if (element >= 0 && (isHidden(page, element) || isValue(page, element, at))) return null;
  return { excerpt: excerptOf(found?.[0] ?? said), place: placeOf(page, Math.max(0, element)) };
}

/** A form that asks for a name and a number says 没有查询到 of what is asked, not of a column. */
const isQuery = (page: PageIndex): boolean =>
  fieldsInMain(page) > 1 &&
  !hasPager(page) &&
  !hasEmptyList(page) &&
  !page.byTag("table").some((i) => isInMain(page, i));

/** 收费依据 暂无, 结果反馈：暂无: the value of a label, in a row of its own or behind a colon. */
function isValue(page: PageIndex, element: number, at: number): boolean {
  const row = page.elements[closest(page, element, "tr", "dl")];
  const cell = page.elements[closest(page, element, "td", "dd")];
  const label = row === undefined || cell === undefined ? "" : page.text.slice(row.from, cell.from);
  const before = page.text.slice(Math.max(mainPartOf(page).from, at - labelReach), at);
  return label.trim() !== "" || (/[:：]\s*$/.test(before) && !/提示[:：]\s*$/.test(before));
}

const labelReach = 20;

/** Templates keep the notice hidden until a script shows it. */
function isHidden(page: PageIndex, element: number): boolean {
  for (let at = element; at >= 0; at = page.elements[at]?.parent ?? -1) {
    const attrs = page.elements[at]?.attrs ?? {};
    if (attrs.hidden !== undefined || /display\s*:\s*none/i.test(attrs.style ?? "")) return true;
  }
  return false;
}

/** What the main part may say beside the names of the page and the heads of a table, in characters. */
const silentRoom = 6;
const tableHeads =
  /序号|编号|索引号|信息名称|文件名称?|名称|标题|文号|发文(?:机构|字号|日期)|发布(?:日期|时间|机构|人)|公开日期|成文日期|生成日期|日期|时间|状态|点击(?:数|率)?|栏目(?:导航|列表)?|列表|更多|more|当前|您|共|条|页次?|总数/gi;

/** Words that are neither one of the page's own names, nor a table's head, nor the heading of a box beside. */
function otherWords(page: PageIndex, beside: readonly Block[]): string {
  const names = [
    ...beside.map((block) => headingAbove(page, block).trim()),
    ...(trailOf(page)?.steps.map(({ name }) => name) ?? []),
    ownHeadingOf(page)?.name ?? "",
    ...page.title.split(/[-_|｜—–·>\s]+/u),
  ].filter((name) => name.length > 1);
  return names
    .reduce((text, name) => text.replaceAll(name, " "), mainWords(page))
    .replace(tableHeads, " ")
    .replace(/\s+/g, "");
}

/** A sentence, a telephone number or an address is little, but it is what the page is for. */
const saysSomething = new RegExp(`${officeCard.source}|[。；]|\\d{5}`);

/** Longer texts of links are what a page is for; shorter ones are a menu. */
const menuName = 10;

/** Nothing of the page's own stands in its main part. */
function isVoid(page: PageIndex): boolean {
  if (isTextPage(page) || saysSomething.test(mainText(page))) return false;
  const beside = besideBlocksOf(page);
  const others = new Set(beside.flatMap(({ rows }) => rows.map((row) => row.link)));
  const isOwn = (link: Link): boolean => isInMain(page, link.element) && !others.has(link.element);
  return (
    !titleLinks(page).some((link) => link.text.length > menuName && isOwn(link)) &&
    otherWords(page, beside).length <= silentRoom &&
    !hasOwnContent(page)
  );
}

/** A pager, an empty list below the column's name, or nothing at all: short links may be what any other page is for. */
function isMadeForRows(page: PageIndex): boolean {
  if (hasPager(page) || hasHeadedList(page)) return true;
  if (titleLinks(page).some((link) => isInMain(page, link.element)))
    return isBesideAll(page) && hasEmptyList(page);
  return hasEmptyList(page) || (trailOf(page) !== null && blocksOf(page).length === 0 && isBare(page));
}

/** Every link of the main part stands in a box beside the list. */
function isBesideAll(page: PageIndex): boolean {
  const others = new Set(besideBlocksOf(page).flatMap(({ rows }) => rows.map((row) => row.link)));
  return titleLinks(page).every((link) => !isInMain(page, link.element) || others.has(link.element));
}

/** The column's name printed once more, and a list without a row right below it. A list with an id waits for a script. */
function hasHeadedList(page: PageIndex): boolean {
  const name = trailOf(page)?.steps.at(-1)?.name ?? ownHeadingOf(page)?.name ?? "";
  const { from } = mainPartOf(page);
  return (
    name !== "" &&
    emptyLists(page).some((i) => {
      const { attrs, from: at = 0 } = page.elements[i] ?? { attrs: {} as Record<string, string> };
      return (
        attrs.id === undefined &&
        page.text
          .slice(from, at)
          .trimEnd()
          .split(/[\n\t]/)
          .at(-1)
          ?.trim() === name
      );
    })
  );
}

/** A trail that ends at a text: what is missing there is the text, not rows. */
const isTextPage = (page: PageIndex): boolean =>
  /^(?:正文|内容|详情|详细(?:内容|信息)|文章(?:内容)?|浏览文章)$/.test(
    trailOf(page)?.steps.at(-1)?.name ?? "",
  );

/** Counters, share buttons and the like, which leave the main part as it is. */
const harmless =
  /^\s*$|hm\.baidu|cnzz|_hmt|51\.la|bdshare|_bd_share|trackData|webdig|ta\.trs|jiathis|\bvar\s+\w+\s*=\s*["'][^"']{0,200}["'];?\s*$/i;

const pagerFile = /page|fenye/i;

/** A script in the main part, other than the pager's, may draw there what the document lacks; so may any that names a box. */
const isScripted = (page: PageIndex): boolean =>
  page.scripts.some(
    ({ element, src, text }) =>
      isInMain(page, element) &&
      !callsPager(text) &&
      (src === null ? !harmless.test(text) : !pagerFile.test(src)),
  ) ||
  hasNamedBox(page) ||
  isLeftToFile(page);

const boxTags = new Set(["div", "ul", "ol", "table", "tbody", "section"]);

/** An empty box of the main part whose id an inline script speaks of: a player, a map, a list is put there. */
const hasNamedBox = (page: PageIndex): boolean =>
  namedBoxes(page).some((i) => {
    const id = page.elements[i]?.attrs.id ?? "";
    return page.scripts.some(({ text }) => ["", "#"].some((sign) => hasString(text, sign + id)));
  });

/** An empty box with an id and nothing in it, and no list of the template: a file of the site's may put a player or a list there. */
const isLeftToFile = (page: PageIndex): boolean =>
  page.scripts.some(({ src }) => src !== null && !library.test(src)) &&
  !page.scripts.some(({ text }) => callsPager(text)) &&
  namedBoxes(page).some((i) => page.elements[i]?.end === i + 1);

const library =
  /(?:jquery|bootstrap|layui|swiper|superslide|slide|vue|html5shiv|respond|counter|count|stat|page|font|share|conac|jiucuo|wza)[^/]*$|cnzz|51\.la|hm\.baidu/i;

/** Empty boxes of the main part that have an id. */
const namedBoxes = (page: PageIndex): number[] =>
  page.elements.flatMap(({ tag, attrs, from, to }, i) =>
    attrs.id !== undefined &&
    boxTags.has(tag) &&
    !pagerFile.test(attrs.id) &&
    page.text.slice(from, to).trim() === "" &&
    isInMain(page, i)
      ? [i]
      : [],
  );

const rowTags = new Set(["ul", "ol", "table", "tbody"]);
const rowsName = /list|news|data|rows?$|items|records|result|grid|table/i;

/** The empty box that a script will put rows into; -1 where none is made for them. */
const waitingBox = (page: PageIndex): number =>
  namedBoxes(page).find((i) => {
    const { tag = "", attrs = {} as Record<string, string> } = page.elements[i] ?? {};
    return rowTags.has(tag) || rowsName.test(attrs.id ?? "");
  }) ?? -1;

const tagOf = (page: PageIndex, element: number): string => {
  const { tag = "", attrs = {} as Record<string, string> } = page.elements[element] ?? {};
  return `<${tag} id="${attrs.id ?? ""}">`;
};

const hasString = (script: string, word: string): boolean =>
  script.includes(`"${word}"`) || script.includes(`'${word}'`);

const contentTags = ["iframe", "video", "audio", "embed", "object", "canvas", "textarea"];
/** Pictures of the template, not of the column. */
const decoration = /\/(?:images?|imgs?|css|skins?|static|templates?|style|public|assets)\/[^/]*$/i;

/** A photograph or a chart is shown wherever it is kept; what the template draws is small, in other formats, or at the side. */
function isShown(page: PageIndex, element: number): boolean {
  const { src = "", width = "" } = page.elements[element]?.attrs ?? {};
  if (!decoration.test(src) || Number.parseInt(width, 10) >= shownWidth) return true;
  const isAtSide = [...ancestorsOf(page, element)].some((at) => {
    const { tag, attrs } = page.elements[at] ?? { tag: "", attrs: {} as Record<string, string> };
    return tag === "td" && /^\d+$/.test(attrs.width ?? "") && Number(attrs.width) < shownWidth;
  });
  return /\.jpe?g$/i.test(src) && !isAtSide;
}

const shownWidth = 300;

function hasOwnContent(page: PageIndex): boolean {
  if (contentTags.some((tag) => page.byTag(tag).some((i) => isInMain(page, i)))) return true;
  if (fieldsInMain(page) > 1) return true;
  if (page.elements.some(({ attrs }, i) => background.test(attrs.style ?? "") && isInMain(page, i)))
    return true;
  return page.byTag("img").some((i) => isInMain(page, i) && isShown(page, i));
}

/** A picture behind an empty box may be all that the page shows. */
const background = /background(?:-image)?\s*:[^;]*url\(/i;

const fieldsInMain = (page: PageIndex): number =>
  page.byTag("input").filter((i) => isInMain(page, i) && isField(page.elements[i]?.attrs.type)).length;

const isField = (type: string | undefined): boolean =>
  !["hidden", "button", "submit", "image", "reset"].includes(type ?? "text");

/** List boxes of the template that hold nothing. */
const emptyLists = (page: PageIndex): number[] =>
  page
    .byTag("ul")
    .filter(
      (i) => isInMain(page, i) && !page.text.slice(page.elements[i]?.from, page.elements[i]?.to).trim(),
    );

const hasEmptyList = (page: PageIndex): boolean => emptyLists(page).length > 0;

/** Nothing at all below the trail, not even links. */
const isBare = (page: PageIndex): boolean => {
  const { from, to } = mainPartOf(page);
  return page.text.slice(from, to).trim().length <= bareRoom;
};

/** The column's name printed again, and the heads of a table. */
const bareRoom = 24;

function silence(page: PageIndex): Evidence {
  const { from, to } = mainPartOf(page);
  return {
    excerpt: excerptOf(page.text.slice(Math.max(0, from - 60), to)),
    place: placeOf(page, Math.max(0, elementAt(page, Math.max(0, from - 1)))),
  };
}
