/** All observers, in the order they run: a fact may be read only by observers below the one that states it. */
import type { FactName, Observations } from "../model/observation.ts";
import { accessibility } from "./accessibility.ts";
import { ads } from "./ads/ads.ts";
import { article } from "./articles/article.ts";
import { fontSizes } from "./articles/font-sizes.ts";
import { characters } from "./characters.ts";
import { breadcrumb } from "./columns/breadcrumb.ts";
import { listTotal } from "./columns/list-total.ts";
import { listing } from "./columns/listing.ts";
import { navigation } from "./columns/navigation.ts";
import { siteMapLinks } from "./columns/site-map-links.ts";
import { dropDowns } from "./drop-downs.ts";
import { header } from "./header.ts";
import { browserHint } from "./identifiers/browser-hint.ts";
import { entries } from "./identifiers/entries.ts";
import { identifiers } from "./identifiers/identifiers.ts";
import { includes } from "./identifiers/includes.ts";
import { mentions } from "./identifiers/mentions.ts";
import { needsRendering } from "./kinds/needs-rendering.ts";
import { pageKind } from "./kinds/page-kind.ts";
import { leavingNotice } from "./leaving-notice.ts";
import { linkCounts } from "./link-counts.ts";
import { markings } from "./markings.ts";
import { messageChannel } from "./messages/message-channel.ts";
import { messageStatistics } from "./messages/message-statistics.ts";
import { messages } from "./messages/messages.ts";
import { metaTags } from "./meta-tags.ts";
import type { Observer, PageContext } from "./observer.ts";
import type { PageIndex } from "./page/page-index.ts";
import { privacy } from "./privacy/privacy.ts";
import { service } from "./service.ts";
import { tampering } from "./tampering/tampering.ts";
import { title } from "./title.ts";
import { words } from "./words.ts";

export const observers: readonly Observer[] = [
  metaTags,
  title,
  linkCounts,
  breadcrumb,
  navigation,
  messages,
  service,
  pageKind,
  listing,
  needsRendering,
  article,
  identifiers,
  mentions,
  includes,
  entries,
  accessibility,
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
  dropDowns,
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
