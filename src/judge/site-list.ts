/** What the rows of a site list say of one another. Counted once for a run, asked once for each site. */
import type { Site } from "../model/site.ts";
import { siteHostOf } from "../model/url.ts";
import { numberKey } from "../observe/identifiers/compare/number-key.ts";

/** A site against the other rows of its list, itself counted; null where its own row leaves the field out. */
export interface ListStanding {
  readonly sitesOfSponsor: number | null;
  readonly sitesWithCode: number | null;
  readonly sitesOnHost: number;
  readonly regionHasPortal: boolean | null;
  /** Addresses of the rows that hold a site code or filing number, by `numberKey`. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
}

export interface ListRow {
  readonly site: Site;
  /** Where the first page was served from in the end, as far as the run knows. */
  readonly homepage: string | null;
}

export function standingsOf(rows: readonly ListRow[]): (site: Site) => ListStanding {
  const normal = rows.filter(({ site }) => site.status === "normal");
  const sponsors = countsOf(normal.map(({ site }) => sponsorOf(site)));
  const codes = countsOf(normal.map(({ site }) => site.siteCode));
  const hosts = new Map(rows.map((row) => [row.site.url, hostOfRow(row)]));
  const onHost = countsOf(normal.map(({ site }) => hosts.get(site.url) ?? null));
  const portals = new Set(
    normal.filter(({ site }) => site.kind === "portal").map(({ site }) => regionOf(site)),
  );
  const holders = holdersOf(normal.map(({ site }) => site));
  return (site) => ({
    sitesOfSponsor: countOf(sponsors, sponsorOf(site)),
    sitesWithCode: countOf(codes, site.siteCode),
    sitesOnHost: countOf(onHost, hosts.get(site.url) ?? null) ?? 1,
    regionHasPortal: regionOf(site) === null ? null : portals.has(regionOf(site)),
    holders,
  });
}

function holdersOf(sites: readonly Site[]): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const { url, siteCode, icp, police } of sites) {
    for (const [what, value] of [
      ["site-code", siteCode],
      ["icp", icp],
      ["police", police],
    ] as const) {
      const key = value === null ? null : numberKey({ what, value, where: "footer" });
      if (key === null) continue;
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [url]);
      else known.push(url);
    }
  }
  return holders;
}

function countsOf(values: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const countOf = (counts: ReadonlyMap<string, number>, value: string | null): number | null =>
  value === null ? null : (counts.get(value) ?? 0);

const sponsorOf = ({ sponsor }: Site): string | null => sponsor?.replace(/\s+/g, "") || null;

const hostOfRow = ({ site, homepage }: ListRow): string => siteHostOf(homepage ?? site.url);

const regionOf = ({ province, city, county }: Site): string | null =>
  province === null && city === null && county === null ? null : JSON.stringify([province, city, county]);
