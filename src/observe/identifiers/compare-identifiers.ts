/** The fifteen comparisons of the places where a site says who it is, with both values. They state; a rule judges. */
import { domainToASCII, domainToUnicode } from "node:url";
import type { Evidence } from "../../model/evidence.ts";
import type { Mention } from "../../model/observation.ts";
import type { Severity } from "../../model/outcome.ts";
import { provinceOfCode, provinceOfIcp, provinceOfName, provinceOfPolice } from "../../model/provinces.ts";
import type { Site } from "../../model/site.ts";
import { hostIn, sameOwner } from "../page/host-trust.ts";
import { icpKey } from "./icp.ts";
import { isSiteCode, normaliseSiteCode } from "./site-code.ts";

export interface Comparison {
  readonly id: `id-x-${number}`;
  /** null: one side is missing or has no form that can be compared. */
  readonly same: boolean | null;
  readonly left: string | null;
  readonly right: string | null;
  /** `advisory` where the register itself allows a difference. */
  readonly severity: Severity;
  /** True where a difference is a hint for a person, never a finding of its own. */
  readonly assisted: boolean;
  readonly evidence: Evidence | null;
}

export interface ComparedSite {
  readonly mentions: readonly Mention[];
  /** Row of the site list, as far as it is filled in. */
  readonly listed: Partial<
    Pick<Site, "url" | "name" | "siteCode" | "province" | "city" | "county" | "chineseDomain">
  >;
  /** Host that served the page. */
  readonly host: string;
  /** GB/T 2260 code of the listed region, six digits, where it is known. */
  readonly region?: string;
  /** Addresses of the listed sites that hold a number, by `numberKey`; absent where no list was given. */
  readonly holders?: ReadonlyMap<string, readonly string[]>;
}

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

type Rest = Pick<Comparison, "same" | "left" | "right"> & { evidence?: Evidence | undefined };

function comparison(number: number, severity: Severity, rest: Rest, assisted = false): Comparison {
  return { id: `id-x-${number}`, severity, assisted, ...rest, evidence: rest.evidence ?? null };
}

const missing = (left: string | null = null, right: string | null = null): Rest => ({
  same: null,
  left,
  right,
});

const all = (site: ComparedSite, what: Mention["what"], where?: string): Mention[] =>
  site.mentions.filter((one) => one.what === what && (where === undefined || one.where === where));
const first = (site: ComparedSite, what: Mention["what"], where?: string): Mention | undefined =>
  all(site, what, where)[0];

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

function siteCodes(site: ComparedSite): Comparison {
  const seen = ownCodes(site).map(({ value, where, evidence }) => ({
    value: normaliseSiteCode(value),
    from: where,
    evidence,
  }));
  const listed = site.listed.siteCode ?? null;
  const values = listed === null ? seen : [{ value: normaliseSiteCode(listed), from: "list" }, ...seen];
  return comparison(1, "deduct", pairwise(values));
}

/**
 * Where one of several printed codes is the one that is listed or tagged, the others are those of footers taken over from
 * other sites (the portal's above a department's own).
 */
