/** The homepage as earlier runs saw it, held against what it is now: what decides where it prints no date. */
import type { Item } from "../../model/collection.ts";
import { excerptOf } from "../../model/evidence.ts";
import type { FieldOf } from "../../model/fact-catalogue.ts";
import type { Observations } from "../../model/observation.ts";
import type { Page } from "../../model/page.ts";
import { dayOf } from "../../model/time.ts";
import type { Visit } from "../history.ts";
import { briefOf, isRead, type Scene, subjectOf } from "../scene.ts";

export interface HomeVisit {
  readonly page: Page;
  readonly content: Content | null;
}

/** The entries of the main content; there is none where a script fills it. */
export interface Content {
  /** Titles and addresses, in order. */
  readonly text: string;
  readonly entries: number;
}

/** Fewer entries make a door rather than a homepage: that it stays the same is no more than likely a fault. */
const fewEntries = 5;

/** One item per visit, this run's own included. */
export function visitItems(now: HomeVisit, { homeVisits }: Scene): Item<FieldOf<"homepage">>[] {
  const earlier = homeVisits.flatMap(visitOf);
  const isDoor = (now.content?.entries ?? 0) < fewEntries;
  return [now, ...earlier].map(({ page, content }) => ({
    ...subjectOf(page, { excerpt: excerptOf(content?.text ?? ""), place: "main content" }),
    title: page.fetchedAt,
    confidence: isDoor ? "likely" : "certain",
    fields: {
      title: null,
      date: null,
      visited: dayOf(page.fetchedAt),
      unchanged: isSame({ page, content }, now),
    },
  }));
}

export function contentOf({ listing, "page.needsRendering": rendering }: Observations): Content | null {
  const entries = listing?.items ?? [];
  if (rendering?.value === true || entries.length === 0) return null;
  return {
    text: entries.map(({ title, url }) => `${title} ${url ?? ""}`).join("\n"),
    entries: entries.length,
  };
}

/** A visit that met no homepage, such as a bot check, says nothing. */
const visitOf = ({ stored }: Visit): HomeVisit[] =>
  isRead(briefOf(stored)) ? [{ page: stored.page, content: contentOf(stored.observations) }] : [];

function isSame(then: HomeVisit, now: HomeVisit): boolean | null {
  if (then.content === null || now.content === null) return null;
  const isSameBody = then.page.bodySha256 !== null && then.page.bodySha256 === now.page.bodySha256;
  return isSameBody || then.content.text === now.content.text;
}
