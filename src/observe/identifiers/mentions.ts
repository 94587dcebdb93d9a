/** Every place where a page says who it is, so that the places can be compared with one another. */
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type { Facts, Mention } from "../../model/observation.ts";
import { type MetaTagName, metaTagsOf } from "../meta-tags.ts";
import type { Observer } from "../observer.ts";
import type { Element, PageIndex } from "../page/page-index.ts";
import { placeOf } from "../page/place-of.ts";
import { icpNumbersIn } from "./icp.ts";
import { partsOf } from "./identifiers.ts";
import { policeLinksIn, policeNumbersIn } from "./police.ts";
import { matchesInFooter, type Part, type Sighting } from "./sighting.ts";
import { isSiteCode, normaliseSiteCode, siteCodesIn } from "./site-code.ts";
import { tellingElements } from "./telling-elements.ts";

export const mentions: Observer<"mentions"> = {
  fact: "mentions",
  observe: (page): Facts["mentions"] => mentionsOf(page, partsOf(page)),
};

const limit = 60;

export function mentionsOf(page: PageIndex, parts: readonly Part[]): Mention[] {
  const all = [
    ...tagged(page),
    ...titled(page),
    ...parts.flatMap((part) => [...printed(part), ...linked(part)]),
  ];
  const seen = new Set<string>();
  return all
    .filter(({ what, where, value }) => {
      const key = `${what} ${where} ${value}`;
      return value !== "" && !seen.has(key) && seen.add(key) !== undefined;
    })
    .slice(0, limit);
}

const tags: readonly (readonly [MetaTagName, Mention["what"]])[] = [
  ["SiteIDCode", "site-code"],
  ["SiteName", "site-name"],
  ["SiteDomain", "site-domain"],
];

function tagged(page: PageIndex): Mention[] {
  const set = metaTagsOf(page);
  return tags.flatMap(([name, what]) => {
    const value = set[name];
    if (value === undefined) return [];
    const evidence: Evidence = { excerpt: excerptOf(value), place: `meta ${name}` };
    return [
      { what, value: what === "site-code" ? normaliseSiteCode(value) : value, where: "meta", evidence },
    ];
  });
}

function titled(page: PageIndex): Mention[] {
  if (page.title === "") return [];
  return [
    {
      what: "site-name",
      value: page.title.slice(0, 200),
      where: "title",
      evidence: { excerpt: excerptOf(page.title), place: "title" },
    },
  ];
}

function printed(part: Part): Mention[] {
  const mention =
    (what: Mention["what"]) =>
    (seen: Sighting): Mention => ({
      what,
      value: seen.value ?? "",
      where: "footer",
      evidence: seen.evidence,
    });
  const police = policeNumbersIn(part).filter((one) => /\D/.test(one.value ?? ""));
  return [
    ...siteCodesIn(part).map(mention("site-code")),
    ...icpNumbersIn(part).map(mention("icp")),
    ...police.map(mention("police")),
    ...policeLinksIn(part).map((seen): Mention => ({ ...mention("police-link")(seen), where: "link" })),
    ...ownDomains(part),
  ];
}

/** `网址：www.x.gov.cn`, `中文域名：x.政务` in a footer: the site's own address as it prints it. */
const ownDomain =
  /(?:网\s*址|域\s*名|网站地址)\s*[:：]\s*(?:https?:\/\/)?((?:[a-z0-9\u4e00-\u9fa5-]{1,40}\.){1,6}[a-z\u4e00-\u9fa5]{2,20})/giu;

function ownDomains(part: Part): Mention[] {
  return matchesInFooter(part, ownDomain).map((match) => ({
    what: "own-domain",
    value: (match[1] ?? "").toLowerCase(),
    where: "footer",
    evidence: { excerpt: excerptOf(match[0]), place: "footer" },
  }));
}

const linkedCode = /[?&](?:amp;)?site_?code=(bm\d{8}|\d{6,10})/i;
const linkedUrl = /[?&](?:amp;)?url=([^&\s'"]{4,400})/i;
const calledCode = /\b(?:link|jumplink|\w*jiucuo\w*)\s*\(\s*["']?(bm\d{8}|\d{10})/i;
const emblemScript = /CA\d{21}(?=\.js)/i;
const emblemImage = /(?:conac\.cn\/image\/|(?:^|\/))((?:red|blue)(?:_error)?\.png)/i;

function linked(part: Part): Mention[] {
  const found: Mention[] = [];
  for (const index of tellingElements(part.page)) {
    const element = part.page.elements[index];
    if (element === undefined || found.length >= limit) break;
    for (const [what, value, where, attribute] of sayings(element)) {
      const place = part.origin === "script" ? "script" : placeOf(part.page, index);
      found.push({ what, value, where, evidence: { excerpt: excerptOf(attribute), place } });
    }
  }
  return found;
}

type Saying = readonly [what: Mention["what"], value: string, where: string, attribute: string];

function sayings({ tag, attrs }: Element): readonly Saying[] {
  if (tag === "img") return emblemSaying("emblem-image", emblemImageName(attrs), attrs.src);
  if (tag === "script") {
    const code = normaliseSiteCode(attrs.sitecode ?? "");
    const coded: Saying[] = isSiteCode(code) ? [["site-code", code, "script-attribute", code]] : [];
    return [...coded, ...emblemSaying("emblem-script", emblemScript.exec(attrs.src ?? "")?.[0], attrs.src)];
  }
  return attrs.href === undefined && attrs.onclick === undefined ? none : errorReportSayings(attrs);
}

const none: readonly Saying[] = [];

const emblemSaying = (
  what: Mention["what"],
  value: string | undefined,
  source: string | undefined,
): readonly Saying[] => (value === undefined ? none : [[what, value, "link", source ?? ""]]);

const emblemImageName = (attrs: Element["attrs"]): string | undefined =>
  attrs.id === "imgConac" || attrs.src?.includes("conac") === true
    ? emblemImage.exec(attrs.src ?? "")?.[1]
    : undefined;

/** The code and the page that an error-report link hands over. */
function errorReportSayings({ href = "", onclick = "" }: Element["attrs"]): readonly Saying[] {
  const address = /jiucuo|exposure|errorInfo|site_?code/i.test(href) ? href : onclick;
  if (address === "") return none;
  const where = "error-report-link";
  const code = (linkedCode.exec(address) ?? calledCode.exec(address))?.[1]?.toLowerCase();
  const url = /jiucuo|exposure/i.test(address) ? linkedUrl.exec(address)?.[1] : undefined;
  const coded: Saying[] = code === undefined ? [] : [["site-code", code, where, address]];
  return url === undefined ? coded : [...coded, ["error-report-url", decoded(url), where, address]];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a broken escape: the value is shown as it stands
  }
}