function ownCodes(site: ComparedSite): readonly Mention[] {
  const codes = all(site, "site-code");
  const known = new Set(
    [site.listed.siteCode ?? "", first(site, "site-code", "meta")?.value ?? ""].map(normaliseSiteCode),
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
function regionalCode(site: ComparedSite): { code: string; evidence?: Evidence | undefined } | null {
  const found = codeOf(site);
  return found === null || found.code.startsWith("bm") ? null : found;
}

function codeProvince(site: ComparedSite): Comparison {
  const own = regionalCode(site);
  const province = provinceOfName(site.listed.province ?? "");
  if (own === null || province === undefined)
    return comparison(2, "deduct", missing(own?.code ?? null, site.listed.province ?? null));
  const same = own.code.startsWith(province.code);
  return comparison(2, "deduct", { same, left: own.code, right: province.name, evidence: own.evidence });
}

function codeRegion(site: ComparedSite): Comparison {
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

/** Central bodies and their offices register in Beijing whatever province they serve. */
function icpProvince(site: ComparedSite): Comparison {
  const own = regionalCode(site);
  const icp = first(site, "icp");
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
function policeProvince(site: ComparedSite): Comparison {
  const own = regionalCode(site);
  const police = first(site, "police") ?? first(site, "police-link");
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

function policePrefix(site: ComparedSite): Comparison {
  const police = first(site, "police");
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

function policeLink(site: ComparedSite): Comparison {
  const text = first(site, "police");
  const link = first(site, "police-link");
  const left = digitsOf(text?.value);
  const right = digitsOf(link?.value);
  if (left === null || right === null) return comparison(7, "deduct", missing(left, right));
  const linked = all(site, "police-link").map((one) => digitsOf(one.value));
  return comparison(7, "deduct", { same: linked.includes(left), left, right, evidence: link?.evidence });
}

function domains(site: ComparedSite): Comparison {
  const tag = first(site, "site-domain");
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

/** Names agree when one holds the other, or they share a run of four characters; 首页 and the like name nobody. */
function names(site: ComparedSite): Comparison {
  const listed = site.listed.name ?? null;
  const seen = all(site, "site-name").filter(({ value }) => /\p{Script=Han}{2}/u.test(bareName(value)));
  const shown = seen[0];
  if (listed === null || shown === undefined)
    return comparison(9, "deduct", missing(shown?.value ?? null, listed));
  const same = seen.some((one) => overlap(one.value, listed));
  return comparison(9, "deduct", { same, left: shown.value, right: listed, evidence: shown.evidence });
}

function reportedHost(site: ComparedSite): Comparison {
  const link = first(site, "error-report-url");
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

/** The register numbers provinces its own way; only these were verified, the others say nothing. */
const emblemProvinces: Readonly<Record<string, string>> = {
  "01": "11",
  "02": "31",
  "05": "13",
  "14": "35",
  "20": "44",
};

function emblemProvince(site: ComparedSite): Comparison {
  const script = first(site, "emblem-script");
  const own = regionalCode(site);
  const code = emblemProvinces[script?.value.slice(2, 4) ?? ""];
  if (script === undefined || own === null || code === undefined)
    return comparison(11, "advisory", missing(script?.value ?? null, own?.code ?? null));
  return comparison(11, "advisory", {
    same: own.code.startsWith(code),
    left: script.value,
    right: own.code,
    evidence: script.evidence,
  });
}

/** The register serves `*_error.png` where the emblem was not given to this host. */
function emblemImage(site: ComparedSite): Comparison {
  const images = all(site, "emblem-image");
  const image = images.find((one) => one.value.includes("_error")) ?? images[0];
  if (image === undefined) return comparison(12, "deduct", missing());
  return comparison(12, "deduct", {
    same: !image.value.includes("_error"),
    left: image.value,
    right: null,
    evidence: image.evidence,
  });
}

/** A government's code or emblem on a host that is neither `.gov.cn` nor `.政务` nor listed. */
function governmentHost(site: ComparedSite): Comparison {
  const host = hostKey(site.host);
  const sign = first(site, "site-code") ?? first(site, "emblem-script") ?? first(site, "emblem-image");
  if (host === null || sign === undefined)
    return comparison(13, "advisory", missing(host, sign?.value ?? null), true);
  const unicode = domainToUnicode(host.replace(/:\d+$/, ""));
  const official = /(?:^|\.)gov\.cn$|\.(?:政务|公益)$/u.test(unicode);
  const listed = host === hostKey(site.listed.url ?? "") || host === hostKey(site.listed.chineseDomain ?? "");
  return comparison(
    13,
    "advisory",
    { same: official || listed, left: spelled(host), right: sign.value, evidence: sign.evidence },
    true,
  );
}

function writtenDomain(site: ComparedSite): Comparison {
  const written = all(site, "own-domain");
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

function sharedNumbers(site: ComparedSite): Comparison {
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

/** What may not stand on two sites: the code, and a filing number with its site suffix. One filing covers several sites. */
export function numberKey({ what, value, where }: Pick<Mention, "what" | "value" | "where">): string | null {
  if (where !== "footer") return null;
  if (what === "site-code") return `code ${normaliseSiteCode(value)}`;
  if (what === "icp") return /-\d+$/.test(icpKey(value)) ? `icp ${icpKey(value)}` : null;
  return what === "police" ? `police ${digitsOf(value) ?? value}` : null;
}

const digitsOf = (text: string | undefined): string | null => /\d{11,15}/.exec(text ?? "")?.[0] ?? null;

/** Host in its ASCII spelling without `www.` and default port, of a URL or a bare domain; null when it is none. */
function hostKey(address: string): string | null {
  const bare = address
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/[/?#].*$/s, "")
    .toLowerCase();
  const [name = "", port] = bare.split(":");
  const ascii = domainToASCII(name.replaceAll("。", "."));
  if (ascii === "" || !ascii.includes(".")) return null;
  const host = ascii.replace(/^www\./, "");
  return port === undefined || port === "80" || port === "443" ? host : `${host}:${port}`;
}

/** Both spellings of a Chinese domain. */
function spelled(host: string): string {
  const unicode = domainToUnicode(host.replace(/:\d+$/, ""));
  return unicode === "" || unicode === host ? host : `${unicode} (${host})`;
}

function overlap(left: string, right: string): boolean {
  const a = bareName(left);
  const b = bareName(right);
  if (a === "" || b === "") return false;
  return shareRun(a, b) || shareRun(shortName(a), shortName(b));
}

function shareRun(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 2) return false;
  if (a.includes(b) || b.includes(a)) return true;
  for (let i = 0; i + 4 <= b.length; i += 1) if (a.includes(b.slice(i, i + 4))) return true;
  return false;
}

/** As a title shortens it: 青山水利 for 青山县水利局. */
const shortName = (name: string): string =>
  name.replace(
    /自治[区州县旗]|街道办事处|管理委员会|委员会|办公室|信息|公众|公开|政务|[省市县区州盟旗局委厅办处网]/gu,
    "",
  );

/** What every government site's name holds says nothing of which one it is. */
const bareName = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(
      /政府门户网站|门户网站|政务网站|政府网站|人民政府|官方网站|官网|网站|首页|欢迎(?:您)?(?:访问|光临)?|[\s\-_|·—–,，。:：()]/gu,
      "",
    );
