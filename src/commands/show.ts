/** `show <finding>` and `show <site> <rule>`: why an outcome is what it is, with the evidence. */
import { unknownName } from "../checks/unknown-name.ts";
import { UserError } from "../model/failure.ts";
import type { SiteVerdict } from "../model/judgement.ts";
import { leftOutSchema } from "../model/omission.ts";
import type { Run } from "../model/run.ts";
import type { Site } from "../model/site.ts";
import { joined, same } from "../model/text.ts";
import { siteHostOf } from "../model/url.ts";
import { type Explained, explanationText, type Trail } from "../report/explanation.ts";
import { jsonText } from "../report/json-text.ts";
import { conditionText } from "../rules/condition-text.ts";
import { siteAddress } from "../sites/site-address.ts";
import type { Store } from "../store/store.ts";
import { type CommandContext, done, type ExitStatus } from "./command.ts";
import { findingIdsHint, siteNamesHint } from "./named.ts";
import { print } from "./print.ts";
import { findRun, judgementOf, rulesAtHand, withStore } from "./stored-run.ts";

export interface ShowOptions {
  readonly db: string;
  readonly run?: string;
  readonly format: "terminal" | "json";
}

export default async function show(
  [wanted = "", rule]: readonly string[],
  options: ShowOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  return withStore(context, options.db, "read", async (store) => {
    const explained =
      rule === undefined
        ? [await explainedFinding(store, wanted)]
        : await explainedOutcomes(store, options.run, wanted, rule);
    const traced = await Promise.all(explained.map((one) => withTrails(store, one)));
    await print(
      context.stdout,
      options.format === "json"
        ? `${jsonText({ schema: "govinspect/explanation/1", explained: traced }, 2)}\n`
        : traced.map((one) => explanationText(one, context)).join("\n"),
    );
    return done;
  });
}

async function explainedFinding(store: Store, id: string): Promise<Explained> {
  const known = await store.findFinding(id);
  if (known === null)
    throw new UserError(
      { en: `no finding ${id}`, zh: `没有编号为 ${id} 的问题` },
      {
        hint: {
          en: `${findingIdsHint.en} For an outcome: govinspect show <site> <rule>.`,
          zh: `${findingIdsHint.zh}查看结论：govinspect show <网站> <规则>。`,
        },
      },
    );
  const { key, found } = known;
  const run = await findRun(store, key.runId);
  const site = (await store.sitesOf(run.id))[found.siteIndex];
  for await (const [index, verdict] of store.verdictsOf(key)) {
    if (index !== found.siteIndex || site === undefined) continue;
    const outcome = verdict.outcomes.find((one) => one.ruleSet === found.ruleSet && one.rule === found.rule);
    if (outcome === undefined) continue;
    const rule = ruleOf(run, found.rule);
    return { run, asOf: key.asOf, site, outcome, findings: [found.finding], rule };
  }
  throw new UserError({
    en: `finding ${id} belongs to a judgement that is no longer complete`,
    zh: `问题 ${id} 所属的判定已不完整`,
  });
}

async function explainedOutcomes(
  store: Store,
  wantedRun: string | undefined,
  wantedSite: string,
  wantedRule: string,
): Promise<Explained[]> {
  const run = await findRun(store, wantedRun);
  const { store: answering, judgement } = await judgementOf(store, run, {});
  const [index, site] = siteNamed(await store.sitesOf(run.id), wantedSite, run.id);
  const rule = ruleOf(run, wantedRule);
  const verdict = await verdictOf(answering, judgement, index);
  const outcomes = verdict?.outcomes.filter((outcome) => outcome.rule === wantedRule) ?? [];
  if (outcomes.length === 0)
    throw noOutcome(wantedRule, site, verdict?.outcomes.map(({ rule }) => rule) ?? []);
  const leftOut = leftOutSchema.parse((await store.siteFacts(run.id, index)).skipped);
  return outcomes.map((outcome) => ({
    run,
    leftOut,
    asOf: judgement.asOf,
    site,
    outcome,
    findings: outcome.findings,
    rule,
  }));
}

function ruleOf({ ruleSets }: Run, id: string): Explained["rule"] {
  const rule = rulesAtHand(ruleSets).get(id);
  return rule === undefined ? null : { ...rule, asks: conditionText(rule) };
}

const noOutcome = (wanted: string, site: Site, judgedBy: readonly string[]): UserError =>
  new UserError(
    joined([same(site.url), unknownName({ en: "rule", zh: "规则" }, wanted, [...new Set(judgedBy)])], ": "),
  );

async function withTrails(store: Store, explained: Explained): Promise<Explained> {
  const trails: Record<string, Trail> = {};
  for (const { url } of explained.findings) {
    const { page, check } = await store.answerTo(explained.run.id, url);
    const seen = page ?? check;
    if (seen !== null) trails[url] = { reason: seen.reason, hops: seen.hops };
  }
  return { ...explained, trails };
}

async function verdictOf(
  store: Store,
  key: Parameters<Store["verdictsOf"]>[0],
  wanted: number,
): Promise<SiteVerdict | null> {
  for await (const [index, verdict] of store.verdictsOf(key)) if (index === wanted) return verdict;
  return null;
}

/** By address, host, site code or name. */
function siteNamed(sites: readonly Site[], wanted: string, runId: string): readonly [number, Site] {
  const address = siteAddress(wanted);
  const host = address === null ? null : siteHostOf(address.url);
  const index = sites.findIndex(
    ({ url, siteCode, name }) => siteHostOf(url) === host || siteCode === wanted || name === wanted,
  );
  const site = sites[index];
  if (site !== undefined) return [index, site];
  throw new UserError(
    { en: `no site ${wanted} in run ${runId}`, zh: `检查批次 ${runId} 中没有网站 ${wanted}` },
    { hint: siteNamesHint },
  );
}
