/** What a rule file may say: the one definition that loading, the editors' JSON Schema and the reference share. */

import { z } from "zod";
import { fieldSchema } from "../checks/field.ts";
import { itemConditionSchema } from "../checks/item-condition.ts";
import { siteConditionSchema } from "../checks/site-condition.ts";
import { strictMap } from "../checks/strict-map.ts";
import { collectionNames } from "../model/fact-catalogue.ts";
import { issueWords } from "../model/issue-text.ts";
import { noClause } from "../model/judgement.ts";
import { outcomes, severities } from "../model/outcome.ts";
import { siteKinds } from "../model/site.ts";
import { windowSchema } from "../model/window.ts";
import { inlineTestSchema } from "./inline-test.ts";
import { pageCheckSchema } from "./page-check.ts";

export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: issueWords({
    en: "must be kebab-case, such as empty-columns",
    zh: "应为小写字母、数字与连字符，如 empty-columns",
  }),
});

/** In both languages, or one text for both. */
export const wordsSchema = z
  .union([z.string().min(1), strictMap({ zh: z.string().min(1), en: z.string().min(1) })], {
    error: issueWords({ en: "must be a text, or a map of zh and en", zh: "应为文字，或含 zh 与 en 两项" }),
  })
  .transform((given) => (typeof given === "string" ? { zh: given, en: given } : given));

export const provenances = ["H", "M", "L"] as const;

const paramValue = z.union([z.number(), z.string(), z.boolean()]);

/** A figure of a rule: named once, with where it comes from and how sure that is. */
export const paramSchema = strictMap({
  type: z.enum(["integer", "number", "share", "window", "text", "boolean"]),
  default: paramValue,
  min: z.number().optional(),
  max: z.number().optional(),
  about: wordsSchema.optional(),
  /** Where the figure comes from. */
  source: z.string().min(1),
  /** H seen in a published text, M as remembered and partly corroborated, L as remembered only. */
  confidence: z.enum(provenances),
});
export type Param = z.infer<typeof paramSchema>;
export type ParamValue = z.infer<typeof paramValue>;

const amount = z.number().min(0).max(100);

/** What a deduct rule takes off. Rules of one indicator share its cap. */
const pointsSchema = strictMap({
  /** Name of the indicator the points belong to; the rule's own id without it. */
  indicator: z.string().min(1).optional(),
  /** Deductions inside one indicator never exceed it. */
  cap: amount,
  /** Taken off once when the rule fails. */
  once: amount.optional(),
  /** Taken off for each finding that counts. */
  each: amount.optional(),
  /** Findings of one value of this field count once: an identifier that three pages lack is one that is missing. */
  by: fieldSchema.optional(),
  /** Before `each`: the first tier whose condition a finding's item meets. */
  tiers: z.array(strictMap({ where: itemConditionSchema, each: amount })).default([]),
}).refine((p) => (p.once === undefined) !== (p.each === undefined && p.tiers.length === 0), {
  error: issueWords({ en: "needs either once, or each and tiers", zh: "须写 once，或写 each 与 tiers" }),
});
export type Points = z.infer<typeof pointsSchema>;

const whenSchema = strictMap({
  kind: z.enum(siteKinds).optional(),
  province: z.array(z.string()).optional(),
  city: z.array(z.string()).optional(),
  county: z.array(z.string()).optional(),
  /** Any of these. */
  tags: z.array(z.string()).optional(),
  /** True: bodies without a public service duty are exempt; one whose duty is not listed is not. */
  "public-service": z.boolean().optional(),
});
export type When = z.infer<typeof whenSchema>;

/** One look is not enough: what must have been seen in so many runs, each so long after the one before, before it counts. */
const recheckSchema = strictMap({
  times: z.number().int().min(1).max(10),
  apart: windowSchema,
  /** Every finding of the rule, or only links that gave no clear answer, which then are dead. */
  of: z.enum(["findings", "unconfirmed"]).default("findings"),
});
export type Recheck = z.infer<typeof recheckSchema>;

const dayOrNull = z.iso.date().optional();

