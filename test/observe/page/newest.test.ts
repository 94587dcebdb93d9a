import { expect, it } from "vitest";
import type { Observations, PageKind } from "../../../src/model/observation.ts";
import { newestItemDate } from "../../../src/observe/page/newest.ts";

const page = (kind: PageKind, ...dates: (string | null)[]): Observations => ({
  "page.kind": kind,
  listing: {
    isColumn: true,
    name: null,
    items: dates.map((date) => ({ title: "某", url: null, date })),
    empty: false,
    emptyWhy: null,
    nextPage: null,
    evidence: null,
    endpoints: [],
  },
});

it.each([
  ["the newest, not the first", page("listing", "2020-01-02", "2020-07-14T10:30", null), "2020-07-14"],
  ["none after the day it is judged at", page("listing", "2020-11-23", "2020-07-14"), "2020-07-14"],
  ["the day itself", page("homepage", "2020-11-22T23:50"), "2020-11-22"],
  ["nothing undated", page("listing", null), null],
  ["nothing of an article", page("article", "2020-07-14"), null],
  ["nothing where no list was observed", {}, null],
])("%s", (_, seen, date) => expect(newestItemDate(seen, "2020-11-22T23:59:59+08:00")).toBe(date));
