/** The fifteen comparisons of the places where a site says who it is, with both values. They state; a rule judges. */
import { codeProvince, codeRegion, siteCodes } from "./compare/codes.ts";
import type { ComparedSite, Comparison } from "./compare/comparison.ts";
import { emblemImage, emblemProvince } from "./compare/emblems.ts";
import { icpProvince, policeLink, policePrefix, policeProvince } from "./compare/filings.ts";
import { domains, governmentHost, reportedHost, writtenDomain } from "./compare/hosts.ts";
import { names } from "./compare/names.ts";
import { sharedNumbers } from "./compare/shared-numbers.ts";

export function compareIdentifiers(site: ComparedSite): Comparison[] {
  return [
    siteCodes(site),
    codeProvince(site),
    codeRegion(site),
    icpProvince(site),
    policeProvince(site),
    policePrefix(site),
    policeLink(site),
    domains(site),
    names(site),
    reportedHost(site),
    emblemProvince(site),
    emblemImage(site),
    governmentHost(site),
    writtenDomain(site),
    sharedNumbers(site),
  ];
}
