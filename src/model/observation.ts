/**
 * What is seen on one page: facts by name, each defined once here. An observer copies what stands there with its
 * evidence; whether that is good or bad is for the checks. A new fact is one entry here and one observer file.
 */
import { z } from "zod";
import { evidenceSchema } from "./evidence.ts";
import { linkKinds } from "./link.ts";
import { confidences } from "./outcome.ts";

const confidence = z.enum(confidences);

/** Local date or minute as printed, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, Asia/Shanghai. */
const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/);

export const pageKinds = [
  "homepage",
  "listing",
  "article",
  "message-list",
  "message",
  "service",
  "search",
  "shell",
  "challenge",
  "error",
  "other",
] as const;
export type PageKind = (typeof pageKinds)[number];

/** Why something cannot be told from the document alone. */
export const unknownReasons = ["script-footer", "iframe", "image-only", "truncated"] as const;

export const identifierNames = [
  "partyEmblem",
  "errorReport",
  "siteCode",
  "icp",
  "police",
  "sponsor",
  "organizer",
  "contact",
  "siteMap",
  "copyright",
] as const;
export type IdentifierName = (typeof identifierNames)[number];

export const identifierSchema = z.discriminatedUnion("found", [
  z.strictObject({
    found: z.literal(true),
    /** As printed, trimmed; null where presence is all there is (an emblem without text). */
    value: z.string().nullable(),
    evidence: evidenceSchema,
  }),
  z.strictObject({ found: z.literal(false) }),
  z.strictObject({
    found: z.literal("unknown"),
    why: z.enum(unknownReasons),
    /** Address of the script, frame or image that may hold it; null when not named. */
    source: z.string().nullable(),
  }),
]);
export type Identifier = z.infer<typeof identifierSchema>;

export const identifiersSchema = z.strictObject(
  Object.fromEntries(identifierNames.map((name) => [name, identifierSchema])) as Record<
    IdentifierName,
    typeof identifierSchema
  >,
);
export type Identifiers = z.infer<typeof identifiersSchema>;

/** One place where an identifying value stands, for comparing the places with one another. */
export const mentionSchema = z.strictObject({
  what: z.enum([
    "site-code",
    "icp",
    "police",
    "police-link",
    "site-name",
    "site-domain",
    "error-report-url",
    "emblem-script",
    "emblem-image",
    "own-domain",
  ]),
  value: z.string(),
  /** `footer`, `meta`, `error-report-link`, `script-attribute`, `title`, `header`, `body`, `link`, `mobile-footer`. */
  where: z.string(),
  evidence: evidenceSchema,
});
export type Mention = z.infer<typeof mentionSchema>;

export const columnKinds = [
  "news",
  "notice",
  "policy",
  "interpretation",
  "personnel",
  "plan",
  "message",
  "service",
  "survey",
  "interview",
  "disclosure",
  "topic",
  "overview",
  "leaders",
  "organization",
  "statistics",
  "data",
  "annual-report",
  "other",
] as const;
export type ColumnKind = (typeof columnKinds)[number];

export const emptyReasons = ["notice", "silent", "placeholder", "redirect", "script-filled"] as const;

export const listItemSchema = z.strictObject({
  title: z.string(),
  /** Absolute; null for a row without a link. */
  url: z.string().nullable(),
  /** As printed; the link only supplies a missing year. Null: undated. */
  date: localDate.nullable(),
  /** Where the year came from when the page did not print it. */
  yearFrom: z.enum(["printed", "link", "context"]).optional(),
});
export type ListItem = z.infer<typeof listItemSchema>;

export const listingSchema = z.strictObject({
  isColumn: z.boolean(),
  name: z.string().nullable(),
  items: z.array(listItemSchema),
  /** null where it cannot be told (script-filled, template-filled). */
  empty: z.boolean().nullable(),
  emptyWhy: z.enum(emptyReasons).nullable(),
  nextPage: z.string().nullable(),
  evidence: evidenceSchema.nullable(),
  /** Same-site list addresses the page itself names (大汉 jpage, gkmlpt, TRS WAS), which the crawl may fetch like any page. */
  endpoints: z.array(z.string()),
});
export type Listing = z.infer<typeof listingSchema>;

