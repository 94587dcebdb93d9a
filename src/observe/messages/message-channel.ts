/** Where a visitor can ask the site's organ a question: a form, a list of letters, or an entry that leads to one. */
import { excerptOf } from "../../model/evidence.ts";
import type { Facts } from "../../model/observation.ts";
import type { Observer } from "../observer.ts";
import { memoByText } from "../page/memo-by-text.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { textOf } from "../page/walk.ts";
import { kindOf, messageColumnOf } from "./messages-column.ts";
import { fieldsIn } from "./messages-fields.ts";
import { targetOf } from "./messages-make.ts";

type Channel = Facts["messages.channel"];

/** Petitions (网上信访) and discipline reports (纪检举报) are channels of other organs and do not count. */
export const messageChannel: Observer<"messages.channel"> = {
  fact: "messages.channel",
  reads: ["breadcrumb", "meta.tags", "messages"],
  observe(page, _context, seen) {
    const column = messageColumnOf(page, seen);
    if (column === "other") return entryOn(page);
    return formOn(page, column !== null) ?? listOn(page, seen.messages) ?? entryOn(page);
  },
};

/** A box for a text, on a page of letters or with the labels of one; site search and login have none. */
function formOn(page: PageIndex, isLetterColumn: boolean): Channel | undefined {
  for (const box of page.byTag("textarea")) {
    const holder = formAround(page, box);
    const words = page.text.slice(page.elements[holder]?.from ?? 0, page.elements[holder]?.to ?? 0);
    if (isComment(page, box) || (!isLetterColumn && (reportsErrors.test(words) || !hasLetterLabels(words))))
      continue;
    return {
      kind: "form",
      url: /^https?:/i.test(page.url) ? page.url : null,
      evidence: { excerpt: excerptOf(words === "" ? "<textarea>" : words), place: placeOf(page, box) },
    };
  }
  return undefined;
}

function formAround(page: PageIndex, box: number): number {
  for (let at = page.elements[box]?.parent ?? -1; at >= 0; at = page.elements[at]?.parent ?? -1) {
    const element = page.elements[at];
    if (element === undefined || element.tag === "form" || element.tag === "body") return at;
    if (element.to - element.from > 1500) return at;
  }
  return box;
}

/** Comment boxes and the error report have a text box too. */
function isComment(page: PageIndex, box: number): boolean {
  const attrs = page.elements[box]?.attrs;
  const words = `${attrs?.name ?? ""} ${attrs?.id ?? ""} ${attrs?.placeholder ?? ""}`;
  return (
    /comment|pinglun|评论|jiucuo|纠错|search|搜索/i.test(words) || attrs?.style?.includes("none") === true
  );
}

/** A form of one's own for what is wrong on the site's pages asks its readers, and answers nobody. */
const reportsErrors = /(?:出错|错误)(?:的)?(?:页面|网页|地址|问题|描述|类型|内容)|错别(?:字|类)|纠错/;

const hasLetterLabels = (words: string): boolean =>
  fieldsIn(words).some(
    ({ isOwn, role }) => isOwn && (role === "title" || role === "content" || role === "asker"),
  );

function listOn(page: PageIndex, messages: Facts["messages"] | undefined): Channel | undefined {
  const [first] = messages ?? [];
  if (messages === undefined || first === undefined || messages.length < 2) return undefined;
  return { kind: "list", url: /^https?:/i.test(page.url) ? page.url : null, evidence: first.evidence };
}

const ask =
  /^(?:我要)(?:写信|咨询|提问|留言|投诉|问|建议|建言)|^(?:写信|在线咨询|网上咨询|咨询投诉|投诉咨询|业务咨询|互动留言)$/;

/** The entry whose name says most: a form to write first, then a mailbox or consultation column. */
function entryOn(page: PageIndex): Channel | undefined {
  let best: { channel: Channel; rank: number } | undefined;
  for (const link of page.links) {
    const rank = rankOf(link.text);
    if (rank === 0 || rank <= (best?.rank ?? 0)) continue;
    const url = targetOf(link);
    if (page.elements[link.element]?.tag !== "a" || url === null) continue;
    const evidence = {
      excerpt: excerptOf(textOf(page, link.element) || link.text),
      place: placeOf(page, link.element),
    };
    best = { channel: { kind: "entry", url, evidence }, rank };
  }
  return best?.channel;
}

const rankOf = memoByText((text): number => {
  const name = text.replace(/\s+/g, "");
  if (name === "" || name.length > 12) return 0;
  const kind = kindOf(name);
  if (kind === "other") return 0;
  if (ask.test(name)) return 4;
  if (kind === "letters") return 3;
  if (kind === "replies") return 2;
  return /^(?:在线|网上|业务|政策|公众|办事)?咨询(?:服务|平台|中心)?$|^咨询(?:与)?投诉$|^公众问答$|^在线问答$/.test(
    name,
  )
    ? 1
    : 0;
});
