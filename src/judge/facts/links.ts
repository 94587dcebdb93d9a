import type { Collection, FieldValue, Item } from "../../model/collection.ts";
import { excerptOf } from "../../model/evidence.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import { fateOf, type Reason } from "../../model/reason.ts";
import { hostOf, isDocument, isGovernmentHost, siteHostOf } from "../../model/url.ts";
import type { SiteLink } from "../../store/store.ts";
import { homeGap, homeSubject, type Scene, sortItems } from "../scene.ts";
import { type Doubt, doubtOf } from "./doubt-notes.ts";
import { gatherer } from "./gatherer.ts";

type Field = FieldOf<"links">;

/** Nobody was asked, by somebody's choice or because there is nothing to ask: nothing can be said of such a link. */
const leftOut = new Set<Reason>(["invalid-url", "unsupported-scheme", "excluded", "trap", "out-of-scope"]);
const looked = new Set<SiteLink["kind"]>(["page", "resource", "external", "external-resource"]);

export const links = gatherer({
  name: "links",
  pick: () => null,
  gather: (_picked, scene): Collection<Field> => ({
    state: scene.homeIsRead || scene.links.length > 0 ? "read" : "unread",
    items: sortItems(scene.links.filter(isJudged).map((link) => itemOf(link, scene))),
    gaps: scene.homeIsRead ? [] : [homeGap(scene)],
    subject: homeSubject(scene),
    reach: "site",
    figures: {},
  }),
});

const isJudged = ({ kind, seen }: SiteLink): boolean =>
  looked.has(kind) && !(seen !== null && leftOut.has(seen.reason));

/** Answered, and told apart by comparing: what it was compared with is the evidence. */
const isNotThere = new Set<Reason>(["soft-404", "redirect-to-error"]);

/**
 * What speaks against a page that was answered. What is likely not there is not dead, and not there either: nobody can tell
 * but a person who looks. A mere suspicion says nothing.
 */
function doubtAbout({ url, seen }: SiteLink, scene: Scene): Doubt | null {
  if (seen === null) return null;
  const doubt = doubtOf(url, scene.facts);
  const isLikely = doubt?.confidence === "likely" && fateOf(seen.reason) === "ok";
  return isLikely || isNotThere.has(seen.reason) ? doubt : null;
}

function itemOf(link: SiteLink, scene: Scene): Item<Field> {
  const { seen } = link;
  const doubt = doubtAbout(link, scene);
  const said = link.text === "" ? "" : `${link.text} → `;
  const answer =
    seen === null ? "unseen" : `${seen.reason}${seen.status === null ? "" : ` (HTTP ${seen.status})`}`;
  return {
    url: link.url,
    title: null,
    fields: { ...fieldsOf(link, scene), ...(doubt?.confidence === "likely" && unconfirmed) },
    confidence: "certain",
    evidence: doubt?.evidence ?? {
      excerpt: excerptOf(`${said}${answer}`),
      place: `link ${link.url}`,
    },
    seenAt: seen?.checkedAt ?? scene.asOf,
    referrers: link.referrers,
    seenBefore: seen === null || ourTrouble.has(seen.reason) ? [] : unconfirmedBefore(link.url, scene),
  };
}

const unconfirmed = { dead: null, fate: "unconfirmed" } as const;

/** Trouble of ours says nothing of the link, whenever it is met. */
const ourTrouble = new Set<Reason>([
  "host-unwell",
  "resolver-trouble",
  "network-unreachable",
  "proxy-failed",
]);

/** Earlier runs in a row that got no clear answer either; a run that did not ask is passed over. */
function unconfirmedBefore(url: string, { earlierAnswers }: Scene): string[] {
  const asked = (earlierAnswers.get(url) ?? []).filter(
    ({ reason }) => fateOf(reason) !== "skipped" && !ourTrouble.has(reason),
  );
  const clear = asked.findIndex(({ reason }) => fateOf(reason) !== "unconfirmed");
  return asked.slice(0, clear === -1 ? undefined : clear).map(({ at }) => at);
}

function fieldsOf(link: SiteLink, { site: { parentUrl } }: Scene): Readonly<Record<Field, FieldValue>> {
  const { kind, seen, text, onHomepage, url } = link;
  const fate = seen === null ? "unseen" : fateOf(seen.reason);
  const host = hostOf(url);
  return {
    kind,
    dead: deadOf(seen?.reason ?? null),
    fate: fate === "skipped" ? "unseen" : fate,
    reason: seen?.reason ?? null,
    status: seen?.status ?? null,
    text,
    onHomepage,
    government: isGovernmentHost(host),
    host,
    finalHost: fate === "ok" && seen !== null ? hostOf(seen.finalUrl) : null,
    targetTitle: fate === "ok" ? (seen?.title ?? null) : null,
    toParent: parentUrl === null ? null : siteHostOf(url) === siteHostOf(parentUrl),
    filing: isFilingHost(host),
    isAttachment: isDocument(url),
  };
}

export const isFilingHost = (host: string): boolean => filingHosts.test(host);

/** The registers behind the marks of a footer: every site links to them. */
const filingHosts =
  /(?:^|\.)(?:beian\.miit\.gov\.cn|miitbeian\.gov\.cn|beian\.gov\.cn|beian\.mps\.gov\.cn|conac\.cn|zfwzgl\.www\.gov\.cn|pucha\.kaipuyun\.cn|12377\.cn)$/;

/** Blocked is not broken, and not answered is not dead: both are unknown. A body that was too large was answered. */
export function deadOf(reason: Reason | null): boolean | null {
  if (reason === null) return null;
  const fate = fateOf(reason);
  if (fate === "dead") return true;
  return fate === "ok" || reason === "too-large" ? false : null;
}
