/** What one request to a URL of a site brought back. */
import { z } from "zod";
import { reasons } from "./reason.ts";

/** One step of a redirect chain, kept as evidence. */
export const hopSchema = z.strictObject({
  url: z.string(),
  status: z.number().int().nullable(),
  /** The Location as sent, decoded from its raw bytes (UTF-8, else GB18030); null on the last hop. */
  location: z.string().nullable(),
});
export type Hop = z.infer<typeof hopSchema>;

/** What a certificate said at the first handshake with an origin. */
export const tlsSchema = z.strictObject({
  protocol: z.string().nullable(),
  /** RFC 3339; null when the session was resumed and no certificate was shown. */
  validTo: z.string().nullable(),
  issuer: z.string().nullable(),
  subjectAltNames: z.array(z.string()),
  /** Node's verification error code, null when the chain is trusted. */
  authorizationError: z.string().nullable(),
});
export type Tls = z.infer<typeof tlsSchema>;

/** `page` is part of the site; `include` a script or frame that a page is made of; `endpoint` a list address the page itself names. */
export const pageRoles = ["page", "include", "endpoint"] as const;
export type PageRole = (typeof pageRoles)[number];

export const pageSchema = z.strictObject({
  /** The URL that was queued, normalised. */
  url: z.string(),
  /** Where the redirects ended; equal to `url` without any. */
  finalUrl: z.string(),
  role: z.enum(pageRoles),
  /** Clicks from the first page, 0 for it. */
  depth: z.number().int(),
  reason: z.enum(reasons),
  /** HTTP status of the last hop; null when nothing was answered. */
  status: z.number().int().nullable(),
  hops: z.array(hopSchema),
  contentType: z.string().nullable(),
  /** WHATWG label the body was decoded with; null when it is not text. */
  charset: z.string().nullable(),
  /** SHA-256 of the decoded (ungzipped) body; null when none was read. */
  bodySha256: z.string().nullable(),
  /** Bytes on the wire. */
  bytes: z.number().int(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Response headers in lower case, a chosen few that rules may ask for. */
  headers: z.record(z.string(), z.string()),
  remoteAddress: z.string().nullable(),
  /** RFC 3339 with +08:00. */
  fetchedAt: z.string(),
  /** From sending to the last byte. */
  durationMs: z.number().int(),
});
export type Page = z.infer<typeof pageSchema>;
