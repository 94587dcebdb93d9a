/** The filing numbers against the site code and each other. */
import { provinceOfCode, provinceOfIcp, provinceOfPolice } from "../../../model/provinces.ts";
import { allOf, type ComparedSite, type Comparison, comparison, firstOf, missing } from "./comparison.ts";
import { digitsOf } from "./number-key.ts";
import { regionalCode } from "./own-codes.ts";

/** Central bodies and their offices register in Beijing whatever province they serve. */
export function icpProvince(site: ComparedSite): Comparison {
  const own = regionalCode(site);
  const icp = firstOf(site, "icp");
  const of = provinceOfIcp(/[\u4e00-\u9fa5]/u.exec(icp?.value ?? "")?.[0] ?? "");
  if (own === null || icp === undefined || of === undefined)
    return comparison(4, "advisory", missing(icp?.value ?? null, own?.code ?? null));
  return comparison(4, "advisory", {
    same: own.code.startsWith(of.code),
    left: icp.value,
    right: own.code,
    evidence: icp.evidence,
  });
}

/** The first six digits are police areas, not counties: only the province is comparable. */
export function policeProvince(site: ComparedSite): Comparison {
  const own = regionalCode(site);
  const police = firstOf(site, "police") ?? firstOf(site, "police-link");
  const digits = digitsOf(police?.value);
  if (own === null || police === undefined || digits === null)
    return comparison(5, "advisory", missing(police?.value ?? null, own?.code ?? null));
  return comparison(5, "advisory", {
    same: digits.slice(0, 2) === own.code.slice(0, 2),
    left: police.value,
    right: own.code,
    evidence: police.evidence,
  });
}

export function policePrefix(site: ComparedSite): Comparison {
  const police = firstOf(site, "police");
  const digits = digitsOf(police?.value);
  const named = provinceOfPolice(/^[\u4e00-\u9fa5]/u.exec(police?.value ?? "")?.[0] ?? "");
  if (police === undefined || digits === null || named === undefined)
    return comparison(6, "advisory", missing(police?.value ?? null));
  const numbered = provinceOfCode(digits)?.name ?? digits.slice(0, 2);
  return comparison(6, "advisory", {
    same: digits.startsWith(named.code),
    left: named.name,
    right: numbered,
    evidence: police.evidence,
  });
}

export function policeLink(site: ComparedSite): Comparison {
  const text = firstOf(site, "police");
  const link = firstOf(site, "police-link");
  const left = digitsOf(text?.value);
  const right = digitsOf(link?.value);
  if (left === null || right === null) return comparison(7, "deduct", missing(left, right));
  const linked = allOf(site, "police-link").map((one) => digitsOf(one.value));
  return comparison(7, "deduct", { same: linked.includes(left), left, right, evidence: link?.evidence });
}
