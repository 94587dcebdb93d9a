/** As many judged sites as asked for, each with as many findings, made up on the fly: none is held. */
import type { Finding } from "../../src/model/judgement.ts";
import type { ReportedSite } from "../../src/report/report.ts";
import { hostile, site, verdict } from "./literal-report.ts";

export const manySites = (sites: number, findings: number): AsyncIterable<ReportedSite> => ({
  async *[Symbol.asyncIterator]() {
    for (let at = 0; at < sites; at += 1) yield siteWith(at, findings);
  },
});

function siteWith(at: number, findings: number): ReportedSite {
  const url = `http://s${at}.jia.gov.cn/`;
  const [first, ...others] = verdict.outcomes;
  if (first === undefined) throw new Error("the literal report has outcomes");
  const made = Array.from({ length: findings }, (_, n) => findingOf(url, at, n));
  return {
    site: { ...site, url, name: `第${at}号网站`, province: "甲省", city: `${at % 9}市` },
    verdict: { ...verdict, outcomes: [{ ...first, findings: made }, ...others] },
  };
}

const findingOf = (siteUrl: string, at: number, n: number): Finding => ({
  id: `${at}-${n}`.padStart(16, "0"),
  url: `${siteUrl}column/${n}/t20260320_${n}.html`,
  message: { en: `link ${n} is dead ${hostile}`, zh: `第${n}条链接失效 ${hostile}` },
  seenAt: "2026-03-20T10:00:00+08:00",
  confidence: "certain",
  evidence: {
    excerpt: `通知公告 ${n} ${"内容".repeat(40)}`,
    place: "div#news > ul > li:nth-of-type(3)",
    bodySha256: "ab".repeat(32),
  },
  referrers: Array.from({ length: 5 }, (_, page) => `${siteUrl}page/${page}.html`),
  column: `第${n}栏`,
  missing: null,
  waived: false,
});
