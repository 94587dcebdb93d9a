/** The codes that a site prints as its own. */
import type { Evidence } from "../../../model/evidence.ts";
import type { Mention } from "../../../model/observation.ts";
import { isSiteCode, normaliseSiteCode } from "../site-code.ts";
import { allOf, type ComparedSite, firstOf } from "./comparison.ts";

/**
 * Where one of several printed codes is the one that is listed or tagged, the others are those of footers taken over from
 * other sites (the portal's above a department's own).
 */
export function ownCodes(site: ComparedSite): readonly Mention[] {
  const codes = allOf(site, "site-code");
  const known = new Set(
    [site.listed.siteCode ?? "", firstOf(site, "site-code", "meta")?.value ?? ""].map(normaliseSiteCode),
  );
  const isKnown = ({ value }: Mention): boolean => known.has(normaliseSiteCode(value));
  const printsOwn = codes.some((one) => one.where === "footer" && isKnown(one));
  return printsOwn ? codes.filter((one) => one.where !== "footer" || isKnown(one)) : codes;
}

/** The site's code: printed, else tagged, else listed; null for anything that is not in the register's form. */
function codeOf(site: ComparedSite): { code: string; evidence?: Evidence | undefined } | null {
  const own = ownCodes(site);
  const seen = own.find(({ where }) => where === "footer") ?? own[0];
  const code = normaliseSiteCode(seen?.value ?? site.listed.siteCode ?? "");
  return isSiteCode(code) ? { code, evidence: seen?.evidence } : null;
}

/** Digits of the region a code names; null for ministries, whose code names none. */
export function regionalCode(site: ComparedSite): { code: string; evidence?: Evidence | undefined } | null {
  const found = codeOf(site);
  return found === null || found.code.startsWith("bm") ? null : found;
}
