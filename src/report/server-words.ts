/** What was done to a server, in words. */
import { counted } from "../model/counted.ts";
import type { ServerBook } from "../model/server-book.ts";
import type { Language, Text } from "../model/text.ts";

export function serverWords(book: ServerBook, language: Language): string {
  const { host, requests, diagnosticRequests, peakPerSecond } = book;
  const asked = {
    en: `${host}: ${counted(requests, "request")} and ${diagnosticRequests} diagnostic ones, at most ${peakPerSecond} a second`,
    zh: `${host}：请求 ${requests}，诊断请求 ${diagnosticRequests}，每秒最多 ${peakPerSecond}`,
  }[language];
  const strain = strainWords(book, language);
  return strain === null ? asked : `${asked}${{ en: "; ", zh: "；" }[language]}${strain}`;
}

const restWords = ({ after, unasked }: NonNullable<ServerBook["breaker"]>): Text =>
  unasked === 0
    ? {
        en: `given a rest after ${after} failures in a row`,
        zh: `连续失败 ${after} 次后曾暂停访问`,
      }
    : {
        en: `left alone after ${after} failures in a row, ${unasked} addresses not asked for`,
        zh: `连续失败 ${after} 次后暂停访问，未请求地址 ${unasked} 个`,
      };

/** How the server showed that it was asked too much; null where it did not. */
export function strainWords({ tooManyRequests, breaker }: ServerBook, language: Language): string | null {
  const said = [
    ...(tooManyRequests > 0
      ? [{ en: `answered 429 ${tooManyRequests} times`, zh: `返回 429 共 ${tooManyRequests} 次` }]
      : []),
    ...(breaker === null ? [] : [restWords(breaker)]),
  ];
  if (said.length === 0) return null;
  return said.map((text) => text[language]).join({ en: ", ", zh: "，" }[language]);
}
