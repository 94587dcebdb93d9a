/** `attestations.yaml`: what persons examined and decided, kept under version control by the supervisor. */
import { existsSync } from "node:fs";
import { z } from "zod";
import { strictMap } from "../checks/strict-map.ts";
import { unknownName } from "../checks/unknown-name.ts";
import { issueWords } from "../model/issue-text.ts";
import { addDays, endOfDay } from "../model/time.ts";
import { parsePart, readYaml, type YamlFile } from "./yaml-file.ts";

/** As a day, or RFC 3339. */
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** The day it speaks of, where that is before it was given: what a run found is examined in the days after it. */
const speaksOf = z.iso.date().optional();

export const attestationSchema = strictMap({
  rule: z.string().min(1),
  /** URL or code of the site, as in the list. */
  site: z.string().min(1),
  outcome: z.enum(["pass", "fail", "not-applicable"]),
  explanation: z.string().min(1),
  method: z.enum(["examine", "interview", "test"]),
  by: z.string().min(1),
  at: moment,
  "as-of": speaksOf,
  /** Days it holds. */
  "valid-for": z
    .string()
    .regex(/^\d{1,4}d$/, { error: issueWords({ en: "must be days such as 90d", zh: "应为天数，如 90d" }) })
    .default("90d"),
  /** Files it rests on, with their SHA-256. */
  evidence: z
    .array(strictMap({ file: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .default([]),
});
export type Attestation = z.infer<typeof attestationSchema>;

/** 加分: entered by a person, shown apart from the score. */
export const bonusSchema = strictMap({
  site: z.string().min(1),
  points: z.number().min(0).max(30),
  explanation: z.string().min(1),
  by: z.string().min(1),
  at: moment,
  "as-of": speaksOf,
});
export type Bonus = z.infer<typeof bonusSchema>;

export const attestationsFileSchema = strictMap({
  attestations: z.array(attestationSchema).default([]),
  bonus: z.array(bonusSchema).default([]),
});
export type Attestations = z.infer<typeof attestationsFileSchema>;

export const noAttestations: Attestations = { attestations: [], bonus: [] };

/** What a rule or a site must be known as, so that an entry for neither is an error and not silence. */
export interface KnownNames {
  readonly rules: ReadonlySet<string>;
  /** URLs and codes of the sites of the run. */
  readonly sites: ReadonlySet<string>;
}

/** Reads the file; one that is not there holds nothing. */
export function loadAttestations(file: string, known: KnownNames): Attestations {
  return existsSync(file) ? readAttestations(readYaml(file), known) : noAttestations;
}

export function readAttestations(source: YamlFile, known: KnownNames): Attestations {
  const read = parsePart(attestationsFileSchema, source.value ?? {}, source);
  for (const [i, one] of read.attestations.entries()) rejectUnknown(one, known, source, ["attestations", i]);
  for (const [i, one] of read.bonus.entries()) rejectUnknown(one, known, source, ["bonus", i]);
  return read;
}

/** An attestation or waiver that names no known rule or site is a mistake of the user's. */
export function rejectUnknown(
  entry: { readonly rule?: string; readonly site: string },
  known: KnownNames,
  source: YamlFile,
  path: readonly (string | number)[],
): void {
  if (entry.rule !== undefined && !known.rules.has(entry.rule))
    throw source.wrong([...path, "rule"], unknownName(ruleWord, entry.rule, [...known.rules]));
  if (!known.sites.has(entry.site))
    throw source.wrong([...path, "site"], {
      en: `unknown site "${entry.site}"; it is not in the list of this run`,
      zh: `没有网站“${entry.site}”，本批次的名单中查无此站`,
    });
}

const ruleWord = { en: "rule", zh: "规则" };

/** The first day it holds. */
export function attestationBegins({ at, "as-of": asOf }: Pick<Attestation, "at" | "as-of">): string {
  const given = at.slice(0, 10);
  return asOf !== undefined && asOf < given ? asOf : given;
}

/** The last moment it holds, end of day Asia/Shanghai. */
export const attestationEnds = (one: Attestation): string =>
  endOfDay(addDays(one.at.slice(0, 10), Number.parseInt(one["valid-for"], 10)));
