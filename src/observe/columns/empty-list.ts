/** Whether a column page that shows no rows is empty, and how it says so; unknown where a script may bring them. */
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type { Listing } from "../../model/observation.ts";
import { isInMain, mainPartOf, mainWords } from "../page/main-part.ts";
import { elementAt, type PageIndex, placeOf } from "../page/page-index.ts";
import { trailOf } from "../page/trail.ts";
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
  return isSilent(page) ? { empty: true, why: "silent", evidence: silence(page) } : null;
}

/** Where a page does not say what it is a part of, only an empty list beside words that say so makes it a column. */
export function announcedEmptinessOf(page: PageIndex): Emptiness | null {
  const emptiness = hasEmptyList(page) ? emptinessOf(page) : null;
  return emptiness?.why === "notice" ? emptiness : null;
}

const noticeWords =
  /(?:该|此|本)?(?:栏目|欄目|页面|分类|目录|频道)?(?:下)?[^\S\n]?(?:[暂暫][时時]?[无無]|[暂暫][时時]?[没沒]有|目前[没沒]有|还没有|尚[无無]|[没沒]有(?:查询到|找到|检索到)?|[无無])(?:任何|相关|相關|符合条件的)?(?:新增)?(?:的)?(?:数据|數據|信息|訊息|资讯|内容|內容|记录|文章|资料|資料|新闻|公告|文件|结果|更新)|[暂暫][无無](?=\s|[！!。.…]|$)|(?:尚|暂|还)未(?:发布|公开|公布|上传|添加|录入)|no (?:data|records?|results?)/i;
/** A phrase of its own about the column: 内容更新中. A road or a bridge is 正在建设中 as well, and that is news. */
const placeholderWords =
  /敬请期待|(?<=^|[\s，。！,!])(?:该|本|此)?(?:栏目|页面|内容|网站|网页|功能|信息|资料|数据)?(?:正在|正|尚在)?(?:建设|完善|整理|更新|维护|开发|补充|制作)(?:之)?中(?!心|国|标|学)|under construction|coming soon/i;

const loadingWords =
  /(?:加载|载入|读取|載入)中(?!心)|正在(?:加载|载入|读取|獲取|获取)|请稍[候等后]|^loading/i;
/** Pagers count what is listed; other things of a page are counted too. */
const noneCounted = /(?:共|总共|合计)\s*0\s*(?:条|页|篇)(?![^\n]{0,4}(?:评论|留言|回复))/;

/** A pager that says it pages through nothing. */
function countOfNone(page: PageIndex): Evidence | null {
  const { from, to } = mainPartOf(page);
  const found = noneCounted.exec(page.text.slice(from, to));
  if (found === null || mainWords(page).length > noticeRoom) return null;
  return {
    excerpt: excerptOf(found[0]),
    place: placeOf(page, Math.max(0, elementAt(page, from + found.index))),
  };
}

/** Longest text of a main part that an empty notice may stand in: in a longer one the words are part of a text. */
const noticeRoom = 120;

function phrase(page: PageIndex, words: RegExp): Evidence | null {
  const said = mainWords(page);
  if (said.length > noticeRoom || !words.test(said)) return null;
  const { from, to } = mainPartOf(page);
  const found = words.exec(page.text.slice(from, to));
  const at = from + (found?.index ?? 0);
  const element = elementAt(page, at);
  if (element >= 0 && isHidden(page, element)) return null;
  return { excerpt: excerptOf(found?.[0] ?? said), place: placeOf(page, Math.max(0, element)) };
}

/** Templates keep the notice hidden until a script shows it. */
function isHidden(page: PageIndex, element: number): boolean {
  for (let at = element; at >= 0; at = page.elements[at]?.parent ?? -1) {
    const attrs = page.elements[at]?.attrs ?? {};
    if (attrs.hidden !== undefined || /display\s*:\s*none/i.test(attrs.style ?? "")) return true;
  }
  return false;
}

/** A few words may be the column's name printed again. */
const silentRoom = 24;

/** With a pager, short names beside it are a menu; without one, any link may be what the page is for. */
const menuName = 10;

function isSilent(page: PageIndex): boolean {
  if (isScripted(page) || isTextPage(page)) return false;
  const links = titleLinks(page).filter((link) => isInMain(page, link.element));
  if (links.some((link) => !hasPager(page) || link.text.length > menuName)) return false;
  return (
    mainWords(page).length <= silentRoom &&
    !hasOwnContent(page) &&
    (hasPager(page) || hasEmptyList(page) || (trailOf(page) !== null && isBare(page)))
  );
}

/** A trail that ends at a text: what is missing there is the text, not rows. */
const isTextPage = (page: PageIndex): boolean =>
  /^(?:正文|内容|详情|详细(?:内容|信息)|文章(?:内容)?|浏览文章)$/.test(
    trailOf(page)?.steps.at(-1)?.name ?? "",
  );

const drawing = /\.(?:load|ajax|get|post|getJSON|html|append)\(|innerHTML|document\.write/;

const pagerFile = /page|fenye/i;

/** A script in the main part, other than the pager's, may draw there what the document lacks. */
const isScripted = (page: PageIndex): boolean =>
  page.scripts.some(
    ({ element, src, text }) =>
      isInMain(page, element) &&
      !callsPager(text) &&
      (src === null ? drawing.test(text) : !pagerFile.test(src)),
  );

const contentTags = ["iframe", "video", "audio", "embed", "object", "canvas", "textarea"];
/** Pictures of the template, not of the column. */
const decoration = /\/(?:images?|imgs?|css|skins?|static|templates?|style|public|assets)\/[^/]*$/i;

function hasOwnContent(page: PageIndex): boolean {
  if (contentTags.some((tag) => page.byTag(tag).some((i) => isInMain(page, i)))) return true;
  if (
    page.byTag("input").filter((i) => isInMain(page, i) && isField(page.elements[i]?.attrs.type)).length > 1
  )
    return true;
  return page
    .byTag("img")
    .some((i) => isInMain(page, i) && !decoration.test(page.elements[i]?.attrs.src ?? ""));
}

const isField = (type: string | undefined): boolean =>
  !["hidden", "button", "submit", "image", "reset"].includes(type ?? "text");

/** A list box of the template that holds nothing. */
function hasEmptyList(page: PageIndex): boolean {
  return page
    .byTag("ul")
    .some((i) => isInMain(page, i) && !page.text.slice(page.elements[i]?.from, page.elements[i]?.to).trim());
}

/** Nothing at all below the trail, not even links. */
const isBare = (page: PageIndex): boolean => {
  const { from, to } = mainPartOf(page);
  return page.text.slice(from, to).trim().length <= silentRoom;
};

function silence(page: PageIndex): Evidence {
  const { from, to } = mainPartOf(page);
  return {
    excerpt: excerptOf(page.text.slice(Math.max(0, from - 60), to)),
    place: placeOf(page, Math.max(0, elementAt(page, Math.max(0, from - 1)))),
  };
}
