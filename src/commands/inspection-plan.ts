/** What an inspection will do, worked out whole before anything is opened or asked. */
import { access, constants } from "node:fs/promises";
import { dirname } from "node:path";
import { unknownName } from "../checks/unknown-name.ts";
import { createClient } from "../crawl/client.ts";
import type { CrawlOptions } from "../crawl/crawl-options.ts";
import { urlPattern } from "../crawl/url-pattern.ts";
import { rulesForSite } from "../judge/site-overrides.ts";
import { fileError, UserError } from "../model/failure.ts";
import type { Site } from "../model/site.ts";
import { joined, same } from "../model/text.ts";
import { endOfDay, toStamp } from "../model/time.ts";
import { hostOf } from "../model/url.ts";
import { loadLists } from "../rules/load-lists.ts";
import { loadRuleSets } from "../rules/load-rule-sets.ts";
import type { RuleSet } from "../rules/rule.ts";
import { version } from "../version.ts";
import { clientOptions } from "./client-options.ts";
import type { CommandContext } from "./command.ts";
import { holdEntries } from "./entries-of-persons.ts";
import { type InspectOptions, keptOptions } from "./run-options.ts";

export interface InspectionPlan {
  readonly options: InspectOptions;
  readonly crawl: CrawlOptions;
}

/** Everything that can be wrong with rules, lists, options and files is found before the first request. */
export async function planInspection(
  sites: readonly Site[],
  options: InspectOptions,
  context: CommandContext,
): Promise<InspectionPlan> {
  const ruleIds = options.rules ?? ["national-2019"];
  holdRules(loadRuleSets(ruleIds), sites, options.require ?? []);
  holdEntries(options);
  for (const file of [
    options.output,
    context.logFile ?? "-",
    ...(options.report ?? []).map(({ file }) => file),
  ])
    await holdWritable(file);
  const hosts = new Set(sites.flatMap(({ url, jumpUrl }) => [url, jumpUrl ?? url].map(hostOf)));
  const crawl: CrawlOptions = {
    sites,
    asOf: options.asOf === undefined ? toStamp(Date.now()) : endOfDay(options.asOf),
    ruleSets: ruleIds,
    toolVersion: version,
    stored: keptOptions(options),
    resume: options.resume === true,
    lists: loadLists({ files: options.lists ?? [], adLists: options.adLists ?? [] }),
    client: clientOptions(options, hosts, context.env),
    concurrency: options.concurrency,
    workers: options.workers,
    maxPages: options.maxPages,
    maxDepth: options.maxDepth,
    cloaking: options.cloaking !== false,
    ...(options.maxDuration !== undefined && { maxDurationMs: options.maxDuration }),
    ...(options.include !== undefined && { include: options.include }),
    ...(options.exclude !== undefined && { exclude: options.exclude }),
  };
  await holdNetwork(crawl);
  return { options, crawl };
}

/** What cannot be a proxy, a certificate, an address or a pattern says so when it is first made use of: here. */
async function holdNetwork({ client, include = [], exclude = [] }: CrawlOptions): Promise<void> {
  [...include, ...exclude].forEach(urlPattern);
  await createClient(client).close();
}

/** Rules that are required or overridden for a site must be there. */
function holdRules(ruleSets: readonly RuleSet[], sites: readonly Site[], required: readonly string[]): void {
  for (const site of sites) for (const ruleSet of ruleSets) rulesForSite(ruleSet, site);
  const known = ruleSets.flatMap(({ rules }) => rules.map(({ id }) => id));
  const unknown = required.find((id) => id !== "all" && !known.includes(id));
  if (unknown !== undefined)
    throw new UserError(
      joined(
        [same("--require"), unknownName({ en: "rule", zh: "规则" }, unknown, [...new Set(known)])],
        ": ",
      ),
    );
}

/** A report that cannot be written at the end of a night's crawl is no good time to say so. */
async function holdWritable(file: string): Promise<void> {
  if (file === "-") return;
  await access(dirname(file), constants.W_OK).catch((cause: unknown) => {
    throw fileError(file, "written", cause);
  });
}
