/** What a site says of its letters in numbers: "共收到来信 120 封，已答复 118 封". */
import { excerptOf } from "../../model/evidence.ts";
import type { Facts } from "../../model/observation.ts";
import type { Observer } from "../observer.ts";
import { mayMatch } from "../page/marks.ts";
import type { PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { elementAt } from "../page/walk.ts";
import { messageColumnOf } from "./messages-column.ts";

type Statistics = Facts["messages.statistics"][number];

export const messageStatistics: Observer<"messages.statistics"> = {
  fact: "messages.statistics",
  reads: ["breadcrumb", "meta.tags"],
  observe(page, _context, seen) {
    const column = messageColumnOf(page, seen);
    const found = statisticsOn(page, column !== null && column !== "other");
    return found.length === 0 ? undefined : found;
  },
};

const most = 50;
/** Both figures stand in one sentence or one line of boxes. */
const reach = 90;

/** With its unit, or alone behind a colon: other numbers are dates, numbers of letters, pages. */
const number = "(?:(\\d{1,8})\\s?[余多]?[封件条个次]|[:：]\\s{0,3}(\\d{1,8})(?=\\s*(?:[\\n，,；;|]|$)))";
const received = new RegExp(
  `(?:收到|接收|受理|来信|收信|信件|留言|咨询|投诉|诉求|邮件|总数|总量)[^\\d，,。；;:：\\n]{0,14}[:：]?\\s{0,3}${number}`,
  "g",
);
const answered = new RegExp(
  `(?:答复|回复|办结|办理|处理|已办|回应|反馈)(?!率)[^\\d，,。；;:：%率\\n]{0,10}[:：]?\\s{0,3}${number}`,
);
const letterWords = /来信|收信|信件|邮件|留言|咨询|投诉|诉求|信箱|网友|网民|提问|问政/;

const speaksOfAnswers = mayMatch(answered, "答复", "回复", "办结", "办理", "处理", "已办", "回应", "反馈");

function statisticsOn(page: PageIndex, isLetterColumn: boolean): Statistics[] {
  if (!speaksOfAnswers(page)) return [];
  const found: Statistics[] = [];
  let last = -1;
  for (const match of page.text.matchAll(received)) {
    if (match.index < last || found.length >= most) continue;
    const behind = page.text.slice(match.index, match.index + match[0].length + reach);
    const sentence = behind.split(/。/, 1)[0] ?? "";
    const rest = sentence.slice(match[0].length);
    const reply = answered.exec(rest);
    if (reply === null || (!isLetterColumn && !letterWords.test(sentence))) continue;
    const to = match.index + match[0].length + reply.index + reply[0].length;
    found.push(statisticsOf(page, match.index, to, figure(match), figure(reply)));
    last = to;
  }
  return found;
}

const figure = (match: RegExpMatchArray): number => Number(match[1] ?? match[2]);

function statisticsOf(page: PageIndex, from: number, to: number, all: number, replied: number): Statistics {
  const before = page.text.slice(Math.max(0, from - 40), from + 10);
  return {
    received: all,
    answered: replied,
    period: periodIn(before),
    evidence: {
      excerpt: excerptOf(page.text.slice(Math.max(0, from - 20), to + 20)),
      place: placeOf(page, elementAt(page, from)),
    },
  };
}

const period =
  /(?:\d{4}年)?(?:\d{1,2}月份?(?:[-至]\d{1,2}月份?)?|第?[一二三四1-4]季度|上半年|下半年)|\d{4}年度?|本(?:月|季度|年度?|周)|上(?:月|季度|年度?|周)|今年|去年|当月|今日|昨日|累计/g;

/** The nearest period named before the figures, as printed. */
const periodIn = (text: string): string | null => [...text.matchAll(period)].at(-1)?.[0] ?? null;
