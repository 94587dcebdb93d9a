/** The states that mailboxes print beside a letter, and what each says of its answer. */
import type { PageIndex } from "../page/page-index.ts";
import { textOf } from "../page/walk.ts";

/** `refused`: decided without an answer, so neither answered nor waiting for one. */
export type MessageState = "answered" | "waiting" | "refused";

const states: Readonly<Record<MessageState, readonly string[]>> = {
  answered:
    "已回复 已答复 已办结 已处理 已办理 已解决 已完成 已反馈 已结案 已办复 已评价 已回复公开 处理完毕 办理完毕 回复完毕 办结 结案 办结公开 处理完成 办理完成 已经回复 已经答复 已办".split(
      " ",
    ),
  waiting:
    "待审查 待审核 待受理 待处理 待回复 待答复 待办理 待办 待办结 待分发 待转办 未受理 未审核 未回复 未答复 未处理 未办理 未办结 已受理 已接收 已签收 已提交 已转办 已交办 已转交 已分发 已批转 转办 转办中 交办 交办中 办理中 处理中 受理中 回复中 审核中 流转中 承办中 正在办理 正在处理 正在受理 等待回复 等待处理 尚未回复 暂未回复 暂无回复".split(
      " ",
    ),
  refused:
    "拒绝受理 不予受理 不受理 不予办理 不予回复 已退回 退回 无效信件 无效 已驳回 已撤回 不予公开".split(" "),
};

const stateOf = new Map<string, MessageState>(
  (Object.keys(states) as MessageState[]).flatMap((state) =>
    states[state].map((word) => [word, state] as const),
  ),
);

/** The state a text is, when it is nothing else: one word, perhaps in brackets. */
export function messageState(text: string): MessageState | null {
  return stateOf.get(bare(text)) ?? null;
}

/** What stands below 是否回复: the word alone says nothing of what was asked. */
export function repliedState(text: string): boolean | null {
  const word = bare(text);
  if (/^(?:是|有|√|已)$/.test(word)) return true;
  return /^(?:否|无|×|未|没有)$/.test(word) ? false : null;
}

/** The text without the brackets and spaces that templates put around a state. */
export const bare = (text: string): string => text.replace(/[\s[\]【】（）()〔〕|｜·•:：]/g, "");

/** The first word of a text that is a state: a row prints it between its title and its date. */
export const stateIn = (text: string): string | null =>
  text.split(/[\s[\]【】()（）|｜:：]+/).find((word) => messageState(word) !== null) ?? null;

/** The first element inside another that is nothing but a state, glued to its neighbours in the text; a picture says it by its `alt`. */
export function stateAmong(page: PageIndex, row: number): string | null {
  const end = Math.min(page.elements[row]?.end ?? 0, row + 60);
  for (let at = row + 1; at < end; at += 1) {
    const { tag = "", attrs = {} } = page.elements[at] ?? {};
    const text = tag === "img" ? (attrs.alt ?? attrs.title ?? "") : textOf(page, at);
    if (text.length <= 12 && messageState(text) !== null) return text;
  }
  return null;
}

/** True, false, or null where the state decides neither. */
export function isAnsweredBy(state: MessageState | null): boolean | null {
  if (state === "answered") return true;
  return state === "waiting" ? false : null;
}

const inTitle = /已(?:经)?(?:回复|答复|办结|处理)/;

/** "某先生关于某事的咨询已回复，请查收": some sites publish the state as the title. */
export const stateInTitle = (title: string): string | null => inTitle.exec(title)?.[0] ?? null;
