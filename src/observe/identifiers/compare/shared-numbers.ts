import type { Mention } from "../../../model/observation.ts";
import { hostIn, sameOwner } from "../../page/host-trust.ts";
import { type ComparedSite, type Comparison, comparison, missing } from "./comparison.ts";
import { numberKey } from "./number-key.ts";
import { ownCodes } from "./own-codes.ts";

export function sharedNumbers(site: ComparedSite): Comparison {
  const own = site.mentions.find((one) => numberKey(one) !== null);
  if (site.holders === undefined || own === undefined) return comparison(15, "deduct", missing(own?.value));
  for (const mention of ownNumbers(site)) {
    const other = holderBeside(site, mention);
    if (other !== undefined)
      return comparison(15, "deduct", {
        same: false,
        left: mention.value,
        right: other,
        evidence: mention.evidence,
      });
  }
  return comparison(15, "deduct", { same: true, left: own.value, right: null, evidence: own.evidence });
}

const ownNumbers = (site: ComparedSite): readonly Mention[] => [
  ...ownCodes(site),
  ...site.mentions.filter(({ what }) => what !== "site-code"),
];

/** One filing covers all hosts of a domain; a site code covers one site. */
function holderBeside(site: ComparedSite, mention: Mention): string | undefined {
  const own = hostIn(site.listed.url ?? "") ?? site.host;
  return site.holders
    ?.get(numberKey(mention) ?? "")
    ?.filter((url) => url !== site.listed.url)
    .find((url) => mention.what === "site-code" || !sameOwner(hostIn(url) ?? url, own));
}
