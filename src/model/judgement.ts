/** What judging gives: findings, an outcome per rule and site, a verdict per site. */
import { z } from "zod";
import { evidenceSchema } from "./evidence.ts";
import { confidences, inconclusiveReasons, outcomes, severities, verdicts } from "./outcome.ts";
import { textSchema } from "./text-schema.ts";

/** The clause of a rule that cites none. */
export const noClause = "—";

export const findingSchema = z.strictObject({
  /** Hash of rule id, site host and path, subject URL and item title: the same in every run and rule set. */
  id: z.string(),
  url: z.string(),
  message: textSchema,
  /** RFC 3339 with +08:00; when the page or link was looked at. */
  seenAt: z.string(),
  confidence: z.enum(confidences),
  evidence: evidenceSchema,
  /** Pages that name the subject, sorted, capped. */
  referrers: z.array(z.string()),
  /** 栏目名称: the column it stands in, or those of the pages that name it, joined by 、; null where no page says. */
  column: z.string().nullable().default(null),
  /** 缺失要素: what should be there and is not; null where it is not about something missing. */
  missing: textSchema.nullable().default(null),
  /** True when a waiver covers it: shown, not counted. */
  waived: z.boolean().default(false),
});
export type Finding = z.infer<typeof findingSchema>;

const figures = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const ruleOutcomeSchema = z.strictObject({
  ruleSet: z.string(),
  rule: z.string(),
  clause: z.string(),
  severity: z.enum(severities),
  outcome: z.enum(outcomes),
  reason: textSchema,
  /** Set where the outcome is `cant-tell`; null otherwise. */
  why: z.enum(inconclusiveReasons).nullable(),
  /** What would supply what is missing, for `cant-tell` and `not-assessed`; null otherwise. */
  needs: textSchema.nullable(),
  /** Who decided. */
  by: z.enum(["machine", "attestation", "waiver", "nobody"]),
  /** Points taken off, 0 where none. */
  deduction: z.number(),
  measured: figures,
  threshold: figures,
  findings: z.array(findingSchema),
});
export type RuleOutcome = z.infer<typeof ruleOutcomeSchema>;

export const siteVerdictSchema = z.strictObject({
  verdict: z.enum(verdicts),
  /** 0–100, portals without a veto only; null otherwise. */
  score: z.number().nullable(),
  /** Bonus points entered by a person, shown apart. */
  bonus: z.number().nullable(),
  /** Rule ids of the vetoes that fail. */
  vetoes: z.array(z.string()),
  notAssessed: z.array(z.string()),
  inconclusiveBecause: z.array(
    z.strictObject({ rule: z.string(), why: z.enum(inconclusiveReasons), needs: textSchema }),
  ),
  coverage: z.strictObject({
    pagesSeen: z.number().int(),
    pagesKnown: z.number().int(),
    blocked: z.number().int(),
    failed: z.number().int(),
    budgetCut: z.boolean(),
  }),
  /** null is not measured, never 0. */
  measured: z.strictObject({
    newestHomepageDate: z.string().nullable(),
    deadLinks: z.number().int().nullable(),
    columns: z.number().int().nullable(),
    emptyColumns: z.number().int().nullable(),
    overdueColumns: z.number().int().nullable(),
    messages: z.number().int().nullable(),
    unansweredMessages: z.number().int().nullable(),
    ads: z.number().int().nullable(),
  }),
  outcomes: z.array(ruleOutcomeSchema),
});
export type SiteVerdict = z.infer<typeof siteVerdictSchema>;
