import { describe, expect, it } from "vitest";
import type { Probe } from "../../src/model/probe.ts";
import { probeWeek, probeWeekText } from "../../src/report/probe-week.ts";

const probe = (at: string, reason: Probe["reason"] = "answered", total = 200): Probe => ({
  siteUrl: "http://www.jia.gov.cn/",
  at: `${at}:00+08:00`,
  reason,
  status: null,
  phases: { dns: null, connect: null, tls: null, firstByte: null, total },
  remoteAddress: null,
  detail: null,
});
const asOf = "2026-03-20T12:00:00+08:00";
const window = { days: 3, perDay: 2, limit: 0.05 };
const probes = [
  probe("2026-03-17T23:59"),
  probe("2026-03-18T00:00", "answered", 100),
  probe("2026-03-18T23:59", "answered", 300),
  probe("2026-03-19T09:10", "timeout", 15_000),
  probe("2026-03-19T09:50"),
  probe("2026-03-20T10:00", "challenge"),
  probe("2026-03-20T12:01", "timeout"),
];

describe("probeWeek", () => {
  const week = probeWeek(probes, asOf, window);

  it("counts the days up to the moment, and what each still lacks", () => {
    expect(
      week.days.map(({ day, samples, open, failed, unknown, missing, medianMs }) => [
        day,
        samples,
        open,
        failed,
        unknown,
        missing,
        medianMs,
      ]),
    ).toEqual([
      ["2026-03-18", 2, 2, 0, 0, 0, 300],
      ["2026-03-19", 2, 1, 1, 0, 0, 200],
      ["2026-03-20", 1, 0, 0, 1, 1, null],
    ]);
    expect(week).toMatchObject({ samples: 5, failed: 1, unknown: 1, missing: 1 });
  });

  it("marks an hour by its worst sample", () => {
    expect(week.days.map(({ hours }) => [hours[0], hours[9], hours[10], hours[23]])).toEqual([
      ["open", "none", "none", "open"],
      ["none", "failed", "none", "none"],
      ["none", "none", "unknown", "none"],
    ]);
  });

  it("shows a line a day and what the week comes to", () => {
    const lines = probeWeekText(week, window, "zh").split("\n");
    expect(lines[1]).toBe("  03-19 ·········×·············· 采样 2/2，失败 1  200 ms");
    expect(lines[2]).toBe("  03-20 ··········?············· 采样 1/2，失败 0，无法判断 1");
    expect(lines[3]).toBe("  失败 1/5（20.0%，达到 5% 即为无法访问）；监测周期未满：3 天中有 1 天共缺 1 次");
    expect(probeWeekText(week, window, "en")).toContain("not full: 1 samples missing on 1 of 3 days");
  });

  it("says nothing of a share where nothing was sampled", () => {
    expect(probeWeekText(probeWeek([], asOf, window), window, "en")).toContain("0 of 0 failed (–;");
  });
});
