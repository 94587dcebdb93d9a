/** The hosts that a site names as its own, reports errors for, or stands on. */
import { domainToUnicode } from "node:url";
import { allOf, type ComparedSite, type Comparison, comparison, firstOf, missing } from "./comparison.ts";
import { hostKey, spelled } from "./host-key.ts";

export function domains(site: ComparedSite): Comparison {
  const tag = firstOf(site, "site-domain");
  const listed = hostKey(site.listed.url ?? "");
  const served = hostKey(site.host);
  const tagged = hostKey(tag?.value ?? "");
  const known = [served, hostKey(site.listed.chineseDomain ?? "")].filter((host) => host !== null);
  const others = [tagged, listed].filter((host) => host !== null);
  if (served === null || others.length === 0) return comparison(8, "deduct", missing(tagged, served));
  const different = others.find((host) => !known.includes(host));
  return comparison(8, "deduct", {
    same: different === undefined,
    left: spelled(different ?? others[0] ?? ""),
    right: spelled(served),
    evidence: tag?.evidence,
  });
}

export function reportedHost(site: ComparedSite): Comparison {
  const link = firstOf(site, "error-report-url");
  const left = hostKey(link?.value ?? "");
  const right = hostKey(site.host);
  if (left === null || right === null) return comparison(10, "deduct", missing(left, right));
  return comparison(10, "deduct", {
    same: left === right,
    left: spelled(left),
    right: spelled(right),
    evidence: link?.evidence,
  });
}

/** A government's code or emblem on a host that is neither `.gov.cn` nor `.政务` nor listed. */
export function governmentHost(site: ComparedSite): Comparison {
  const host = hostKey(site.host);
  const sign = firstOf(site, "site-code") ?? firstOf(site, "emblem-script") ?? firstOf(site, "emblem-image");
  if (host === null || sign === undefined)
    return comparison(13, "advisory", missing(host, sign?.value ?? null), true);
  const unicode = domainToUnicode(host);
  const official = /(?:^|\.)gov\.cn$|\.(?:政务|公益)$/u.test(unicode);
  const listed = host === hostKey(site.listed.url ?? "") || host === hostKey(site.listed.chineseDomain ?? "");
  return comparison(
    13,
    "advisory",
    { same: official || listed, left: spelled(host), right: sign.value, evidence: sign.evidence },
    true,
  );
}

export function writtenDomain(site: ComparedSite): Comparison {
  const written = allOf(site, "own-domain");
  const known = [
    hostKey(site.host),
    hostKey(site.listed.url ?? ""),
    hostKey(site.listed.chineseDomain ?? ""),
  ];
  const doubled = written.find((one) => /(?:^|\/)www\.www\./.test(one.value));
  const different = doubled ?? written.find((one) => !known.includes(hostKey(one.value)));
  const shown = different ?? written[0];
  if (shown === undefined) return comparison(14, "advisory", missing(null, site.host), true);
  return comparison(
    14,
    "advisory",
    { same: different === undefined, left: shown.value, right: site.host, evidence: shown.evidence },
    true,
  );
}
