/** What persons entered since a judgement was made, said beside a report of it: silence would look as if it were in there. */
import { existsSync } from "node:fs";
import type { Text } from "../model/text.ts";
import { attestationsFileSchema } from "../rules/attestations.ts";
import { waiversFileSchema } from "../rules/waivers.ts";
import { parsePart, readYaml } from "../rules/yaml-file.ts";
import type { JudgementHead } from "../store/store.ts";
import { attestationsFile, type EntryFiles, waiversFile } from "./entries-of-persons.ts";

/** null where the judgement has them all. */
export function entriesLeftOut({ inputs = [] }: JudgementHead, files: EntryFiles): Text | null {
  const known = new Set(inputs.map(({ record }) => JSON.stringify(record)));
  const left = [attestedIn(attestationsFile(files)), waivedIn(waiversFile(files))]
    .map(({ records, ...rest }) => ({
      ...rest,
      count: records.filter((one) => !known.has(JSON.stringify(one))).length,
    }))
    .filter(({ count }) => count > 0);
  if (left.length === 0) return null;
  const count = left.reduce((sum, one) => sum + one.count, 0);
  const options = left.map(({ option, file }) => `${option} ${file}`).join(" ");
  return {
    en: `The run's original judgement, without ${count} later entries of persons; with them: ${options}\n`,
    zh: `此为该批次的原始判定，未含此后的人工核验或豁免 ${count} 条；如需计入：${options}\n`,
  };
}

interface Kept {
  readonly option: string;
  readonly file: string;
  readonly records: readonly unknown[];
}

function attestedIn(file: string): Kept {
  const source = existsSync(file) ? readYaml(file) : null;
  const { attestations, bonus } =
    source === null ? nothing : parsePart(attestationsFileSchema, source.value ?? {}, source);
  return { option: "--attestations", file, records: [...attestations, ...bonus] };
}

function waivedIn(file: string): Kept {
  const source = existsSync(file) ? readYaml(file) : null;
  const { waivers } = source === null ? nothing : parsePart(waiversFileSchema, source.value ?? {}, source);
  return { option: "--waivers", file, records: waivers };
}

const nothing = { attestations: [], bonus: [], waivers: [] };
