/** The site code against itself and the region it names. */
import type { Evidence } from "../../../model/evidence.ts";
import { provinceOfName } from "../../../model/provinces.ts";
import { normaliseSiteCode } from "../site-code.ts";
import { type ComparedSite, type Comparison, comparison, missing, type Rest } from "./comparison.ts";
import { ownCodes, regionalCode } from "./own-codes.ts";

export function siteCodes(site: ComparedSite): Comparison {
  const seen = ownCodes(site).map(({ value, where, evidence }) => ({
    value: normaliseSiteCode(value),
    from: where,
    evidence,
  }));
  const listed = site.listed.siteCode ?? null;
  const values = listed === null ? seen : [{ value: normaliseSiteCode(listed), from: "list" }, ...seen];
  return comparison(1, "deduct", pairwise(values));
}

/** The first pair that differs, or the first pair that agrees. */
function pairwise(values: readonly { value: string; from: string; evidence?: Evidence }[]): Rest {
  const [left, ...rest] = values;
  const right = rest.find((one) => one.value !== left?.value) ?? rest[0];
  if (left === undefined || right === undefined) return missing(left?.value ?? null);
  return {
    same: left.value === right.value,
    left: `${left.value} (${left.from})`,
    right: `${right.value} (${right.from})`,
    evidence: right.evidence ?? left.evidence,
  };
}

export function codeProvince(site: ComparedSite): Comparison {
  const own = regionalCode(site);
  const province = provinceOfName(site.listed.province ?? "");
  if (own === null || province === undefined)
    return comparison(2, "deduct", missing(own?.code ?? null, site.listed.province ?? null));
  const same = own.code.startsWith(province.code);
  return comparison(2, "deduct", { same, left: own.code, right: province.name, evidence: own.evidence });
}

export function codeRegion(site: ComparedSite): Comparison {
  const own = regionalCode(site);
  const region = site.region ?? null;
  if (own === null || region === null) return comparison(3, "advisory", missing(own?.code ?? null, region));
  return comparison(3, "advisory", {
    same: own.code.slice(0, 6) === region,
    left: own.code,
    right: region,
    evidence: own.evidence,
  });
}
