/** Collections and contexts for the tables of checks. */
import type { CheckContext } from "../../src/checks/check.ts";
import type { Collection, FieldValue, Gap, Item } from "../../src/model/collection.ts";

export const context: CheckContext = {
  asOf: "2018-07-28T23:59:59+08:00",
  countsLikely: false,
  isOpen: false,
};

const subject = {
  url: "https://www.example.gov.cn/",
  evidence: { excerpt: "首页", place: "title" },
  seenAt: "2018-07-28T10:00:00+08:00",
  referrers: [],
};

export const item = (
  fields: Readonly<Record<string, FieldValue>>,
  confidence: Item["confidence"] = "certain",
): Item => ({ ...subject, title: null, fields, confidence });

export const gap: Gap = {
  url: null,
  why: { zh: "未能读取", en: "could not be read" },
  needs: { zh: "再看一次", en: "another look" },
};

export const collection = (items: readonly Item[], gaps = 0): Collection => ({
  state: "read",
  items,
  gaps: Array.from({ length: gaps }, () => gap),
  subject,
  reach: "site",
  figures: {},
});

/** `n` items with these fields. */
export const times = (
  n: number,
  fields: Readonly<Record<string, FieldValue>>,
  confidence?: Item["confidence"],
): Item[] => Array.from({ length: n }, () => item(fields, confidence));
