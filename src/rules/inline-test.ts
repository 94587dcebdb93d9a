/** A test that stands beside its rule: what is seen, and what the outcome must be. */
import { z } from "zod";
import { strictMap } from "../checks/strict-map.ts";
import { collectionStates } from "../model/collection.ts";
import { confidences, outcomes } from "../model/outcome.ts";
import { siteKinds } from "../model/site.ts";

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const inlineTestSchema = strictMap({
  name: z.string().min(1),
  "as-of": z.iso.date().default("2026-01-15"),
  kind: z.enum(siteKinds).optional(),
  "public-service": z.boolean().optional(),
  province: z.string().optional(),
  city: z.string().optional(),
  county: z.string().optional(),
  tags: z.array(z.string()).optional(),
  /**
   * Items of the rule's fact: their fields, `confidence` where it is not certain, `times` for several of a kind. Fields
   * left out are unknown.
   */
  items: z.array(z.record(z.string(), value)).optional(),
  /** State of the fact where it is not `read`. */
  state: z.enum(collectionStates).optional(),
  /** Things that were not seen and might be items. */
  gaps: z.number().int().min(0).optional(),
  /** Share of the site's pages that could not be read. */
  unread: z.number().min(0).max(1).optional(),
  /** Markup of the homepage, observed as a crawl would. */
  html: z.string().optional(),
  /** More pages by their path. */
  pages: z.record(z.string().startsWith("/"), z.string()).optional(),
  expect: z.enum(outcomes),
  /** How many findings there must be. */
  findings: z.number().int().min(0).optional(),
}).meta({ confidences });
export type InlineTest = z.infer<typeof inlineTestSchema>;
