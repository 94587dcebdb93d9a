/**
 * Tells from its words alone that a document is a not-found, closed, moved, maintenance or fault notice, whatever status it
 * was answered with. A notice is short and says nothing else: the same sentence inside a real article is no sign.
 */
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import { datedRows } from "../columns/list-rows.ts";
import { isInMain } from "../page/main-part.ts";
import { ownText, saysMoreThan } from "../page/own-text.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { trailOf } from "../page/trail.ts";
import { elementAt, textOf } from "../page/walk.ts";

const errorPageKinds = [
  "not-found",
  "forbidden",
  "fault",
  "closed",
  "moved",
  "maintenance",
  "prompt",
] as const;
export type ErrorPageKind = (typeof errorPageKinds)[number];

export interface ErrorPage {
  readonly kind: ErrorPageKind;
  readonly evidence: Evidence;
}

/** Longest own text of a notice; a real error page with the site's head and foot around it stays below. */
const noticeLength = 600;
/** More items with dates than this is a list, whatever its heading says. */
const datesOfAList = 4;

/** A title or heading that is nothing but the notice. */
const headings: Readonly<Record<Exclude<ErrorPageKind, "closed" | "moved">, RegExp>> = {
  "not-found":
    /^(?:(?:http|error|错误|出错了?|状态码)?[\s:：-]*404(?:[\s:：.,，!-]*(?:错误|not found|error|file not found|page not found|页面?|提示|找不到.{0,6}|.{0,6}(?:不存在|未找到|没有找到)))?|(?:file |page |object )?not found|the page cannot be found|(?:对不起|抱歉|很抱歉|sorry)?[，,!！\s]*(?:您|你)?(?:要|所)?(?:访问|查找|查看|浏览|请求|打开)?的?(?:页面|网页|文件|内容|资源|信息|栏目|文章)(?:不存在|未找到|没有找到|找不到|无法找到|走丢了|已删除|已被删除|出错了?)|(?:无法找到|找不到|没有找到|未找到)(?:该|此|相关)?(?:页面?|网页|文件|资源|内容))[。.!！~\s]*$/i,
  forbidden:
    /^(?:(?:http|error)?[\s:：-]*403(?:[\s:：.,，!-]*(?:forbidden|error|错误|禁止访问|access denied))?|forbidden|access denied|禁止访问|拒绝访问|没有权限|无权访问)[。.!！\s]*$/i,
  fault:
    /^(?:(?:http|error)?[\s:：-]*50[0-4](?:[\s:：.,，!-]*(?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|服务器(?:内部)?错误|error|错误))?|internal server error|bad gateway|service unavailable|runtime error|server error|服务器(?:内部)?错误|http\s*状态\s*[-–—]?\s*50\d\s*[-–—][^\n]{0,30}|(?:[“"'‘][^”"'’]{1,40}[”"'’])?应用程序(?:中的服务器)?错误|whitelabel error page|系统(?:错误|异常|繁忙)|apache tomcat.{0,20}error report)[。.!！\s]*$/i,
  maintenance:
    /^(?:网站|系统|本站|站点|平台)?(?:正在)?(?:维护|升级|建设|改版|升级维护|维护升级)(?:中|公告|通知)?[。.!！…\s]*$/,
  prompt: /^(?:dedecms)?\s*(?:系统|信息)?提示(?:信息|页面)?[。.!！\s]*$/i,
};