export const ruleShape = {
  id: idSchema,
  title: wordsSchema,
  /** For the reader of the report: why this matters. */
  why: wordsSchema.optional(),
  /** Where the duty stands, as a person would cite it. */
  clause: z.string().min(1).default(noClause),
  /** Ids of the clause inventory this rule answers. */
  binds: z.array(z.string().min(1)).default([]),
  /** The national indicator it speaks for: vetoes of one indicator count as one. */
  indicator: wordsSchema.optional(),
  severity: z.enum(severities).default("advisory"),
  points: pointsSchema.optional(),
  when: whenSchema.default({}),
  fact: z.enum(collectionNames).default("nothing"),
  params: z.record(idSchema, paramSchema).default({}),
  /** Who decides. `person`: the machine only suspects, an attestation decides. */
  confirm: z.enum(["machine", "person"]).default("machine"),
  source: z.enum(["crawl", "ledger", "attestation", "list", "manifest"]).default("crawl"),
  /** The outcome where the site has no such thing. */
  "on-missing": z.enum(["cant-tell", "fail", "not-applicable"]).default("cant-tell"),
  /** Share of the known pages that may be blocked or failed before counting over the site proves nothing. */
  "max-unread": z.number().min(0).max(1).default(0.1),
  recheck: recheckSchema.optional(),
  remedy: wordsSchema.optional(),
  effective: strictMap({ from: dayOrNull, to: dayOrNull }).default({}),
  /** What would supply what is missing, where the rule's source was not given. */
  needs: wordsSchema.optional(),
  /** Texts instead of the checks' own; `{name}` stands for a parameter, a figure or, in `finding` and `lacks`, a field. */
  says: strictMap({
    pass: wordsSchema.optional(),
    fail: wordsSchema.optional(),
    "cant-tell": wordsSchema.optional(),
    missing: wordsSchema.optional(),
    finding: wordsSchema.optional(),
    /** 缺失要素 of a finding: what its item lacks. */
    lacks: wordsSchema.optional(),
  }).default({}),
  /** Must hold for the checks to be asked at all; cant-tell otherwise. */
  provided: siteConditionSchema.optional(),
  all: z.array(siteConditionSchema).min(1).optional(),
  any: z.array(siteConditionSchema).min(1).optional(),
  none: z.array(siteConditionSchema).min(1).optional(),
  /** Looks at the markup of pages itself: a selector, a text, a header, an address. */
  page: pageCheckSchema.optional(),
  tests: z.array(inlineTestSchema).default([]),
};

export const ruleSchema = strictMap(ruleShape);
export type ParsedRule = z.infer<typeof ruleSchema>;

/** What a rule set that extends another may change of a rule. */
export const overridableKeys = [
  "title",
  "why",
  "clause",
  "binds",
  "indicator",
  "severity",
  "points",
  "when",
  "confirm",
  "on-missing",
  "max-unread",
  "recheck",
  "remedy",
  "effective",
  "says",
  "provided",
  "all",
  "any",
  "none",
  "tests",
] as const;

export const overrideSchema = z.union(
  [
    z.literal("off"),
    z.literal(false).transform(() => "off" as const),
    strictMap({
      ...Object.fromEntries(overridableKeys.map((key) => [key, z.unknown().optional()])),
      params: z.record(z.string(), paramValue).optional(),
    }),
  ],
  {
    error: issueWords({
      en: "must be off, or a map of what changes: severity, params, points, when, …",
      zh: "应为 off，或写明改动：severity、params、points、when 等",
    }),
  },
);

export const ruleFileSchema = strictMap({
  id: idSchema,
  version: z.string().min(1),
  title: wordsSchema,
  /** What the set restates, and from where. */
  about: wordsSchema.optional(),
  extends: z.array(z.string().min(1)).default([]),
  /** A portal below it is unqualified. */
  "pass-line": z.number().min(0).max(100).default(60),
  override: z.record(z.string(), z.unknown()).default({}),
  rules: z.array(z.unknown()).default([]),
});

export const outcomeSchema = z.enum(outcomes);
