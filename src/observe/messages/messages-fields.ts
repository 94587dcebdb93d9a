/** Labelled fields of letters: "来信时间：2026-03-02", "办理状态｜已办结", in running text and in table cells. */
import { datesIn } from "../page/dates.ts";
import { localDateOf } from "../page/found-date.ts";

export const fieldRoles = [
  "title",
  "asked",
  "accepted",
  "answered",
  "date",
  "status",
  "isReplied",
  "answeredBy",
  "content",
  "reply",
  "asker",
  "other",
] as const;
export type FieldRole = (typeof fieldRoles)[number];

/** Labels that only letters have; one of them is needed before a page counts as showing letters. */
const own: Readonly<Record<Exclude<FieldRole, "accepted" | "date" | "other">, string>> = {
  title:
    "来信标题 信件标题 留言标题 咨询标题 咨询主题 来信主题 信件主题 留言主题 问题标题 提问标题 投诉标题 诉求标题 信件名称 诉求主题 来信事由 咨询问题 反映问题",
  asked:
    "来信时间 来信日期 写信时间 写信日期 留言时间 留言日期 咨询时间 咨询日期 提问时间 提问日期 投诉时间 投诉日期 信件时间 信件日期 诉求时间 提问于 咨询于 留言于 写信于 来信于 提交于 反映时间 建言时间 来函时间 问题时间 来件时间 寄信时间 发信时间",
  answered:
    "回复于 答复于 回答于 回复时间 回复日期 答复时间 答复日期 回信时间 反馈时间 反馈日期 回应时间 回答时间 解答时间 官方回复时间",
  status: "信件状态 留言状态 回复状态 答复状态 来信状态 咨询状态 诉求状态 回复情况 答复情况",
  isReplied: "是否回复 是否答复 是否已回复 是否已答复",
  answeredBy:
    "回复单位 回复部门 答复单位 答复部门 答复机构 回复机构 回复人 答复人 受信单位 受信部门 收信单位 收信部门 收信人 解答单位 解答部门 写信对象 咨询部门 咨询单位 来信对象 留言对象",
  content:
    "来信内容 信件内容 留言内容 咨询内容 提问内容 投诉内容 诉求内容 来信正文 问题内容 反映内容 问题描述 诉求描述 网民留言",
  reply:
    "管理员回复 站长回复 客服回复 回复内容 答复内容 回复意见 答复意见 回复结果 答复结果 官方回复 部门回复 部门答复 回复情况说明 回信内容 回复信息 答复信息",
  asker:
    "来信人 写信人 留言人 咨询人 提问人 投诉人 发信人 诉求人 网友 网民 网友昵称 来信者 留言者 来信人姓名",
};

/** Labels that other lists have too. */
const shared: Readonly<Partial<Record<FieldRole, string>>> = {
  title: "标题 主题 事项 事由 题目",
  asked: "发表于 发表时间 发表日期 提交时间 提交日期 提出时间 登记时间 登记日期 申请时间 写作时间",
  accepted: "受理时间 受理日期",
  answered: "办结时间 办结日期 处理时间 处理日期 办理时间 办理日期 办复时间 完成时间",
  date: "时间 日期 发布时间 发布日期 公开时间 更新时间",
  status: "状态 办理状态 处理状态 受理状态 当前状态 办理进度 处理进度 办理情况 处理情况 办件状态",
  answeredBy: "受理单位 受理部门 办理单位 办理部门 承办单位 承办部门 处理单位 处理部门 责任单位 部门 单位",
  content: "内容 详细内容 具体内容 正文",
  reply: "回复 答复 办理结果 处理结果 处理意见 办理意见 回答 解答",
  asker: "姓名 昵称 署名 作者",
  other:
    "序号 编号 信件编号 留言编号 来信编号 受理编号 咨询编号 流水号 查询码 查询编号 类别 类型 信件类型 信件类别 信件分类 咨询类型 来信类型 来信类别 问题类型 问题分类 诉求类型 分类 点击 点击数 点击量 点击次数 浏览 浏览量 浏览数 浏览次数 访问量 阅读 关注度 人气 操作 查看 满意度 评价 联名人数 来源 附件 回复期限 答复期限 办理期限 办结期限 办理时限 回复时限 答复时限 承诺期限 应办结时间 应回复时间 限办时间 所属区域 地区 区域 是否公开 公开方式 信箱 信箱名称 电话 联系电话 联系方式 地址 联系地址 邮箱",
};

export interface Label {
  readonly role: FieldRole;
  /** True for a label that only letters have. */
  readonly isOwn: boolean;
}

const known = new Map<string, Label>([...labelsOf(shared, false), ...labelsOf(own, true)]);

function labelsOf(words: Readonly<Partial<Record<FieldRole, string>>>, isOwn: boolean): [string, Label][] {
  return (Object.entries(words) as [FieldRole, string][]).flatMap(([role, text]) =>
    text.split(" ").map((word): [string, Label] => [word, { role, isOwn }]),
  );
}

/** What a text that is nothing but a label names; null for any other text. */
export function labelOf(text: string): Label | null {
  return text.length > 24 ? null : (known.get(text.replace(/[\s:：[\]【】*]/g, "")) ?? null);
}

export interface Field extends Label {
  /** Position of the label in the text that was searched. */
  readonly at: number;
  /** What stands between the label and the next one, trimmed. */
  readonly value: string;
}

