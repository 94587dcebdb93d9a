/** All observers, in the order they run: a fact may be read only by observers below the one that states it. */
import type { FactName, Observations } from "../model/observation.ts";
import { accessibility } from "./accessibility.ts";
import { ads } from "./ads.ts";
import { article } from "./article.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { browserHint } from "./browser-hint.ts";
import { characters } from "./characters.ts";
import { entries } from "./entries.ts";
import { fontSizes } from "./font-sizes.ts";
import { header } from "./header.ts";
import { identifiers } from "./identifiers.ts";
import { includes } from "./includes.ts";
import { leavingNotice } from "./leaving-notice.ts";
import { linkCounts } from "./link-counts.ts";
import { listTotal } from "./list-total.ts";
import { listing } from "./listing.ts";
import { markings } from "./markings.ts";
import { mentions } from "./mentions.ts";
import { messageChannel } from "./message-channel.ts";
import { messageStatistics } from "./message-statistics.ts";
import { messages } from "./messages.ts";
import { metaTags } from "./meta-tags.ts";
import { navigation } from "./navigation.ts";
import { needsRendering } from "./needs-rendering.ts";
import type { Observer, PageContext } from "./observer.ts";
import type { PageIndex } from "./page-index.ts";
import { pageKind } from "./page-kind.ts";
import { privacy } from "./privacy.ts";
import { service } from "./service.ts";
import { siteMapLinks } from "./site-map-links.ts";
import { tampering } from "./tampering.ts";
import { title } from "./title.ts";
import { words } from "./words.ts";

export const observers: readonly Observer[] = [
  metaTags,
  title,
  linkCounts,
  breadcrumb,
  navigation,
  messages,
  pageKind,
  listing,
  needsRendering,
  article,
  identifiers,
  mentions,
  includes,
  entries,
  accessibility,
  service,
  privacy,
  ads,
  tampering,
  words,
  messageStatistics,
  messageChannel,
  header,
  characters,
  browserHint,
  leavingNotice,
  listTotal,
  siteMapLinks,
  fontSizes,
  markings,
];

/** Everything that is seen on one page. An observer that crashes leaves its fact absent: unknown, never a guess. */
export function observePage(page: PageIndex, context: PageContext): Observations {
  const seen: Partial<Record<FactName, unknown>> = {};
  for (const observer of observers) {
    const fact = observeSafely(observer, page, context, seen as Observations);
    if (fact !== undefined) seen[observer.fact] = fact;
  }
  return seen as Observations;
}

function observeSafely(
  observer: Observer,
  page: PageIndex,
  context: PageContext,
  seen: Observations,
): unknown {
  try {
    return observer.observe(page, context, seen);
  } catch {
    // Ours to mend, not the site's fault: the fact stays unknown. Tests hold that no observer gets here.
    return undefined;
  }
}