/** Sentences of a notice, told in its body. */
const sentences: Readonly<Record<Exclude<ErrorPageKind, "prompt">, RegExp>> = {
  "not-found":
    /(?:您|你)(?:要|所|正在|想要)?(?:访问|查找|查看|浏览|请求|打开)的(?:页面|网页|文件|内容|资源|信息|栏目|文章|地址|网址|链接)[^。！!\n]{0,20}(?:不存在|未找到|没有找到|找不到|无法找到|删除|更名|移除|失效|过期|下线|暂时不可用)|(?:无法找到|找不到|没有找到)(?:该|此|您要访问的|您请求的)(?:页面?|网页|文件|资源)|(?:页面|网页)(?:不存在|走丢了|没有找到|找不到了|无法访问)|(?:^|[\s，,])(?:该|此)(?:信息|文章|内容|文件|栏目)(?:不存在|已(?:经)?被?删除)(?:[或,，]?(?:者)?(?:已(?:经)?)?被?删除)?(?=[\s！!。.]|$)|the requested url[^\n]{0,300}was not found|the resource (?:cannot be found|you are looking for)|(?:page|file) (?:you (?:requested|are looking for)[^\n]{0,40})?(?:not found|could not be found|cannot be found)/i,
  forbidden: /you don't have permission to access|(?:您|你)(?:没有权限|无权)(?:访问|查看|浏览)/i,
  fault:
    /the server encountered an internal error|服务器(?:发生|出现|遇到)[^。\n]{0,10}错误|数据库连接(?:失败|错误|出错)|Microsoft (?:OLE DB|JET|VBScript)[^\n]{0,60}\s(?:错误|error)\s{0,2}'[0-9a-f]{8}'|error establishing a database connection/i,
  closed:
    /(?:网站|本站|站点|网站域名|频道|栏目)[^。！!\n]{0,40}(?:已|将|予以|进行|停止)[^。！!\n]{0,20}(?:关停|关闭|停用|下线|停止(?:服务|运行|使用|更新|维护|访问))|(?:已|现已|予以)(?:关停|永久下线|停止服务)/,
  moved:
    /(?:网站|网址|域名|站点|本站|栏目|页面|内容)[^。！!\n]{0,30}(?:已|将|现)?[^。！!\n]{0,12}(?:迁移(?:至|到)|变更为|变更公告|迁至|整合(?:至|到)|更换为|搬迁至)|(?:请(?:您|广大网友|广大用户)?(?:使用|访问|登录|点击|移步))(?:新)(?:域名|网址|网站|版)/,
  maintenance:
    /(?:网站|系统|本站|站点|平台|服务器|该功能|本页面)[^。！!\n]{0,20}(?:正在|进行|例行)[^。！!\n]{0,8}(?:维护|升级|改版)|暂停(?:服务|访问|对外服务)|(?:网站|页面|系统)(?:升级|维护)中/,
};

export function errorPageOf(page: PageIndex): ErrorPage | null {
  if (saysMoreThan(page, noticeLength)) return null;
  const own = ownText(page);
  if (own.length > noticeLength || datesIn(own) > datesOfAList || isPublished(page, own)) return null;
  const headed = byHeading(page);
  // 提示 says that there is a notice, and not which.
  const found = headed === null || headed.kind === "prompt" ? (bySentence(page, own) ?? headed) : headed;
  return found !== null && columnKinds.has(found.kind) && isColumnOf(page) ? null : found;
}

/** What a site also has columns of: 系统维护公告, 网站迁移公告. */
const columnKinds: ReadonlySet<ErrorPageKind> = new Set(["maintenance", "closed", "moved"]);

/** A page that says where it stands and has dated rows of its own. */
const isColumnOf = (page: PageIndex): boolean =>
  trailOf(page) !== null && datedRows(page).some(({ link }) => isInMain(page, link));

const dateLine = /(?:[发發][布佈表](?:时间|時間|日期)|发文日期|(?:信息|文章|稿件)?[来來]源)\s*[:：]/;

/** A text of a column, with its date line: what it tells of other pages is news, however short it is. */
const isPublished = (page: PageIndex, own: string): boolean => trailOf(page) !== null && dateLine.test(own);

function byHeading(page: PageIndex): ErrorPage | null {
  for (const { text, place } of headingsOf(page)) {
    for (const kind of ["not-found", "forbidden", "fault", "maintenance", "prompt"] as const) {
      if (headings[kind].test(text)) return { kind, evidence: { excerpt: excerptOf(text), place } };
    }
  }
  return null;
}

/** The title, also without the site's name around it, and the headings of the page. */
function headingsOf(page: PageIndex): { text: string; place: string }[] {
  const title = page.title.slice(0, 200);
  const found = [title, ...title.split(/[-_|—–·]+/)].map((text) => ({ text: text.trim(), place: "title" }));
  for (const tag of ["h1", "h2", "h3"]) {
    for (const index of page.byTag(tag).slice(0, 5))
      found.push({ text: textOf(page, index).slice(0, 200), place: placeOf(page, index) });
  }
  return found.filter(({ text }) => text !== "");
}

function bySentence(page: PageIndex, own: string): ErrorPage | null {
  // A page of many links around one sentence is a portal with a notice on it, not a notice.
  const links = page.byTag("a").length;
  for (const kind of ["not-found", "forbidden", "fault", "moved", "closed", "maintenance"] as const) {
    const found = sentences[kind].exec(own);
    if (found !== null && links <= (kind === "not-found" ? 80 : 15))
      return {
        kind,
        evidence: {
          excerpt: excerptOf(sentenceAround(own, found.index)),
          place: placeOfWords(page, found[0]),
        },
      };
  }
  return null;
}

function sentenceAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf("。", at) + 1, at - 40, 0);
  return text.slice(start, at + 160);
}

function placeOfWords(page: PageIndex, words: string): string {
  const at = page.text.indexOf(words.slice(0, 20));
  return placeOf(page, at < 0 ? 0 : elementAt(page, at));
}

const datesIn = (text: string): number => text.match(/\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/g)?.length ?? 0;