/** Most words before a colon or line end are no labels; their last character tells at once, and their first most of the rest. */
const lastLetters = new Set([...known.keys()].map((word) => word.charCodeAt(word.length - 1)));
const firstLetters = new Set([...known.keys()].map((word) => word.charCodeAt(0)));

/** What a label ends at: a colon, a bracket, the end of its cell or line, or the date it is glued to. */
const gluedDate = /20\d\d[-/.年]/y;

/** By UTF-16 code unit: 1 where a label may end. Every character of a page is asked about. */
const labelEnds = new Uint8Array(65_536);
for (const mark of ":：】]\t\n2") labelEnds[mark.charCodeAt(0)] = 1;
/** Longest label with the spaces that templates put between its characters to fill a column. */
const labelReach = 18;

/** Fields of a text in their order. */
export function fieldsIn(text: string): Field[] {
  const marks: (Label & { at: number; end: number })[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (labelEnds[text.charCodeAt(at)] === 0) continue;
    const mark = text.charAt(at);
    if (mark === "2" && !isGluedDate(text, at)) continue;
    const end = mark === "2" ? "" : mark;
    const found = labelBefore(text, at, end);
    if (found !== null) marks.push({ ...found, end: at + (end === "\n" ? 0 : end.length) });
    else marks.push(...datedReply(text, at, end));
  }
  return marks.map(({ at, end, role, isOwn }, i) => ({
    role,
    isOwn,
    at,
    value: valueIn(text, end, marks[i + 1]?.at ?? text.length),
  }));
}

const beforeValue = /[\s:：]/;
const behindValue = /[\s[【（(|｜]/;

/** The last value reaches to the end of the page: a pattern anchored there would try at every space of an article. */
function valueIn(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (from < to && beforeValue.test(text.charAt(from))) from += 1;
  while (to > from && behindValue.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function isGluedDate(text: string, at: number): boolean {
  gluedDate.lastIndex = at;
  return gluedDate.test(text);
}

const replyHead = /(?:回复|答复|回答)\s?[(（[【]\s?(20\d\d[^()（）\n]{4,20})[)）\]】]\s?$/;

/** "管理员回复（2026-08-04）：您好": the label of an answer with its day in brackets. */
function datedReply(text: string, end: number, mark: string): (Label & { at: number; end: number })[] {
  if (mark !== ":" && mark !== "：") return [];
  const found = replyHead.exec(text.slice(Math.max(0, end - 40), end));
  if (found === null) return [];
  const at = end - found[0].length;
  const day = at + found[0].indexOf(found[1] ?? "");
  return [
    { role: "answered", isOwn: true, at, end: day },
    { role: "reply", isOwn: true, at: day + (found[1] ?? "").length, end: end + 1 },
  ];
}

function labelBefore(text: string, end: number, mark: string): (Label & { at: number }) | null {
  if (!lastLetters.has(text.charCodeAt(text[end - 1] === " " ? end - 2 : end - 1))) return null;
  const start = runStart(text, end);
  if (mark === "\n") return lineLabel(text, start, end);
  // "县水务局 回复时间：" and "回 复：": what stands before a space may belong to the label or not.
  for (let at = start; at < end; at = wordAfter(text, at, end)) {
    const label = known.get(text.slice(at, end).replaceAll(" ", ""));
    if (label !== undefined) return { ...label, at };
  }
  return gluedLabel(text, start, end);
}

/** Before a line end only a line or cell of its own is a label; else a sentence or a menu entry ends there. */
function lineLabel(text: string, start: number, end: number): (Label & { at: number }) | null {
  if (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\t") return null;
  const label = known.get(text.slice(start, end).replaceAll(" ", ""));
  return label === undefined ? null : { ...label, at: start };
}

/** 办理时间 behind other words (限时办理时间) may be a day to come; the day a letter was handed in is past. */
const gluedRoles: ReadonlySet<FieldRole> = new Set(["status", "asked"]);

/**
 * "路灯不亮来信时间：", "县公安局状态：": a value and a label in elements that no space parts. Only a letter's own labels and
 * those of its state and first day are so plain.
 */
function gluedLabel(text: string, start: number, end: number): (Label & { at: number }) | null {
  for (let at = start + 1; at <= end - 2; at += 1) {
    if (!firstLetters.has(text.charCodeAt(at))) continue;
    const label = known.get(text.slice(at, end));
    if (label !== undefined && (label.isOwn || gluedRoles.has(label.role))) return { ...label, at };
  }
  return null;
}

/** Start of the run of Chinese characters and spaces that ends at a position. */
function runStart(text: string, end: number): number {
  let start = end;
  for (let at = end - 1; at >= 0 && end - at <= labelReach; at -= 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) start = at;
    else if (code !== 0x20) break;
  }
  return start;
}

function wordAfter(text: string, at: number, end: number): number {
  const space = text.indexOf(" ", at);
  return space < 0 || space >= end ? end : space + 1;
}

/** The first line or cell of a value: what a short field holds; what follows belongs to no label. */
export const shortValue = (value: string): string =>
  value
    .split(/[\n\t]/, 1)[0]
    ?.replace(/[\]】）)]$/, "")
    .trim() ?? "";

/** The date a field's value starts with; null where it prints none. A day in the next cell is that cell's own. */
export function dateOf(value: string): string | null {
  const found = datesIn(value.slice(0, 40))[0];
  if (found === undefined || found.from > 6) return null;
  return /[\n\t]/.test(value.slice(0, found.from)) ? null : localDateOf(found);
}
