/** What was done to a server, in words. */
import type { ServerBook } from "../model/server-book.ts";
import type { Language } from "../model/text.ts";

export function serverWords(book: ServerBook, language: Language): string {
  const { host, requests, diagnosticRequests, peakPerSecond } = book;
  const asked = {
    en: `${host}: ${requests} requests and ${diagnosticRequests} diagnostic ones, at most ${peakPerSecond} a second`,
    zh: `${host}：请求 ${requests}，诊断请求 ${diagnosticRequests}，每秒最多 ${peakPerSecond}`,
  }[language];
  const strain = strainWords(book, language);
  return strain === null ? asked : `${asked}${{ en: "; ", zh: "；" }[language]}${strain}`;
}

/** How the server showed that it was asked too much; null where it did not. */
export function strainWords({ tooManyRequests, breaker }: ServerBook, language: Language): string | null {
  const said = [
    ...(tooManyRequests > 0
      ? [{ en: `answered 429 ${tooManyRequests} times`, zh: `返回 429 共 ${tooManyRequests} 次` }]
      : []),
    ...(breaker !== null
      ? [
          {
            en: `left alone after ${breaker.after} failures in a row, ${breaker.unasked} addresses not asked for`,
            zh: `连续失败 ${breaker.after} 次后暂停访问，未请求地址 ${breaker.unasked} 个`,
          },
        ]
      : []),
  ];
  if (said.length === 0) return null;
  return said.map((text) => text[language]).join({ en: ", ", zh: "，" }[language]);
}
