/**
 * What was seen on a page, in the shape it is kept in. It is made as soon as the page was looked at: until it is saved, a few
 * strings wait, and not the page with all that was built upon it; and a worker thread has little to send.
 */
import { flat } from "./evidence.ts";
import { type AddressLink, addressKinds, type FoundLink } from "./link.ts";
import type { FactName, Observations } from "./observation.ts";

export interface PackedView {
  /** The facts of the page alone: one JSON object. */
  readonly ownFacts: string;
  /** Each fact that other pages are likely to have alike: its name, a space, its JSON. */
  readonly sharedFacts: readonly string[];
  readonly links: readonly AddressLink[];
}

/** Facts that speak of what stands around a page's own text, as every page of its site has it. */
const sharedNames: ReadonlySet<string> = new Set<FactName>([
  "accessibility",
  "breadcrumb",
  "entries",
  "identifiers",
  "messages.channel",
  "meta.tags",
  "navigation",
  "page.browserHint",
  "page.characters",
  "page.dropDowns",
  "page.header",
  "page.includes",
  "page.leavingNotice",
  "page.links",
  "page.needsRendering",
]);
/** A shorter value takes no more room than its number and the look-up. */
const sharedFrom = 48;

export function packView(observations: Observations, links: readonly FoundLink[]): PackedView {
  return { ...packFacts(observations), links: packLinks(links) };
}

export function packFacts(observations: Observations): Pick<PackedView, "ownFacts" | "sharedFacts"> {
  const own: string[] = [];
  const sharedFacts: string[] = [];
  for (const [name, value] of Object.entries(observations)) {
    const text = JSON.stringify(value);
    if (text.length >= sharedFrom && sharedNames.has(name)) sharedFacts.push(`${name} ${text}`);
    else own.push(`${JSON.stringify(name)}:${text}`);
  }
  return { ownFacts: `{${own.join(",")}}`, sharedFacts };
}

const kinds: ReadonlySet<string> = new Set(addressKinds);
const hasAddress = (link: FoundLink): link is AddressLink => kinds.has(link.kind);

/** Texts are copied: cut out of the page, they would keep all of the page. */
const packLinks = (links: readonly FoundLink[]): AddressLink[] =>
  links.filter(hasAddress).map(({ url, kind, text }) => ({ url, kind, text: flat(text) }));
