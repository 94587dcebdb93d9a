/** A link as found on a page, and what became of the URL it names. */
import { z } from "zod";
import { evidenceSchema } from "./evidence.ts";
import { confidences } from "./outcome.ts";
import { hopSchema } from "./page.ts";
import { reasons } from "./reason.ts";

/** `page` and `resource` are the site's own host; `external` is another host's page. */
export const linkKinds = [
  "page",
  "resource",
  "external",
  "external-resource",
  "mailto",
  "tel",
  "script",
  "other",
] as const;
export type LinkKind = (typeof linkKinds)[number];

export const foundLinkSchema = z.strictObject({
  /** Normalised absolute URL. */
  url: z.string(),
  kind: z.enum(linkKinds),
  /** Anchor text, or the alternative text of the image inside; one line, capped. */
  text: z.string(),
});
export type FoundLink = z.infer<typeof foundLinkSchema>;

/** Mirrors and script templates leave links that lead nowhere: what is listed has a title, but no address. */
export const addressOf = ({ kind, url }: Pick<FoundLink, "kind" | "url">): string | null =>
  kind === "script" || kind === "other" ? null : url;

/**
 * Kinds that name an http(s) URL: the others lead nowhere a request could follow and are not kept. Kept links name a kind by its
 * place here.
 */
export const addressKinds = [
  "page",
  "resource",
  "external",
  "external-resource",
] as const satisfies LinkKind[];
/** A link that names an http(s) URL. */
export interface AddressLink extends FoundLink {
  readonly kind: (typeof addressKinds)[number];
}

/** `for-sale` a parked domain, `vice` gambling or pornography, `other-domain` a redirect to a stranger's domain. */
export const linkTargetKinds = ["for-sale", "vice", "other-domain"] as const;

/** What is wrong with the page that an external link leads to, as far as its title and first words tell. */
export const linkTargetSchema = z.strictObject({
  kind: z.enum(linkTargetKinds),
  confidence: z.enum(confidences),
  evidence: evidenceSchema,
});
export type LinkTarget = z.infer<typeof linkTargetSchema>;

/** One look at a URL per run, whatever number of pages and sites name it. */
export const linkCheckSchema = z.strictObject({
  url: z.string(),
  finalUrl: z.string(),
  reason: z.enum(reasons),
  status: z.number().int().nullable(),
  hops: z.array(hopSchema),
  method: z.enum(["HEAD", "GET"]),
  /** Title of the target, where it was read with GET; null otherwise. */
  title: z.string().nullable(),
  /** Another host's page alone: null for an ordinary one, and where nothing was answered. */
  target: linkTargetSchema.nullable(),
  attempts: z.number().int(),
  /** RFC 3339 with +08:00. */
  checkedAt: z.string(),
});
export type LinkCheck = z.infer<typeof linkCheckSchema>;
