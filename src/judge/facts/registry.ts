/** All gatherers: one collection each. */
import { ads } from "./ads.ts";
import { articles } from "./articles.ts";
import { attachments } from "./attachments.ts";
import { columns } from "./columns.ts";
import { entries } from "./entries.ts";
import type { Gatherer } from "./gatherer.ts";
import { homepage } from "./homepage.ts";
import { identifierComparisons } from "./identifier-comparisons.ts";
import { identifiers } from "./identifiers.ts";
import { interpretations } from "./interpretations.ts";
import { linkTargets } from "./link-targets.ts";
import { links } from "./links.ts";
import { list } from "./list.ts";
import { manifest } from "./manifest.ts";
import { markings } from "./markings.ts";
import { messageColumns } from "./message-columns.ts";
import { messageStatistics } from "./message-statistics.ts";
import { messages } from "./messages.ts";
import { nothing } from "./nothing.ts";
import { notices } from "./notices.ts";
import { offers } from "./offers.ts";
import { pages } from "./pages.ts";
import { patrol } from "./patrol.ts";
import { privacy } from "./privacy.ts";
import { probes } from "./probes.ts";
import { reports } from "./reports.ts";
import { services } from "./services.ts";
import { site } from "./site.ts";
import { siteMap } from "./site-map.ts";
import { tampering } from "./tampering.ts";
import { words } from "./words.ts";

export const gatherers: readonly Gatherer[] = [
  ads,
  articles,
  attachments,
  columns,
  entries,
  homepage,
  identifierComparisons,
  identifiers,
  interpretations,
  linkTargets,
  links,
  list,
  manifest,
  markings,
  messageColumns,
  messageStatistics,
  messages,
  nothing,
  notices,
  offers,
  pages,
  patrol,
  privacy,
  probes,
  reports,
  services,
  site,
  siteMap,
  tampering,
  words,
];