/** An entry of the site's navigation: where columns are named. */
export const navigationItemSchema = z.strictObject({
  name: z.string(),
  url: z.string(),
  /** 1 for the top level of the main navigation; deeper for drop-downs and side menus. */
  level: z.number().int(),
  kind: z.enum(columnKinds),
});
export type NavigationItem = z.infer<typeof navigationItemSchema>;

export const messageSchema = z.strictObject({
  title: z.string(),
  url: z.string().nullable(),
  asked: localDate.nullable(),
  answered: localDate.nullable(),
  /** As printed; null when none is. */
  status: z.string().nullable(),
  answeredBy: z.string().nullable(),
  isAnswered: z.boolean().nullable(),
  /** True when the reply only forwards the letter (来信收悉，已转某部门). */
  forwardedOnly: z.boolean(),
  evidence: evidenceSchema,
});
export type Message = z.infer<typeof messageSchema>;

/** 收到 N 条，答复 M 条. */
export const replyStatisticsSchema = z.strictObject({
  received: z.number().int().nullable(),
  answered: z.number().int().nullable(),
  period: z.string().nullable(),
  evidence: evidenceSchema,
});

export const adKinds = ["ad-network", "floating", "banner", "text-link", "iframe", "vendor"] as const;
export const adSchema = z.strictObject({
  kind: z.enum(adKinds),
  target: z.string(),
  confidence,
  evidence: evidenceSchema,
});
export type Ad = z.infer<typeof adSchema>;

export const tamperingKinds = [
  "hidden-links",
  "foreign-script",
  "replaced-title",
  "entity-spam",
  "brand-for-organ",
  "pinyin-residue",
  "spun-text",
  "mojibake",
  "domain-mismatch",
  "cloaking",
  "redirect",
  "inserted-text",
  "fake-site",
  "forged-date",
  "other",
] as const;
export const tamperingSchema = z.strictObject({
  kind: z.enum(tamperingKinds),
  confidence,
  /** T1–T19 of the project's list of techniques. */
  technique: z.string().optional(),
  evidence: evidenceSchema,
});
export type Tampering = z.infer<typeof tamperingSchema>;

export const privacySchema = z.strictObject({
  kind: z.enum(["id-card", "mobile", "bank-card"]),
  masked: z.string(),
  confidence,
  evidence: evidenceSchema,
});
export type Privacy = z.infer<typeof privacySchema>;

/** A date as one witness gives it. */
export const dateWitnessSchema = z.strictObject({
  from: z.enum(["visible", "meta", "url", "script"]),
  date: localDate,
  evidence: evidenceSchema,
});

export const articleSchema = z.strictObject({
  title: z.string().nullable(),
  /** The printed one where there is one; of a message its answer, else its question. */
  publishedAt: localDate.nullable(),
  witnesses: z.array(dateWitnessSchema),
  /** 来源 as printed; null when absent or empty. */
  source: z.string().nullable(),
  author: z.string().nullable(),
  /** 发文字号. */
  documentNumber: z.string().nullable(),
  attachments: z.array(z.strictObject({ url: z.string(), text: z.string() })),
  /** Links to 政策解读 or back to 政策原文, by anchor text or block heading. */
  related: z.array(
    z.strictObject({ relation: z.enum(["interpretation", "policy"]), url: z.string(), text: z.string() }),
  ),
  /** 审图号 as printed; null when none. */
  mapApprovalNumber: z.string().nullable(),
  showsMap: z.boolean(),
  /** 已归档 label as printed; null when none. */
  archiveLabel: z.string().nullable(),
  /** Characters of body text. */
  length: z.number().int(),
  /** 64-bit simhash of the body, hex: near duplicates under new dates. */
  simhash: z.string().nullable(),
});
export type Article = z.infer<typeof articleSchema>;

/** Things a visitor looks for on a page, with where they stand. */
export const entriesSchema = z.strictObject(
  Object.fromEntries(
    ["search", "accessibility", "language", "login", "newMedia", "parentPortal", "openData"].map((n) => [
      n,
      identifierSchema,
    ]),
  ) as Record<
    "search" | "accessibility" | "language" | "login" | "newMedia" | "parentPortal" | "openData",
    typeof identifierSchema
  >,
);

export const accessibilitySchema = z.strictObject({
  lang: z.string().nullable(),
  viewport: z.string().nullable(),
  images: z.number().int(),
  imagesWithoutAlt: z.number().int(),
  inputsWithoutLabel: z.number().int(),
});

