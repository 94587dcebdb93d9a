/**
 * Draws a sample of a site list that anyone can draw again: every site gets a number from the seed and its own address,
 * the smallest numbers of each stratum are drawn. Neither the order of the list nor other sites change a site's number.
 */
import { createHash } from "node:crypto";
import type { Site } from "../model/site.ts";
import { siteHostOf } from "../model/url.ts";

export const strataFields = ["kind", "province", "city", "county", "level", "sponsor"] as const;
export type StrataField = (typeof strataFields)[number];

export interface SampleOptions {
  readonly seed: string;
  /** Share of each stratum, above 0, at most 1. */
  readonly ratio: number;
  /** What makes a stratum; the whole list is one without. */
  readonly stratify: readonly StrataField[];
  /** `portal`, `department` or `tag:…`: sites that are in every sample. */
  readonly always: readonly string[];
}

export interface Stratum {
  /** The values its sites share, null where the list says nothing. */
  readonly of: Readonly<Partial<Record<StrataField, string | null>>>;
  /** Sites in service. */
  readonly sites: number;
  readonly drawn: number;
  /** Of the drawn ones, those that are in every sample. */
  readonly always: number;
}

export interface Sample {
  /** In the order of the list. */
  readonly drawn: readonly Site[];
  readonly strata: readonly Stratum[];
  /** Out of service (例外, 关停): neither drawn nor counted. */
  readonly setAside: readonly Site[];
  /** SHA-256 over all a draw depends on; the same for the same list in any order. */
  readonly listSha256: string;
  /** SHA-256 over the addresses drawn. */
  readonly drawSha256: string;
}

export function drawSample(sites: readonly Site[], options: SampleOptions): Sample {
  const inService = sites.filter(({ status }) => status === "normal");
  const groups = [...groupsOf(inService, options.stratify)].sort(([a], [b]) => (a < b ? -1 : 1));
  const drawn = new Set<Site>();
  const strata = groups.map(([, group]) => drawFrom(group, options, drawn));
  return {
    drawn: sites.filter((site) => drawn.has(site)),
    strata,
    setAside: sites.filter(({ status }) => status !== "normal"),
    listSha256: sha256(sites.map(whatCounts).sort().join("\n")),
    drawSha256: sha256([...drawn].map(keyOf).sort().join("\n")),
  };
}

function groupsOf(sites: readonly Site[], fields: readonly StrataField[]): Map<string, Site[]> {
  const groups = new Map<string, Site[]>();
  for (const site of sites) {
    const name = JSON.stringify(fields.map((field) => site[field]));
    groups.set(name, [...(groups.get(name) ?? []), site]);
  }
  return groups;
}

/** Sites that are always in count towards the share; the rest is drawn until it is met. */
function drawFrom(group: readonly Site[], options: SampleOptions, drawn: Set<Site>): Stratum {
  const wanted = shareOf(group.length, options.ratio);
  const always = group.filter((site) => options.always.some((which) => isAlways(site, which)));
  const others = group
    .filter((site) => !always.includes(site))
    .map((site) => ({ site, number: sha256(`${options.seed}\n${keyOf(site)}`) }))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
  const taken = [...always, ...others.slice(0, Math.max(0, wanted - always.length)).map(({ site }) => site)];
  for (const site of taken) drawn.add(site);
  const [first] = group;
  return {
    of: Object.fromEntries(options.stratify.map((field) => [field, first?.[field] ?? null])),
    sites: group.length,
    drawn: taken.length,
    always: always.length,
  };
}

/** Rounded up: 30 % of 4 are 2. What floating point adds to a product (0.07 × 100) is no site more. */
const shareOf = (count: number, ratio: number): number => Math.ceil(count * ratio - 1e-9);

const isAlways = (site: Site, which: string): boolean =>
  which.startsWith("tag:") ? site.tags.includes(which.slice(4)) : site.kind === which;

/** One site whether listed as http or https, with `www.` or without. */
const keyOf = ({ url }: Site): string => `${siteHostOf(url)}${new URL(url).pathname}`;

const whatCounts = (site: Site): string =>
  JSON.stringify([
    keyOf(site),
    site.status,
    [...site.tags].sort(),
    ...strataFields.map((field) => site[field]),
  ]);

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
