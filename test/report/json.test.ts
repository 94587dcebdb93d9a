import { expect, it } from "vitest";
import json from "../../src/report/json.ts";
import { hostile, written } from "./literal-report.ts";

it("is the published document, whole and parseable", async () => {
  const document = JSON.parse(await written(json));
  expect(Object.keys(document)).toEqual([
    "schema",
    "tool",
    "run",
    "ruleSets",
    "totals",
    "entries",
    "setAside",
    "sites",
  ]);
  expect(document.schema).toBe("govinspect/report/1");
  expect(document.run).toMatchObject({ state: "finished", exit: { code: 1, reason: "1 unqualified" } });
  expect(document.sites[0]).toMatchObject({
    url: "http://www.jia.gov.cn/",
    siteCode: "1100000001",
    kind: "portal",
    verdict: "unqualified",
    score: null,
    vetoes: ["homepage-not-updated"],
    notAssessed: ["site-unreachable"],
    inconclusiveBecause: [{ rule: "empty-columns", why: "insufficient-data", needs: "another look" }],
    coverage: { pagesSeen: 3, pagesKnown: 4, blocked: 1, failed: 0, budgetCut: false },
  });
  expect(document.sites[0].outcomes[0].findings[0]).toEqual({
    id: "0123456789abcdef",
    url: "http://www.jia.gov.cn/",
    message: hostile,
    seenAt: "2026-03-20T10:00:00+08:00",
    confidence: "certain",
    evidence: { excerpt: hostile, place: "div#news", bodySha256: "ab".repeat(32) },
    referrers: ["http://www.jia.gov.cn/a.html", "http://www.jia.gov.cn/b.html"],
    column: "首页",
    missing: "a date",
    waived: false,
  });
});

it("speaks the language asked for", async () => {
  const document = JSON.parse(await written(json, { language: "zh" }));
  expect(document.sites[0].outcomes[0].reason).toBe("理由");
});

it("is a document without a site too", async () => {
  expect(JSON.parse(await written(json, {}, [])).sites).toEqual([]);
});
