/** `attest <site> <rule>`: what a person examined and decided, written to `attestations.yaml`. */
import { UserError } from "../model/failure.ts";
import { toStamp } from "../model/time.ts";
import { type Attestation, attestationsFileSchema, type Bonus } from "../rules/attestations.ts";
import { addEntry } from "./add-entry.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { attestationsFile } from "./entries-of-persons.ts";
import { keepEvidence } from "./keep-evidence.ts";
import { ruleForEntry, siteForEntry } from "./named.ts";
import { print } from "./print.ts";

export interface AttestOptions {
  readonly db: string;
  readonly attestations?: string;
  readonly rules?: readonly string[];
  readonly outcome?: Attestation["outcome"];
  readonly bonus?: number;
  readonly explanation: string;
  readonly method: Attestation["method"];
  readonly by: string;
  readonly at?: string;
  readonly validFor: string;
  readonly evidence?: readonly string[];
}

export default async function attest(
  [site = "", rule]: readonly string[],
  options: AttestOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const file = attestationsFile(options);
  holdTogether(rule, options);
  const named = await siteForEntry(site, options.db, context);
  const { list, entry } =
    rule === undefined
      ? { list: "bonus", entry: bonusOf(named, options) }
      : { list: "attestations", entry: await attestationOf(named, rule, options, file) };
  await addEntry(file, { list, entry, schema: attestationsFileSchema, header: header[context.language] });
  await print(context.stdout, said(file, named, rule, options)[context.language]);
  return done;
}

const header = {
  en: "What persons examined and decided; see `govinspect attest --help`.",
  zh: "人工核验记录，见 govinspect attest --help。",
};

function holdTogether(rule: string | undefined, { outcome, bonus }: AttestOptions): void {
  if (rule === undefined && bonus === undefined)
    throw new UserError(
      { en: "which rule is attested? give it after the site", zh: "未写明核验哪条规则，请写在网站之后" },
      {
        hint: {
          en: "govinspect rules list names them; --bonus <points> needs none.",
          zh: "规则名见 govinspect rules list；--bonus <分值> 无须写规则。",
        },
      },
    );
  if (rule !== undefined && bonus !== undefined)
    throw new UserError({
      en: "--bonus is for the site as a whole: give no rule with it",
      zh: "--bonus 是对整个网站的加分，不能同时写规则",
    });
  if (rule !== undefined && outcome === undefined)
    throw new UserError({
      en: "--outcome is missing: pass, fail or not-applicable",
      zh: "缺少 --outcome：pass（符合）、fail（不符合）或 not-applicable（不适用）",
    });
}

async function attestationOf(
  site: string,
  rule: string,
  options: AttestOptions,
  file: string,
): Promise<Record<string, unknown>> {
  const { outcome, explanation, method, by, validFor, evidence = [] } = options;
  const kept = await keepEvidence(evidence, file);
  return {
    rule: ruleForEntry(rule, options.rules),
    site,
    outcome,
    explanation,
    method,
    by,
    at: moment(options),
    "valid-for": validFor,
    ...(kept.length > 0 && { evidence: kept }),
  };
}

const bonusOf = (site: string, options: AttestOptions): Omit<Bonus, "points"> & { points: unknown } => ({
  site,
  points: options.bonus,
  explanation: options.explanation,
  by: options.by,
  at: moment(options),
});

const moment = ({ at }: AttestOptions): string => at ?? toStamp(Date.now());

const said = (file: string, site: string, rule: string | undefined, { outcome, bonus }: AttestOptions) => ({
  en:
    `${file}: ${rule === undefined ? `bonus ${bonus}` : `${rule} ${outcome}`} for ${site}\n` +
    "govinspect judge applies it to the latest run.\n",
  zh:
    `${file}：${site} ${rule === undefined ? `加分 ${bonus}` : `${rule} ${outcome}`}\n` +
    "运行 govinspect judge 对最近一次检查重新判定。\n",
});
