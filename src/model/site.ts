/** One row of the site list: what the supervisor says a site is. */
import { z } from "zod";

export const siteKinds = ["portal", "department"] as const;
/** `normal` 正常 is inspected; `exception` 例外 and `closed` 关停 are listed, not crawled. */
export const siteStatuses = ["normal", "exception", "closed"] as const;

/** What a person knows of a column that the crawl might not find out by itself. */
export const columnHintSchema = z.strictObject({
  url: z.string(),
  kind: z.string().optional(),
  name: z.string().optional(),
  /** CSS selector of its list. */
  selector: z.string().optional(),
});

export const hintsSchema = z.strictObject({
  columns: z.array(columnHintSchema).default([]),
  selectors: z.record(z.string(), z.string()).default({}),
});

export const siteSchema = z.strictObject({
  /** First page, absolute, http or https; as listed (a listed host without a scheme is https, then http). */
  url: z.string(),
  /** True when the list gave no scheme: https is tried, then http. */
  schemeGuessed: z.boolean().default(false),
  /** Visited before `url` (跳转网址); null when not listed. */
  jumpUrl: z.string().nullable().default(null),
  name: z.string().nullable().default(null),
  /** 网站标识码 as listed, normalised to half-width. */
  siteCode: z.string().nullable().default(null),
  /** null is unknown: judged as a department, and the report says so. */
  kind: z.enum(siteKinds).nullable().default(null),
  chineseDomain: z.string().nullable().default(null),
  province: z.string().nullable().default(null),
  city: z.string().nullable().default(null),
  county: z.string().nullable().default(null),
  /** 级别 as listed (1 省, 2 市, 3 县, or words). */
  level: z.string().nullable().default(null),
  sponsor: z.string().nullable().default(null),
  organizer: z.string().nullable().default(null),
  /** Whether the body has a public service duty (对外服务职能); null is not listed. */
  publicService: z.boolean().nullable().default(null),
  parentUrl: z.string().nullable().default(null),
  status: z.enum(siteStatuses).default("normal"),
  icp: z.string().nullable().default(null),
  police: z.string().nullable().default(null),
  remark: z.string().nullable().default(null),
  tags: z.array(z.string()).default([]),
  /** Columns of the list that mean nothing to us, passed through; columns of persons never get here. */
  extra: z.record(z.string(), z.string()).default({}),
  hints: hintsSchema.default({ columns: [], selectors: {} }),
  /** Per rule id: severity or parameters for this site alone. */
  overrides: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
export type Site = z.infer<typeof siteSchema>;
export type SiteInput = z.input<typeof siteSchema>;
