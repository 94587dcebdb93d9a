/** What persons entered and the judgement used: attestations, bonus points and waivers, as one kind of line. */
import { z } from "zod";
import { outcomes } from "../model/outcome.ts";
import { type Language, same, type Text } from "../model/text.ts";
import type { ReportHead } from "./report.ts";
import { type Standing, standingWords } from "./standing.ts";
import { outcomeWords } from "./texts.ts";

export interface Entry {
  readonly kind: Text;
  /** URL or code of the site, as entered. */
  readonly site: string;
  /** null for bonus points, which belong to no rule. */
  readonly rule: string | null;
  /** What it decides. */
  readonly decision: Text;
  readonly reason: string;
  /** Who answers for it. */
  readonly by: string;
  /** Day it was given. */
  readonly from: string;
  /** Last day it holds, or how long; null where it has no end. */
  readonly until: string | null;
  /** Whether anything rests on it, and whether it still holds. */
  readonly standing: Standing;
}

export const entriesOf = ({ inputs }: Pick<ReportHead, "inputs">): Entry[] =>
  inputs.flatMap((input) => {
    const entry = entrySchema.safeParse(input);
    return entry.success ? [{ ...entry.data, standing: input.standing }] : [];
  });

/** As its record says. */
type ReadEntry = Omit<Entry, "standing">;

const attestation = z
  .object({
    kind: z.literal("attestation"),
    record: z.object({
      rule: z.string(),
      site: z.string(),
      outcome: z.enum(outcomes),
      explanation: z.string(),
      by: z.string(),
      at: z.string(),
      "valid-for": z.string(),
    }),
  })
  .transform(
    ({ record }): ReadEntry => ({
      kind: { en: "attestation", zh: "人工核验" },
      site: record.site,
      rule: record.rule,
      decision: outcomeWords[record.outcome],
      reason: record.explanation,
      by: record.by,
      from: record.at.slice(0, 10),
      until: record["valid-for"],
    }),
  );

const bonus = z
  .object({
    kind: z.literal("bonus"),
    record: z.object({
      site: z.string(),
      points: z.number(),
      explanation: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  })
  .transform(
    ({ record }): ReadEntry => ({
      kind: { en: "bonus points", zh: "加分" },
      site: record.site,
      rule: null,
      decision: same(`+${record.points}`),
      reason: record.explanation,
      by: record.by,
      from: record.at.slice(0, 10),
      until: null,
    }),
  );

const waiver = z
  .object({
    kind: z.literal("waiver"),
    record: z.object({
      rule: z.string(),
      site: z.string(),
      url: z.string().optional(),
      reason: z.string(),
      approver: z.string(),
      from: z.string(),
      expires: z.string(),
    }),
  })
  .transform(
    ({ record }): ReadEntry => ({
      kind: { en: "waiver", zh: "豁免" },
      site: record.site,
      rule: record.rule,
      decision: record.url === undefined ? outcomeWords.waived : same(record.url),
      reason: record.reason,
      by: record.approver,
      from: record.from,
      until: record.expires,
    }),
  );

const entrySchema = z.union([attestation, bonus, waiver]);

/** Column heads, in the order of `entryCells`. */
export const entryColumns: readonly Text[] = [
  { en: "entry", zh: "类型" },
  { en: "site", zh: "网站" },
  { en: "rule", zh: "指标" },
  { en: "decision", zh: "结论或范围" },
  { en: "reason", zh: "理由" },
  { en: "by", zh: "核验人或批准人" },
  { en: "from", zh: "日期" },
  { en: "until", zh: "有效期" },
  { en: "state", zh: "状态" },
];

export const entryCells = (entry: Entry, titles: ReportHead["titles"], language: Language): string[] => [
  entry.kind[language],
  entry.site,
  entry.rule === null ? "" : (titles.get(entry.rule)?.[language] ?? entry.rule),
  entry.decision[language],
  entry.reason,
  entry.by,
  entry.from,
  entry.until ?? "",
  standingWords[entry.standing][language],
];
