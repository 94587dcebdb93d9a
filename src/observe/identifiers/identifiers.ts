/** The ten identifiers of a government website as one page shows them, or why the page cannot show them. */
import type { Facts, Identifier, IdentifierName, Identifiers } from "../../model/observation.ts";
import { identifierNames } from "../../model/observation.ts";
import { metaTagsOf } from "../meta-tags.ts";
import type { Observer } from "../observer.ts";
import { memoPerPage } from "../page/memo-per-page.ts";
import type { PageIndex } from "../page/page-index.ts";
import { drawnByInlineScripts } from "../page/script-text.ts";
import { contactIn } from "./contact.ts";
import { copyrightIn } from "./copyright.ts";
import { emblemIn, unclearEmblemIn } from "./emblem.ts";
import { errorReportIn, unclearErrorReportIn } from "./error-report.ts";
import { type Footer, footerOf } from "./footer.ts";
import { icpNumbersIn } from "./icp.ts";
import { includesOf } from "./includes.ts";
import { policeNumbersIn } from "./police.ts";
import type { Part, Sighting } from "./sighting.ts";
import { normaliseSiteCode, siteCodesIn } from "./site-code.ts";
import { siteMapIn } from "./site-map.ts";
import { organizerIn, sponsorIn } from "./sponsor.ts";

export const identifiers: Observer<"identifiers"> = {
  fact: "identifiers",
  observe: (page): Facts["identifiers"] => identifiersOf(page, partsOf(page)),
};

type Look = (part: Part, page: PageIndex) => Sighting | null;

const looks: Readonly<Record<IdentifierName, Look>> = {
  partyEmblem: emblemIn,
  errorReport: errorReportIn,
  siteCode: (part, page) => ownSiteCode(siteCodesIn(part), page),
  icp: (part) => icpNumbersIn(part)[0] ?? null,
  police: (part) => policeNumbersIn(part)[0] ?? null,
  sponsor: sponsorIn,
  organizer: organizerIn,
  contact: contactIn,
  siteMap: siteMapIn,
  copyright: copyrightIn,
};

/** Images that may be the thing, by file name alone. */
const unclear: Partial<Record<IdentifierName, (part: Part) => string | null>> = {
  partyEmblem: unclearEmblemIn,
  errorReport: unclearErrorReportIn,
};

/** The document and what its inline scripts draw. */
export const partsOf = memoPerPage((page: PageIndex): readonly Part[] => {
  const drawn = drawnByInlineScripts(page);
  const document: Part = { page, footer: footerOf(page), origin: "document" };
  return drawn === null ? [document] : [document, { page: drawn, footer: footerOf(drawn), origin: "script" }];
});

/** A fragment that is a footer as a whole: a script file that writes it, a frame that holds it. */
export function fragmentPart(fragment: PageIndex, origin: Part["origin"]): Part {
  const whole: Footer = { spans: [{ from: 0, to: fragment.text.length }], body: null, isTelling: true };
  return { page: fragment, footer: whole, origin };
}

export function identifiersOf(page: PageIndex, parts: readonly Part[]): Identifiers {
  const elsewhere = madeElsewhere(page, parts);
  const entries = identifierNames.map((name): [IdentifierName, Identifier] => {
    for (const part of parts) {
      const seen = looks[name](part, page);
      if (seen !== null) return [name, { found: true, ...seen }];
    }
    return [name, unclearImage(name, parts) ?? elsewhere ?? { found: false }];
  });
  return Object.fromEntries(entries) as Identifiers;
}

/** Two footers may print two codes (the national portal's above the site's own): the one the page tags name is its own. */
function ownSiteCode(seen: readonly Sighting[], page: PageIndex): Sighting | null {
  const tagged = normaliseSiteCode(metaTagsOf(page).SiteIDCode ?? "");
  return seen.find((one) => one.value === tagged) ?? seen[0] ?? null;
}

function unclearImage(name: IdentifierName, parts: readonly Part[]): Identifier | null {
  for (const part of parts) {
    const source = unclear[name]?.(part) ?? null;
    if (source !== null) return { found: "unknown", why: "image-only", source };
  }
  return null;
}

/** Why what is not in the document may still be on the page as a visitor sees it; null where the document decides. */
function madeElsewhere(page: PageIndex, parts: readonly Part[]): Identifier | null {
  if (page.truncated !== null) return { found: "unknown", why: "truncated", source: null };
  const include = includesOf(page).find((one) => one.role === "footer");
  if (include !== undefined)
    return {
      found: "unknown",
      why: include.how === "iframe" ? "iframe" : "script-footer",
      source: include.url,
    };
  if (parts.some((part) => part.footer.isTelling)) return null;
  return framed(page) ?? scripted(page);
}

function framed(page: PageIndex): Identifier | null {
  const frame = page.byTag("frame")[0];
  if (frame === undefined) return null;
  return { found: "unknown", why: "iframe", source: page.elements[frame]?.attrs.src ?? null };
}

/** No footer at all, and scripts of the site's own that may draw one. */
function scripted(page: PageIndex): Identifier | null {
  const candidate = includesOf(page).find((one) => one.how === "script");
  if (candidate === undefined && !hasShell(page)) return null;
  return { found: "unknown", why: "script-footer", source: candidate?.url ?? null };
}

/** An empty mount point or unfilled template marks, or scripts without any text: something fills them. */
function hasShell(page: PageIndex): boolean {
  if (/\{\{[^{}\n]{1,80}\}\}/.test(page.text)) return true;
  if (page.text.trim() === "" && page.scripts.length > 0) return true;
  return page.elements.some(
    ({ attrs, from, to }) =>
      to <= from && /^(?:app|root|footer|foot|bottom)$/i.test(attrs.id ?? attrs.class ?? ""),
  );
}
