/** `attest <site> <rule>`: what a person examined and decided, written to `attestations.yaml`. */
import { UserError } from "../model/failure.ts";
import { toStamp } from "../model/time.ts";
import { type Attestation, attestationsFileSchema, type Bonus } from "../rules/attestations.ts";
import { addEntry } from "./add-entry.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { attestationsFile } from "./entries-of-persons.ts";
import { keepEvidence } from "./keep-evidence.ts";
import { type EntrySubject, ruleForEntry, siteForEntry } from "./named.ts";
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
  /** The day it speaks of; that of the newest run of the site without it. */
  readonly asOf?: string;
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
  const subject = await siteForEntry(site, options.db, context);
  const { list, entry } =
    rule === undefined
      ? { list: "bonus", entry: bonusOf(subject, options) }
      : { list: "attestations", entry: await attestationOf(subject, rule, options, file) };
  await addEntry(file, { list, entry, schema: attestationsFileSchema, header: header[context.language] });
  await print(context.stdout, said(file, subject.site, rule, options)[context.language]);
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
  subject: EntrySubject,
  rule: string,
  options: AttestOptions,
  file: string,
): Promise<Record<string, unknown>> {
  const { outcome, explanation, method, by, validFor, evidence = [] } = options;
  const kept = await keepEvidence(evidence, file);
  return {
    rule: ruleForEntry(rule, options.rules),
    site: subject.site,
    outcome,
    explanation,
    method,
    by,
    ...given(options, subject),
    "valid-for": validFor,
    ...(kept.length > 0 && { evidence: kept }),
  };
}

const bonusOf = (
  subject: EntrySubject,
  options: AttestOptions,
): Omit<Bonus, "points"> & { points: unknown } => ({
  site: subject.site,
  points: options.bonus,
  explanation: options.explanation,
  by: options.by,
  ...given(options, subject),
});

/** When it was given and, where that is earlier, the day it speaks of. */
function given(options: AttestOptions, subject: EntrySubject): Pick<Attestation, "at" | "as-of"> {
  const at = options.at ?? toStamp(Date.now());
  const asOf = options.asOf ?? subject.asOf;
  return asOf !== null && asOf < at.slice(0, 10) ? { at, "as-of": asOf } : { at };
}

const said = (file: string, site: string, rule: string | undefined, { outcome, bonus }: AttestOptions) => ({
  en:
    `${file}: ${rule === undefined ? `bonus ${bonus}` : `${rule} ${outcome}`} for ${site}\n` +
    "govinspect judge applies it to the latest run and, with --report, writes reports by it.\n",
  zh:
    `${file}：${site} ${rule === undefined ? `加分 ${bonus}` : `${rule} ${outcome}`}\n` +
    "运行 govinspect judge 对最近一次检查重新判定，可用 --report 同时输出报告。\n",
});
