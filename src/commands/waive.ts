/** `waive <finding>` or `waive <site> <rule>`: a finding a supervisor accepts for a while, written to `waivers.yaml`. */
import { UserError } from "../model/failure.ts";
import { dayOf } from "../model/time.ts";
import { type Waiver, waiversFileSchema } from "../rules/waivers.ts";
import type { Store } from "../store/store.ts";
import { addEntry } from "./add-entry.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { waiversFile } from "./entries-of-persons.ts";
import { type EntrySubject, findingIdsHint, ruleForEntry, siteForEntry } from "./named.ts";
import { print } from "./print.ts";
import { withStore } from "./stored-run.ts";

export interface WaiveOptions {
  readonly db: string;
  readonly waivers?: string;
  readonly rules?: readonly string[];
  readonly url?: string;
  readonly reason: string;
  readonly approver: string;
  readonly from?: string;
  readonly expires: string;
}

export default async function waive(
  [wanted = "", rule]: readonly string[],
  options: WaiveOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const file = waiversFile(options);
  const { asOf, ...subject } =
    rule === undefined
      ? await subjectOfFinding(wanted, options, context)
      : {
          rule: ruleForEntry(rule, options.rules),
          ...(await siteForEntry(wanted, options.db, context)),
          ...(options.url !== undefined && { url: options.url }),
        };
  const { reason, approver, expires } = options;
  const entry = { ...subject, reason, approver, from: options.from ?? firstDay(asOf), expires };
  await addEntry(file, {
    list: "waivers",
    entry,
    schema: waiversFileSchema,
    header: header[context.language],
  });
  await print(context.stdout, said(file, entry)[context.language]);
  return done;
}

const header = {
  en: "Findings accepted for a while; see `govinspect waive --help`.",
  zh: "限期豁免的问题，见 govinspect waive --help。",
};

type Known = NonNullable<Awaited<ReturnType<Store["findFinding"]>>>;
type Subject = Pick<Waiver, "rule" | "site" | "url" | "finding"> & EntrySubject;

/** What a run found is waived in the days after it, and for that run as well. */
function firstDay(asOf: string | null): string {
  const today = dayOf(Date.now());
  return asOf !== null && asOf < today ? asOf : today;
}

async function subjectOfFinding(id: string, { db }: WaiveOptions, context: CommandContext): Promise<Subject> {
  return withStore(context, db, "read", async (store) => {
    const known = await store.findFinding(id);
    const site = known === null ? undefined : (await store.sitesOf(known.key.runId))[known.found.siteIndex];
    if (known === null || site === undefined)
      throw new UserError(
        {
          en: `no finding ${id}; to waive a rule give the site and the rule`,
          zh: `没有编号为 ${id} 的问题；豁免规则须写网站和规则`,
        },
        { hint: findingIdsHint },
      );
    const { rule, finding } = known.found;
    const isOneOfSeveral = await hasNeighbour(store, known);
    const only = isOneOfSeveral ? { finding: finding.id } : {};
    return { rule, site: site.url, url: finding.url, ...only, asOf: known.key.asOf.slice(0, 10) };
  });
}

/** Where an address has several findings of the rule, the id tells which is meant: the others still stand. */
async function hasNeighbour(store: Store, { key, found }: Known): Promise<boolean> {
  for await (const one of store.findingsOf(key)) {
    const isAlike = one.siteIndex === found.siteIndex && one.rule === found.rule;
    if (isAlike && one.finding.url === found.finding.url && one.finding.id !== found.finding.id) return true;
  }
  return false;
}

const said = (
  file: string,
  { rule, site, url, expires }: Pick<Waiver, "rule" | "site" | "url" | "expires">,
) => ({
  en:
    `${file}: ${rule} of ${site}${url === undefined ? "" : ` at ${url}`} is waived until ${expires}\n` +
    "govinspect judge applies it to the latest run and, with --report, writes reports by it.\n",
  zh:
    `${file}：${site} 的 ${rule}${url === undefined ? "" : `（${url}）`}豁免至 ${expires}\n` +
    "运行 govinspect judge 对最近一次检查重新判定，可用 --report 同时输出报告。\n",
});
