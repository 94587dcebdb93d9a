import { expect, test } from "vitest";
import { inspectionsByHost } from "../../src/judge/inspections.ts";
import type { Run } from "../../src/model/run.ts";
import { siteSchema } from "../../src/model/site.ts";

const run = (id: string, startedAt: string): Run => ({
  id,
  state: "finished",
  asOf: startedAt,
  startedAt,
  finishedAt: null,
  exit: null,
  options: {},
  ruleSets: [],
  toolVersion: "1",
});
const runs = [
  run("old", "2017-06-01T10:00:00+08:00"),
  run("spring", "2018-04-01T10:00:00+08:00"),
  run("now", "2018-07-28T10:00:00+08:00"),
  run("later", "2018-07-29T00:00:00+08:00"),
];
const store = {
  listRuns: () => Promise.resolve(runs),
  sitesOf: (id: string) =>
    Promise.resolve([
      siteSchema.parse({ url: id === "spring" ? "http://www.a.gov.cn/" : "https://a.gov.cn/" }),
    ]),
};

test("runs of the last 400 days up to the as-of time, whatever scheme and www the list had", async () => {
  const log = await inspectionsByHost(store, "2018-07-28T23:59:59+08:00");
  expect(log.get("a.gov.cn")?.map(({ startedAt }) => startedAt.slice(0, 10))).toEqual([
    "2018-04-01",
    "2018-07-28",
  ]);
});
