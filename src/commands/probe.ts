/** `probe <sites>`: one availability sample per site into the ledger, made to be called by cron; `--summary` shows a week. */
import { probeSites } from "../crawl/probe.ts";
import { reasonWords as reachedWords } from "../judge/field-words.ts";
import { UserError } from "../model/failure.ts";
import { isOpen, type Probe } from "../model/probe.ts";
import type { Site } from "../model/site.ts";
import type { Language } from "../model/text.ts";
import { addDays, dayOf, endOfDay, toStamp } from "../model/time.ts";
import { hostOf } from "../model/url.ts";
import { alignRows, cutTo } from "../report/columns.ts";
import { jsonText } from "../report/json-text.ts";
import { printable } from "../report/printable.ts";
import { probeLegend, probeWeek, probeWeekText, type Window } from "../report/probe-week.ts";
import { loadLists } from "../rules/load-lists.ts";
import { loadRuleSets } from "../rules/load-rule-sets.ts";
import { readSites } from "../sites/read-sites.ts";
import type { Store } from "../store/store.ts";
import { clientOptions, type NetworkOptions } from "./client-options.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { openJournal } from "./journal.ts";
import { print } from "./print.ts";
import { withStore } from "./stored-run.ts";

export interface ProbeCommandOptions extends Omit<NetworkOptions, "timeout" | "retries"> {
  readonly db: string;
  readonly concurrency: number;
  readonly format: "terminal" | "json";
  readonly rules?: readonly string[];
  readonly lists?: readonly string[];
  readonly asOf?: string;
  readonly summary?: boolean;
}

export default async function probe(
  sources: readonly string[],
  options: ProbeCommandOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const sites = (await readSites(sources, context.stdin)).filter(({ status }) => status === "normal");
  if (options.summary === true)
    return withStore(context, options.db, "read", (store) => summary(sites, store, options, context));
  return withStore(context, options.db, "append", (store) => sample(sites, store, options, context));
}

/** Every sample is stored when it is taken: a call that is cut off leaves those it took. */
async function sample(
  sites: readonly Site[],
  store: Store,
  options: ProbeCommandOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const hosts = new Set(sites.flatMap(({ url, jumpUrl }) => [url, jumpUrl ?? url].map(hostOf)));
  const client = {
    ...clientOptions({ ...options, timeout: 15_000, retries: 0 }, hosts, context.env),
    challenges: loadLists({ files: options.lists ?? [] }).challenges ?? [],
    signal: context.signal,
  };
  const taken = new Map<Site, Probe>();
  const journal = await openJournal(context.logFile);
  await probeSites(sites, { client, concurrency: options.concurrency }, async (site, one) => {
    await store.saveProbe(one);
    journal.note("probe", one);
    taken.set(site, one);
  });
  const inOrder = sites.flatMap((site) => {
    const one = taken.get(site);
    return one === undefined ? [] : [[site, one] as const];
  });
  const document = { schema: "govinspect/probes/1", probes: inOrder.map(([, one]) => one) };
  await print(
    context.stdout,
    options.format === "json" ? `${jsonText(document, 2)}\n` : table(inOrder, context.language),
  );
  return context.signal.aborted ? interrupted(context.signal.reason) : done;
}

const interrupted = (signal: unknown): ExitStatus => ({
  code: signal === "SIGTERM" ? 143 : 130,
  next: {
    en: "Interrupted; the samples that were taken are kept.",
    zh: "已中断，已取得的采样均已保存。",
  },
});

const openWords = {
  true: { en: "open", zh: "正常" },
  false: { en: "failed", zh: "失败" },
  null: { en: "unknown", zh: "无法判断" },
} as const;

function table(taken: readonly (readonly [Site, Probe])[], language: Language): string {
  const rows = taken.map(([site, one]) => [
    openWords[`${isOpen(one)}`][language],
    one.status === null ? "–" : String(one.status),
    `${one.phases.total} ms`,
    cutTo(printable(site.name ?? ""), 36),
    printable(site.url),
    isOpen(one) === true ? "" : reachedWords[one.reason][language],
  ]);
  return rows.length === 0 ? "" : `${alignRows(rows).join("\n")}\n`;
}

async function summary(
  sites: readonly Site[],
  store: Store,
  options: ProbeCommandOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const asOf = options.asOf === undefined ? toStamp(Date.now()) : endOfDay(options.asOf);
  const window = windowOf(options.rules ?? ["national-2019"]);
  const since = `${addDays(dayOf(asOf), 1 - window.days)}T00:00:00+08:00`;
  const weeks = [];
  for (const site of sites)
    weeks.push({ site, week: probeWeek(await store.probesOf(site.url, since), asOf, window) });
  const { language } = context;
  const document = {
    schema: "govinspect/probe-summary/1",
    asOf,
    window,
    sites: weeks.map(({ site, week }) => ({ url: site.url, name: site.name, ...week })),
  };
  const text = weeks.map(
    ({ site, week }) =>
      `${[site.name ?? "", site.url].map(printable).join("  ").trim()}\n${probeWeekText(week, window, language)}\n`,
  );
  await print(
    context.stdout,
    options.format === "json" ? `${jsonText(document, 2)}\n` : `${text.join("")}${probeLegend[language]}\n`,
  );
  return done;
}

/** The figures of the rule that judges the ledger. */
function windowOf(ruleSets: readonly string[]): Window {
  const rule = loadRuleSets(ruleSets)
    .flatMap(({ rules }) => rules)
    .find(({ source }) => source === "ledger");
  if (rule === undefined)
    throw new UserError(
      {
        en: `no rule of ${ruleSets.join(", ")} looks at the ledger`,
        zh: `${ruleSets.join("、")} 中没有使用可用性台账的规则`,
      },
      {
        hint: {
          en: "-r names a rule set that does; national-2019 does.",
          zh: "请用 -r 指定含此类规则的规则集，如 national-2019。",
        },
      },
    );
  const { days, "per-day": perDay, limit } = rule.values;
  return { days: Number(days), perDay: Number(perDay), limit: Number(limit) };
}