export const serviceSchema = z.strictObject({
  /** Guide elements present: 事项名称, 设定依据, 申请条件, 办理材料, 办理地点, 办理时间, 联系电话, 办理流程. */
  elements: z.array(
    z.enum(["name", "basis", "conditions", "materials", "place", "time", "phone", "process"]),
  ),
  isGuide: z.boolean(),
  hasForm: z.boolean(),
  downloads: z.array(z.string()),
});

/** What a document is made of beside itself, on the same site: fetched by the crawl, read as text, never executed. */
export const includeSchema = z.strictObject({ url: z.string(), how: z.enum(["script", "iframe"]) });

export const wordHitSchema = z.strictObject({
  /** Id of the list under `rules/lists/` or of a user's own list. */
  list: z.string(),
  word: z.string(),
  suggestion: z.string().nullable(),
  confidence,
  evidence: evidenceSchema,
});

/** What the head of a page says in words, and whether pictures may say more. */
export const headerSchema = z.strictObject({
  /** Text and picture texts of the head, one line. */
  words: z.string(),
  /** True where a picture without a text stands in the head, or a script or frame draws it. */
  mayHoldMore: z.boolean(),
});

/** A secrecy mark (密级) as a document bears it, or a notice that a text is for inside use. */
export const markingSchema = z.strictObject({
  mark: z.string(),
  level: z.enum(["绝密", "机密", "秘密", "内部"]),
  evidence: evidenceSchema,
});

/** Every fact an observer may state, by its dotted name. */
export const factSchemas = {
  "page.kind": z.enum(pageKinds),
  "page.title": z.string(),
  "page.needsRendering": z.strictObject({ value: z.boolean(), why: z.string().nullable() }),
  "page.includes": z.array(includeSchema),
  "page.links": z.strictObject(
    Object.fromEntries(linkKinds.map((k) => [k, z.number().int()])) as Record<
      (typeof linkKinds)[number],
      z.ZodNumber
    >,
  ),
  "meta.tags": z.record(z.string(), z.string()),
  identifiers: identifiersSchema,
  mentions: z.array(mentionSchema),
  listing: listingSchema,
  navigation: z.array(navigationItemSchema),
  /** Names from the first to this page's own column. */
  breadcrumb: z.array(z.strictObject({ name: z.string(), url: z.string().nullable() })),
  article: articleSchema,
  messages: z.array(messageSchema),
  "messages.statistics": z.array(replyStatisticsSchema),
  /** A consultation channel (mailbox form or list) on this page; petitions and discipline reports do not count. */
  "messages.channel": z.strictObject({
    kind: z.enum(["form", "list", "entry"]),
    url: z.string().nullable(),
    evidence: evidenceSchema,
  }),
  ads: z.array(adSchema),
  tampering: z.array(tamperingSchema),
  privacy: z.array(privacySchema),
  words: z.array(wordHitSchema),
  entries: entriesSchema,
  accessibility: accessibilitySchema,
  service: serviceSchema,
  "page.header": headerSchema,
  /** Characters of the text that only simplified or only traditional writing has. */
  "page.characters": z.strictObject({ simplified: z.number().int(), traditional: z.number().int() }),
  /** For which browser or resolution the page says it is made. */
  "page.browserHint": identifierSchema,
  /** Words that tell a visitor who follows a link that he leaves the site. */
  "page.leavingNotice": identifierSchema,
  /** How many items a list says it holds; the value is the number. */
  "listing.total": identifierSchema,
  /** Addresses of other sites that drop-down lists lead to. */
  "page.dropDowns": z.array(z.string()),
  /** Columns as the site map names them. */
  "siteMap.links": z.array(z.strictObject({ name: z.string(), url: z.string() })),
  /** Different font sizes that an article's own markup sets. */
  "article.fontSizes": z.number().int(),
  markings: z.array(markingSchema),
} as const;

export type FactName = keyof typeof factSchemas;
export type Facts = { [F in FactName]: z.infer<(typeof factSchemas)[F]> };
/** What was seen on one page; a fact an observer had nothing to say of is absent. */
export type Observations = Partial<Facts>;
export const factNames = Object.keys(factSchemas) as FactName[];
