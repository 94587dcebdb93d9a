/** The availability ledger of one site over the days a rule looks at: counts, what is missing, and a chart of hours. */
import { isOpen, type Probe } from "../model/probe.ts";
import type { Language } from "../model/text.ts";
import { addDays, dayOf, hourOf } from "../model/time.ts";

/** What the availability rule asks for. */
export interface Window {
  readonly days: number;
  readonly perDay: number;
  /** Share of failed visits from which on the site counts as unreachable. */
  readonly limit: number;
}

export interface ProbeDay {
  readonly day: string;
  readonly samples: number;
  readonly open: number;
  readonly failed: number;
  /** Blocked, or failed by our own network: neither open nor failed. */
  readonly unknown: number;
  /** Samples that the day still lacks. */
  readonly missing: number;
  /** Median milliseconds of the visits that opened; null without any. */
  readonly medianMs: number | null;
  /** One per hour: the worst of its samples. */
  readonly hours: readonly HourMark[];
}
export type HourMark = "none" | "open" | "unknown" | "failed";

export interface ProbeWeek {
  readonly days: readonly ProbeDay[];
  readonly samples: number;
  readonly failed: number;
  readonly unknown: number;
  readonly missing: number;
}

export function probeWeek(probes: readonly Probe[], asOf: string, { days, perDay }: Window): ProbeWeek {
  const today = dayOf(asOf);
  const until = probes.filter(({ at }) => Date.parse(at) <= Date.parse(asOf));
  const listed = Array.from({ length: days }, (_, at) => {
    const day = addDays(today, at + 1 - days);
    return probeDay(
      day,
      until.filter((probe) => dayOf(probe.at) === day),
      perDay,
    );
  });
  const sum = (count: (day: ProbeDay) => number): number => listed.reduce((all, day) => all + count(day), 0);
  return {
    days: listed,
    samples: sum((day) => day.samples),
    failed: sum((day) => day.failed),
    unknown: sum((day) => day.unknown),
    missing: sum((day) => day.missing),
  };
}

function probeDay(day: string, probes: readonly Probe[], perDay: number): ProbeDay {
  const opened = probes.filter((probe) => isOpen(probe) === true);
  const failed = probes.filter((probe) => isOpen(probe) === false).length;
  return {
    day,
    samples: probes.length,
    open: opened.length,
    failed,
    unknown: probes.length - opened.length - failed,
    missing: Math.max(0, perDay - probes.length),
    medianMs: median(opened.map(({ phases }) => phases.total)),
    hours: Array.from({ length: 24 }, (_, hour) => markOf(probes.filter(({ at }) => hourOf(at) === hour))),
  };
}

function markOf(probes: readonly Probe[]): HourMark {
  const seen = probes.map(isOpen);
  if (seen.length === 0) return "none";
  return seen.includes(false) ? "failed" : seen.includes(null) ? "unknown" : "open";
}

const median = (values: readonly number[]): number | null =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;

const marks: Readonly<Record<HourMark, string>> = { none: "·", open: "█", unknown: "?", failed: "×" };

/** One line a day, a sign an hour, then what the week comes to. */
export function probeWeekText(week: ProbeWeek, window: Window, language: Language): string {
  const lines = week.days.map(
    ({ day, hours, samples, failed, unknown, medianMs }) =>
      `  ${day.slice(5)} ${hours.map((mark) => marks[mark]).join("")} ` +
      {
        en: `${samples}/${window.perDay} samples, ${failed} failed${unknown > 0 ? `, ${unknown} unknown` : ""}`,
        zh: `采样 ${samples}/${window.perDay}，失败 ${failed}${unknown > 0 ? `，无法判断 ${unknown}` : ""}`,
      }[language] +
      (medianMs === null ? "" : `  ${medianMs} ms`),
  );
  return `${[...lines, `  ${weekLine(week, window, language)}`].join("\n")}\n`;
}

function weekLine({ samples, failed, days, missing }: ProbeWeek, window: Window, language: Language): string {
  const share = samples === 0 ? "–" : `${((100 * failed) / samples).toFixed(1)}%`;
  const limit = `${Number((100 * window.limit).toFixed(2))}%`;
  const short = days.filter((day) => day.missing > 0).length;
  return {
    en:
      `${failed} of ${samples} failed (${share}; unreachable from ${limit}); ` +
      (missing === 0
        ? "the window is full"
        : `not full: ${missing} samples missing on ${short} of ${window.days} days`),
    zh:
      `失败 ${failed}/${samples}（${share}，达到 ${limit} 即为无法访问）；` +
      (missing === 0 ? "监测周期已满" : `监测周期未满：${window.days} 天中有 ${short} 天共缺 ${missing} 次`),
  }[language];
}

export const probeLegend: Readonly<Record<Language, string>> = {
  en: "one sign an hour: █ open, × failed, ? blocked or our own trouble, · no sample",
  zh: "每格一小时：█ 正常，× 失败，? 被拦截或本机网络问题，· 无采样",
};
