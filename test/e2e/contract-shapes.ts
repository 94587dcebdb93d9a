/**
 * The shapes of the outward contract, written out by hand from it and from nowhere else: a field that is missing, renamed or
 * of another kind fails, and one that is new is named here as added.
 */
import { z } from "zod";

const day = z.iso.date();
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
const localDay = z.string().regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/);
const count = z.number().int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const evidence = z.record(z.string(), z.unknown());
const confidence = z.enum(["certain", "likely", "suspect"]);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const identifier = z.union([
  z.strictObject({
    found: z.literal(true),
    value: z.string().nullable(),
    evidence: z.strictObject({ excerpt: z.string(), place: z.string() }),
  }),
  z.strictObject({ found: z.literal(false) }),
  z.strictObject({
    found: z.literal("unknown"),
    why: z.enum(["script-footer", "iframe", "image-only", "truncated"]),
  }),
]);

const identifierNames =
  "partyEmblem errorReport siteCode icp police sponsor organizer contact siteMap copyright".split(" ");

export const pageShape = z.strictObject({
  schema: z.literal("govinspect/page/1"),
  url: z.string(),
  charset: z.string(),
  title: z.string(),
  kind: z.enum([
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
  ]),
  meta: z.record(z.string(), z.string().min(1)),
  identifiers: z.strictObject(Object.fromEntries(identifierNames.map((name) => [name, identifier]))),
  publishedAt: localDay.nullable(),
  newestItemDate: day.nullable(),
  listing: z.strictObject({
    isColumn: z.boolean(),
    name: z.string().nullable(),
    items: z.array(
      z.strictObject({ title: z.string(), url: z.string().nullable(), date: localDay.nullable() }),
    ),
    empty: z.boolean().nullable(),
    emptyWhy: z.enum(["notice", "silent", "placeholder", "redirect", "script-filled"]).nullable(),
    nextPage: z.string().nullable(),
  }),
  messages: z.array(
    z.strictObject({
      title: z.string(),
      url: z.string().nullable(),
      asked: localDay.nullable(),
      answered: localDay.nullable(),
      status: z.string().nullable(),
      answeredBy: z.string().nullable(),
      isAnswered: z.boolean().nullable(),
    }),
  ),
  ads: z.array(
    z.strictObject({
      kind: z.enum(["ad-network", "floating", "banner", "text-link", "iframe", "vendor"]),
      target: z.string().nullable(),
      confidence,
      evidence,
    }),
  ),
  tampering: z.array(
    z.strictObject({
      kind: z.enum([
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
      ]),
      confidence,
      evidence,
    }),
  ),
  privacy: z.array(
    z.strictObject({
      kind: z.enum(["id-card", "mobile", "bank-card"]),
      masked: z.string(),
      confidence,
      evidence,
    }),
  ),
  links: z.array(
    z.strictObject({
      url: z.string(),
      kind: z.enum(["page", "resource", "external", "external-resource", "mailto", "tel", "script", "other"]),
      text: z.string(),
    }),
  ),
  needsRendering: z.strictObject({ value: z.boolean(), why: z.string().nullable() }),
});

const verdict = z.enum(["qualified", "unqualified", "inconclusive"]);
const reasonOpen = z.enum(["awaits-person", "insufficient-data"]);

const findingShape = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  url: z.string(),
  message: z.string().min(1),
  seenAt: moment,
  confidence,
  evidence: z.strictObject({ excerpt: z.string(), place: z.string(), bodySha256: sha256.optional() }),
  referrers: z.array(z.string()),
  // Added.
  column: z.string().nullable(),
  missing: z.string().nullable(),
  waived: z.boolean(),
});

const outcomeShape = z.strictObject({
  ruleSet: z.string(),
  rule: z.string(),
  clause: z.string(),
  severity: z.enum(["veto", "deduct", "advisory"]),
  outcome: z.enum(["not-applicable", "pass", "waived", "not-assessed", "cant-tell", "fail"]),
  reason: z.string(),
  deduction: z.number().min(0),
  measured: z.record(z.string(), scalar),
  threshold: z.record(z.string(), scalar),
  findings: z.array(findingShape),
  // Added.
  why: reasonOpen.nullable(),
  needs: z.string().nullable(),
  by: z.enum(["machine", "attestation", "waiver", "nobody"]),
});

/** What was done to a server: counts, the most within a second, and whether it was left alone. */
const serverShape = z.strictObject({
  host: z.string(),
  requests: count,
  diagnosticRequests: count,
  connections: count,
  tooManyRequests: count,
  peakPerSecond: count,
  bytes: count,
  breaker: z.strictObject({ after: count, unasked: count }).nullable(),
});

const siteShape = z.strictObject({
  url: z.string(),
  name: z.string().nullable(),
  siteCode: z.string().nullable(),
  kind: z.enum(["portal", "department"]).nullable(),
  verdict,
  score: z.number().min(0).max(100).nullable(),
  vetoes: z.array(z.string()),
  notAssessed: z.array(z.string()),
  inconclusiveBecause: z.array(z.strictObject({ rule: z.string(), why: reasonOpen, needs: z.string() })),
  coverage: z.strictObject({
    pagesSeen: count,
    pagesKnown: count,
    blocked: count,
    failed: count,
    budgetCut: z.boolean(),
  }),
  measured: z.strictObject({
    newestHomepageDate: day.nullable(),
    deadLinks: count.nullable(),
    columns: count.nullable(),
    emptyColumns: count.nullable(),
    overdueColumns: count.nullable(),
    messages: count.nullable(),
    unansweredMessages: count.nullable(),
    ads: count.nullable(),
  }),
  outcomes: z.array(outcomeShape),
  // Added.
  bonus: z.number().nullable(),
  servers: z.array(serverShape),
  leftOut: z.record(z.string(), z.int().positive()),
});

export const reportShape = z.strictObject({
  schema: z.literal("govinspect/report/1"),
  tool: z.strictObject({ name: z.literal("govinspect"), version: z.string().regex(/^\d+\.\d+\.\d+/) }),
  run: z.strictObject({
    id: z.string(),
    asOf: moment,
    startedAt: moment,
    finishedAt: moment,
    state: z.enum(["finished", "stopped", "interrupted"]),
    exit: z.strictObject({ code: count, reason: z.string().min(1) }),
    options: z.record(z.string(), z.unknown()),
  }),
  ruleSets: z.array(z.strictObject({ id: z.string(), version: z.string(), sha256 })).min(1),
  totals: z.strictObject({
    sites: count,
    qualified: count,
    unqualified: count,
    inconclusive: count,
    pages: count,
    requests: count,
    diagnosticRequests: count,
  }),
  sites: z.array(siteShape),
  // Added.
  entries: z.array(z.strictObject({ kind: z.string(), record: z.unknown(), standing: z.string() })),
  setAside: z.array(
    z.strictObject({
      url: z.string(),
      name: z.string().nullable(),
      siteCode: z.string().nullable(),
      status: z.enum(["exception", "closed"]),
    }),
  ),
});

export const coverageShape = z.strictObject({
  schema: z.literal("govinspect/coverage/1"),
  ruleSets: z.array(
    z.strictObject({
      id: z.string(),
      counts: z.strictObject({
        auto: count,
        assisted: count,
        manual: count,
        notASiteRequirement: count,
        unbound: count,
      }),
      clauses: z.array(
        z.strictObject({
          id: z.string().regex(/^[A-Z]{2}\d{4}-/),
          check: z.enum(["auto", "assisted", "manual", "not-a-site-requirement"]),
          boundTo: z.array(z.string()),
          why: z.string().nullable(),
        }),
      ),
    }),
  ),
});
