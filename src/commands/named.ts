/** What a person calls a site or a rule on the command line, found among what is known. */
import { existsSync } from "node:fs";
import { unknownName } from "../checks/unknown-name.ts";
import { UserError } from "../model/failure.ts";
import type { Run } from "../model/run.ts";
import type { Site } from "../model/site.ts";
import type { Text } from "../model/text.ts";
import { siteHostOf } from "../model/url.ts";
import { loadRuleSets, shippedIds } from "../rules/load-rule-sets.ts";
import { siteAddress } from "../sites/site-address.ts";
import type { Store } from "../store/store.ts";
import type { CommandContext } from "./command.ts";
import { ruleIdsOf } from "./entries-of-persons.ts";
import { withStore } from "./stored-run.ts";

/** A site as a run lists it. */
export interface ListedSite {
  readonly site: Site;
  readonly run: Run;
}

/** The site by address, host, code or name, as the newest run of the database lists it. */
export async function siteNamed(store: Store, wanted: string): Promise<ListedSite> {
  const runs = (await store.listRuns()).reverse();
  for (const run of runs) {
    const site = siteAmong(await store.sitesOf(run.id), wanted);
    if (site !== null) return { site, run };
  }
  throw new UserError(
    { en: `no run of this database lists a site ${wanted}`, zh: `数据库的各批次中都没有网站 ${wanted}` },
    { hint: siteNamesHint },
  );
}

export const siteNamesHint: Text = {
  en: "Name it by its address, its code or its name in the list; govinspect runs lists the runs.",
  zh: "请写名单中的网址、标识码或名称；用 govinspect runs 查看各批次。",
};

export const findingIdsHint: Text = {
  en: "Ids stand in the reports: govinspect report -f csv.",
  zh: "问题编号见报告：govinspect report -f csv。",
};

export function siteAmong(sites: readonly Site[], wanted: string): Site | null {
  const address = siteAddress(wanted);
  const host = address === null ? null : siteHostOf(address.url);
  return (
    sites.find(
      ({ url, siteCode, name }) => siteHostOf(url) === host || siteCode === wanted || name === wanted,
    ) ?? null
  );
}

export interface EntrySubject {
  /** How an entry names the site: its address in the list. */
  readonly site: string;
  /** As-of day of the newest run that lists it; null before the first run. */
  readonly asOf: string | null;
}

/** Before the first run there is no list to look into: then the site is the address as it was given. */
export async function siteForEntry(
  wanted: string,
  db: string,
  context: CommandContext,
): Promise<EntrySubject> {
  if (existsSync(db))
    return withStore(context, db, "read", async (store) => {
      const { site, run } = await siteNamed(store, wanted);
      return { site: site.url, asOf: run.asOf.slice(0, 10) };
    });
  const address = siteAddress(wanted);
  if (address !== null) return { site: address.url, asOf: null };
  throw new UserError(
    {
      en: `${wanted} is not the address of a website, and there is no ${db} that knows it by name`,
      zh: `${wanted} 不是网址，且没有数据库 ${db} 可按名称查找`,
    },
    { hint: { en: "Give its address, or the database with --db.", zh: "请写网址，或用 --db 指定数据库。" } },
  );
}

/** Of the rule sets given, or of any that is shipped. */
export function ruleForEntry(wanted: string, given: readonly string[] | undefined): string {
  const known = ruleIdsOf(loadRuleSets([...new Set([...(given ?? []), ...shippedIds()])]));
  if (!known.has(wanted)) throw new UserError(unknownName({ en: "rule", zh: "规则" }, wanted, [...known]));
  return wanted;
}
