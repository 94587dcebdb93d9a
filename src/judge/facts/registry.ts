/** All gatherers: one collection each. */
import { ads } from "./ads.ts";
import { articles } from "./articles.ts";
import { columns } from "./columns.ts";
import { entries } from "./entries.ts";
import type { Gatherer } from "./gatherer.ts";
import { homepage } from "./homepage.ts";
import { identifierComparisons } from "./identifier-comparisons.ts";
import { identifiers } from "./identifiers.ts";
import { links } from "./links.ts";
import { messageColumns } from "./message-columns.ts";
import { messages } from "./messages.ts";
import { nothing } from "./nothing.ts";
import { offers } from "./offers.ts";
import { pages } from "./pages.ts";
import { privacy } from "./privacy.ts";
import { probes } from "./probes.ts";
import { services } from "./services.ts";
import { site } from "./site.ts";
import { tampering } from "./tampering.ts";
import { words } from "./words.ts";

export const gatherers: readonly Gatherer[] = [
  ads,
  articles,
  columns,
  entries,
  homepage,
  identifierComparisons,
  identifiers,
  links,
  messageColumns,
  messages,
  nothing,
  offers,
  pages,
  privacy,
  probes,
  services,
  site,
  tampering,
  words,
];
