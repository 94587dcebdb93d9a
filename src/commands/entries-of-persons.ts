/** The files persons keep beside the database: what they attest and what they waive. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { z } from "zod";
import { fileError } from "../model/failure.ts";
import type { Site } from "../model/site.ts";
import {
  type Attestations,
  attestationsFileSchema,
  type KnownNames,
  loadAttestations,
} from "../rules/attestations.ts";
import { loadRuleSets, shippedIds } from "../rules/load-rule-sets.ts";
import type { RuleSet } from "../rules/rule.ts";
import { loadWaivers, type Waiver, waiversFileSchema } from "../rules/waivers.ts";
import { parsePart, readYaml } from "../rules/yaml-file.ts";
import type { Store } from "../store/store.ts";
import { defaultDb } from "./options.ts";

export interface EntryFiles {
  readonly db?: string;
  readonly attestations?: string;
  readonly waivers?: string;
}

export interface EntriesOfPersons {
  readonly attestations: Attestations;
  readonly waivers: readonly Waiver[];
}

export const attestationsFile = ({ db, attestations }: EntryFiles): string =>
  attestations ?? beside(db, "attestations.yaml");
export const waiversFile = ({ db, waivers }: EntryFiles): string => waivers ?? beside(db, "waivers.yaml");

const beside = (db = defaultDb, name: string): string => join(dirname(db), name);

/**
 * Finds what is wrong with the files as such before a night's crawl; whether their sites are known shows once it is judged.
 * A file that was named must be there; the ones beside the database need not.
 */
export function holdEntries(files: EntryFiles): void {
  for (const named of [files.attestations, files.waivers])
    if (named !== undefined && !existsSync(named)) throw fileError(named, "read", missing);
  hold(attestationsFile(files), attestationsFileSchema);
  hold(waiversFile(files), waiversFileSchema);
}

function hold(file: string, schema: z.ZodType): void {
  if (!existsSync(file)) return;
  const source = readYaml(file);
  parsePart(schema, source.value ?? {}, source);
}

/** `listed` are sites that are about to be inspected and stand in no run yet. */
export async function readEntries(
  store: Store,
  files: EntryFiles,
  ruleSets: readonly RuleSet[],
  listed: readonly Site[] = [],
): Promise<EntriesOfPersons> {
  holdEntries(files);
  const [attested, waived] = [attestationsFile(files), waiversFile(files)];
  const known =
    existsSync(attested) || existsSync(waived)
      ? await knownTo(store, ruleSets, listed)
      : { rules: none, sites: none };
  return { attestations: loadAttestations(attested, known), waivers: loadWaivers(waived, known) };
}

const none: ReadonlySet<string> = new Set();
const missing = Object.assign(new Error("missing"), { code: "ENOENT" });

/**
 * One file serves the quarter: it may name rules of sets that are not judged by now, and sites that only another run of
 * the database lists.
 */
async function knownTo(
  store: Store,
  ruleSets: readonly RuleSet[],
  listed: readonly Site[],
): Promise<KnownNames> {
  const sites = new Set(namesOf(listed));
  for (const { id } of await store.listRuns())
    for (const name of namesOf(await store.sitesOf(id))) sites.add(name);
  return { rules: ruleIdsOf([...ruleSets, ...loadRuleSets(shippedIds())]), sites };
}

const namesOf = (sites: readonly Site[]): string[] =>
  sites.flatMap(({ url, siteCode }) => (siteCode === null ? [url] : [url, siteCode]));

export const ruleIdsOf = (ruleSets: readonly RuleSet[]): ReadonlySet<string> =>
  new Set(ruleSets.flatMap(({ rules }) => rules.map(({ id }) => id)));
