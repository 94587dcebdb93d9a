import type { Collection, Item } from "../../model/collection.ts";
import { type Evidence, excerptOf } from "../../model/evidence.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import {
  type Identifier,
  type IdentifierName,
  type Identifiers,
  identifierNames,
  type Observations,
} from "../../model/observation.ts";
import type { Page } from "../../model/page.ts";
import { type ReadInclude, reconcileIdentifiers } from "../../observe/identifiers/reconcile-identifiers.ts";
import type { SiteLink, StoredPage } from "../../store/store.ts";
import { identifierWords } from "../field-words.ts";
import { homeGap, homeSubject, type Scene, subjectOf } from "../scene.ts";
import { gatherer } from "./gatherer.ts";
import { deadOf } from "./links.ts";
import { type Sampled, samplePages } from "./sample.ts";

type Field = FieldOf<"identifiers">;

interface Picked {
  readonly page: Page;
  readonly observations: Pick<Observations, "identifiers" | "page.includes">;
}

export const identifiers = gatherer({
  name: "identifiers",
  pick: ({ page, observations }: StoredPage): Picked | null => {
    const { identifiers: seen, "page.includes": includes } = observations;
    if (seen === undefined) return null;
    const kept = { identifiers: seen, ...(includes === undefined ? {} : { "page.includes": includes }) };
    return { page, observations: kept };
  },
  gather(picked: readonly Picked[], scene): Collection<Field> {
    const includes = picked
      .filter(({ page }) => page.role === "include")
      .map(({ page, observations }): ReadInclude => ({ url: page.url, observations }));
    const byUrl = new Map(picked.map((one) => [one.page.url, one]));
    const sampled = samplePages(scene);
    const contactLink = contactLinkOf(scene);
    const items = sampled
      .flatMap((one) => itemsOf(one, byUrl.get(one.page.url), includes, scene))
      .map((item) => withContactLink(item, contactLink));
    return {
      state: scene.homeIsRead ? "read" : "unread",
      items,
      gaps: scene.homeIsRead ? [] : [homeGap(scene)],
      subject: homeSubject(scene),
      reach: "page",
      figures: { sampled: sampled.length },
    };
  },
});

function itemsOf(
  sampled: Sampled,
  picked: Picked | undefined,
  includes: readonly ReadInclude[],
  scene: Scene,
): Item<Field>[] {
  const seen =
    picked === undefined || (sampled.as === "home" && !scene.homeIsRead)
      ? undefined
      : reconcileIdentifiers(picked.observations, includes);
  return identifierNames.map((name) => itemOf(name, seen, sampled));
}

function itemOf(name: IdentifierName, seen: Identifiers | undefined, { as, page }: Sampled): Item<Field> {
  const one = seen?.[name];
  return {
    ...subjectOf(page, evidenceOf(name, one)),
    title: name,
    confidence: "certain",
    fields: {
      identifier: name,
      page: as,
      found: one === undefined || one.found === "unknown" ? null : one.found,
      value: one?.found === true ? one.value : null,
    },
  };
}

/** The homepage's link 联系我们, unless it is dead. */
const contactLinkOf = ({ links }: Scene): SiteLink | null =>
  links.find(
    ({ onHomepage, text, seen }) =>
      onHomepage &&
      /^联[系络](?:我们|方式|本站)$/.test(text.replace(/\s+/g, "")) &&
      deadOf(seen?.reason ?? null) !== true,
  ) ?? null;

/** The footer has to state the contact. Whether a link that leads to it is enough is for the supervisor to say. */
function withContactLink(item: Item<Field>, link: SiteLink | null): Item<Field> {
  const { identifier, found } = item.fields;
  if (link === null || identifier !== "contact" || found !== false) return item;
  const excerpt = excerptOf(`未写明联系方式，仅有链接“${link.text}” → ${link.url} (a link to it alone)`);
  return { ...item, evidence: { ...item.evidence, excerpt }, fields: { ...item.fields, found: null } };
}

function evidenceOf(name: IdentifierName, one: Identifier | undefined): Evidence {
  if (one?.found === true) return one.evidence;
  if (one?.found === "unknown")
    return {
      excerpt: excerptOf(
        `${identifierWords[name].zh}: ${one.why}${one.source === null ? "" : ` ${one.source}`}`,
      ),
      place: "footer",
    };
  const { zh, en } = identifierWords[name];
  const excerpt =
    one === undefined ? `${zh}未能读取 (${en} was not read)` : `未见${zh} (${en} is not on the page)`;
  return { excerpt, place: "footer" };
}
