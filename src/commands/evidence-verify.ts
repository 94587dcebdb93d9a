/** `evidence verify [run]`: holds what a run keeps against its seals, offline. */

import { UserError } from "../model/failure.ts";
import type { EvidenceCheck, EvidenceFault, ManifestEntry } from "../model/manifest.ts";
import type { Site } from "../model/site.ts";
import type { Language, Text } from "../model/text.ts";
import { alignRows } from "../report/columns.ts";
import { jsonText } from "../report/json-text.ts";
import { printable } from "../report/printable.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { print } from "./print.ts";
import { findRun, withStore } from "./stored-run.ts";

export interface EvidenceVerifyOptions {
  readonly db: string;
  readonly format: "terminal" | "json";
  readonly seal?: string;
}

export default async function evidenceVerify(
  [wanted]: readonly string[],
  options: EvidenceVerifyOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const noted = options.seal?.toLowerCase();
  if (noted !== undefined && !/^[0-9a-f]{64}$/.test(noted))
    throw new UserError(
      { en: `--seal: ${options.seal} is no seal`, zh: `--seal：${options.seal} 不是封存值` },
      {
        hint: {
          en: "A seal has 64 characters; govinspect evidence verify prints it.",
          zh: "封存值为 64 位十六进制；govinspect evidence verify 会显示。",
        },
      },
    );
  return withStore(context, options.db, "read", async (store) => {
    const run = await findRun(store, wanted);
    const check = await store.verifyEvidence(run.id);
    const knowsSeal = noted === undefined || check.entries.some(({ seal }) => seal === noted);
    const sites = await store.sitesOf(run.id);
    await print(
      context.stdout,
      options.format === "json"
        ? `${jsonText({ schema: "govinspect/evidence/1", run: run.id, ...check, knowsSeal }, 2)}\n`
        : checkText(run.id, check, sites, context.language),
    );
    return statusOf(check, knowsSeal);
  });
}

/** Nothing to compare with is no proof: only what was sealed and is unchanged passes. */
function statusOf({ isSealed, faults }: EvidenceCheck, knowsSeal: boolean): ExitStatus {
  if (faults.length > 0) return { code: 1, next: nextForFaults };
  if (!isSealed) return { code: 1, next: nextForUnsealed };
  return knowsSeal ? done : { code: 1, next: nextForUnknownSeal };
}

function checkText(
  runId: string,
  { entries, isSealed, faults, bodies }: EvidenceCheck,
  sites: readonly Site[],
  language: Language,
): string {
  const result = {
    en: isSealed ? (faults.length === 0 ? "unchanged since it was sealed" : "CHANGED") : "not sealed",
    zh: isSealed ? (faults.length === 0 ? "自封存以来未改动" : "已被改动") : "未封存",
  }[language];
  const lines = [
    `${runId}  ${result}`,
    ...alignRows(entries.map((entry) => entryRow(entry, language))).map((line) => `  ${line}`),
    `  ${bodiesLine(bodies)[language]}`,
    ...faults.map((fault) => `  ✗ ${faultLine(fault, sites, language)}`),
  ];
  return `${lines.join("\n")}\n`;
}

const entryRow = ({ kind, at, notes, seal }: ManifestEntry, language: Language): string[] => [
  at,
  entryWords[kind][language],
  seal,
  Object.entries(notes)
    .map(([name, value]) => `${noteWords[name]?.[language] ?? printable(name)} ${printable(String(value))}`)
    .join(", "),
];

const entryWords: Readonly<Record<ManifestEntry["kind"], Text>> = {
  crawl: { en: "crawl sealed", zh: "封存检查数据" },
  end: { en: "end sealed", zh: "封存结束状态" },
  judgement: { en: "judgement sealed", zh: "封存判定结果" },
  pruned: { en: "old bodies removed", zh: "清除旧页面存档" },
  masked: { en: "personal numbers blanked", zh: "遮盖个人号码" },
  resumed: { en: "taken up again", zh: "续跑" },
};

const noteWords: Readonly<Record<string, Text>> = {
  bodies: { en: "bodies", zh: "存档" },
  numbers: { en: "numbers", zh: "号码" },
};

const bodiesLine = ({ checked, masked }: EvidenceCheck["bodies"]): Text => ({
  en: `${checked} bodies held against their hashes${masked === 0 ? "" : `, ${masked} of them with personal numbers blanked`}`,
  zh: `已核对页面存档 ${checked} 份的哈希${masked === 0 ? "" : `，其中 ${masked} 份已遮盖个人号码`}`,
});

const faultLine = (
  { kind, subject, fault }: EvidenceFault,
  sites: readonly Site[],
  language: Language,
): string => `${subjectWords[kind][language]} ${withAddress(subject, sites)}: ${faultWords[fault][language]}`;

/** `site 3 pages` with the address of the site. */
function withAddress(subject: string, sites: readonly Site[]): string {
  const url = sites[Number(/^site (\d+)/.exec(subject)?.[1])]?.url;
  return url === undefined ? printable(subject) : `${printable(subject)} (${printable(url)})`;
}

const subjectWords: Readonly<Record<EvidenceFault["kind"], Text>> = {
  chain: { en: "manifest entry", zh: "清单条目" },
  part: { en: "stored", zh: "数据" },
  body: { en: "body", zh: "页面存档" },
};

const faultWords: Readonly<Record<EvidenceFault["fault"], Text>> = {
  changed: { en: "not as it was sealed", zh: "与封存时不一致" },
  missing: { en: "some of it is gone", zh: "有缺失" },
  added: { en: "something was added", zh: "有新增" },
  unreadable: { en: "cannot be unpacked", zh: "无法解压" },
};

const nextForFaults: Text = {
  en: "The evidence was changed after it was sealed: restore a backup before anything is published from it.",
  zh: "证据在封存后被改动：请先恢复备份，不得据此通报。",
};

const nextForUnsealed: Text = {
  en: "Nothing vouches for this run: it is sealed when it ends (govinspect inspect --resume).",
  zh: "该检查批次未封存，无从核对；检查完成时自动封存（govinspect inspect --resume）。",
};

const nextForUnknownSeal: Text = {
  en: "The seal you noted is not in the manifest: the database is another one, or it was rewritten as a whole.",
  zh: "清单中没有所给的封存值：数据库并非原库，或已被整体改写。",
};
