/** `waivers.yaml`: findings a supervisor accepts for a while, each with a reason, an approver and an end. */
import { existsSync } from "node:fs";
import { z } from "zod";
import { strictMap } from "../checks/strict-map.ts";
import { issueWords } from "../model/issue-text.ts";
import { addMonths, endOfDay } from "../model/time.ts";
import { type KnownNames, rejectUnknown } from "./attestations.ts";
import { parsePart, readYaml, type YamlFile } from "./yaml-file.ts";

/** Longest a waiver may hold. */
const monthsLimit = 12;

export const waiverSchema = strictMap({
  rule: z.string().min(1),
  /** URL or code of the site, as in the list. */
  site: z.string().min(1),
  /** Only findings whose address contains it, `*` standing for anything; all of the rule's without it. */
  url: z.string().min(1).max(500).optional(),
  /** Only this finding, where one address has several. */
  finding: z.string().min(1).max(64).optional(),
  reason: z.string().min(1),
  approver: z.string().min(1),
  /** Day it was given. */
  from: z.iso.date(),
  /** Last day it holds. */
  expires: z.iso.date(),
})
  .refine(({ from, expires }) => from <= expires, {
    error: issueWords({ en: "expires before it starts", zh: "截止日早于起始日" }),
    path: ["expires"],
  })
  .refine(({ from, expires }) => expires <= addMonths(from, monthsLimit), {
    error: issueWords({
      en: `must not hold longer than ${monthsLimit} months`,
      zh: `豁免期不得超过 ${monthsLimit} 个月`,
    }),
    path: ["expires"],
  });
export type Waiver = z.infer<typeof waiverSchema>;

export const waiversFileSchema = strictMap({ waivers: z.array(waiverSchema).default([]) });

/** Reads the file; one that is not there holds nothing. */
export function loadWaivers(file: string, known: KnownNames): readonly Waiver[] {
  return existsSync(file) ? readWaivers(readYaml(file), known) : [];
}

export function readWaivers(source: YamlFile, known: KnownNames): readonly Waiver[] {
  const { waivers } = parsePart(waiversFileSchema, source.value ?? {}, source);
  for (const [i, one] of waivers.entries()) rejectUnknown(one, known, source, ["waivers", i]);
  return waivers;
}

/** From the start of its first day to the end of its last, Asia/Shanghai. */
export const waiverHolds = (waiver: Waiver, asOf: string): boolean =>
  Date.parse(asOf) <= Date.parse(endOfDay(waiver.expires)) &&
  Date.parse(asOf) >= Date.parse(`${waiver.from}T00:00:00+08:00`);

/** True where every finding of the rule is meant. */
export const isWhole = ({ url, finding }: Waiver): boolean => url === undefined && finding === undefined;

/** True where the waiver covers this finding. */
export function covers(waiver: Waiver, { id, url }: { readonly id: string; readonly url: string }): boolean {
  if (waiver.finding !== undefined && waiver.finding !== id) return false;
  if (waiver.url === undefined) return true;
  let at = 0;
  for (const part of waiver.url.split("*")) {
    const found = url.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}
